package import Annotations
internal import Packages

/// A workbook for spreadsheets (Office Open XML, `.xlsx`): the statements with the columns of the tables, the articles, the
/// actors and the topics, each a sheet whose first row stays in sight and filters.
///
/// Every cell is a text, so that nothing in it is calculated. The statements go on in a second sheet where there are more than a
/// sheet can have.
package struct SpreadsheetWorkbook: CorpusFormat {
    private let rowsOfSheet: Int

    package init() {
        self.init(rowsOfSheet: WorkbookSheet.mostRows)
    }

    /// A workbook whose sheets of statements have at most so many rows, the first one counted.
    init(rowsOfSheet: Int) {
        self.rowsOfSheet = rowsOfSheet
    }

    package var name: String { "xlsx" }
    package var summary: String {
        "a workbook for spreadsheets: statements, articles, actors, topics; no cell is a formula"
    }
    package var output: ExchangeOutput { .file(ending: ".xlsx") }
    package var keeps: KeptMembers {
        KeptMembers(
            statements: Set(StatementMember.allCases).subtracting([.foreign]), notes: true,
            actors: Set(ActorMember.allCases), concepts: Set(ConceptMember.allCases))
    }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for row in article.rows(record) {
            let isCut = StatementColumn.all.contains { WorkbookSheet.isTooLong($0.cell(row) ?? "") }
            if isCut { report.note("the end of a cell that is too long", of: .statement, row.statement.id.iri) }
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        var tables = WorkbookTables(rowsOfSheet: rowsOfSheet, show: sink.show)
        for article in corpus.articles { tables.add(article, corpus.record) }
        tables.add(corpus.record)
        var archive = ZipWriter(to: sink.send)
        for (name, content) in WorkbookParts.files(tables.sheets) { try archive.add(name, content) }
        for (number, sheet) in tables.sheets.enumerated() {
            sheet.finish()
            try archive.add(WorkbookParts.path(ofSheet: number), sheet.content)
        }
        try archive.finish()
    }
}

/// The sheets of a corpus while they are made.
private struct WorkbookTables {
    private var statements: [WorkbookSheet]
    private let articles: WorkbookSheet
    private let actors: WorkbookSheet
    private let topics: WorkbookSheet
    private let rowsOfSheet: Int
    private let show: ([UInt8]) -> Void
    private var byActor: [Identifier<Actor>: Int] = [:]
    private var byTopic: [Identifier<Concept>: Int] = [:]

    init(rowsOfSheet: Int, show: @escaping ([UInt8]) -> Void) {
        self.rowsOfSheet = rowsOfSheet
        self.show = show
        statements = [
            WorkbookSheet("Statements", Self.statementColumns, isFirst: true, limit: rowsOfSheet, show: show)
        ]
        articles = WorkbookSheet("Articles", Self.articleColumns, isFirst: false, show: show)
        actors = WorkbookSheet("Actors", Self.actorColumns, isFirst: false, show: show)
        topics = WorkbookSheet("Topics", Self.topicColumns, isFirst: false, show: show)
    }

    var sheets: [WorkbookSheet] { statements + [articles, actors, topics] }

    private static let statementColumns = StatementColumn.all.map { column in
        WorkbookSheet.Column(column.name, width: wide.contains(column.name) ? 50 : 16)
    }
    private static let wide: Set<String> = ["title", "quotation", "claim", "memo"]
    private static let articleColumns: [WorkbookSheet.Column] = [
        .init("article", width: 28), .init("article_id"), .init("title", width: 50), .init("outlet", width: 22),
        .init("authors", width: 22), .init("published"), .init("url", width: 28), .init("language"),
        .init("text_sha256"), .init("statements"), .init("status", width: 18), .init("memo", width: 50),
    ]
    private static let actorColumns: [WorkbookSheet.Column] = [
        .init("actor_id"), .init("kind"), .init("name", width: 28), .init("aliases", width: 40),
        .init("affiliations", width: 40), .init("wikidata"), .init("statements"), .init("sensitive"),
        .init("merged_into"), .init("memo", width: 50),
    ]
    private static let topicColumns: [WorkbookSheet.Column] = [
        .init("topic_id"), .init("name", width: 28), .init("parent_id"), .init("statements"),
        .init("definition", width: 50), .init("use_when", width: 40), .init("not_when", width: 40),
        .init("examples", width: 40), .init("aliases", width: 28), .init("color"), .init("key"), .init("deprecated"),
        .init("merged_into"), .init("memo", width: 50),
    ]

    mutating func add(_ article: ExchangeArticle, _ record: CorpusRecord) {
        let rows = article.rows(record)
        for row in rows {
            if statements[statements.count - 1].isFull {
                let name = "Statements \(statements.count + 1)"
                statements.append(
                    WorkbookSheet(name, Self.statementColumns, isFirst: false, limit: rowsOfSheet, show: show))
            }
            statements[statements.count - 1].add(StatementColumn.all.map { .text($0.cell(row)) })
            if let speaker = row.speaker(in: record) { byActor[speaker, default: 0] += 1 }
            if let topic = row.statement.concept { byTopic[record.standingID(topic), default: 0] += 1 }
        }
        let about = article.about
        let notes = article.notebooks.compactMap { notebook in notebook.note.map { (notebook.coder.slug, $0) } }
        let memos = notes.compactMap { coder, note in note.memo.map { "\(coder): \($0)" } }
        articles.add([
            .text(article.path.display), .text(about.id.iri), .text(about.title), .text(about.outlet),
            .text(about.authors.joined(separator: "; ")), .text(about.published), .text(about.url),
            .text(about.language), .text(article.hash.hex), .count(rows.count),
            .text(notes.map { "\($0): \($1.status.rawValue)" }.joined(separator: "; ")),
            .text(memos.joined(separator: "\n")),
        ])
    }

    /// The register and the codebook, with how many statements each has.
    func add(_ record: CorpusRecord) {
        for actor in record.actors { add(actor, record) }
        for topic in record.concepts { add(topic) }
    }

    private func add(_ actor: Actor, _ record: CorpusRecord) {
        let affiliations = actor.affiliations.map { affiliation in
            let organization = record.standing(affiliation.organization)?.name ?? affiliation.organization.iri
            let times = [affiliation.from, affiliation.to].map { $0 ?? "" }
            let time = times == ["", ""] ? nil : "(\(times.joined(separator: " – ")))"
            return [affiliation.role.map { $0 + "," }, organization, time].compactMap(\.self).joined(separator: " ")
        }
        actors.add([
            .text(actor.id.iri), .text(actor.kind.rawValue), .text(actor.name),
            .text(actor.aliases.map(Self.alias).joined(separator: "; ")),
            .text(affiliations.joined(separator: "; ")), .text(actor.wikidata), .count(byActor[actor.id] ?? 0),
            .text(actor.isSensitive ? "yes" : nil), .text(actor.mergedInto?.iri), .text(actor.memo),
        ])
    }

    private static func alias(_ alias: Actor.Alias) -> String {
        alias.evidence.map { "\(alias.name) (\($0))" } ?? alias.name
    }

    private func add(_ topic: Concept) {
        topics.add([
            .text(topic.id.iri), .text(topic.name), .text(topic.parent?.iri), .count(byTopic[topic.id] ?? 0),
            .text(topic.definition), .text(topic.useWhen), .text(topic.notWhen),
            .text(topic.examples.joined(separator: "\n")), .text(topic.aliases.joined(separator: "; ")),
            .text(topic.color), .text(topic.hotKey), .text(topic.isDeprecated ? "yes" : nil),
            .text(topic.mergedInto?.iri), .text(topic.memo),
        ])
    }
}
