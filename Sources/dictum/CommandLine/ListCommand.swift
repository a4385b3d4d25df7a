import Annotations
import ArgumentParser
import Library

/// `dictum list`: the articles of a folder and how far the work on them is.
struct ListCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.list.rawValue,
        abstract: "List the articles: status, number of statements, date, outlet, title.")

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Flag(help: "Print how far each coder is instead: articles done, statements by status.")
    var progress = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        if progress { return try desk.printProgress(asJSON: json) }
        return json ? try desk.listAsJSON() : try desk.list()
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

    init(_ path: BytePath, on desk: inout Desk) {
        self.path = path
        let notebooks = desk.notebooks(of: path)
        about = desk.about(path, called: notebooks.first?.article ?? Identifier(iri: ""), in: notebooks)
        let own = notebooks.first { $0.coder == desk.store.coder }
        status = own?.note?.status ?? (own?.statements.isEmpty ?? true ? .unread : .open)
        counts = notebooks.map { ($0.coder, $0.statements.count) }
    }

    /// The statements of one coder, and of all the others.
    func count(of coder: Coder) -> (own: Int, others: Int) {
        let own = counts.filter { $0.coder == coder }.map(\.count).reduce(0, +)
        return (own, counts.map(\.count).reduce(0, +) - own)
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
    /// Prints the articles as a table.
    mutating func list() throws(CommandFailure) -> CommandOutcome {
        reportScan()
        var table = TextTable([
            .init("status"), .init("own", isNumber: true), .init("others", isNumber: true), .init("date", limit: 10),
            .init("outlet", limit: 22), .init("article", limit: 30), .init("title"),
        ])
        for article in scan.articles.map({ ListedArticle($0, on: &self) }) {
            let (own, others) = article.count(of: store.coder)
            table.add([
                article.status.rawValue, "\(own)", "\(others)", article.about.published ?? "",
                article.about.outlet ?? "", article.path.display, article.about.title ?? "",
            ])
        }
        if !scan.articles.isEmpty { try Output.standard.write(table.text(width: Output.standard.columns)) }
        return outcome
    }

    /// Prints the articles as a JSON array.
    mutating func listAsJSON() throws(CommandFailure) -> CommandOutcome {
        reportScan()
        let articles = scan.articles.map { ListedArticle($0, on: &self).json }
        try Output.standard.write(data: JSONWriter.text(of: .array(articles)))
        return outcome
    }
}
