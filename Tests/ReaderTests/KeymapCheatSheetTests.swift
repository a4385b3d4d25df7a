import Reader
import Screen
import Testing

@Suite("Help from the keymap")
struct KeymapCheatSheetTests {
    private let keymap = load(
        """
        ## Everywhere
        bind * ? show-help -- help
        ## Moving
        bind text j move-down -- down
        bind text <Down> move-down -- down
        ## Tagging
        bind text + set-stance support -- for
        bind text x delete-annotation -- delete
        ## Moving
        bind text G go-to-end -- to the end
        ## Lists
        bind list <Enter> open-article -- read
        """
    ).keymap

    @Test("The context that one comes from stands first, then what holds everywhere, then the rest")
    func order() {
        let rows = CheatSheet(keymap, startingWith: .list).rows
        #expect(rows.map(\.context) == [.list, .everywhere, .text, .text, .text, .text])
    }

    @Test("All keys of one action are one row, under its heading")
    func rows() {
        let rows = CheatSheet(keymap, startingWith: .text).rows.prefix(4)
        #expect(
            rows.map { "\($0.section): \($0.keys.joined(separator: " ")) \($0.sentence)" } == [
                "Moving: j <Down> down", "Moving: G to the end", "Tagging: + for", "Tagging: x delete",
            ])
        #expect(rows.first?.origin == Binding.Origin(file: "1.keys", line: 4))
    }

    @Test(
        "A filter looks at keys, commands and sentences",
        arguments: [
            ("", 6), ("down", 1), ("set-stance", 1), ("DELETE", 1), ("G", 1), ("<Down>", 1), ("the end", 1),
            ("tagging", 0),
            ("end help", 0), ("show help", 1), ("   ", 6),
        ])
    func filter(text: String, count: Int) {
        #expect(CheatSheet(keymap).rows(matching: text).count == count)
    }

    @Test("What a typed key does stands first")
    func exactKey() {
        let rows = CheatSheet(keymap).rows(matching: "x")
        #expect(rows.first?.sentence == "delete")
    }

    @Test(
        "The hint line holds what is most important, as far as there is room",
        arguments: [
            (80, ["j down", "+ for", "? help"]), (18, ["j down", "+ for"]), (13, ["j down", "+ for"]), (12, ["j down"]),
            (6, ["j down"]), (5, ["+ for"]), (4, []), (0, []), (-3, []),
        ])
    func hints(columns: Int, shown: [String]) {
        let line = HintLine(
            keymap, in: .text, showing: ["move-down", "no-such", "set-stance", "set-stance support", "show-help"],
            columns: columns)
        #expect(line.hints.map { "\($0.keys) \($0.sentence)" } == shown)
    }
}
