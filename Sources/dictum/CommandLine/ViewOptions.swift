import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library

/// Which statements of a corpus, and in which order, in the words of the review.
struct ViewOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only statements that fit, as in the review: words, speaker:… topic:… stance:- date:2026-01..2026-03 is:unsure.",
            valueName: "words"))
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "One of \(StatementOrder.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "order"))
    var sort: String?

    /// Whether all statements are shown, one article after the other.
    var isWhole: Bool { filter == nil && sort == nil }
}

extension Desk {
    /// The statements that a view shows. Without a view all are given, one article after the other, so that a corpus of
    /// any size needs no more memory than its largest article.
    mutating func withRows<Result>(
        of view: ViewOptions, _ redaction: Redaction? = nil,
        _ body: (any Sequence<StatementRow>) throws(CommandFailure) -> Result
    ) throws(CommandFailure) -> Result {
        guard !view.isWhole else {
            let run = rows(of: scan.articles, redaction)
            var desk = self
            let result = try body(scan.articles.indices.lazy.flatMap { run.made(of: $0, on: &desk) })
            self = desk
            return result
        }
        let order = try order(view.sort)
        let table = StatementTable(codedCorpus(), seen: seen)
        let numbers = table.numbers(StatementFilter(view.filter ?? ""), in: order)
        let articles = Set(numbers.map { table.corpus.statements[$0].article })
        var rows: [RowName: StatementRow] = [:]
        let shown = articles.sorted(), run = self.rows(of: shown.map { table.corpus.articles[$0].path }, redaction)
        for (number, article) in shown.enumerated() {
            for row in run.made(of: number, on: &self) { rows[RowName(row, article)] = row }
        }
        return try body(numbers.compactMap { rows[RowName(table.corpus.statements[$0])] })
    }

    /// The statements of articles, of all coders, in reading order for each.
    private func rows(of articles: [BytePath], _ redaction: Redaction?) -> ArticleRun<[StatementRow]> {
        let names = RegisterNames(preparing: redaction?.record ?? record)
        return ArticleRun(of: articles) { path, reading in reading.rows(of: path, names, redaction) }
    }

    /// What a person has taken as seen in the review; nil where that is nothing.
    var seen: SeenStatements? { seenFile?.statements }

    /// Where that is kept.
    var seenFile: SeenFile? {
        corpus.folder.absolute.map { SeenFile(of: $0, in: Folders(environment: .current)) }
    }

    private func order(_ name: String?) throws(CommandFailure) -> StatementOrder {
        guard let name else { return .article }
        guard let order = StatementOrder(rawValue: name) else {
            throw .unknownWord(name, option: "--sort", known: StatementOrder.allCases.map(\.rawValue))
        }
        return order
    }

    /// What tells the statements of a corpus apart.
    private struct RowName: Hashable {
        let article: Int
        let id: Identifier<Statement>
        let coder: Coder

        init(_ row: StatementRow, _ article: Int) {
            (self.article, id, coder) = (article, row.statement.id, row.coder)
        }

        init(_ statement: CodedStatement) {
            (article, id, coder) = (statement.article, statement.id, statement.coder)
        }
    }
}

extension SeenFile {
    /// What it keeps; nil where that is nothing.
    var statements: SeenStatements? {
        let keys = load()
        return keys.isEmpty ? nil : SeenStatements(keys)
    }
}
