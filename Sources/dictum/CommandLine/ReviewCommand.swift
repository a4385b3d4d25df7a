import Annotations
import ArgumentParser
import Interchange
import Library
import Prose

/// `dictum review`: the statements of a corpus as a table.
struct ReviewCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.review.rawValue,
        abstract: "Print all statements: who, stance, topic, quotation, article, coder, status.")

    @OptionGroup var corpus: CorpusOptions
    @OptionGroup var view: ViewOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let rows = try desk.withRows(of: view) { rows throws(CommandFailure) in Array(rows) }
        try json ? Output.standard.write(data: Self.json(rows)) : Output.standard.write(Self.table(rows))
        return desk.outcome
    }

    private static func json(_ rows: [StatementRow]) -> [UInt8] {
        JSONWriter.text(of: .array(rows.map { .object(StatementsJSONLines.object($0)) }))
    }

    private static func table(_ rows: [StatementRow]) -> String {
        guard !rows.isEmpty else { return "" }
        var table = TextTable([
            .init("who", limit: 20), .init("stance"), .init("topic", limit: 16), .init("status"),
            .init("coder", limit: 10), .init("article", limit: 24), .init("quotation"),
        ])
        for row in rows {
            table.add([
                row.speakerLabel, row.statement.stance?.rawValue ?? "–", row.concept?.name ?? "–",
                row.statement.status.rawValue + (row.statement.isUnsure ? "!" : ""), row.coder.slug, row.path.display,
                row.quotation.onOneLine,
            ])
        }
        return table.text(width: Output.standard.columns)
    }
}

extension StatementRow {
    fileprivate var speakerLabel: String {
        switch speaker {
        case .unset: "–"
        case .unknown: "?"
        case .actor(let named): named.name ?? named.id
        }
    }
}
