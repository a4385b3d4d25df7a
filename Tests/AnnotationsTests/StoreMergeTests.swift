import Annotations
import Foundation
import Testing

/// What a store does where the sidecar on disk is not the one that it read.
@Suite struct StoreMergeTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
    }

    /// A store with a saved notebook of so many statements, and the notebook.
    private func saved(_ count: Int, seed: UInt64 = 4) throws -> (store: SidecarStore, notebook: Notebook) {
        var chance = Chance(seed: seed)
        var store = desk.store()
        var notebook = try store.load(article: desk.article, id: desk.id).notebook
        let items = (0..<count).map { _ in Item.statement(chance.statement()) }
        notebook.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        try store.save(notebook, article: desk.article)
        return (store, notebook)
    }

    private func noting(_ memo: String, _ notebook: Notebook) -> Notebook {
        var notebook = notebook
        guard case .statement(var statement)? = notebook.items.first, let before = notebook.items.first else {
            return notebook
        }
        statement.memo = memo
        statement.record.deletion = nil
        notebook.apply(Transaction("note", [.init(before: before, after: .statement(statement))]))
        return notebook
    }

    private func without(_ count: Int, _ notebook: Notebook) -> Notebook {
        var notebook = notebook
        notebook.apply(Transaction("drop", notebook.items.prefix(count).map { .init(before: $0, after: nil) }))
        return notebook
    }

    @Test func keepsBothValuesWhereTheSameMemberWasChangedTwice() throws {
        var (mine, notebook) = try saved(1)
        var theirs = desk.store()
        let other = try theirs.load(article: desk.article, id: desk.id).notebook
        try theirs.save(noting("theirs", other), article: desk.article)
        let both = try mine.save(noting("mine", notebook), article: desk.article)
        guard case .statement(let statement)? = both.items.first else {
            Issue.record("the statement is there")
            return
        }
        let kept = statement.record.openDisagreements.flatMap(\.others).map(\.display)
        #expect(([statement.memo ?? ""] + kept).sorted() == ["mine", "theirs"])
        #expect(try theirs.load(article: desk.article, id: desk.id).notebook == both)
    }

    @Test func refusesAFileThatHasBecomeAnotherArticles() throws {
        var (store, notebook) = try saved(1)
        let other = Notebook(article: Identifier(iri: "urn:x:other"), coder: notebook.coder, label: "ebb.txt")
        try desk.replace(SidecarCodec.bytes(of: noting("x", other)), Desk.sidecar)
        #expect(throws: StoreFailure.self) { try store.save(noting("mine", notebook), article: desk.article) }
    }

    @Test(arguments: [
        (10, 4, true), (10, 3, false), (100, 21, true), (100, 20, false), (2, 2, true), (3, 2, false), (1, 0, false),
    ])
    func brakesWhereTooMuchIsGone(all: Int, gone: Int, isTooMuch: Bool) throws {
        let (store, notebook) = try saved(all)
        let dropped = SidecarCodec.bytes(of: without(gone, notebook))
        try desk.replace(dropped, Desk.sidecar)
        var copy = store
        let reading = try copy.load(article: desk.article, id: desk.id)
        #expect(reading.notebook.items.count == (isTooMuch ? all : all - gone))
        let said = reading.problems.map(\.reason).contains(.massDeletion(count: gone, of: all))
        #expect(said == isTooMuch)
        guard isTooMuch else { return }
        for var store in [store, copy] {
            let failure = #expect(throws: StoreFailure.self) {
                try store.save(reading.notebook, article: desk.article)
            }
            #expect(failure?.cause == .massDeletion(count: gone, of: all))
            #expect(failure?.work != StoreFailure.Work.none && failure?.work != .inMemoryOnly)
        }
        #expect(desk.bytes(Desk.sidecar) == dropped)
    }

    @Test func aVanishedFileDoesNotEmptyTheNotebook() throws {
        var (store, notebook) = try saved(3)
        try FileManager.default.removeItem(atPath: desk.root + "/" + Desk.sidecar)
        #expect(try store.load(article: desk.article, id: desk.id).notebook == notebook)
        #expect(throws: StoreFailure.self) { try store.save(noting("x", notebook), article: desk.article) }
        #expect(desk.names("corpus") == ["tide.txt"])
    }

    @Test func aPersonDecidesAboutWhatIsGone() throws {
        let (store, notebook) = try saved(10)
        let rest = without(8, notebook)
        for (decision, count) in [(SidecarStore.MassDeletionDecision.putBack, 10), (.accept, 2)] {
            var store = store
            try desk.replace(SidecarCodec.bytes(of: rest), Desk.sidecar)
            try store.decide(decision, article: desk.article)
            #expect(try store.save(notebook, article: desk.article).items.count == count)
        }
        var accepting = store
        try desk.replace(SidecarCodec.bytes(of: rest), Desk.sidecar)
        try accepting.decide(.accept, article: desk.article)
        #expect(try accepting.load(article: desk.article, id: desk.id).notebook == rest)
    }

    @Test func tombstonesAreNotGone() throws {
        var (store, notebook) = try saved(10)
        var deleted = notebook
        for case .statement(var statement) in notebook.items {
            let before = Item.statement(statement)
            statement.record.deletion = Deletion(by: notebook.coder, at: Timestamp(milliseconds: 0))
            deleted.apply(Transaction("delete", [.init(before: before, after: .statement(statement))]))
        }
        try desk.replace(SidecarCodec.bytes(of: deleted), Desk.sidecar)
        #expect(try store.load(article: desk.article, id: desk.id).notebook == deleted)
    }
}
