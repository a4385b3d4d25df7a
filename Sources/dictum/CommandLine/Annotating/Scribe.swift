import Annotations
import Library
import Prose

/// A statement to be made, in the words of whoever asks for it.
struct StatementOrder: Hashable, Sendable {
    /// Who is said to have said it.
    enum Speaker: Hashable, Sendable {
        case unset, unknown
        case named(String)
    }

    let parts: [String]
    let kind: Statement.Kind
    let speaker: Speaker
    /// What a speaker is who is not in the register yet.
    let speakerKind: Actor.Kind
    /// Whom the speaker speaks for.
    let organization: String?
    let asWritten: String?
    let cue: String?
    let topic: String?
    /// What it says, in the coder's own words.
    let claim: String?
    let stance: Stance?
    let tags: [String]
    let memo: String?
}

/// Writes statements into the coder's notebook of one article.
struct Scribe {
    private let path: BytePath
    private let text: ArticleText
    private let base: TextHash
    private var record: CorpusRecord
    private var notebook: Notebook
    private var corpusItems: [Item] = []
    private var moment = Moment.now

    /// Opens the article and the notebook.
    init(article path: BytePath, on desk: inout Desk) throws(CommandFailure) {
        self.path = path
        do throws(FileProblem) {
            text = try ArticleFile.open(desk.location(path)).text
        } catch {
            throw .file(error)
        }
        base = TextHash(of: text)
        record = desk.record
        do throws(StoreFailure) {
            notebook = try desk.store.load(article: path, id: desk.name(of: path, text: base)).notebook
        } catch {
            throw .store(error)
        }
    }

    /// Adds a statement. Refuses words that do not stand exactly once in the article.
    mutating func add(_ order: StatementOrder) throws(CommandFailure) {
        var parts: [TextRange] = []
        for part in order.parts { parts.append(try place(of: part)) }
        guard let first = parts.first else { throw .quotation("", lines: []) }
        let anchors = parts.map(anchor)
        var statement = Statement(
            id: moment.makeIdentifier(), segments: anchors, kind: order.kind,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        statement.status = .coded
        statement.stance = order.stance
        statement.tags = order.tags
        statement.memo = order.memo
        statement.speakerAsWritten = order.asWritten.flatMap { nearest($0, to: first) }.map(anchor)
        statement.cue = order.cue.flatMap { nearest($0, to: first) }.map(anchor)
        statement.speaker = speaker(order)
        statement.claim = order.claim
        if let topic = order.topic { statement.concept = concept(topic) }
        if let name = order.organization { statement.organization = actor(name, kind: .organization) }
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
    }

    /// Puts everything on the disk.
    mutating func save(on desk: inout Desk) throws(CommandFailure) {
        do throws(StoreFailure) {
            try desk.store.saveBaseText(text, hash: base)
            try desk.store.save(corpusItems)
            try desk.store.save(notebook, article: path)
        } catch {
            throw .store(error)
        }
    }

    private func anchor(_ range: TextRange) -> Anchor {
        Anchor(of: range, in: text, base: base)
    }

    /// Where words stand, to the letter. Throws where that is nowhere, or more than one place.
    private func place(of words: String) throws(CommandFailure) -> TextRange {
        let places = places(of: words)
        guard let place = places.first, places.count == 1 else {
            throw .quotation(words, lines: places.map { line(of: $0.lowerBound) })
        }
        return place
    }

    private func places(of words: String) -> [TextRange] {
        let needle = Array(ArticleText(words).scalars(in: ArticleText(words).range))
        guard !needle.isEmpty else { return [] }
        let found = text.matches(of: SearchPattern(words), in: text.range)
        return found.filter { text.scalars(in: $0) == needle }
    }

    private func line(of place: TextOffset) -> Int {
        1 + text.scalars(in: .start..<place).count { $0 == "\n" }
    }

    /// Where words stand that is nearest to a stretch.
    private func nearest(_ words: String, to stretch: TextRange) -> TextRange? {
        places(of: words).min { distance($0, stretch) < distance($1, stretch) }
    }

    private func distance(_ left: TextRange, _ right: TextRange) -> Int {
        max(0, left.lowerBound - right.upperBound, right.lowerBound - left.upperBound)
    }

    private mutating func speaker(_ order: StatementOrder) -> Statement.Speaker {
        switch order.speaker {
        case .unset: return .unset
        case .unknown: return .unknown
        case .named(let name):
            return .actor(actor(name, kind: order.speakerKind))
        }
    }

    /// The actor of that name, who is made where the register has none.
    private mutating func actor(_ name: String, kind: Actor.Kind) -> Identifier<Actor> {
        if let known = record.actor(named: name) { return known.id }
        let actor = Actor(
            id: moment.makeIdentifier(), kind: kind, name: name,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        keep(.actor(actor))
        return actor.id
    }

    private mutating func concept(_ name: String) -> Identifier<Concept> {
        if let known = record.concept(named: name) { return known.id }
        let concept = Concept(
            id: record.freeConceptIdentifier(for: name), name: name,
            record: Record(creator: notebook.coder, created: moment.timestamp))
        keep(.concept(concept))
        return concept.id
    }

    private mutating func keep(_ item: Item) {
        corpusItems.append(item)
        record.apply(Transaction("add", [.init(before: nil, after: item)]))
    }
}
