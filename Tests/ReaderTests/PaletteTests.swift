import Annotations
import Screen
import Testing

@testable import Reader

/// Running commands by their names.
struct PaletteTests {
    /// The names of the choices that a filter leaves in the palette.
    private func names(_ filter: String, in state: ReaderState) -> [String] {
        var state = state
        state.press(":" + filter)
        guard case .question(let question) = state.overlay else { return [] }
        return question.picker.rows.compactMap { row in
            if case .choice(let choice, _) = row { choice.label } else { nil }
        }
    }

    @Test(
        arguments: [
            ("q", "q"), ("q!", "q!"), ("wq", "wq"), ("undo", "undo"), ("u", "u"), ("nxcand", "next-candidate"),
            ("oppose", "set-stance oppose"), ("zoom", "zoom-pane"), ("e", "e"), ("e ferry", "e"), ("help", "help"),
            ("search", "search-forward"),
        ])
    func `what is typed finds its command first`(_ filter: String, _ first: String) throws {
        let typed = filter.split(separator: " ").joined(separator: "<Space>")
        #expect(try names(typed, in: Sample.openReader()).first == first)
    }

    @Test func `what was run last stands first, and no command stands there twice`() throws {
        var state = try Sample.openReader()
        state.press(":zoom-pane<Enter>:next-sentence<Enter>")
        let names = names("", in: state)
        #expect(Array(names.prefix(2)) == ["next-sentence", "zoom-pane"])
        #expect(Set(names).count == names.count)
    }

    @Test func `what would be refused says so, beside its key`() throws {
        var state = try Sample.openReader()
        state.press(":undo")
        let picture = ScenarioTests.picture(of: state.frame())
        #expect(picture.contains("u  not now: nothing to undo"))
        #expect(picture.contains(".dim"))
        state.press("<Esc><Tab><Enter>:undo")
        #expect(!ScenarioTests.picture(of: state.frame()).contains("not now: nothing to undo"))
    }

    @Test func `asking what would be refused changes nothing`() throws {
        var state = try Sample.openReader()
        let before = state
        state.press(":<Esc>")
        state.messages = before.messages
        state.moment = before.moment
        #expect(state == before)
    }

    @Test(arguments: [("q", true), ("q!", true), ("wq", true), ("x", true), ("w", false), ("noh", false)])
    func `a name from vim does what it does there`(_ typed: String, _ quits: Bool) throws {
        var state = try Sample.openReader()
        state.press(":" + typed)
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Moment(milliseconds: 1, seed: 1))
        #expect(effects.contains(.quit) == quits)
        #expect(state.overlay == nil)
    }

    @Test func `q! leaves also with work that could not be saved, q asks once`() throws {
        var state = try Sample.openReader()
        state.shelf.update(BytePath("ferry.txt")) { $0.failure = "the disk is full" }
        state.press(":q")
        var effects = state.handle(.terminal(.key(Key(.enter))), at: Moment(milliseconds: 1, seed: 1))
        #expect(!effects.contains(.quit))
        #expect(state.message?.text == "NOT SAVED: the disk is full. Q once more leaves all the same")
        state.press(":q!")
        effects = state.handle(.terminal(.key(Key(.enter))), at: Moment(milliseconds: 1, seed: 1))
        #expect(effects.contains(.quit))
    }

    @Test(
        arguments: [
            ("e<Space>b.txt", "b.txt"), ("e<Space>HARBOR", "harbor.txt"), ("e<Space>old<Space>har", "harbor.txt"),
            ("e<Space>none", nil), ("e", nil),
        ])
    func `e opens an article by its name or words of its title`(_ typed: String, _ opened: String?) throws {
        var state = try Sample.openReader()
        var harbor = ArticleEntry(path: BytePath("harbor.txt"))
        harbor.title = "The old harbor, before b.txt"
        let others = [harbor, ArticleEntry(path: BytePath("b.txt"))]
        _ = state.handle(.listed(others, isComplete: true), at: Moment(milliseconds: 1, seed: 1))
        state.press(":" + typed)
        let effects = state.handle(.terminal(.key(Key(.enter))), at: Moment(milliseconds: 1, seed: 1))
        #expect(effects.contains(.open(BytePath(opened ?? ""))) == (opened != nil))
        #expect((state.message != nil) == (opened == nil))
    }
}
