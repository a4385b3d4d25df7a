import Annotations
import Foundation
import Synchronization
import Testing

/// Every call of a save failing in turn: the sidecar is the old one or the new one, and nothing is lost.
@Suite struct FaultTests {
    enum Occasion: String, CaseIterable {
        /// The first annotation, one more, the deletion of the last, and one more while another program saves one.
        case first, edit, last, merge
    }

    static let faults: [SystemCalls.Interference] = [
        .fail(EIO), .fail(ENOSPC), .fail(ENOENT), .fail(EINVAL), .failAfterwards(EIO), .shorten(7),
    ]

    @Test(arguments: Occasion.allCases, faults)
    func leavesTheOldOrTheNewFile(occasion: Occasion, fault: SystemCalls.Interference) throws {
        for index in 0... {
            let saboteur = Saboteur(at: index, fault)
            let trial = try Trial(occasion)
            let failure = trial.save(with: saboteur.calls)
            guard let victim = saboteur.victim else { break }
            let label: Comment = "call \(index), \(victim.rawValue)"
            // Only ENOENT means absent: where the system says so of a file that is there, there is nothing to save.
            if victim == .open, fault == .fail(ENOENT) { continue }
            let now = trial.desk.bytes(Desk.sidecar)
            #expect(now == trial.old || now == trial.new, label)
            if failure == nil { #expect(now == trial.new, label) }
            if let failure { try expectWorkKept(failure, trial, label) }
            if victim != .remove, victim != .look { #expect(trial.strays.isEmpty, label) }
            try expectNextSaveWorks(trial, label)
        }
    }

    @Test(arguments: Occasion.allCases)
    func survivesTheEndOfTheProgramAtEveryCall(occasion: Occasion) throws {
        for index in 0... {
            let saboteur = Saboteur(at: index, .fail(EIO), kills: true)
            let trial = try Trial(occasion)
            let failure = trial.save(with: saboteur.calls)
            guard saboteur.victim != nil else { break }
            let now = trial.desk.bytes(Desk.sidecar)
            #expect(now == trial.old || now == trial.new, "call \(index)")
            #expect(failure == nil || failure?.work == .inMemoryOnly, "call \(index)")
            var calls = SystemCalls()
            calls.processLives = { _ in false }
            var next = trial.desk.store(calls)
            _ = try next.load(article: trial.desk.article, id: trial.desk.id)
            #expect(trial.strays.isEmpty, "call \(index)")
            #expect(trial.desk.bytes(Desk.sidecar) == now, "call \(index)")
        }
    }

    @Test func saysWhereTheWorkIsWhenTheDiskIsFull() throws {
        let trial = try Trial(.edit)
        var calls = SystemCalls()
        calls.interfere = { $0 == .reserve ? .fail(ENOSPC) : nil }
        let failure = try #require(trial.save(with: calls))
        #expect(failure.work == .inMemoryOnly)
        #expect(failure.description.contains("No space left on device. Make room, then save again."))
        #expect(failure.description.contains("memory only"))
    }

    @Test func triesAFailedSyncOnceMoreWithANewFile() throws {
        let trial = try Trial(.edit)
        let clean = Saboteur(at: -1, .fail(EIO))
        #expect(try Trial(.edit).save(with: clean.calls) == nil)
        let sync = try #require(clean.operations.firstIndex(of: .sync))
        let saboteur = Saboteur(at: sync, .fail(EIO))
        #expect(trial.save(with: saboteur.calls) == nil)
        #expect(saboteur.operations.filter { $0 == .create }.count == 2)
        #expect(trial.desk.bytes(Desk.sidecar) == trial.new)
    }

    @Test(arguments: [SystemOperation.exchange, .create, .sync, .lock])
    func losesNothingOfAProgramThatIsFasterByAHair(moment: SystemOperation) throws {
        let trial = try Trial(.edit)
        var chance = Chance(seed: 77)
        var other = trial.before
        other.apply(Transaction("", [.init(before: nil, after: .statement(chance.statement()))]))
        let theirs = SidecarCodec.bytes(of: other)
        let desk = trial.desk
        let isDone = Mutex(false)
        var calls = SystemCalls()
        calls.interfere = { operation in
            let isFirst =
                operation == moment
                && isDone.withLock { done in
                    defer { done = true }
                    return !done
                }
            if isFirst { #expect(throws: Never.self) { try desk.replace(theirs, Desk.sidecar) } }
            return nil
        }
        #expect(trial.save(with: calls) == nil)
        var store = desk.store()
        #expect(try store.load(article: desk.article, id: desk.id).notebook.items.count == trial.after.items.count + 1)
        #expect(trial.strays.isEmpty)
    }

    private func expectWorkKept(_ failure: StoreFailure, _ trial: Trial, _ label: Comment) throws {
        switch failure.work {
        case .none, .inMemoryOnly: Issue.record("the work was not kept: \(label)")
        case .journaled: Issue.record("there is no journal here: \(label)")
        case .kept(let file):
            #expect(FileManager.default.contents(atPath: file.display).map { [UInt8]($0) } == trial.ours, label)
        }
    }

    private func expectNextSaveWorks(_ trial: Trial, _ label: Comment) throws {
        #expect(trial.save(with: SystemCalls()) == nil, label)
        #expect(trial.desk.bytes(Desk.sidecar) == trial.new, label)
    }
}

/// A save in a folder of its own: what was there, and what should be there afterwards.
private final class Trial {
    let desk: Desk
    let old: [UInt8]?
    let new: [UInt8]?
    let ours: [UInt8]
    let before: Notebook
    let after: Notebook
    private let occasion: FaultTests.Occasion
    private var store: SidecarStore?

    init(_ occasion: FaultTests.Occasion) throws {
        self.occasion = occasion
        desk = try Desk()
        var chance = Chance(seed: 5)
        var before = desk.notebook()
        if occasion != .first { before.apply(Transaction("", [.init(before: nil, after: chance.item())])) }
        let change =
            occasion == .last
            ? Transaction.Change(before: before.items.first, after: nil) : .init(before: nil, after: chance.item())
        var after = before
        after.apply(Transaction("", [change]))
        var theirs = before
        if occasion == .merge { theirs.apply(Transaction("", [.init(before: nil, after: chance.item())])) }
        var both = theirs
        both.apply(Transaction("", [change]))
        old = theirs.isEmpty ? nil : SidecarCodec.bytes(of: theirs)
        ours = SidecarCodec.bytes(of: after)
        new = both.isEmpty ? nil : SidecarCodec.bytes(of: both)
        self.before = before
        self.after = after
        if !before.isEmpty { try desk.write(SidecarCodec.bytes(of: before), Desk.sidecar) }
    }

    /// Saves with the calls given, after having read with sound ones what was there at first.
    func save(with calls: SystemCalls) -> StoreFailure? {
        do {
            var store = try self.store ?? read()
            store = store.with(calls)
            defer { self.store = store }
            try store.save(after, article: desk.article)
            return nil
        } catch let failure as StoreFailure {
            return failure
        } catch {
            Issue.record(error)
            return nil
        }
    }

    private func read() throws -> SidecarStore {
        var store = desk.store()
        _ = try store.load(article: desk.article, id: desk.id)
        if occasion == .merge, let old { try desk.replace(old, Desk.sidecar) }
        return store
    }

    var strays: [String] { desk.names("corpus").filter { $0.hasPrefix(".dictum-") } }
}
