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

    private func entry(
        _ path: String, _ title: String? = nil, outlet: String? = nil, date: String? = nil,
        _ status: ArticleNote.Status = .unread, own: Int = 0, by coders: [String] = []
    ) -> ArticleEntry {
        var entry = ArticleEntry(path: BytePath(path))
        (entry.title, entry.outlet, entry.published) = (title, outlet, date)
        (entry.status, entry.ownCount) = (status, own)
        entry.coders = coders.compactMap(Coder.init(slug:))
        return entry
    }

    private var folder: ArticleList {
        var list = ArticleList()
        list.add([
            entry(
                "a/ferry.txt", "Ferry kept", outlet: "The Weir", date: "2026-01-05", .open, own: 2, by: ["ana", "ben"]),
            entry("a/mill.txt", "Café at the mill opens", outlet: "Courier", date: "2026-02-28", .done, own: 7),
            entry("b/road.txt", "Council delays ROAD", outlet: "The Weir", date: "2026-03-02", .excluded),
            entry("b/undated.txt", by: ["anatol"]),
        ])
        return list
    }

    private func shown(_ list: ArticleList) -> [String] {
        list.shown.map { String(list.entries[$0].path.name.display.dropLast(4)) }
    }

    @Test(
        arguments: [
            ("", ["ferry", "mill", "road", "undated"]), ("ferry", ["ferry"]), ("FERRY", []), ("Ferry", ["ferry"]),
            ("road", ["road"]), ("ROAD", ["road"]), ("road council", ["road"]), ("cafe", ["mill"]), ("CAFÉ", []),
            ("open", ["mill"]), ("status:open", ["ferry"]), ("status:o", ["ferry"]), ("status:", all),
            ("-status:excluded", ["ferry", "mill", "undated"]), ("-", all), ("outlet:weir -ferry", ["road"]),
            ("outlet:\"the weir\"", ["ferry", "road"]), ("by:ana", ["ferry", "undated"]), ("by:ben", ["ferry"]),
            ("ben", []), ("date:2026-0", ["ferry", "mill", "road"]), ("date:01-05", []),
            ("path:b/", ["road", "undated"]),
            ("date:2026-01..2026-02", ["ferry", "mill"]), ("date:2026-02..", ["mill", "road"]),
            ("date:..2026-02-28", ["ferry", "mill"]), ("no:such", []), ("title:mill", ["mill"]),
            ("outlet:=weir", []), ("outlet:\"=the weir\"", ["ferry", "road"]), ("by:=ana", ["ferry"]),
            ("by:=ben", ["ferry"]), ("-by:=ana", ["mill", "road", "undated"]), ("status:=open", ["ferry"]),
            ("status:d", ["mill"]), ("status:nothing", []),
        ])
    func `a filter needs every word, in its column and with its capitals`(typed: String, expected: [String]) {
        var list = folder
        list.filter = typed
        #expect(shown(list) == expected)
    }

    @Test(
        arguments: [
            ("speaker:mara", ["ferry"]), ("speaker:mara outlet:courier", []), ("stance:- weir", ["ferry"]),
            ("status:reviewed", ["ferry"]), ("status:dr", ["ferry"]), ("speaker:mara status:done", []),
            ("speaker:", all), ("outlet:weir", ["ferry", "road"]),
        ])
    func `words about statements need one in the article`(typed: String, expected: [String]) {
        var list = folder
        list.filter = typed
        let isOfStatements = list.asksForStatements
        list.take(holding: isOfStatements ? ["a/ferry.txt"] : nil)
        #expect(shown(list) == expected)
        list.filter = ""
        #expect(shown(list) == Self.all, "what is not asked any more narrows nothing")
    }

    @Test func `until statements are known, the other words alone narrow the list`() {
        var list = folder
        list.filter = "outlet:weir speaker:mara"
        #expect(list.asksForStatements && shown(list) == ["ferry", "road"])
        list.take(holding: [])
        #expect(shown(list).isEmpty)
    }

    private static let all = ["ferry", "mill", "road", "undated"]

    @Test(
        arguments: [
            (ListOrder.path, ["ferry", "mill", "road", "undated"]), (.title, ["mill", "road", "ferry", "undated"]),
            (.date, ["ferry", "mill", "road", "undated"]), (.outlet, ["mill", "ferry", "road", "undated"]),
            (.status, ["ferry", "undated", "mill", "road"]), (.count, ["mill", "ferry", "road", "undated"]),
        ])
    func `an order puts what is not known last, and what is alike by path`(order: ListOrder, expected: [String]) {
        var list = folder
        list.moveCursor(to: "b/road.txt")
        list.order = order
        #expect(shown(list) == expected)
        #expect(list.current?.path == "b/road.txt", "the cursor stays on its article")
    }

    @Test func `the cursor stays on its article while a filter shows it, and goes to the next one where it does not`() {
        var list = folder
        list.moveCursor(to: "a/mill.txt")
        list.filter = "mill"
        #expect(list.current?.path == "a/mill.txt" && list.cursor == 0)
        list.filter = "weir"
        #expect(list.current?.path == "b/road.txt")
        list.filter = "nothing at all"
        #expect(list.shown.isEmpty && list.current == nil && list.cursor == 0)
        list.filter = ""
        #expect(shown(list) == Self.all)
    }

    @Test(arguments: ["a/ferry.txt", "b/road.txt", "b/undated.txt"])
    func `an article that is gone leaves its row, and the cursor stays where it was`(gone: String) {
        var list = folder
        list.moveCursor(to: BytePath(gone))
        let row = list.cursor
        list.remove(BytePath(gone))
        #expect(list.entries.count == 3 && list.shown == [0, 1, 2] && list.cursor == min(row, 2))
        list.remove("a/mill.txt")
        #expect(list.entries.count == 2 && list.current != nil)
    }

    @Test func `an article that is changed by the reader stays in its row until the list is sorted again`() {
        var list = folder
        list.order = .status
        list.filter = "status:open"
        list.update("a/ferry.txt") { $0.status = .done }
        #expect(shown(list) == ["ferry"] && list.counts[.done] == 2 && list.counts[.open] == 0)
        list.filter = ""
        list.order = .path
        list.order = .status
        #expect(shown(list) == ["undated", "ferry", "mill", "road"])
    }

    @Test(arguments: 0..<40)
    func `what comes piece by piece is shown as if it had come at once`(seed: Int) {
        var random = Dice(seed: seed)
        let entries = (0..<60).map { index -> ArticleEntry in
            let status = ArticleNote.Status.allCases.randomElement(using: &random) ?? .open
            return entry(
                "\(index % 7)/\(index).txt", "Title \(UInt8.random(in: 0...9, using: &random))", status,
                own: Int.random(in: 0...3, using: &random))
        }
        var list = ArticleList()
        list.filter = ["", "status:open", "title:3", "-4"].randomElement(using: &random) ?? ""
        list.order = ListOrder.allCases.randomElement(using: &random) ?? .path
        list.add(entries.map { ArticleEntry(path: $0.path) })
        var rest = entries.shuffled(using: &random)[...]
        while !rest.isEmpty {
            list.add(Array(rest.prefix(9)))
            rest = rest.dropFirst(9)
        }
        var whole = ArticleList()
        whole.add(entries)
        whole.filter = list.filter
        whole.order = list.order
        #expect(list.shown == whole.shown && list.counts == whole.counts)
    }
}
