import Annotations
import Prose
import Testing

@testable import Reader

/// What becomes of notebooks that come from the disk while the person is at work.
struct ShelfTests {
    private static let path = BytePath("ferry.txt")
    private static let article = Article(id: Identifier(iri: "urn:uuid:00000000-0000-8000-8000-000000000001"))

    private func notebook(_ coder: Coder, notes: [String]) -> Notebook {
        var notebook = Notebook(article: Self.article.id, coder: coder, label: "ferry.txt")
        for note in notes {
            let made = ArticleNote(
                id: Identifier(iri: note), status: .open, record: Record(creator: coder, created: Timestamp(text: "")))
            notebook.apply(Transaction("add", [.init(before: nil, after: .note(made))]))
        }
        return notebook
    }

    private func shelf(_ notebook: Notebook) -> Shelf {
        var shelf = Shelf()
        shelf.put(Self.path, article: Self.article, notebook: notebook, others: [], readOnlyReason: nil)
        return shelf
    }

    @Test func `an article that is opened again shows what was changed on the disk`() throws {
        let ana = try Sample.coder()
        var shelf = shelf(notebook(ana, notes: ["urn:x:1"]))
        let newer = notebook(ana, notes: ["urn:x:1", "urn:x:2"])
        shelf.put(Self.path, article: Self.article, notebook: newer, others: [], readOnlyReason: nil)
        #expect(shelf.own[Self.path]?.notebook == newer)
    }

    @Test func `what is not saved yet stays, whatever the disk says`() throws {
        let ana = try Sample.coder()
        let unsaved = notebook(ana, notes: ["urn:x:1"])
        var shelf = shelf(unsaved)
        shelf.update(Self.path) { $0.revision += 1 }
        shelf.put(
            Self.path, article: Self.article, notebook: notebook(ana, notes: []), others: [], readOnlyReason: nil)
        #expect(shelf.own[Self.path]?.notebook == unsaved)
    }
}
