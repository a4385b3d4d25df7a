import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum network`: who is tied to what, or to whom, by what they say.
struct NetworkCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.network.rawValue,
        abstract: "Write a discourse network: actors and topics, or actors tied by what they say alike.",
        discussion: networkFormats(isExact: false).map { "\($0.name): \($0.summary)." }.joined(separator: "\n")
            + """
            \n
            Figures are those of Discourse Network Analyzer 3. A statement counts as for or against; one that is neutral, mixed \
            or unclear, or has no stance, counts only with --qualifier ignore. What is left out is said.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var choices: NetworkChoices

    @Option(help: ArgumentHelp("Only statements that fit, as in the review.", valueName: "words"))
    var filter: String?

    @Option(help: ArgumentHelp("One of the formats above.", valueName: "format"))
    var format = "graphml"

    @Option(help: ArgumentHelp("The file to write, else standard output; a folder with --window.", valueName: "path"))
    var output: String?

    @Flag(help: "Leave names as they are that a spreadsheet would run as a formula.")
    var exact = false

    @Flag(help: "Leave out the names of actors that are marked as sensitive.")
    var redact = false

    @Flag(help: "Print JSON for programs, with the matrix of every window.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let formats = networkFormats(isExact: exact)
        guard let format = formats.first(where: { $0.name == self.format }) else {
            throw .unknownFormat(self.format, known: formats.map(\.name))
        }
        let options = try choices.options()
        if options.window != nil, output == nil, !json { throw .network(.noFolder) }
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let statements = try statements(
            desk.codedCorpus(), seen: desk.seen, options, redact ? Redaction(desk.record) : nil)
        if let sentence = statements.losses.sentence(options) { complain(sentence) }
        if json {
            try writeJSON(statements, options, desk)
        } else if options.window != nil, let output {
            try write(statements, as: format, into: RawArguments.path(output), desk)
        } else {
            let network = try Self.network(of: statements)
            try Self.write(network, as: format, to: desk.output(output))
        }
        return desk.outcome
    }

    private func statements(
        _ coded: CodedCorpus, seen: SeenStatements?, _ options: NetworkOptions, _ redaction: Redaction?
    ) throws(CommandFailure) -> NetworkStatements {
        var coded = coded
        let numbers = filter.map {
            StatementTable(coded, seen: seen).numbers(StatementFilter($0), in: .article).sorted()
        }
        if let redaction { coded.record = redaction.record }
        do throws(NetworkOptions.Problem) {
            return try NetworkStatements(coded, among: numbers, options)
        } catch {
            throw .network(.options(error))
        }
    }

    private static func network(
        of statements: NetworkStatements, in period: TimeWindow.Period? = nil
    ) throws(CommandFailure) -> Network {
        do throws(NetworkStatements.TooMuch) {
            return try statements.network(in: period)
        } catch {
            throw .network(.tooMuch(error))
        }
    }

    private static func periods(of statements: NetworkStatements) throws(CommandFailure) -> [TimeWindow.Period] {
        do throws(NetworkStatements.TooMuch) {
            return try statements.periods()
        } catch {
            throw .network(.tooMuch(error))
        }
    }

    /// A file a window, named after it.
    private func write(
        _ statements: NetworkStatements, as format: any NetworkFormat, into folder: BytePath, _ desk: Desk
    ) throws(CommandFailure) {
        let periods = try Self.periods(of: statements)
        if periods.isEmpty { complain("no network: no window of this size lies within the time of the statements") }
        try Output.makeFolder(folder)
        let taken = desk.filesOfCorpus
        for period in periods {
            let path = folder.appending(BytePath("network-\(period.name)\(format.suffix)"))
            if let there = path.fileIdentity, taken.contains(there) { throw .outputIsInput(path) }
            try Self.write(Self.network(of: statements, in: period), as: format, to: Output.file(path))
        }
    }

    private static func write(
        _ network: Network, as format: any NetworkFormat, to target: Output
    ) throws(CommandFailure) {
        try format.write(network, bytes: { part throws(CommandFailure) in try target.write(data: part) })
        try target.close()
    }

    /// How many figures one JSON text holds: programs read it whole, as we make it.
    private static let mostFigures = 5_000_000

    private func writeJSON(
        _ statements: NetworkStatements, _ options: NetworkOptions, _ desk: Desk
    ) throws(CommandFailure) {
        let periods: [TimeWindow.Period?] = options.window == nil ? [nil] : try Self.periods(of: statements)
        var networks: [JSONValue] = []
        var figures = 0
        for period in periods {
            let network = try Self.network(of: statements, in: period)
            figures += network.rows.count * network.columns.count
            if figures > Self.mostFigures { throw .network(.tooLargeForJSON(Self.mostFigures)) }
            networks.append(NetworkJSON.value(of: network))
        }
        let target = try desk.output(output)
        try target.write(
            data: JSONWriter.text(of: NetworkJSON.value(of: options, statements.losses, networks: networks)))
        try target.close()
    }
}
