import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum import`: statements that another program has marked.
struct ImportCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.importing.rawValue, abstract: "Take in statements that another program has marked.",
        discussion: corpusReadings().map { "\($0.name): \($0.summary)." }.joined(separator: "\n")
            + """
            \n
            What it is, is seen from its content. Words are found again by their text, whatever the offsets count; what stands \
            nowhere, or in several places, is left out and said. What is here already is not taken in twice, and nothing that \
            is here is changed. u in the reader takes the import of an article back.
            """)

    @Argument(help: ArgumentHelp("What another program wrote: a file or a folder.", valueName: "file"))
    var source: String

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("One of the formats above, where it is not seen.", valueName: "format"))
    var format: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Whose the statements become; else yours.", valueName: "coder"))
    var asCoder: String?

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let given = try ImportFiles.source(at: RawArguments.path(source))
        let reading = try reading(of: given)
        let imported = try Self.corpus(of: given, by: reading)
        var desk = try Desk(paths: corpus.bytePaths, coder: asCoder ?? corpus.coder, store: corpus.storePath)
        desk.reportScan()
        var scribe = ImportScribe(format: reading.name, label: given.name, isDry: dryRun, on: &desk)
        try scribe.take(imported, on: &desk)
        for left in scribe.report.left + scribe.report.incomplete { desk.report(left.line) }
        let ending = dryRun ? " (nothing was written)" : ""
        try Output.standard.write(visibleName("\(reading.name): \(scribe.report.summary)\(ending)") + "\n")
        return desk.outcome
    }

    /// The format that is named, or that it looks like.
    private func reading(of source: ImportSource) throws(CommandFailure) -> any CorpusReading {
        let known = corpusReadings()
        if let format {
            guard let named = known.first(where: { $0.name == format }) else {
                throw .unknownFormat(format, known: known.map(\.name))
            }
            return named
        }
        guard let seen = known.first(where: { $0.recognizes(source) }) else {
            throw .exchange(
                "not known what this is: \(source.name): say so with --format: "
                    + known.map(\.name).joined(separator: ", "))
        }
        return seen
    }

    private static func corpus(
        of source: ImportSource, by reading: any CorpusReading
    ) throws(CommandFailure) -> ImportedCorpus {
        do throws(ImportFailure) {
            return try reading.read(source)
        } catch {
            throw .exchange("nothing was read in: \(source.name): \(error.sentence)")
        }
    }
}
