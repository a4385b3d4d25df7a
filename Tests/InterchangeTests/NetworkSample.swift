import Analysis
import Annotations
import Prose
import Testing

/// A small corpus for formats of networks: two who agree, one who does not, names that are hostile to every format.
struct NetworkSample {
    private var record = CorpusRecord()
    private var statements: [Item] = []
    private let ana: Coder

    /// The names in the order of their use: three actors, three concepts.
    init(names: [String]) throws {
        ana = try #require(Coder(slug: "ana"))
        for (number, name) in names.enumerated() {
            let item: Item =
                number < 3
                ? .actor(
                    Actor(id: Identifier(iri: "urn:x:actor:\(number)"), kind: .person, name: name, record: made))
                : .concept(Concept(id: Identifier(iri: "urn:x:concept:\(number)"), name: name, record: made))
            record.apply(Transaction("add", [.init(before: nil, after: item)]))
        }
        for (actor, concept, stance) in Self.said { say(actor, concept, stance) }
    }

    /// 0 and 1 agree on concept 3; 2 opposes it; only 2 speaks of 5.
    private static let said: [(Int, Int, Stance)] = [
        (0, 3, .support), (0, 3, .support), (1, 3, .support), (2, 3, .oppose), (0, 4, .oppose), (1, 4, .support),
        (1, 4, .oppose), (2, 5, .support), (2, 5, .neutral),
    ]

    private var made: Record { Record(creator: ana, created: Timestamp(text: "2026-02-01T08:00:00Z")) }

    private mutating func say(_ actor: Int, _ concept: Int, _ stance: Stance) {
        let start = statements.count * 20
        let anchor = Anchor(
            range: TextRange(start, start + 10), exact: "We, or no.", prefix: "", suffix: "", base: nil)
        var statement = Statement(
            id: Identifier(iri: "urn:x:s:\(statements.count)"), segments: [anchor], kind: .direct, record: made)
        statement.speaker = .actor(Identifier(iri: "urn:x:actor:\(actor)"))
        statement.concept = Identifier(iri: "urn:x:concept:\(concept)")
        statement.stance = stance
        statements.append(.statement(statement))
    }

    func network(_ change: (inout NetworkOptions) -> Void = { _ in }) throws -> Network {
        var notebook = Notebook(article: Identifier(iri: "urn:x:a"), coder: ana, label: "a.txt")
        notebook.apply(Transaction("tag", statements.map { .init(before: nil, after: $0) }))
        var about = Article(id: Identifier(iri: "urn:x:a"))
        about.published = "2026-01-17"
        var corpus = CodedCorpus(record: record)
        corpus.add(.init(path: BytePath("a.txt"), about: about), [notebook])
        var options = NetworkOptions()
        change(&options)
        return try NetworkStatements(corpus, options).network()
    }

    static let plain = ["Mara Lind", "Tomas Wiik", "Ina Quell", "ferry", "gate", "wall"]

    /// Names that a format obeys if they are not made safe.
    static let hostile = [
        "=cmd|' /C calc'!A0", "</y:NodeLabel><node id=\"n9\"/>", "a \"quoted\"\nname,\r\nwith; ends\u{0}\u{FFFE}",
        "<script>alert(1)</script>", "]]> & &amp; -->", "ferry\u{202E}yrref 👩‍🚀",
    ]
}
