import Annotations
import Interchange
import Prose

/// Chance that can be had again: SplitMix64.
struct ExchangeChance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
    mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

/// An invented corpus of one article with everything that offsets stumble over.
struct ExchangeWorld {
    var chance: ExchangeChance
    let text: ArticleText
    let path = BytePath("port/café 🚢.txt")
    private(set) var record = CorpusRecord()
    private(set) var notebook: Notebook

    private static let words = [
        "ferry", "👩‍🚀", "e\u{301}tude", "שלום", "مرحبا", "Straße", "🇳🇱", "“We", "row,”", "said", "Mara", "\u{202B}",
        "|", "[…]", "->", "T1", "\\n", "\"", "'", "<b>", "&amp;", "=1+1", "naïve", "中文字", "\u{1F600}", "a\u{0308}",
    ]

    static func coder(_ name: String = "ana") -> Coder {
        guard let coder = Coder(slug: name) else { preconditionFailure("\(name) is a safe name") }
        return coder
    }

    /// A corpus with some statements.
    init(seed: Int, statements: Int = 12) {
        var chance = ExchangeChance(seed: seed)
        var words: [String] = []
        for number in 0..<160 { words.append(chance.element(Self.words) + (number % 9 == 8 ? "\n" : " ")) }
        text = ArticleText(words.joined())
        self.chance = chance
        notebook = Notebook(article: Identifier(TextHash(of: text)), coder: Self.coder(), label: "café")
        addRegister()
        var items: [Item] = []
        for number in 1...statements { items.append(.statement(statement(number))) }
        for number in 1...3 { items.append(.mention(mention(number))) }
        notebook.apply(Transaction("tag", items.map { .init(before: nil, after: $0) }))
    }

    var about: Article {
        var about = Article(id: notebook.article)
        about.title = "Ferry, \"or\" no ferry"
        about.url = "https://news.example/port/1"
        return about
    }

    var article: ExchangeArticle { ExchangeArticle(path: path, about: about, text: text, notebooks: [notebook]) }
    var corpus: ExchangeCorpus {
        ExchangeCorpus(name: "port", record: record, articles: ExchangeArticles([article]))
    }

    static func uuid(_ kind: Int, _ number: Int) -> String {
        let digits = String(number)
        let end = String(repeating: "0", count: 12 - digits.count) + digits
        return "urn:uuid:0000000\(kind)-0000-7000-8000-\(end)"
    }

    private static let made = Record(creator: coder(), created: Timestamp(text: "2026-02-01T08:00:00Z"))

    private mutating func addRegister() {
        let names = ["Mara Lind", "ميناء", "Ilse 👩‍🚀 Brandt", "Mara Lind"]
        var items: [Item] = names.enumerated().map { number, name in
            .actor(Actor(id: Identifier(iri: Self.uuid(1, number)), kind: .person, name: name, record: Self.made))
        }
        for (number, name) in ["ferry/new", "Kosten, hoch", "Quotation"].enumerated() {
            let id = Identifier<Concept>(iri: number == 0 ? "urn:x-dictum:concept:ferry" : Self.uuid(2, number))
            items.append(.concept(Concept(id: id, name: name, record: Self.made)))
        }
        record.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
    }

    /// A stretch that begins and ends in a word.
    mutating func stretch() -> TextRange {
        while true {
            let start = chance.below(text.length - 40)
            let range = TextRange(start, start + 1 + chance.below(30))
            let ends = text.scalars(in: range)
            if ends.first?.properties.isWhitespace == false, ends.last?.properties.isWhitespace == false {
                return range
            }
        }
    }

    private mutating func anchor() -> Anchor { Anchor(of: stretch(), in: text, base: TextHash(of: text)) }

    private mutating func actor() -> Identifier<Actor> { Identifier(iri: Self.uuid(1, chance.below(4))) }

