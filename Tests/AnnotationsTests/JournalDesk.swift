import Annotations

/// A desk on which programs come and go that keep a journal.
struct JournalDesk {
    let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// A program from its start on: its store, which has read the sidecar, and its journals.
    final class Program {
        var store: SidecarStore
        var journals: Journals
        var notebook: Notebook
        private let desk: Desk

        init(_ desk: Desk, _ calls: SystemCalls = SystemCalls()) throws {
            self.desk = desk
            var sound = desk.store()
            notebook = try sound.load(article: desk.article, id: desk.id).notebook
            store = sound.with(calls)
            journals = Journals(of: store)
        }

        /// Notes a step, and says whether it is written down for good.
        func note(_ steps: [JournalStep]) -> Bool {
            (try? journals.note(steps, about: desk.id, of: desk.article)) != nil
        }

        /// Does something: notes it, saves it, and notes that. Says how far it came.
        func does(_ transaction: Transaction) -> (isNoted: Bool, isSaved: Bool) {
            notebook.apply(transaction)
            let isNoted = note([JournalStep(.done, transaction, at: Timestamp(milliseconds: 5))])
            guard (try? store.save(notebook, article: desk.article)) != nil else { return (isNoted, false) }
            journals.noteSaved(desk.article)
            return (isNoted, true)
        }

        /// The end, which comes to a killed program too: the system closes what it had open.
        func end() { journals.end() }
    }

    func start(_ calls: SystemCalls = SystemCalls()) throws -> Program { try Program(desk, calls) }

    /// A start that brings back what was left, and what it says of that.
    func recover(_ calls: SystemCalls = SystemCalls()) -> Journals.Recovery {
        var calls = calls
        calls.processLives = { _ in false }
        var store = desk.store(calls)
        var journals = Journals(of: store)
        defer { journals.end() }
        let recovery = journals.recoverAll(&store) { _ in nil }
        // The start goes on to read the sidecar, and sweeps its folder.
        _ = try? store.load(article: desk.article, id: desk.id)
        return recovery
    }

    /// The notebook as the sidecar has it.
    func notebook() throws -> Notebook {
        var store = desk.store()
        return try store.load(article: desk.article, id: desk.id).notebook
    }

    /// What the journal says of the time before, as a new start reads it.
    func past() throws -> Journals.Past {
        var journals = Journals(of: desk.store())
        return try journals.past(of: desk.article)
    }

    /// The one journal, as its path under the desk.
    func journalPath() -> String? {
        desk.names("state/journal").first { $0.hasSuffix(".journal") }.map { "state/journal/" + $0 }
    }

    /// Files that are being written, which no start may leave.
    var strays: [String] {
        (desk.names("corpus") + desk.names("state/journal")).filter { $0.hasPrefix(".dictum-") }
    }

    static func adding(_ statement: Statement) -> Transaction {
        Transaction("add", [.init(before: nil, after: .statement(statement))])
    }
}
