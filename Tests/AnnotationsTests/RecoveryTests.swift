import Annotations
import Foundation
import Testing

/// What a crash, a full disk or a broken file kept out of a sidecar comes back at the next start.
@Suite struct RecoveryTests {
    static let faults: [SystemCalls.Interference] = [.fail(EIO), .fail(ENOSPC), .failAfterwards(EIO), .shorten(7)]

    @Test(arguments: faults)
    func `Whatever call of a step fails, nothing that was noted or saved is lost`(
        fault: SystemCalls.Interference
    ) throws {
        try everyCall(fault, kills: false)
    }

    @Test func `Whatever call is the last of a program, nothing that was noted or saved is lost`() throws {
        try everyCall(.fail(EIO), kills: true)
    }

    private func everyCall(_ fault: SystemCalls.Interference, kills: Bool) throws {
        for index in 0... {
            var chance = Chance(seed: 6)
            let desk = try JournalDesk()
            let first = try desk.start()
            #expect(first.does(JournalDesk.adding(chance.statement())) == (true, true))
            first.end()
            let before = try desk.notebook()
            let saboteur = Saboteur(at: index, fault, kills: kills)
            let program = try desk.start(saboteur.calls)
            let transaction = JournalDesk.adding(chance.statement())
            let (isNoted, isSaved) = program.does(transaction)
            program.end()
            guard let victim = saboteur.victim else { break }
            let label: Comment = "call \(index), \(victim.rawValue)"
            let now = try desk.notebook()
            #expect(now == before || now == program.notebook, label)
            if isSaved { #expect(now == program.notebook, label) }
            #expect(desk.recover().failures.isEmpty, label)
            let after = try desk.notebook()
            #expect(after == before || after == program.notebook, label)
            if isNoted || isSaved { #expect(after == program.notebook, label) }
            #expect(desk.recover().count == 0, label)
            #expect(try desk.notebook() == after, label)
            #expect(desk.strays.isEmpty, label)
        }
    }

    @Test(arguments: [false, true])
    func `Recovery itself may fail or be killed at every call`(kills: Bool) throws {
        for index in 0... {
            let (desk, wanted) = try unsavedWork(seed: 7)
            let saboteur = Saboteur(at: index, .fail(EIO), kills: kills)
            _ = desk.recover(saboteur.calls)
            guard let victim = saboteur.victim else { break }
            let label: Comment = "call \(index), \(victim.rawValue)"
            #expect(desk.recover().failures.isEmpty, label)
            #expect(try desk.notebook() == wanted, label)
            #expect(desk.recover().count == 0, label)
            #expect(desk.strays.isEmpty, label)
        }
    }

    /// A desk whose program noted a step and came to its end before it saved, and the notebook that it should be.
    private func unsavedWork(seed: UInt64) throws -> (JournalDesk, Notebook) {
        var chance = Chance(seed: seed)
        let desk = try JournalDesk()
        let first = try desk.start()
        #expect(first.does(JournalDesk.adding(chance.statement())) == (true, true))
        let transaction = JournalDesk.adding(chance.statement())
        #expect(first.note([JournalStep(.done, transaction, at: chance.timestamp())]))
        first.notebook.apply(transaction)
        first.end()
        return (desk, first.notebook)
    }

    @Test func `It is brought together with what others changed meanwhile`() throws {
        var chance = Chance(seed: 8)
        let desk = try JournalDesk()
        var statement = chance.statement()
        statement.memo = nil
        statement.stance = nil
        statement.concept = nil
        statement.record = Record(creator: Chance.coders[0], created: statement.record.created)
        let first = try desk.start()
        #expect(first.does(JournalDesk.adding(statement)) == (true, true))
        let known = try #require(first.notebook.statements.first)
        var mine = known
        mine.memo = "Mine."
        let step = Transaction("memo", [.init(before: .statement(known), after: .statement(mine))])
        #expect(first.note([JournalStep(.done, step, at: chance.timestamp())]))
        let other = try desk.start()
        var theirs = known
        theirs.stance = .oppose
        let change = Transaction("stance", [.init(before: .statement(known), after: .statement(theirs))])
        #expect(other.does(change) == (true, true))
        #expect(desk.recover().count == 0, "the first program lives")
        first.end()
        #expect(desk.recover().count == 1)
        let merged = try #require(try desk.notebook().statements.first)
        #expect(merged.memo == "Mine." && merged.stance == .oppose)
        other.end()
    }

    @Test func `A lock that was let go of is free while a child that is being started has a copy of its file`() throws {
        let desk = try Desk(), calls = SystemCalls()
        let folder = try calls.openFolder(BytePath(desk.root))
        let lock = try #require(try calls.lock("one.lock", in: folder))
        let copy = dup(lock.number)
        defer { close(copy) }
        try calls.unlock(lock)
        let again = try #require(try calls.lock("one.lock", in: folder), "nobody holds it")
        try calls.unlock(again)
        try calls.close(folder)
    }

    @Test func `Where the sidecar cannot be read it waits, and says so`() throws {
        let (desk, wanted) = try unsavedWork(seed: 10)
        let good = try #require(desk.desk.bytes(Desk.sidecar))
        try desk.desk.write(Array("{broken".utf8), Desk.sidecar)
        #expect(desk.recover().failures.count == 1)
        #expect(desk.desk.bytes(Desk.sidecar) == Array("{broken".utf8))
        try desk.desk.write(good, Desk.sidecar)
        #expect(desk.recover().count == 1)
        #expect(try desk.notebook() == wanted)
    }

    @Test func `A journal that cannot be written prevents no save`() throws {
        var chance = Chance(seed: 11)
        let desk = try JournalDesk()
        let program = try desk.start()
        try desk.desk.write([], "state/journal")
        let outcome = program.does(JournalDesk.adding(chance.statement()))
        #expect(outcome == (false, true))
        #expect(try desk.notebook().items.count == 1)
        program.end()
    }

    @Test func `Forgetting takes a journal away, and tells first what would be lost`() throws {
        let (desk, _) = try unsavedWork(seed: 12)
        let journals = Journals(of: desk.desk.store())
        let summary = try #require(try journals.all().first)
        #expect(summary.article == desk.desk.article && summary.coder == Chance.coders[0])
        #expect(summary.unsavedCount == 1 && !summary.isSpare && summary.stepCount == 2)
        try journals.forget(summary)
        #expect(try journals.all().isEmpty && desk.journalPath() == nil)
    }

    @Test func `What was done to an actor by itself and did not come to the disk comes back`() throws {
        var chance = Chance(seed: 9)
        let desk = try Desk()
        let actor = Actor(id: chance.identifier(), kind: .person, name: "Ida Moll", record: chance.record())
        var renamed = actor
        renamed.name = "Ida Moll-Berg"
        var store = desk.store()
        try store.save([.actor(actor)])
        var journals = Journals(of: store)
        let transaction = Transaction("rename", [.init(before: .actor(actor), after: .actor(renamed))])
        try journals.note(
            [JournalStep(.done, transaction, at: Timestamp(milliseconds: 5))], about: .register, of: .register)
        journals.end()
        var calls = SystemCalls()
        calls.processLives = { _ in false }
        var later = desk.store(calls)
        var start = Journals(of: later)
        let recovery = start.recoverAll(&later) { _ in nil }
        #expect(recovery.count == 1 && recovery.failures.isEmpty && recovery.hasChangedRegister)
        #expect(later.loadCorpus().record.actor(actor.id)?.name == "Ida Moll-Berg")
        #expect(try start.past(of: .register).history.done.count == 1)
        #expect(desk.names("corpus").filter { $0.contains("register") }.isEmpty)
        start.end()
    }
}
