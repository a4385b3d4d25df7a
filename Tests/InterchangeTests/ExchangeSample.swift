import Annotations
import Interchange
import Prose

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whether golden files are written anew.
var isRewriting: Bool { getenv("DICTUM_REWRITE_GOLDENS") != nil }

/// A small corpus for people to look at in golden files.
enum ExchangeSample {
    static let text = ArticleText("🚢 “We will row,” said Mara Lind, “if we must.” Nobody laughed.\nA “cheap” plan.\n")

    static var corpus: ExchangeCorpus {
        var about = Article(id: Identifier(iri: ExchangeWorld.uuid(9, 1)))
        about.title = "Ferry, or no ferry"
        let article = ExchangeArticle(
            path: BytePath("port/ferry.txt"), about: about, text: text, notebooks: [notebook(about.id)])
        return ExchangeCorpus(name: "port", record: record, articles: ExchangeArticles([article]))
    }

    private static let made = Record(
        creator: ExchangeWorld.coder(), created: Timestamp(text: "2026-02-01T08:00:00Z"))

    private static var record: CorpusRecord {
        var record = CorpusRecord()
        var mara = Actor(
            id: Identifier(iri: ExchangeWorld.uuid(1, 1)), kind: .person, name: "Mara Lind", record: made)
        mara.aliases = [Actor.Alias(name: "M. Lind")]
        var ferry = Concept(id: Identifier(iri: "urn:x-dictum:concept:ferry"), name: "ferry, new", record: made)
        ferry.definition = "Whether there is to be a ferry."
        record.apply(Transaction("add", [.actor(mara), .concept(ferry)].map { .init(before: nil, after: $0) }))
        return record
    }

    private static func anchor(_ words: String) -> Anchor {
        let found = SpanPlacing(in: text).outcomes(of: [ImportedSpan(words)])
        guard case .placed(let range)? = found.first else { preconditionFailure("\(words) stands in the sample once") }
        return Anchor(of: range, in: text, base: TextHash(of: text))
    }

    private static func notebook(_ id: Identifier<Article>) -> Notebook {
        var notebook = Notebook(article: id, coder: ExchangeWorld.coder(), label: "ferry.txt")
        var full = statement(1, ["“We will row,”", "“if we must.”"])
        full.speaker = .actor(Identifier(iri: ExchangeWorld.uuid(1, 1)))
        full.speakerAsWritten = anchor("Mara Lind")
        full.cue = anchor("said")
        full.concept = Identifier(iri: "urn:x-dictum:concept:ferry")
        full.stance = .oppose
        full.claim = "They would rather row."
        full.tags = ["boats", "threat"]
        full.memo = "First line.\nSecond line."
        full.certainty = .high
        full.status = .reviewed
        var inner = statement(2, ["row"])
        inner.stance = .neutral
        var scare = statement(3, ["“cheap”"])
        scare.kind = .scare
        scare.speaker = .unknown
        let mention = Mention(
            id: Identifier(iri: ExchangeWorld.uuid(4, 1)), anchor: anchor("Nobody"),
            actor: Identifier(iri: ExchangeWorld.uuid(1, 1)), record: made)
        let items: [Item] = [.statement(full), .statement(inner), .statement(scare), .mention(mention)]
        notebook.apply(Transaction("tag", items.map { .init(before: nil, after: $0) }))
        return notebook
    }

    private static func statement(_ number: Int, _ words: [String]) -> Statement {
        Statement(
            id: Identifier(iri: ExchangeWorld.uuid(3, number)), segments: words.map(anchor), kind: .direct,
            record: made)
    }
}
