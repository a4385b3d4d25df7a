import Annotations
import Interchange
import Prose

/// A corpus in which every word that a person or an article can write is one of some hostile ones.
enum HostileWords {
    /// What pages, texts, tables and graphs could take for something else.
    static let all = [
        "[x](javascript:alert(1))", "![x](https://evil.example/x.png)", "<script>alert(1)</script>",
        "</style><img src=x>",
        "# heading", "1. list", "- list", "> quote", "```fence", "`code`", "| a | b |", "[^1] and [^1]: note",
        "*strong*",
        "__strong__", "~~gone~~", "https://evil.example/x", "www.evil.example", "mara@evil.example", "&lt;b&gt; &amp;",
        "$x^2$", "{=html}", "==mark== %%gone%% ++new++", "<!-- gone -->", "\\", "line one\n\n# line three", "a\n---\nb",
        "\u{202E}dniL\u{2066}", "\u{0}\u{1B}[31m\u{85}\u{FFFE}", "=1+1", "+1", "@SUM(A1)", "-2+3", "_x000D_", "]]>",
        "' or \"",
        ": term", "::: div", "=====", "(1) list", "iv) list", "a\tb", "</bdi></p>", "é\u{301}שלום",
        "https://x\\@y.example",
    ]

    private static let made = Record(
        creator: ExchangeWorld.coder(), created: Timestamp(text: "2026-02-01T08:00:00Z"))

    /// A corpus of one article and one statement, in which everything says the same, or all but the ids.
    static func corpus(saying words: String, ids: String? = nil) -> ExchangeCorpus {
        ExchangeCorpus(
            name: words, record: record(words, ids ?? words),
            articles: ExchangeArticles([article(words, ids: ids ?? words, memo: words)]))
    }

    /// An article with one statement and a mention, in which everything says the same but the memo.
    static func article(_ words: String, ids id: String = "x", memo: String) -> ExchangeArticle {
        let text = ArticleText("Before it, \(words), said somebody. The end.\n")
        var about = Article(id: Identifier(iri: "urn:x:article<\(id)"))
        about.title = words
        about.outlet = words
        about.authors = [words]
        about.url = words
        about.published = words
        about.language = words
        let start = "Before it, ".unicodeScalars.count
        // The words as the text has them, whose line breaks may be others.
        let range = TextRange(start, text.length - ", said somebody. The end.\n".unicodeScalars.count)
        let anchor = Anchor(of: range, in: text, base: TextHash(of: text))
        let notebook = notebook(about.id, anchor, words, id, memo)
        return ExchangeArticle(
            path: BytePath("\(words).txt"), about: about, text: text, notebooks: [notebook])
    }

    private static func record(_ words: String, _ id: String) -> CorpusRecord {
        var record = CorpusRecord()
        var actor = Actor(id: Identifier(iri: "urn:x:a\n\(id)"), kind: .person, name: words, record: made)
        actor.aliases = [Actor.Alias(name: words + "s", evidence: words)]
        actor.wikidata = words
        actor.memo = words
        actor.affiliations = [
            .init(organization: Identifier(iri: "urn:x:lost<"), role: words, from: words, to: words),
            .init(organization: actor.id, role: words, from: "2026-01", to: nil),
        ]
        var concept = Concept(id: Identifier(iri: "urn:x:c\n\(id)"), name: words, record: made)
        concept.definition = words
        concept.memo = words
        record.apply(Transaction("add", [.actor(actor), .concept(concept)].map { .init(before: nil, after: $0) }))
        return record
    }

    private static func notebook(
        _ article: Identifier<Article>, _ anchor: Anchor, _ words: String, _ id: String, _ memo: String
    ) -> Notebook {
        var statement = Statement(
            id: Identifier(iri: "urn:x:s\n\(id)"), segments: [anchor], kind: .direct, record: made)
        statement.speaker = .actor(Identifier(iri: "urn:x:a\n\(id)"))
        statement.organization = Identifier(iri: "urn:x:a\n\(id)")
        statement.addressees = [Identifier(iri: "urn:x:a\n\(id)")]
        statement.via = [Identifier(iri: "urn:x:lost<")]
        statement.concept = Identifier(iri: "urn:x:c\n\(id)")
        statement.stance = .oppose
        statement.role = words
        statement.claim = words
        statement.tags = [words, "  "]
        statement.memo = memo
        let mention = Mention(
            id: Identifier(iri: "urn:x:m\n\(id)"), anchor: anchor, actor: Identifier(iri: "urn:x:a\n\(id)"),
            record: made)
        var notebook = Notebook(article: article, coder: ExchangeWorld.coder(), label: words)
        let items: [Item] = [.statement(statement), .mention(mention)]
        notebook.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        return notebook
    }
}
