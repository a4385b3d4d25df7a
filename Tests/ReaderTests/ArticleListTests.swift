import Annotations
import Testing

@testable import Reader

/// The list of articles as a value.
struct ArticleListTests {
    private func list(_ names: [String]) -> ArticleList {
        var list = ArticleList()
        list.add(names.map { ArticleEntry(path: BytePath($0)) })
        return list
    }

    @Test func `entries stand by path, whatever order they come in`() {
        #expect(list(["c", "a", "b"]).entries.map(\.path.display) == ["a", "b", "c"])
    }

    @Test func `the cursor stays on its article when others come in before it`() {
        var list = list(["m", "z"])
        list.cursor = 1
        list.add([ArticleEntry(path: BytePath("b")), ArticleEntry(path: BytePath("n"))])
        #expect(list.current?.path.display == "z")
    }

    @Test func `a filter needs every word, and the cursor stays inside what is shown`() {
        var list = list(["harbor-one.txt", "harbor-two.txt", "school.txt"])
        list.cursor = 2
        list.filter = "two HARBOR"
        #expect(list.shown.map { list.entries[$0].path.display } == ["harbor-two.txt"])
        #expect(list.cursor == 0)
        list.filter = "nothing"
        #expect(list.shown.isEmpty && list.current == nil && list.cursor == 0)
    }

    @Test func `articles without a date come last when sorted by date`() {
        var list = list(["a", "b", "c"])
        list.update(BytePath("b")) { $0.published = "2026-02-01" }
        list.update(BytePath("c")) { $0.published = "2026-01-01" }
        list.order = .date
        #expect(list.shown.map { list.entries[$0].path.display } == ["c", "b", "a"])
    }
}
