internal import Annotations
internal import Prose

/// An article as a row of DNA's documents. What its fields have no room for goes along in the last line of the notes.
struct DnaDocument {
    let title: String
    let author: String
    let source: String
    let notes: String
    /// Seconds since 1970; 0 where the day is not known.
    let seconds: Int

    /// How the line in the notes begins.
    static let mark = "Dictum: "

    init(_ article: ExchangeArticle) {
        let about = article.about, day = DnaTime.seconds(about.published)
        title = (about.title?.said ?? article.path.name.display).cut(to: DnaSchema.longest)
        author = about.authors.inDna
        source = (about.outlet ?? "").cut(to: DnaSchema.longest)
        seconds = day ?? 0
        var line = JSONObject([
            .init("article", .string(about.id.iri)), .init("path", .string(article.path.display)),
        ])
        func add(_ name: String, _ value: String?, unless isThere: Bool) {
            if !isThere { line[name] = value.map { .string($0) } ?? .null }
        }
        add("title", about.title, unless: about.title == title)
        add("outlet", about.outlet, unless: about.outlet ?? "" == source)
        add("published", about.published, unless: day.flatMap(DnaTime.text) == about.published && day != nil)
        add("url", about.url, unless: about.url == nil)
        add("language", about.language, unless: about.language == nil)
        if !about.authors.fitInDna { line["authors"] = .array(about.authors.map { .string($0) }) }
        let memos = article.notebooks.compactMap { $0.note?.memo }
        let json = String(decoding: JSONWriter.line(of: .object(line)), as: UTF8.self)
        notes = (memos + [Self.mark + json]).joined(separator: "\n\n")
    }
}

/// What DNA says of a document, and what we have written into its notes.
struct DnaNotes {
    private let row: DnaRow
    private let memo: String?
    /// The members of our line in the notes.
    private let known: JSONValue?

    init(_ row: DnaRow) {
        self.row = row
        let notes = row.text(5) ?? ""
        var lines = notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let place = lines.lastIndex { $0.hasPrefix(DnaDocument.mark + "{") }
        let json = place.map { Array(lines[$0].utf8.dropFirst(DnaDocument.mark.utf8.count)) }
        known = json.flatMap { try? JSONReader.value(of: $0) }
        if known != nil, let place { lines.remove(at: place) }
        while lines.last?.said == nil, !lines.isEmpty { lines.removeLast() }
        memo = lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// The article, without its statements.
    func article(_ text: ArticleText) -> ImportedArticle {
        let said = particulars
        var article = ImportedArticle(
            ArticleReference(
                id: known?["article"]?.text, text: text, path: known?["path"]?.text, url: said.url, title: said.title))
        article.particulars = said
        article.memo = memo
        return article
    }

    /// A field that we had to change is as it was; any other is as DNA has it.
    private func field(_ name: String, _ column: Int) -> String? {
        known?[name].map(\.text) ?? row.text(column)?.said
    }

    private var particulars: ArticleParticulars {
        var said = ArticleParticulars()
        said.title = field("title", 1)
        said.outlet = field("outlet", 4)
        said.url = known?["url"]?.text
        said.language = known?["language"]?.text
        let day = row.integer(6).flatMap { $0 == 0 ? nil : DnaTime.text($0) }
        said.published = known?["published"].map(\.text) ?? day
        said.authors =
            known?["authors"]?.texts
            ?? (row.text(3) ?? "").split(separator: "; ").map(String.init).filter {
                $0.said != nil
            }
        return said
    }
}
