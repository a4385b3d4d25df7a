import Annotations
import Foundation
import Testing

@Suite struct CorpusTests {
    @Test func readsBackEveryMember() throws {
        for seed in UInt64(1)...60 {
            var chance = Chance(seed: seed)
            let item = chance.registerItem()
            let bytes = try #require(CorpusCodec.bytes(of: item))
            #expect(try CorpusCodec.item(from: bytes) == item, "seed \(seed)")
        }
    }

    @Test func keepsMembersThatItDoesNotKnow() throws {
        let text = """
            {
              "type": "Actor",
              "population": 1.20e3,
              "id": "urn:uuid:1",
              "name": "Ørvik",
              "kind": "place",
              "aliases": [
                {
                  "name": "Orvik",
                  "since": "1904"
                }
              ],
              "creator": "urn:x-dictum:coder:ana",
              "created": "2026-01-17T10:01:00Z"
            }

            """
        let item = try CorpusCodec.item(from: Array(text.utf8))
        #expect(CorpusCodec.bytes(of: item) == Array(text.utf8))
        guard case .actor(var actor) = item else { return #expect(Bool(false), "an actor") }
        actor.name = "Old Ørvik"
        let changed = try #require(CorpusCodec.bytes(of: .actor(actor)))
        #expect(String(decoding: changed, as: UTF8.self) == text.replacing("\"Ørvik\"", with: "\"Old Ørvik\""))
    }

    @Test(arguments: [
        (
            #"{"type": "Actor", "id": "urn:x:1", "name": "N", "creator": "urn:x-dictum:coder:ana", "created": ""}"#,
            SidecarProblem.Reason.missing("kind")
        ),
        (#"{"type": "Concept", "id": 5}"#, .unexpected("id")),
        (#"{"type": "Actor", "format": "2.1"}"#, .newerVersion("2.1")),
        (#"[]"#, .wrongType(expected: "an object")), (#"{}"#, .wrongType(expected: "an Actor or a Concept")),
    ])
    func refusesWhatIsNoEntry(text: String, reason: SidecarProblem.Reason) {
        let problem = #expect(throws: SidecarProblem.self) { try CorpusCodec.item(from: Array(text.utf8)) }
        #expect(problem?.reason == reason)
    }

    @Test func savesEachEntryInItsFileAndLoadsThemAll() throws {
        let desk = try Desk()
        var chance = Chance(seed: 3)
        let actor = Actor(id: chance.identifier(), kind: .person, name: "Ida Moll", record: chance.record())
        let plan = Concept(
            id: Identifier(iri: "urn:x-dictum:concept:ferry-plan"), name: "Ferry plan", record: chance.record())
        let hostile = Concept(
            id: Identifier(iri: "urn:x-dictum:concept:../../../x"), name: "X", record: chance.record())
        var store = desk.store()
        try store.save([.actor(actor), .concept(plan), .concept(hostile)])
        let uuid = try #require(actor.id.uuid)
        #expect(desk.names("corpus/.dictum") == ["actors", "concepts", "corpus.json"])
        #expect(desk.names("corpus/.dictum/actors") == ["\(uuid).json"])
        #expect(desk.names("corpus/.dictum/concepts").contains("ferry-plan.json"))
        #expect(desk.names("corpus/.dictum/concepts").count == 2)
        try desk.write(Array("{".utf8), "corpus/.dictum/actors/torn.json")
        let reading = store.loadCorpus()
        #expect(reading.problems.count == 1)
        #expect(reading.record.actor(actor.id) == actor)
        #expect(reading.record.concept(plan.id) == plan)
        #expect(reading.record.concept(hostile.id) == hostile)
    }

    @Test func mergesEntriesMemberByMember() throws {
        let desk = try Desk()
        var chance = Chance(seed: 3)
        let actor = Actor(id: chance.identifier(), kind: .person, name: "Ida Moll", record: chance.record())
        var mine = desk.store(), theirs = desk.store()
        try mine.save([.actor(actor)])
        _ = theirs.loadCorpus()
        var renamed = actor, noted = actor
        renamed.name = "Ida Moll-Berg"
        noted.memo = "Mayor since May."
        try theirs.save([.actor(renamed)])
        try mine.save([.actor(noted)])
        let merged = theirs.loadCorpus().record.actor(actor.id)
        #expect(merged?.name == "Ida Moll-Berg")
        #expect(merged?.memo == "Mayor since May.")
        noted.name = "I. Moll"
        try theirs.save([.actor(noted)])
        renamed.name = "Ida B."
        try mine.save([.actor(renamed)])
        let both = theirs.loadCorpus().record.actor(actor.id)
        let names =
            [both?.name].compactMap(\.self) + (both?.record.openDisagreements.first?.others.map(\.display) ?? [])
        #expect(names.sorted() == ["I. Moll", "Ida B."])
    }

    @Test func keepsAMemoOnTheCorpusAndWhatElseIsSaidOfIt() throws {
        let desk = try Desk()
        var mine = desk.store(), theirs = desk.store()
        #expect(mine.loadCorpus().note == CorpusNote())
        #expect(mine.loadCorpus().problems.isEmpty)
        var note = CorpusNote()
        note.memo = "Articles of one spring."
        try mine.save(note)
        #expect(theirs.loadCorpus().note.memo == "Articles of one spring.")
        let text = """
            {
              "format": "1.0",
              "coders": [
                "ana",
                "ben"
              ],
              "type": "Corpus",
              "memo": "Articles of one spring.",
              "settings": {
                "weight": 0.80
              }
            }

            """
        try desk.write(Array(text.utf8), "corpus/.dictum/corpus.json")
        note = theirs.loadCorpus().note
        note.memo = "And of a summer."
        try theirs.save(note)
        let expected = text.replacing("Articles of one spring.", with: "And of a summer.")
        #expect(desk.bytes("corpus/.dictum/corpus.json") == Array(expected.utf8))
        try desk.write(Array("{".utf8), "corpus/.dictum/corpus.json")
        #expect(mine.loadCorpus().problems.count == 1)
        #expect(throws: StoreFailure.self) { try theirs.save(note) }
        #expect(desk.bytes("corpus/.dictum/corpus.json") == Array("{".utf8))
    }

    @Test(arguments: [
        ("tide.txt.ana.json", "tide.txt", "ana", false), ("a.b.txt.ben-2.json", "a.b.txt", "ben-2", false),
        ("tide.txt.ana.sync-conflict-20260117-101010-ABCDEFG.json", "tide.txt", "ana", true),
        ("tide.txt.ana (Ben's conflicted copy 2026-01-17).json", "tide.txt", "ana", true),
        ("tide.txt.ana.json.orig", "tide.txt", "ana", true),
    ])
    func knowsTheNamesOfSidecars(name: String, article: String, coder: String, isCopy: Bool) throws {
        let found = try #require(SidecarName(BytePath(name)))
        #expect(found.article == BytePath(article))
        #expect(found.coder.slug == coder)
        #expect(found.isConflictCopy == isCopy)
        if !isCopy { #expect(found.name == BytePath(name)) }
    }

    @Test(arguments: [
        "tide.txt", "tide.json", ".ana.json", "tide.txt.Ana.json", "tide.txt..json", "ana.json", "x.orig",
        "tide.txt.ana.json.bak",
    ])
    func takesNoOtherNameForASidecar(name: String) {
        #expect(SidecarStore.isSidecar(BytePath(name)) == false)
    }
}

extension Chance {
    /// An actor or a concept with everything that one can have.
    fileprivate mutating func registerItem() -> Item {
        once(in: 2) ? .actor(actor()) : .concept(concept())
    }

    private mutating func actor() -> Actor {
        var actor = Actor(id: identifier(), kind: one(of: Actor.Kind.allCases), name: words(), record: record())
        actor.aliases = (0..<below(3)).map { _ in .init(name: words(), evidence: perhaps { $0.words() }) }
        actor.affiliations = (0..<below(3)).map { _ in
            .init(
                organization: identifier(), role: perhaps { $0.words() }, from: perhaps { _ in "2026" },
                to: perhaps { _ in "2026-01" })
        }
        actor.wikidata = perhaps { "Q\($0.below(99))" }
        actor.memo = perhaps { $0.words() }
        actor.hotKey = perhaps { _ in "k" }
        actor.mergedInto = perhaps { $0.identifier() }
        actor.distinctFrom = (0..<below(3)).map { _ in identifier() }
        actor.isSensitive = once(in: 2)
        return actor
    }

    private mutating func concept() -> Concept {
        var concept = Concept(
            id: Identifier(iri: "urn:x-dictum:concept:c\(below(99))"), name: words(), record: record())
        concept.parent = perhaps { $0.identifier() }
        concept.definition = perhaps { $0.words() }
        concept.useWhen = perhaps { $0.words() }
        concept.notWhen = perhaps { $0.words() }
        concept.examples = (0..<below(3)).map { _ in words() }
        concept.color = perhaps { _ in "#00ff7f" }
        concept.hotKey = perhaps { _ in "c" }
        concept.aliases = (0..<below(3)).map { _ in words() }
        concept.isDeprecated = once(in: 2)
        concept.mergedInto = perhaps { $0.identifier() }
        concept.memo = perhaps { $0.words() }
        return concept
    }
}
