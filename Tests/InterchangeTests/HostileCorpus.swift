import Analysis
import Annotations
import Interchange
import Prose
import Testing

/// A small corpus in which everything that a person or an article can write is hostile to a page.
struct HostileCorpus {
    private static let shreds = [
        "<", ">", "&", "\"", "'", "</style>", "<script>alert(1)</script>", "]]>", "-->", "<!--", "&lt;", "&#60;",
        "\u{202E}",
        "\u{2066}", "\u{0}", "\u{1B}[31m", "\u{85}", "\u{FFFE}", "\n", "\t", "javascript:", "https://example.org/\"x",
        "[-", "-]",
        "{+", "+}", "</bdi>", "</title>", "onload=", "` ", "e\u{301}", "ש", "👩‍🚀", "Mara", "of", "2026-01-03",
    ]
    private var chance: Chance
    private let names: String?
    private let isSensitive: Bool
    private let ana: Coder

    init(seed: UInt64) throws { try self.init(Chance(state: seed), nil, false) }

    /// A corpus in which everything says the same.
    init(names: String, isSensitive: Bool = false) throws { try self.init(Chance(state: 1), names, isSensitive) }

    private init(_ chance: Chance, _ names: String?, _ isSensitive: Bool) throws {
        ana = try #require(Coder(slug: "ana"))
        self.chance = chance
        self.names = names
        self.isSensitive = isSensitive
    }

    private mutating func words() -> String {
        let made = (0..<Int(chance.next() % 6 + 1)).map { _ in
            Self.shreds[Int(chance.next() % UInt64(Self.shreds.count))]
        }
        return names ?? made.joined(separator: chance.next() % 2 == 0 ? " " : "")
    }

    /// The report of it.
    func report(isRedacted: Bool = false) -> Report {
        var making = self
        let made = Record(creator: ana, created: Timestamp(text: "2026-02-01T08:00:00Z"))
        let (record, actors, concepts) = making.register(made)
        let redaction = isRedacted ? Redaction(record) : nil
        var corpus = CodedCorpus(record: redaction?.record ?? record), work = CodersWork()
        for number in 0..<3 {
            let article = making.article(number), path = BytePath(making.words())
            let notebook = making.notebook(article, actors, concepts, made)
            let shown = redaction?.notebook(notebook) ?? notebook
            work.add(shown, of: isRedacted ? "a.txt" : path)
            corpus.add(.init(path: isRedacted ? "a.txt" : path, about: redaction?.article(article) ?? article), [shown])
        }
        let memo = making.words()
        return Report(
            of: corpus, called: isRedacted ? "A" : making.words(), work: work, memo: redaction?.text(memo) ?? memo,
            made: .init(at: Timestamp(text: "2026-02-02T08:00:00Z"), by: "dictum", isRedacted: isRedacted))
    }

    private mutating func register(_ made: Record) -> (CorpusRecord, [Identifier<Actor>], [Identifier<Concept>]) {
        var record = CorpusRecord()
        let actors = (0..<3).map { number in
            var actor = Actor(id: Identifier(iri: "urn:x:\(number)<"), kind: .person, name: words(), record: made)
            actor.aliases = [.init(name: words())]
            actor.affiliations = [.init(organization: Identifier(iri: "urn:x:lost"), role: words(), from: words())]
            actor.wikidata = number == 0 ? "Q42" : words()
            actor.memo = words()
            actor.isSensitive = isSensitive
            return actor
        }
        let concepts = (0..<3).map { number in
            var concept = Concept(id: Identifier(iri: "urn:x:c\(number)"), name: words(), record: made)
            // The first two are each other's parents, which no command makes.
            concept.parent = number < 2 ? Identifier(iri: "urn:x:c\(1 - number)") : nil
            concept.definition = words()
            concept.examples = [words()]
            return concept
        }
        let items = actors.map { Item.actor($0) } + concepts.map { .concept($0) }
        record.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        return (record, actors.map(\.id), concepts.map(\.id))
    }

    private mutating func article(_ number: Int) -> Article {
        var article = Article(id: Identifier(iri: "urn:x:article-\(number)"))
        article.title = words()
        article.outlet = words()
        article.authors = [words()]
        article.url = number == 0 ? "https://example.org/?a=1&b=\"2\"" : words()
        article.published = number == 1 ? words() : "2026-01-0\(number + 1)"
        article.language = number == 0 ? "en" : words()
        return article
    }

    private mutating func notebook(
        _ article: Article, _ actors: [Identifier<Actor>], _ concepts: [Identifier<Concept>], _ made: Record
    ) -> Notebook {
        var notebook = Notebook(article: article.id, coder: ana, label: words())
        var items: [Item] = (0..<4).map { number in
            let anchor = Anchor(
                range: TextRange(number * 10, number * 10 + 5), exact: "We will row home, they said " + words(),
                prefix: words(), suffix: words(), base: nil)
            let id = Identifier<Statement>(iri: "\(article.id.iri)-\(number)")
            var statement = Statement(id: id, segments: [anchor], kind: .direct, record: made)
            statement.speaker = number == 3 ? .unset : .actor(actors[number % actors.count])
            statement.concept = concepts[number % 2]
            statement.stance = Stance.allCases[Int(chance.next() % 5)]
            statement.provenance = .suggested(by: names == nil ? words() : "dictum 0.1.0 cue-after")
            return .statement(statement)
        }
        var note = ArticleNote(id: Identifier(iri: article.id.iri + "-note"), status: .open, record: made)
        note.memo = words()
        items.append(.note(note))
        notebook.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        return notebook
    }
}

/// Sebastiano Vigna's SplitMix64: the same numbers for the same seed.
private struct Chance {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
