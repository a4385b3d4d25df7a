import Annotations
import Prose

/// One of everything that the format has, about an article in the folder of goldens: what a program that reads it must be
/// ready for.
struct EveryMember {
    private let text: ArticleText
    private let base: TextHash
    private let coder: Coder
    private var moment = Moment(milliseconds: 1_780_000_000_000, seed: 7)

    init(text: String, coder: Coder) {
        self.text = ArticleText(text)
        base = TextHash(of: self.text)
        self.coder = coder
    }

    /// A notebook with a statement that has every member, one that has none, and every kind of annotation.
    mutating func notebook() -> Notebook {
        let items: [Item] = [
            .statement(fullStatement()), .statement(bareStatement()), .mention(mention()), .note(note()),
        ]
        var notebook = Notebook(article: Identifier(base), coder: coder, label: "ferry.txt")
        notebook.apply(Transaction("fill", items.map { .init(before: nil, after: $0) }))
        return notebook
    }

    private mutating func fullStatement() -> Statement {
        var statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor("“The ferry stays,”"), anchor("“and so does the fare.”")],
            kind: .direct, record: record())
        statement.segments[1].date = Timestamp(text: "2026-06-02T08:00:00Z")
        statement.speaker = .actor(moment.makeIdentifier())
        statement.speakerAsWritten = anchor("Ida Moll")
        statement.cue = anchor("said")
        statement.organization = moment.makeIdentifier()
        statement.role = "head of the council"
        statement.addressees = [moment.makeIdentifier(), moment.makeIdentifier()]
        statement.via = [moment.makeIdentifier(), moment.makeIdentifier()]
        statement.concept = Identifier(iri: "urn:x-dictum:concept:ferry")
        statement.stance = .support
        statement.claim = "The ferry is kept."
        statement.tags = ["boats", "fares"]
        statement.memo = "Compare the minutes."
        statement.certainty = .high
        statement.isUnsure = true
        statement.status = .disputed
        statement.provenance = .suggested(by: "dictum 0.1.0")
        statement.record.modified = Timestamp(text: "2026-06-02T08:00:00Z")
        return statement
    }

    /// A stance for itself, a speaker of whom the article does not tell, and deleted.
    private mutating func bareStatement() -> Statement {
        var statement = Statement(
            id: moment.makeIdentifier(), segments: [anchor("No boat left the mole")], kind: .indirect, record: record())
        statement.speaker = .unknown
        statement.stance = .neutral
        statement.record.deletion = Deletion(by: coder, at: Timestamp(text: "2026-06-03T08:00:00Z"))
        return statement
    }

    private mutating func mention() -> Mention {
        var mention = Mention(
            id: moment.makeIdentifier(), anchor: anchor("Ove Brandt"), actor: moment.makeIdentifier(), record: record())
        mention.role = "go-between"
        mention.memo = "Named once."
        return mention
    }

    private mutating func note() -> ArticleNote {
        var note = ArticleNote(id: moment.makeIdentifier(), status: .done, record: record())
        note.memo = "Second reading."
        note.particulars.title = "Ferry, or no ferry"
        note.particulars.outlet = "The Sound"
        note.particulars.authors = ["Ada Quist", "Bo Lind"]
        note.particulars.url = "https://example.org/ferry"
        note.particulars.published = "2026-01-17"
        note.particulars.language = "en-GB"
        return note
    }

    /// An actor with every member.
    mutating func actor() -> Actor {
        var actor = Actor(id: moment.makeIdentifier(), kind: .person, name: "Ida Moll", record: record())
        actor.aliases = [.init(name: "I. Moll", evidence: "the minutes"), .init(name: "the head of the council")]
        actor.affiliations = [
            .init(organization: moment.makeIdentifier(), role: "head", from: "2024", to: "2026-05-31")
        ]
        actor.wikidata = "Q42"
        actor.hotKey = "m"
        actor.mergedInto = moment.makeIdentifier()
        actor.distinctFrom = [moment.makeIdentifier()]
        actor.isSensitive = true
        actor.memo = "Retires in May."
        actor.record.modified = Timestamp(text: "2026-06-02T08:00:00Z")
        actor.record.deletion = Deletion(by: coder, at: Timestamp(text: "2026-06-03T08:00:00Z"))
        return actor
    }

    /// A concept with every member.
    mutating func concept() -> Concept {
        var concept = Concept(id: Identifier(iri: "urn:x-dictum:concept:ferry"), name: "Ferry", record: record())
        concept.parent = Identifier(iri: "urn:x-dictum:concept:harbor")
        concept.definition = "Whether the ferry is kept."
        concept.useWhen = "The ferry itself is meant."
        concept.notWhen = "Only the fare is: use fares."
        concept.examples = ["The ferry stays."]
        concept.color = "#00ff7f"
        concept.hotKey = "f"
        concept.aliases = ["the boat"]
        concept.mergedInto = Identifier(iri: "urn:x-dictum:concept:boats")
        concept.isDeprecated = true
        concept.memo = "Split it in autumn."
        concept.record.modified = Timestamp(text: "2026-06-02T08:00:00Z")
        concept.record.deletion = Deletion(by: coder, at: Timestamp(text: "2026-06-03T08:00:00Z"))
        return concept
    }

    /// What is said of the corpus, with each of its members.
    func note() -> CorpusNote {
        var note = CorpusNote()
        note.memo = "Articles of one spring."
        note.reading[Self.page] = ReadingChoice()
        note.reading[Self.page]?.encoding = "Windows-1251"
        note.reading[Self.page]?.repair = "Windows-1252 Windows-1252"
        note.reading[Self.page]?.regions[Self.region] = .kept
        return note
    }

    /// The name of a file and the key of a region, which are names of members in what is said of the corpus.
    static let page = "harbor.html", region = "f1d85d9f60671a37"

    private func record() -> Record {
        Record(creator: coder, created: Timestamp(text: "2026-06-01T10:00:00Z"))
    }

    private func anchor(_ words: String) -> Anchor {
        let whole = Array(text.string(in: text.range).unicodeScalars), part = Array(words.unicodeScalars)
        let start = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
        return Anchor(of: TextRange(start, start + part.count), in: text, base: base)
    }
}
