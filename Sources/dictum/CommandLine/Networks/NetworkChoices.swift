import Analysis
import ArgumentParser

/// What a network is made of, as it is typed.
struct NetworkChoices: ParsableArguments {
    @Option(help: ArgumentHelp("two-mode (nodes of two kinds) or one-mode (of one kind).", valueName: "mode"))
    var mode = NetworkOptions.Mode.twoMode.rawValue

    @Option(help: ArgumentHelp("The nodes, or rows: \(words(NetworkOptions.Variable.self)).", valueName: "kind"))
    var of = NetworkOptions.Variable.actors.rawValue

    @Option(
        help: ArgumentHelp(
            "The columns, or what ties the nodes of a one-mode network; else concepts, or actors of concepts.",
            valueName: "kind"))
    var over: String?

    @Option(
        help: ArgumentHelp(
            "What stances make of a tie: \(words(NetworkOptions.Qualifier.self)).", valueName: "rule"))
    var qualifier = NetworkOptions.Qualifier.subtract.rawValue

    @Option(
        help: ArgumentHelp(
            "What weights are divided by: \(words(NetworkOptions.Normalization.self)).", valueName: "rule")
    )
    var normalize = NetworkOptions.Normalization.no.rawValue

    @Option(
        help: ArgumentHelp(
            "Where the same is counted once: \(words(NetworkOptions.Duplicates.self)).", valueName: "rule"))
    var duplicates = NetworkOptions.Duplicates.include.rawValue

    @Option(help: ArgumentHelp("The first day that counts, as 2026-01-17.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day that counts.", valueName: "date"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "A network for each week, month or year; or for windows that move by one unit: 30-days, 6-months.",
            valueName: "window"))
    var window: String?

    @Option(help: ArgumentHelp("Leave out who and what has fewer statements.", valueName: "number"))
    var min = 1

    @Flag(help: "Keep nodes of which no statement counts.")
    var isolates = false

    /// The choices as a value.
    func options() throws(CommandFailure) -> NetworkOptions {
        var options = NetworkOptions()
        options.mode = try Self.choice(mode, "--mode", aliases: ["two": .twoMode, "one": .oneMode])
        options.of = try Self.choice(of, "--of", aliases: ["topics": .concepts])
        options.over = options.of == .concepts ? .actors : .concepts
        if let over { options.over = try Self.choice(over, "--over", aliases: ["topics": .concepts]) }
        options.qualifier = try Self.choice(qualifier, "--qualifier")
        options.normalization = try Self.choice(normalize, "--normalize")
        options.duplicates = try Self.choice(duplicates, "--duplicates")
        options.from = try Self.day(from, "--from")
        options.to = try Self.day(to, "--to")
        if let window {
            guard let known = TimeWindow(window) else { throw .network(.window(window)) }
            options.window = known
        }
        options.minimum = Swift.max(1, min)
        options.keepsIsolates = isolates
        if let problem = options.problem { throw .network(.options(problem)) }
        return options
    }

    private static func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ word: String, _ option: String, aliases: [String: Choice] = [:]
    ) throws(CommandFailure) -> Choice {
        if let choice = Choice(rawValue: word) ?? aliases[word] { return choice }
        throw .unknownWord(word, option: option, known: Choice.allCases.map(\.rawValue))
    }

    private static func day(_ word: String?, _ option: String) throws(CommandFailure) -> CalendarDay? {
        guard let word else { return nil }
        guard let day = CalendarDay(word) else { throw .network(.date(word, option: option)) }
        return day
    }

    private static func words<Choice: CaseIterable & RawRepresentable<String>>(_ choices: Choice.Type) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