    private mutating func statement(_ number: Int) -> Statement {
        var segments = [anchor()]
        if chance.below(3) == 0 {
            let next = anchor()
            if next.range.lowerBound > segments[0].range.upperBound { segments.append(next) }
        }
        var statement = Statement(
            id: Identifier(iri: Self.uuid(3, number)), segments: segments,
            kind: chance.element(Statement.Kind.allCases),
            record: Self.made)
        statement.status = chance.element(Statement.Status.allCases)
        statement.speaker = chance.element([.unset, .unknown, .actor(actor())])
        if chance.below(2) == 0 { statement.speakerAsWritten = anchor() }
        if chance.below(2) == 0 { statement.cue = anchor() }
        if chance.below(2) == 0 { statement.organization = actor() }
        if chance.below(2) == 0 { statement.concept = chance.element(record.concepts).id }
        if chance.below(2) == 0 { statement.stance = chance.element(Stance.allCases) }
        if chance.below(2) == 0 { statement.role = "chair, “acting”" }
        if chance.below(2) == 0 { statement.addressees = [actor()] }
        if chance.below(2) == 0 { statement.via = [actor(), actor()] }
        if chance.below(2) == 0 { statement.claim = "=They \"row\", he\tsaid\\n" }
        if chance.below(2) == 0 { statement.tags = ["boats", "-1"] }
        if chance.below(2) == 0 { statement.memo = "First line.\nSecond | line; '=x 👩‍🚀" }
        if chance.below(2) == 0 { statement.certainty = .low }
        statement.isUnsure = chance.below(2) == 0
        if chance.below(3) == 0 { statement.provenance = .suggested(by: "dictum 0.1 rule; 0.80") }
        if chance.below(2) == 0 { statement.record.modified = Timestamp(text: "2026-03-01T08:00:00+01:00") }
        return statement
    }

    private mutating func mention(_ number: Int) -> Mention {
        var mention = Mention(
            id: Identifier(iri: Self.uuid(4, number)), anchor: anchor(), actor: actor(), record: Self.made)
        if chance.below(2) == 0 { mention.memo = "who?" }
        return mention
    }
}

/// Writing and reading in memory.
enum Exchange {
    /// What a format writes, by the names of its files; a single file has no name.
    static func written(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        let sink = ExchangeSink<Never>(
            begin: { files.append(($0.display, [])) },
            send: { bytes in
                if files.isEmpty { files.append(("", [])) }
                files[files.count - 1].bytes += bytes
            })
        format.write(corpus, to: sink)
        return files
    }

    /// The same, as something to be read.
    static func source(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) -> ImportSource {
        let files = written(format, corpus)
        switch format.output {
        case .folder: return ImportSource("out", folder: files)
        case .file(let ending): return ImportSource("out\(ending)", files.first?.bytes ?? [])
        }
    }

    /// What an import makes of a notebook of one article, and what it says of it.
    static func imported(
        _ corpus: ImportedCorpus, into article: ExchangeArticle, _ record: CorpusRecord = CorpusRecord()
    ) -> (notebook: Notebook, record: CorpusRecord, report: ImportReport) {
        var report = ImportReport()
        let coder = ExchangeWorld.coder(), time = Timestamp(text: "2026-04-01T08:00:00Z")
        let own = article.notebooks.first { $0.coder == coder }
        var notebook = own ?? Notebook(article: article.about.id, coder: coder, label: "café")
        var register = RegisterImport(into: record, format: "test", by: coder, at: time)
        var matching = ArticleMatching([article.path], about: { _ in article.about }, hash: { _ in article.hash })
        for problem in corpus.problems { report.leave(problem) }
        for actor in corpus.actors { register.take(actor) }
        register.take(corpus.concepts)
        var work = NotebookImport(into: notebook, of: article, format: "test", at: time, register)
        for imported in corpus.articles where matching.article(imported.reference) == .found(article.path) {
            notebook.apply(Transaction("import", work.take(imported, &register, &report)))
        }
        return (notebook, register.record, report)
    }
}
