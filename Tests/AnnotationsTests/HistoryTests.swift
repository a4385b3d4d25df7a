import Annotations
import Prose
import Testing

@Suite struct HistoryTests {
    @Test func undoingAllGivesTheNotebookBackAndRedoingAllTheEnd() {
        for seed in UInt64(1)...40 {
            var chance = Chance(seed: seed)
            let start = chance.notebook(chance.below(10))
            var notebook = start
            var history = History<Int>()
            for place in 0..<(1 + chance.below(15)) {
                let transaction = chance.transaction(in: notebook)
                notebook.apply(transaction)
                history.record(transaction, before: place, after: place + 1)
            }
            let end = notebook
            let steps = history.done.count
            while let (transaction, _) = history.undo() { notebook.apply(transaction) }
            #expect(notebook == start, "seed \(seed)")
            while let (transaction, _) = history.redo() { notebook.apply(transaction) }
            #expect(notebook == end, "seed \(seed)")
            #expect(history.done.count == steps)
        }
    }

    @Test func goesBackToWhereThePersonWas() {
        var chance = Chance(seed: 1)
        var history = History<String>()
        history.record(chance.transaction(in: chance.notebook(0)), before: "at the quotation", after: "behind it")
        #expect(history.undo()?.place == "at the quotation")
        #expect(history.redo()?.place == "behind it")
        #expect(history.redo() == nil)
    }

    @Test func forgetsWhatWasUndoneWhenSomethingNewIsDone() {
        var chance = Chance(seed: 1)
        let notebook = chance.notebook(0)
        var history = History<Int>()
        history.record(chance.transaction(in: notebook), before: 0, after: 1)
        _ = history.undo()
        history.record(chance.transaction(in: notebook), before: 0, after: 2)
        #expect(history.redo() == nil)
        #expect(history.undo()?.place == 0)
        #expect(history.undo() == nil)
    }

    @Test func keepsNoEntryForATransactionThatChangesNothing() {
        var history = History<Int>()
        history.record(Transaction("nothing", []), before: 0, after: 0)
        #expect(history.undo() == nil)
    }
}

@Suite struct NotebookTests {
    @Test func holdsTheSameWhateverTheWayThere() {
        for seed in UInt64(1)...40 {
            var chance = Chance(seed: seed)
            var notebook = chance.notebook(0)
            for _ in 0..<12 { notebook.apply(chance.transaction(in: notebook)) }
            var rebuilt = Notebook(article: notebook.article, coder: notebook.coder, label: notebook.label)
            for item in notebook.items.shuffled(using: &chance) {
                rebuilt.apply(Transaction("add", [.init(before: nil, after: item)]))
            }
            #expect(rebuilt == notebook, "seed \(seed)")
            let statements = notebook.items.filter {
                if case .statement(let one) = $0 { one.record.deletion == nil } else { false }
            }
            #expect(Set(notebook.statements.map(\.id.iri)) == Set(statements.map(\.iri)), "seed \(seed)")
        }
    }

    @Test func listsStatementsInReadingOrderTheLongerFirst() {
        var chance = Chance(seed: 1)
        var notebook = chance.notebook(0)
        for (start, end) in [(5, 9), (0, 3), (5, 20), (0, 3)] {
            var statement = chance.statement()
            statement.record.deletion = nil
            statement.segments = [Anchor(range: TextRange(start, end), exact: "x", prefix: "", suffix: "", base: nil)]
            notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        }
        #expect(notebook.statements.compactMap(\.segments.first?.range.upperBound.scalars) == [3, 3, 20, 9])
        #expect(notebook.statements[0].id < notebook.statements[1].id)
    }

    @Test func keepsADeletedStatementButDoesNotListIt() {
        var chance = Chance(seed: 2)
        var notebook = chance.notebook(0)
        var statement = chance.statement()
        statement.record.deletion = Deletion(by: Chance.coders[0], at: Timestamp(text: "2026-01-17T10:01:00Z"))
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        #expect(notebook.statements.isEmpty)
        #expect(notebook.item(statement.id.iri) == .statement(statement))
        #expect(notebook.isEmpty == false)
    }

    @Test func leavesActorsToTheCorpusRecord() {
        var chance = Chance(seed: 2)
        var notebook = chance.notebook(0)
        let actor = Actor(id: chance.identifier(), kind: .place, name: "Ørvik", record: chance.record())
        notebook.apply(Transaction("add", [.init(before: nil, after: .actor(actor))]))
        #expect(notebook.isEmpty)
    }
}

@Suite struct TextHashTests {
    @Test func isTheSHA256OfTheText() {
        let hash = TextHash(of: ArticleText("abc"))
        #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(TextHash(of: ArticleText("")).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func givesTheSameTextTheSameNameOfVersion8() throws {
        let one = Identifier<Article>(TextHash(of: ArticleText("a\r\nb"))),
            other = Identifier<Article>(TextHash(of: ArticleText("a\nb")))
        #expect(one == other)
        #expect(one != Identifier<Article>(TextHash(of: ArticleText("a b"))))
        let uuid = try #require(one.uuid).map { $0 }
        #expect(uuid.count == 36 && uuid[14] == "8" && "89ab".contains(uuid[19]))
    }
}
