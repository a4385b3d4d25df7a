import Annotations
import Foundation
import Testing

/// What a journal gives back, whatever was written into it and whatever became of it.
@Suite struct JournalTests {
    @Test func `A history read from the journal is the one that was lived, over many starts`() throws {
        for seed in UInt64(1)...12 {
            var chance = Chance(seed: seed)
            let desk = try JournalDesk()
            var history = History<JSONValue>()
            var notebook = try desk.notebook()
            for _ in 0..<3 {
                let program = try desk.start()
                for _ in 0..<chance.below(6) {
                    let step = live(&history, &notebook, &chance)
                    #expect(program.note([step].compactMap(\.self)))
                }
                program.journals.noteSaved(desk.desk.article)
                program.end()
                let past = try desk.past().history
                #expect(past.done.map(\.transaction) == history.done.map(\.transaction), "seed \(seed)")
                #expect(past.undone.map(\.transaction) == history.undone.map(\.transaction), "seed \(seed)")
                #expect(past.done.map(\.before) == history.done.map(\.before), "seed \(seed)")
            }
        }
    }

    /// One step of a person: something new, something taken back, or something made again.
    private func live(
        _ history: inout History<JSONValue>, _ notebook: inout Notebook, _ chance: inout Chance
    ) -> JournalStep? {
        let now = chance.timestamp()
        if chance.once(in: 3), let (transaction, _) = history.undo() {
            notebook.apply(transaction)
            return JournalStep(.undone, transaction, at: now)
        }
        if chance.once(in: 3), let (transaction, _) = history.redo() {
            notebook.apply(transaction)
            return JournalStep(.redone, transaction, at: now)
        }
        let transaction = chance.transaction(in: notebook)
        guard !transaction.changes.isEmpty else { return nil }
        let places = (chance.json(depth: 1), chance.json(depth: 1))
        notebook.apply(transaction)
        history.record(transaction, before: places.0, after: places.1)
        return JournalStep(.done, transaction, before: places.0, after: places.1, at: now)
    }

    @Test func `A torn end or a damaged byte costs no step but its own`() throws {
        let desk = try JournalDesk()
        var chance = Chance(seed: 9)
        let program = try desk.start()
        let steps = (0..<4).map { _ in
            JournalStep(.done, JournalDesk.adding(chance.statement()), at: chance.timestamp())
        }
        for step in steps { #expect(program.note([step])) }
        program.end()
        let path = try #require(desk.journalPath())
        let bytes = try #require(desk.desk.bytes(path))
        let all = steps.map(\.transaction)
        for _ in 0..<60 {
            var damaged = bytes
            damaged[chance.below(bytes.count)] ^= UInt8(1 + chance.below(255))
            try desk.desk.write(damaged, path)
            let left = try desk.past().history.done.map(\.transaction)
            #expect(left.count >= all.count - 1 && left == all.filter(left.contains))
        }
        var counts: [Int] = []
        for _ in 0..<40 {
            try desk.desk.write(Array(bytes.prefix(chance.below(bytes.count))), path)
            let left = try desk.past().history.done.map(\.transaction)
            #expect(left == Array(all.prefix(left.count)))
            counts.append(left.count)
        }
        #expect(counts.contains { $0 > 0 })
        try desk.desk.write(Array("\u{1}not a journal".utf8) + [0xFF, 0x44, 0x4A, 0x0A, 0xFF, 0xFF, 0xFF, 0x7F], path)
        #expect(try desk.past().history.isEmpty)
    }

    @Test func `What comes behind a torn end is read`() throws {
        let desk = try JournalDesk()
        var chance = Chance(seed: 3)
        let first = try desk.start()
        #expect(first.does(JournalDesk.adding(chance.statement())) == (true, true))
        first.end()
        let path = try #require(desk.journalPath())
        let bytes = try #require(desk.desk.bytes(path))
        try desk.desk.write(Array(bytes.dropLast(5)), path)
        let second = try desk.start()
        let transaction = JournalDesk.adding(chance.statement())
        #expect(second.does(transaction) == (true, true))
        second.end()
        #expect(try desk.past().history.done.last?.transaction == transaction)
    }

    @Test func `A long journal is made shorter and keeps the last steps and what is typed`() throws {
        let desk = try JournalDesk()
        var chance = Chance(seed: 4)
        let program = try desk.start()
        try program.journals.keepDraft(.string("half a"), of: desk.desk.article)
        var last: [Transaction] = []
        var sizes: [Int] = []
        for number in 0..<90 {
            var statement = chance.statement()
            statement.memo = String(repeating: "tide \(number) ", count: 2000)
            last.append(JournalDesk.adding(statement))
            #expect(program.note([JournalStep(.done, last[number], at: chance.timestamp())]))
            program.journals.noteSaved(desk.desk.article)
            sizes.append(try desk.desk.bytes(#require(desk.journalPath()))?.count ?? 0)
        }
        #expect(sizes.allSatisfy { $0 <= 1 << 20 })
        #expect(zip(sizes, sizes.dropFirst()).contains { $0 > $1 })
        program.end()
        let past = try desk.past()
        let kept = past.history.done.map(\.transaction)
        #expect(kept.count >= 10 && kept == Array(last.suffix(kept.count)))
        #expect(past.draft == .string("half a"))
        #expect(desk.strays.isEmpty)
    }

    @Test func `Nobody else can read it`() throws {
        let desk = try JournalDesk()
        var chance = Chance(seed: 5)
        let program = try desk.start()
        #expect(program.note([JournalStep(.done, JournalDesk.adding(chance.statement()), at: chance.timestamp())]))
        #expect(try desk.desk.mode("state/journal") == 0o700)
        #expect(try desk.desk.mode(#require(desk.journalPath())) == 0o600)
        program.end()
    }

    @Test func `A draft that is done with is not offered again, and one of a living program neither`() throws {
        let desk = try JournalDesk()
        let program = try desk.start()
        try program.journals.keepDraft(.string("half"), of: desk.desk.article)
        #expect(try desk.past().draft == nil, "its program lives")
        program.end()
        #expect(try desk.past().draft == .string("half"))
        let next = try desk.start()
        #expect(try next.journals.past(of: desk.desk.article).draft == .string("half"))
        try next.journals.keepDraft(nil, of: desk.desk.article, takesOver: true)
        next.end()
        #expect(try desk.past().draft == nil)
    }
}
