import Annotations
import Testing

/// Two programs on one sidecar, one of which looks at what the other wrote while it has work of its own.
@Suite struct LookingTests {
    private let ana = Chance.coders[0]
    private let desk: Desk
    private var store: SidecarStore
    private var other: SidecarStore

    init() throws {
        desk = try Desk()
        store = desk.store()
        other = desk.store()
        _ = try store.load(article: desk.article, id: desk.id)
        try store.save(note("urn:x:1", "mine", in: desk.notebook()), article: desk.article)
        let theirs = try other.load(article: desk.article, id: desk.id).notebook
        try other.save(note("urn:x:2", "theirs", in: theirs), article: desk.article)
    }

    private func note(_ iri: String, _ memo: String, in notebook: Notebook) -> Notebook {
        let record = Record(creator: ana, created: Timestamp(text: "2026-03-01T00:00:00Z"))
        var made = ArticleNote(id: Identifier(iri: iri), status: .open, record: record)
        made.memo = memo
        var changed = notebook
        changed.apply(Transaction("note", [.init(before: notebook.item(iri), after: .note(made))]))
        return changed
    }

    private func memos() throws -> [String] {
        var fresh = desk.store()
        return try fresh.load(article: desk.article, id: desk.id).notebook.items.map { item in
            if case .note(let note) = item { note.memo ?? "" } else { "" }
        }
    }

    @Test mutating func `own saves are no change, those of another are, and looking leaves it at that`() throws {
        #expect(store.hasChanged(article: desk.article, of: ana))
        #expect(!other.hasChanged(article: desk.article, of: ana))
        var copy = store
        _ = try copy.load(article: desk.article, id: desk.id)
        #expect(!copy.hasChanged(article: desk.article, of: ana))
        #expect(store.hasChanged(article: desk.article, of: ana))
        store.remember(article: desk.article, of: ana, asRead: copy)
        #expect(!store.hasChanged(article: desk.article, of: ana))
    }

    @Test mutating func `a glance says what loading says, and the next save knows nothing of it`() throws {
        var loading = desk.store(), glancing = store
        let loaded = try loading.load(article: desk.article, id: desk.id)
        #expect(try glancing.glance(article: desk.article, id: desk.id, of: ana) == loaded)
        var forgetful = store.forgetful
        #expect(try forgetful.glance(article: desk.article, id: desk.id, of: ana) == loaded)
        #expect(glancing.hasChanged(article: desk.article, of: ana))
        try glancing.save(note("urn:x:1", "mine, changed", in: desk.notebook()), article: desk.article)
        #expect(try memos() == ["mine, changed", "theirs"])
        let none = try glancing.glance(article: desk.article, id: desk.id, of: Chance.coders[1])
        #expect(none.notebook.isEmpty && none.problems.isEmpty)
    }

    @Test mutating func `what was taken over can be changed at once`() throws {
        var copy = store
        let found = try copy.load(article: desk.article, id: desk.id).notebook
        store.remember(article: desk.article, of: ana, asRead: copy)
        try store.save(note("urn:x:2", "corrected", in: found), article: desk.article)
        #expect(try memos() == ["mine", "corrected"])
    }

    @Test mutating func `what was only looked at is merged by the next save`() throws {
        var copy = store
        _ = try copy.load(article: desk.article, id: desk.id)
        let mine = note("urn:x:1", "mine, changed", in: note("urn:x:1", "mine", in: desk.notebook()))
        try store.save(mine, article: desk.article)
        #expect(try memos() == ["mine, changed", "theirs"])
    }

    @Test mutating func `a sidecar that is gone or cannot be read is a change`() throws {
        var copy = store
        _ = try copy.load(article: desk.article, id: desk.id)
        try desk.write([], Desk.sidecar)
        #expect(copy.hasChanged(article: desk.article, of: ana))
        #expect(!copy.hasChanged(article: "other.txt", of: ana))
    }
}
