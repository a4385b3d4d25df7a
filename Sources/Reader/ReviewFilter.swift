/// What the review shows of a statement, as words.
struct ReviewFields: Hashable, Sendable {
    let speaker: String
    let topic: String
    let stance: String
    let quotation: String
    let outlet: String
    let title: String
    let date: String
    let coder: String
    let status: String
    let isUnsure: Bool
    let memo: String
}

/// What a person typed to see fewer statements: words that must all occur somewhere, and words for one column, as in
/// `speaker:mara stance:oppose outlet:courier`.
struct ReviewFilter: Hashable, Sendable {
    private enum Term: Hashable {
        case anywhere(String)
        case column(Column, String)
    }

    /// The columns that can be named.
    enum Column: String, CaseIterable {
        case speaker, topic, stance, outlet, title, date, coder, status, memo, unsure

        func value(in fields: ReviewFields) -> String {
            switch self {
            case .speaker: fields.speaker
            case .topic: fields.topic
            case .stance: fields.stance
            case .outlet: fields.outlet
            case .title: fields.title
            case .date: fields.date
            case .coder: fields.coder
            case .status: fields.status
            case .memo: fields.memo
            case .unsure: fields.isUnsure ? "yes" : "no"
            }
        }
    }

    private let terms: [Term]

    init(_ typed: String) {
        terms = typed.split(separator: " ").map { word in
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let column = Column(rawValue: parts[0].lowercased()) else {
                return .anywhere(word.lowercased())
            }
            return .column(column, Self.stanceWord(parts[1].lowercased(), in: column))
        }
    }

    /// `stance:-` is short for `stance:oppose`, and so on, with the keys that set them.
    private static func stanceWord(_ word: String, in column: Column) -> String {
        guard column == .stance else { return word }
        return ["+": "support", "-": "oppose", "=": "neutral", "~": "mixed"][word] ?? word
    }

    func accepts(_ fields: ReviewFields) -> Bool {
        terms.allSatisfy { term in
            switch term {
            case .anywhere(let word):
                [
                    fields.speaker, fields.topic, fields.stance, fields.quotation, fields.outlet, fields.title,
                    fields.date, fields.coder, fields.status, fields.memo,
                ].contains { $0.lowercased().contains(word) }
            case .column(let column, let word):
                column.value(in: fields).lowercased().contains(word)
            }
        }
    }
}
