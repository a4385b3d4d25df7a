import Annotations
import Foundation
import Testing

/// Copies that programs make where two versions of a sidecar meet.
@Suite struct ConflictCopyTests {
    private let desk: Desk
    private static let copy = "tide.txt.ana.sync-conflict-20260117-101010-ABCDEFG.json"

    init() throws {
        desk = try Desk()
    }

    private func notebook(_ seeds: UInt64...) -> Notebook {
        var notebook = desk.notebook()
        for seed in seeds {
            var chance = Chance(seed: seed)
            var statement = chance.statement()
            statement.record.deletion = nil
            notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        }
        return notebook
    }

    private func load(_ store: inout SidecarStore) throws -> SidecarCodec.Reading {
        try store.load(article: desk.article, id: desk.id)
    }

    private func write(_ notebook: Notebook, _ name: String) throws {
        try desk.write(SidecarCodec.bytes(of: notebook), "corpus/" + name)
    }

    @Test(arguments: [
        copy, "tide.txt.ana (Ana's conflicted copy 2026-01-17).json",
        "tide.txt.ana (conflicted copy 2026-01-17 101010).json", "tide.txt.ana_conflict-20260117-101010.json",
        "tide.txt.ana (SFConflict ana@example.org 2026-01-17-10-10-10).json", "tide.txt.ana.json.orig",
    ])
    func readsACopyTooAndLeavesIt(name: String) throws {
        try write(notebook(1, 2), "tide.txt.ana.json")
        try write(notebook(2, 3), name)
        var store = desk.store()
        let reading = try load(&store)
        #expect(reading.notebook == notebook(1, 2, 3))
        #expect(reading.problems.map(\.reason) == [.copyRead(name, count: 1)])
        #expect(try store.conflictCopies(of: desk.article).map(\.name.display) == [name])
        try store.save(reading.notebook, article: desk.article)
        #expect(desk.bytes("corpus/" + name) == SidecarCodec.bytes(of: notebook(2, 3)))
        var other = desk.store()
        #expect(try load(&other).notebook == notebook(1, 2, 3))
    }

    @Test(arguments: ["tide.txt.ana (1).json", "tide.txt.ana 2.json", "tide.txt.ana copy.json", "tide.txt.ben.json"])
    func takesNoOtherFileForACopy(name: String) throws {
        try write(notebook(1), "tide.txt.ana.json")
        try write(notebook(2), name)
        var store = desk.store()
        #expect(try load(&store).notebook == notebook(1))
    }

    @Test func readsTheCopyOfAFileThatIsNotThere() throws {
        try write(notebook(1), Self.copy)
        var store = desk.store()
        #expect(try load(&store).notebook == notebook(1))
    }

    @Test func keepsBothValuesOfACopy() throws {
        var copy = notebook(1)
        guard case .statement(var statement)? = copy.items.first, let before = copy.items.first else { return }
        statement.memo = "of the copy"
        copy.apply(Transaction("edit", [.init(before: before, after: .statement(statement))]))
        try write(notebook(1), "tide.txt.ana.json")
        try write(copy, Self.copy)
        var store = desk.store()
        guard case .statement(let both)? = try load(&store).notebook.items.first else {
            Issue.record("the statement is there")
            return
        }
        let kept = both.record.openDisagreements.flatMap(\.others).map(\.display)
        #expect(([both.memo ?? ""] + kept).contains("of the copy"))
    }

    @Test func whatIsDeletedAfterwardsStaysDeleted() throws {
        try write(notebook(1), "tide.txt.ana.json")
        try write(notebook(1, 2), Self.copy)
        var store = desk.store()
        var taken = try load(&store).notebook
        for case .statement(var statement) in taken.items {
            let before = Item.statement(statement)
            statement.record.deletion = Deletion(by: taken.coder, at: Timestamp(milliseconds: 0))
            taken.apply(Transaction("delete", [.init(before: before, after: .statement(statement))]))
        }
        let saved = try store.save(taken, article: desk.article)
        var next = desk.store()
        let reading = try load(&next)
        #expect(reading.notebook == saved && reading.problems.isEmpty)
        // Nor does it come back on another machine, which does not know that the copy was read.
        try FileManager.default.removeItem(atPath: desk.root + "/state/copies-read")
        var elsewhere = desk.store()
        #expect(try load(&elsewhere).notebook == saved)
        // A copy that is not the one that was read is read again.
        try write(notebook(1, 2, 3), Self.copy)
        var later = desk.store()
        #expect(try load(&later).notebook.statements.count == 1)
    }

    @Test(arguments: ["", "{", "<<<<<<< HEAD\n", "[]", #"{"type":"AnnotationPage","partOf":"urn:x:other","items":[]}"#])
    func saysThatACopyCannotBeUnderstood(content: String) throws {
        try write(notebook(1), "tide.txt.ana.json")
        try desk.write(Array(content.utf8), "corpus/" + Self.copy)
        var store = desk.store()
        let reading = try load(&store)
        #expect(reading.notebook == notebook(1))
        #expect(reading.problems.map(\.reason) == [.copyUnreadable(Self.copy)])
        try store.save(reading.notebook, article: desk.article)
        #expect(desk.bytes("corpus/" + Self.copy) == Array(content.utf8))
    }

    @Test func readsTheCopyOfAnActorToo() throws {
        var store = desk.store()
        var chance = Chance(seed: 3)
        var actor = Actor(
            id: chance.identifier(), kind: .person, name: "Ida Moll",
            record: Record(creator: Chance.coders[0], created: chance.timestamp()))
        try store.save([.actor(actor)])
        actor.memo = "of the copy"
        let uuid = try #require(actor.id.uuid)
        let bytes = try #require(CorpusCodec.bytes(of: .actor(actor)))
        try desk.write(bytes, "corpus/.dictum/actors/\(uuid) (conflicted copy 2026-01-17 101010).json")
        let reading = store.loadCorpus()
        #expect(reading.record.actor(actor.id)?.memo == "of the copy")
        #expect(reading.copies.count == 1 && reading.problems.isEmpty)
    }
}
