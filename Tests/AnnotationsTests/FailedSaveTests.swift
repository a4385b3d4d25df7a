import Annotations
import Foundation
import Prose
import Testing

/// A save that fails may have come to the disk all the same. What follows must not take it for another program's work.
@Suite struct FailedSaveTests {
    @Test(arguments: [.fail(EIO), .failAfterwards(EIO)] as [SystemCalls.Interference])
    func `A save that failed is no other program's change when the same thing is changed again`(
        fault: SystemCalls.Interference
    ) throws {
        try everyCall(fault) { program, chance in
            let step = Self.rewriting(program.notebook, "third", &chance)
            #expect(program.does(step) == (true, true))
        }
    }

    @Test func `A save that failed is no other program's change when its thing is deleted`() throws {
        try everyCall(.failAfterwards(EIO)) { program, _ in
            let gone = Transaction.Change(before: program.notebook.items.first, after: nil)
            #expect(program.does(Transaction("delete", [gone])) == (true, true))
        }
    }

    @Test func `A save that failed is no other program's change at the next start`() throws {
        try everyCall(.failAfterwards(EIO)) { program, chance in
            let step = Self.rewriting(program.notebook, "third", &chance)
            program.notebook.apply(step)
            #expect(program.note([JournalStep(.done, step, at: chance.timestamp())]))
        }
    }

    /// A first step, a second whose calls fail in turn, and what comes `then`. What is there in the end has to be what the
    /// person made, and nothing beside it.
    private func everyCall(
        _ fault: SystemCalls.Interference, then: (JournalDesk.Program, inout Chance) -> Void
    ) throws {
        for index in 0... {
            var chance = Chance(seed: 21)
            let desk = try JournalDesk()
            let first = try desk.start()
            #expect(first.does(JournalDesk.adding(Self.statement(&chance))) == (true, true))
            first.end()
            let saboteur = Saboteur(at: index, fault)
            let program = try desk.start(saboteur.calls)
            _ = program.does(Self.rewriting(program.notebook, "second", &chance))
            guard let victim = saboteur.victim else { break }
            then(program, &chance)
            program.end()
            #expect(desk.recover().failures.isEmpty)
            #expect(try desk.notebook() == program.notebook, "call \(index), \(victim.rawValue)")
            #expect(desk.strays.isEmpty)
        }
    }

    @Test func `A save is not called durable because its bytes were left there by one that failed`() throws {
        var chance = Chance(seed: 22)
        let desk = try Desk()
        var notebook = desk.notebook()
        notebook.apply(JournalDesk.adding(Self.statement(&chance)))
        let failing = Saboteur(at: try folderSync(of: notebook), .fail(EIO))
        var store = desk.store(failing.calls)
        #expect(throws: StoreFailure.self) { try store.save(notebook, article: desk.article) }
        #expect(desk.bytes(Desk.sidecar) == SidecarCodec.bytes(of: notebook))
        let later = Saboteur(at: -1, .fail(EIO))
        store = store.with(later.calls)
        try store.save(notebook, article: desk.article)
        #expect(later.operations.contains(.sync) && later.operations.contains(.syncFolder))
        let again = Saboteur(at: -1, .fail(EIO))
        store = store.with(again.calls)
        try store.save(notebook, article: desk.article)
        #expect(!again.operations.contains(.sync))
    }

    /// Which call of the first save of a notebook makes the name of the new file durable.
    private func folderSync(of notebook: Notebook) throws -> Int {
        let desk = try Desk()
        let counting = Saboteur(at: -1, .fail(EIO))
        var store = desk.store(counting.calls)
        try store.save(notebook, article: desk.article)
        return try #require(counting.operations.lastIndex(of: .syncFolder))
    }

    private static func statement(_ chance: inout Chance) -> Statement {
        let anchor = Anchor(range: .init(0, 4), exact: "tide", prefix: "", suffix: "", base: nil)
        let record = Record(creator: Chance.coders[0], created: chance.timestamp())
        return Statement(id: chance.identifier(), segments: [anchor], kind: .direct, record: record)
    }

    /// Another claim for the one statement of a notebook.
    private static func rewriting(_ notebook: Notebook, _ claim: String, _ chance: inout Chance) -> Transaction {
        guard let old = notebook.statements.first else { return Transaction("claim", []) }
        var new = old
        new.claim = claim
        new.record.modified = chance.timestamp()
        return Transaction("claim", [.init(before: .statement(old), after: .statement(new))])
    }
}
