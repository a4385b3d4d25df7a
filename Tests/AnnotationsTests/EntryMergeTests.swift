import Annotations
import Testing

/// Two actors become one and two again, on a real disk: no sidecar has another byte for it, and no actor's file another
/// word.
struct EntryMergeTests {
    private let desk: Desk
    private let one: Actor
    private let other: Actor

    init() throws {
        desk = try Desk(onDisk: true)
        var chance = Chance(seed: 5)
        one = Actor(id: chance.identifier(), kind: .person, name: "Ilse Brandt", record: chance.record())
        var second = Actor(id: chance.identifier(), kind: .person, name: "Mayor Brandt", record: chance.record())
        second.aliases = [.init(name: "I. Brandt", evidence: "the minutes")]
        other = second
    }

    /// A notebook with a statement and a mention of each.
    private func notebook() -> Notebook {
        var chance = Chance(seed: 6)
        var notebook = desk.notebook()
        for actor in [one, other] {
            var statement = Statement(
                id: chance.identifier(), segments: [chance.anchor()], kind: .direct, record: chance.record())
            statement.speaker = .actor(actor.id)
            let mention = Mention(
                id: chance.identifier(), anchor: chance.anchor(), actor: actor.id, record: chance.record())
            notebook.apply(
                Transaction(
                    "tag",
                    [.init(before: nil, after: .statement(statement)), .init(before: nil, after: .mention(mention))]))
        }
        return notebook
    }

    private func files() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in desk.names("corpus/.dictum/actors").map({ "corpus/.dictum/actors/" + $0 }) + [Desk.sidecar] {
            files[name] = desk.bytes(name)
        }
        return files
    }

    @Test func `Merge, undo, redo and split give back every file`() throws {
        var store = desk.store()
        try store.save([.actor(one), .actor(other)])
        try store.save(notebook(), article: desk.article)
        let before = files()
        #expect(before.count == 3)
        var record = store.loadCorpus().record
        func make(_ change: Transaction.Change) throws {
            record.apply(Transaction("", [change]))
            try store.save([try #require(change.after)])
        }

        let merge = try record.merging(other.id, into: one.id, at: Timestamp(text: "2026-06-01T10:00:00Z"))
        try make(merge)
        let merged = files()
        #expect(record.standing(other.id)?.id == one.id && record.actors(countingAs: one.id).map(\.id) == [other.id])
        #expect(merged.filter { before[$0.key] != $0.value }.count == 1, "the file of the one that goes, and no other")

        try make(merge.inverse)
        #expect(files() == before)
        try make(merge)
        #expect(files() == merged)

        let split = try #require(record.splitting(other.id, at: Timestamp(text: "2026-06-02T10:00:00Z")))
        try make(split)
        let after = files()
        #expect(after[Desk.sidecar] == before[Desk.sidecar])
        for (name, bytes) in after { #expect(Self.withoutTime(bytes) == Self.withoutTime(before[name] ?? [])) }
        #expect(desk.store().loaded == record)
    }

    /// The lines of a file but for the one that says when it was changed.
    private static func withoutTime(_ bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "," }.filter { !$0.contains("\"modified\"") }
    }

    @Test func `Merges follow each other, and no circle is made`() throws {
        var chance = Chance(seed: 7)
        let third = Actor(id: chance.identifier(), kind: .person, name: "Brandt", record: chance.record())
        let time = Timestamp(text: "2026-06-01T10:00:00Z")
        var record = CorpusRecord()
        record.apply(Transaction("", [one, other, third].map { .init(before: nil, after: .actor($0)) }))
        record.apply(Transaction("", [try record.merging(third.id, into: other.id, at: time)]))
        record.apply(Transaction("", [try record.merging(other.id, into: one.id, at: time)]))
        #expect(record.standing(third.id)?.id == one.id)
        #expect(record.actor(named: "Brandt")?.id == one.id && record.actor(named: "I. Brandt")?.id == one.id)
        #expect(throws: CorpusRecord.MergeProblem.areOne) { try record.merging(one.id, into: third.id, at: time) }
        #expect(throws: CorpusRecord.MergeProblem.areOne) { try record.merging(one.id, into: one.id, at: time) }
        #expect(throws: CorpusRecord.MergeProblem.isMissing) {
            try record.merging(one.id, into: Identifier(iri: "urn:x:nobody"), at: time)
        }
        record.apply(Transaction("", [try #require(record.splitting(other.id, at: time))]))
        #expect(record.standing(third.id)?.id == other.id)
        #expect(record.splitting(other.id, at: time) == nil)
    }

    @Test func `The codebook is a tree, whatever its parents say`() {
        let record = Record(creator: Chance.coders[0], created: Timestamp(text: "2026-06-01T10:00:00Z"))
        func concept(_ name: String, under parent: String? = nil, into other: String? = nil) -> Item {
            var concept = Concept(id: Identifier(iri: "urn:x:\(name)"), name: name, record: record)
            concept.parent = parent.map { Identifier(iri: "urn:x:\($0)") }
            concept.mergedInto = other.map { Identifier(iri: "urn:x:\($0)") }
            return .concept(concept)
        }
        var corpus = CorpusRecord()
        let items = [
            concept("ferry", under: "harbor"), concept("harbor"), concept("crew", under: "ferry"),
            concept("boat", into: "ferry"), concept("fare", under: "boat"), concept("lost", under: "nowhere"),
            concept("hen", under: "egg"), concept("egg", under: "hen"),
        ]
        corpus.apply(Transaction("", items.map { .init(before: nil, after: $0) }))
        let tree = corpus.conceptTree.map { String(repeating: " ", count: $0.depth) + $0.concept.name }
        #expect(tree == ["harbor", " ferry", "  boat", "  crew", "  fare", "lost", "egg", " hen"])
        #expect(corpus.stands(Identifier(iri: "urn:x:crew"), under: Identifier(iri: "urn:x:harbor")))
        #expect(!corpus.stands(Identifier(iri: "urn:x:harbor"), under: Identifier(iri: "urn:x:crew")))
    }
}

extension SidecarStore {
    /// The register as a store reads it that knows nothing yet.
    fileprivate var loaded: CorpusRecord {
        var copy = self
        return copy.loadCorpus().record
    }
}
