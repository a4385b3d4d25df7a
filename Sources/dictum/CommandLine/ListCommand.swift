import Analysis
import Annotations
import ArgumentParser
import Library
import Reader

/// `dictum list`: the articles of a folder and how far the work on them is.
struct ListCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.list.rawValue,
        abstract: "List the articles: status, number of statements, date, outlet, title.")

    @OptionGroup var corpus: CorpusOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            """
            Only articles that fit, as in the reader's list: words, status:open outlet:… date:2026-01.. by:…; with speaker:… \
            topic:… stance:- and what else the review knows, those that hold such a statement.
            """, valueName: "words"))
    var filter: String?

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Flag(help: "Print how far each coder is instead: articles done, statements by status.")
    var progress = false

    func validate() throws {
        if progress, filter != nil { throw ValidationError("--progress counts all articles: leave out --filter") }
    }

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        if progress { return try desk.printProgress(asJSON: json) }
        let wanted = ListFilter(filter ?? "")
        return json ? try desk.listAsJSON(wanted) : try desk.list(wanted)
    }
}

/// A line of the list.
private struct ListedArticle {
    let path: BytePath
    let about: Article
    /// The coder's own status; an article with statements and no word about it is open.
    let status: ArticleNote.Status
    /// How many statements each coder has.
    let counts: [(coder: Coder, count: Int)]

    init(_ path: BytePath, _ notebooks: [Notebook], on desk: inout Desk) {
        self.path = path
        about = desk.about(path, in: notebooks)
        let own = notebooks.first { $0.coder == desk.store.coder }
        status = own?.note?.status ?? (own?.statements.isEmpty ?? true ? .unread : .open)
        counts = notebooks.map { ($0.coder, $0.statements.count) }
    }

    /// The statements of one coder, and of all the others.
    func count(of coder: Coder) -> (own: Int, others: Int) {
        let own = counts.filter { $0.coder == coder }.map(\.count).reduce(0, +)
        return (own, counts.map(\.count).reduce(0, +) - own)
    }

    /// As the reader's list has it, for its filter.
    func entry(for coder: Coder) -> ArticleEntry {
        var entry = ArticleEntry(path: path)
        (entry.title, entry.outlet, entry.published) = (about.title, about.outlet, about.published)
        entry.status = status
        (entry.ownCount, entry.otherCount) = count(of: coder)
        entry.coders = counts.filter { $0.count > 0 }.map(\.coder)
        return entry
    }

    var json: JSONValue {
        var object = JSONObject([.init("path", .string(path.display)), .init("status", .string(status.rawValue))])
        let counts = counts.map { JSONObject.Member($0.coder.slug, .number(String($0.count))) }
        object["statements"] = .object(JSONObject(counts))
        object["title"] = about.title.map { .string($0) }
        object["outlet"] = about.outlet.map { .string($0) }
        object["published"] = about.published.map { .string($0) }
        object["language"] = about.language.map { .string($0) }
        object["url"] = about.url.map { .string($0) }
        object["authors"] = .array(about.authors.map { .string($0) })
        return .object(object)
    }
}

extension Desk {
    /// Prints the articles that fit as a table; nothing where there are none.
    mutating func list(_ wanted: ListFilter = ListFilter("")) throws(CommandFailure) -> CommandOutcome {
        reportScan()
        var table = TextTable([
            .init("status"), .init("own", isNumber: true), .init("others", isNumber: true), .init("date", limit: 10),
            .init("outlet", limit: 22), .init("article", limit: 30), .init("title"),
        ])
        let articles = listed(wanted)
        for article in articles {
            let (own, others) = article.count(of: store.coder)
            table.add([
                article.status.rawValue, "\(own)", "\(others)", article.about.published ?? "",
                article.about.outlet ?? "", article.path.display, article.about.title ?? "",
            ])
        }
        if !articles.isEmpty { try Output.standard.write(table.text(width: Output.standard.columns)) }
        return outcome
    }

    /// Prints the articles that fit as a JSON array.
    fileprivate mutating func listAsJSON(_ wanted: ListFilter) throws(CommandFailure) -> CommandOutcome {
        reportScan()
        try Output.standard.write(data: JSONWriter.text(of: .array(listed(wanted).map(\.json))))
        return outcome
    }

    /// The articles that a filter accepts. What is said in them is looked at only where it asks for that.
    private mutating func listed(_ filter: ListFilter) -> [ListedArticle] {
        var coded = CodedCorpus(record: record)
        let all = scan.articles.map { path in
            let notebooks = notebooks(of: path)
            let article = ListedArticle(path, notebooks, on: &self)
            if filter.asksForStatements { coded.add(.init(path: path, about: article.about), notebooks) }
            return article
        }
        let holding = StatementTable(coded, seen: filter.asksForStatements ? seen : nil).articles(
            holding: filter.ofStatements)
        return all.filter { filter.accepts($0.entry(for: store.coder), holding: holding) }
    }
}
