import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What is shown after the first keys of a longer binding, and how to leave it.
struct WhichKeyTests {
    private func reader(_ keys: String = "", delay: Int? = nil, size: Size = Size(columns: 120, rows: 36)) throws
        -> ReaderState
    {
        var state = try Sample.openReader(size: size)
        if let delay { state.keymap = loadOnDefault("set which-key-delay \(delay)").keymap }
        for key in try keys.isEmpty ? [] : Key.sequence(named: keys) { press(key, in: &state) }
        return state
    }

    private func press(_ key: Key, in state: inout ReaderState) {
        _ = state.handle(.terminal(.key(key)), at: Moment(milliseconds: 1_800_000_000_000, seed: 1))
    }

    @Test(arguments: [10, 300, 4_000])
    func `the pop-up waits as long as the keymap says`(_ delay: Int) throws {
        var state = try reader("g", delay: delay)
        #expect(state.wakeUpAfter == delay)
        #expect(!state.pending.areContinuationsShown)
        _ = state.handle(.waited, at: Moment(milliseconds: 1_800_000_000_400, seed: 1))
        #expect(state.pending.areContinuationsShown && state.wakeUpAfter == nil)
    }

    @Test func `without a delay it is there at once`() throws {
        let state = try reader("g", delay: 0)
        #expect(state.pending.areContinuationsShown && state.wakeUpAfter == nil)
    }

    @Test func `the next prefix key shows its continuations at once`() throws {
        var state = try reader(delay: 300)
        state.keymap = loadOnDefault("bind text ,aa undo\nbind text ,ab redo").keymap
        press(Key(","), in: &state)
        _ = state.handle(.waited, at: Moment(milliseconds: 1_800_000_000_400, seed: 1))
        press(Key("a"), in: &state)
        #expect(state.pending.areContinuationsShown)
        #expect(ScenarioTests.picture(of: state.frame()).contains(" ,a "))
    }

    @Test(
        arguments: [
            ("g<BS>", "", false), ("12<BS>", "1", false), ("1<BS>", "", false), ("3g<BS>", "3", false),
            ("3g<BS><BS>", "", false), ("g<Esc>", "", false), ("3g<Esc>", "", false), ("3<Esc>", "", false),
            ("3g", "3g", true), ("gq", "", false),
        ])
    func `backspace takes a key back and escape all of them`(_ keys: String, _ left: String, _ isOpen: Bool) throws {
        let state = try reader(keys)
        #expect(state.pending.name == left)
        #expect(!state.pending.keys.isEmpty == isOpen)
        #expect(state.focus == .text && state.overlay == nil)
    }

    @Test func `what waits for more keys is in the status line`() throws {
        let picture = try ScenarioTests.picture(of: reader("12g").frame())
        #expect(picture.contains("12g  ana · saved"))
    }

    @Test(arguments: [(20, 4), (40, 10), (24, 8), (80, 24), (300, 100)], [5, 9, 26])
    func `however many keys may follow, the pop-up stays on the screen and below half of it`(
        _ size: (columns: Int, rows: Int), _ count: Int
    ) throws {
        var state = try reader(delay: 0, size: Size(columns: size.columns, rows: size.rows))
        let letters = "abcdefghijklmnopqrstuvwxyz".unicodeScalars.prefix(count)
        let lines = letters.map { "bind text ,\($0) move-down -- number \($0) of the list" }
        state.keymap = loadOnDefault("set which-key-delay 0\n" + lines.joined(separator: "\n")).keymap
        press(Key(","), in: &state)
        let rows = ScenarioTests.picture(of: state.frame()).split(separator: "\n", omittingEmptySubsequences: false)
        let shown = rows.prefix(size.rows).enumerated().filter { $0.element.contains("number") }
        let listed = letters.count { letter in shown.contains { $0.element.contains("number \(letter)") } }
        #expect(!shown.isEmpty && shown.count <= max(1, (size.rows - 2) / 2))
        #expect(shown.allSatisfy { $0.offset < size.rows - 2 })
        #expect(listed == count || rows.contains { $0.contains("more") } || size.columns < 40)
    }
}
