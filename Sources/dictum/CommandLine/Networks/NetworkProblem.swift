import Analysis

/// Why a network is not made, as data.
enum NetworkProblem: Error, Hashable {
    case options(NetworkOptions.Problem)
    case tooMuch(NetworkStatements.TooMuch)
    /// A word that is no day, or no window.
    case date(String, option: String)
    case window(String)
    /// More figures than this.
    case tooLargeForJSON(Int)
    /// Several networks, and no folder to put them into.
    case noFolder

    /// What, where and what to do.
    var sentence: String {
        switch self {
        case .options(let problem): problem.sentence
        case .tooMuch(.cells(let rows, let columns)):
            "too large: a network of \(rows) by \(columns): leave out what is rare with --min, or narrow it with --filter"
        case .tooMuch(.windows(let limit)):
            "too many windows: more than \(limit): take larger ones, or less time with --from and --to"
        case .tooLargeForJSON(let limit):
            "too large for JSON: more than \(limit) figures: write it as csv, or narrow it with --min or --filter"
        case .date(let word, let option): "no such day: \(option) \(word): write it as 2026-01-17"
        case .window(let word):
            "no such window: \(word): use week, month or year, or windows that move, such as 30-days or 6-months"
        case .noFolder: "several networks: name a folder for them with --output, or print them with --json"
        }
    }
}

extension NetworkOptions.Problem {
    fileprivate var sentence: String {
        switch self {
        case .qualifier(let qualifier, let mode):
            "--qualifier \(qualifier.rawValue): means nothing in a \(mode.rawValue) network: use one of "
                + NetworkOptions.Qualifier.allCases.filter { $0.modes.contains(mode) }.map(\.rawValue)
                .joined(separator: ", ")
        case .normalization(let normalization, let mode):
            "--normalize \(normalization.rawValue): means nothing in a \(mode.rawValue) network: use one of "
                + NetworkOptions.Normalization.allCases.filter { $0.modes.contains(mode) }.map(\.rawValue)
                .joined(separator: ", ")
        case .combinationNormalized:
            "--qualifier combine: its figures are no amounts: leave --normalize out"
        case .sameVariable(let variable):
            "--of and --over: both are \(variable.rawValue): name two kinds"
        case .endsBeforeItBegins: "--to: is before --from: exchange them"
        }
    }
}
