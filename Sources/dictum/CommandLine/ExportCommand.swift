import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum export`: the statements of a corpus for other programs.
struct ExportCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.export.rawValue, abstract: "Write all statements for other programs.",
        discussion: statementFormats(isExact: false).map { "\($0.name): \($0.summary)." }.joined(separator: "\n")
            + """
            \n
            --redact puts a blank with a number in the place of each sensitive actor, and a blank where their names, or of a \
            person any word of them, stand in quotations, titles, memos and tags. Names of files and ids stay. That hides nobody from \
            those who have the articles, or look a quotation up: read what you pass on.
            """)

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var view: ViewOptions

    @Option(help: ArgumentHelp("One of the formats above.", valueName: "format"))
    var format = "csv"

    @Option(help: ArgumentHelp("The file to write; else standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Leave words as they are that a spreadsheet would run as a formula.")
    var exact = false

    @Flag(help: "Leave out the names of actors that are marked as sensitive.")
    var redact = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let formats = statementFormats(isExact: exact)
        guard let format = formats.first(where: { $0.name == self.format }) else {
            throw .unknownFormat(self.format, known: formats.map(\.name))
        }
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let target = try desk.output(output)
        try desk.withRows(of: view, redact ? Redaction(desk.record) : nil) { rows throws(CommandFailure) in
            try format.write(rows, to: { part throws(CommandFailure) in try target.write(data: part) })
        }
        try target.close()
        return desk.outcome
    }
}
