/// What a page says of itself, apart from its annotations.
struct PageHeader {
    /// The article that it is about.
    let article: Identifier<Article>
    /// The article's file name.
    let label: String
    /// The page as it was read, its items taken out, so that they keep their place among the members.
    private let read: JSONObject?

    /// The header of a page of ours.
    init(article: Identifier<Article>, label: String) {
        self.article = article
        self.label = label
        read = nil
    }

    /// The header of a page that was read; what it does not say is as given.
    init(_ page: JSONObject, article: Identifier<Article>, label: String) {
        let whole = page["partOf"]
        let id = whole?.string ?? whole?.object?.string("id")
        self.article = id.map { Identifier(iri: $0) } ?? article
        self.label = whole?.object?.string("label") ?? label
        var read = page
        read["items"] = .array([])
        self.read = read
    }

    /// The page as it was read, where this version would write another; empty where not.
    func foreign(coder: Coder) -> JSONObject {
        guard let read, !read.isIdentical(to: plain(coder)) else { return JSONObject() }
        return read
    }

    /// The page without its items, our changes carried into what was read.
    func page(coder: Coder, over foreign: JSONObject) -> JSONObject {
        guard !foreign.isEmpty else { return plain(coder) }
        let base = PageHeader(foreign, article: article, label: label).plain(coder)
        return JSONValue.object(foreign).updated(from: .object(base), to: .object(plain(coder))).object ?? foreign
    }

    private func plain(_ coder: Coder) -> JSONObject {
        JSONObject([
            .init("@context", .array([.string(Vocabulary.annotations), .object(Self.prefixes)])),
            .init("id", .string(pageIRI(coder))), .init("type", .string("AnnotationPage")),
            .init(Vocabulary.format, .string(Vocabulary.version)), .init(Vocabulary.writer, .string(coder.iri)),
            .init("partOf", .object(whole)), .init("items", .array([])),
        ])
    }

    private static let prefixes = JSONObject([.init("dictum", .string(Vocabulary.prefix))])

    private var whole: JSONObject {
        JSONObject([
            .init("id", .string(article.iri)), .init("type", .string("AnnotationCollection")),
            .init("label", .string(label)),
        ])
    }

    /// One page for each article and coder, so its name follows from theirs.
    private func pageIRI(_ coder: Coder) -> String {
        "urn:uuid:" + Digest(of: Array("\(article.iri)\n\(coder.iri)".utf8)).uuid
    }
}
