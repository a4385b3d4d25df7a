import Annotations
import Prose
import Screen
import Testing

@testable import Reader

@Suite("Keyboards that cannot type the keys")
struct KeymapLayoutTests {
    @Test(
        "A line that says nothing is a problem",
        arguments: [
            (
                "layout йцу qw",
                "3 characters cannot stand for 2: write as many after them, blanks only between the two rows"
            ),
            ("layout йцй qwe", "й stands twice in the row and would mean two keys"),
            ("layout aй qw", "a is typed by every keyboard and keeps its own meaning"),
            ("layout <C-x>й qw", "<C-x> types no character and is the same key in every layout"),
            ("layout йц q<Tab>", "<Tab> types no character and is the same key in every layout"),
            ("layout йц", "the keys are missing"), ("layout", "the keys are missing"),
            ("layout йц qw er", "nothing may follow here, but “er” does"),
            ("layout й <", "“<” begins the name of a key; write <lt> for the character"),
        ])
    func problems(line: String, sentence: String) {
        let loader = loadOnDefault(line)
        #expect(loader.problems.map(\.sentence) == [sentence])
        #expect(loader.keymap == ScenarioTests.defaultKeymap)
    }

    @Test("A later line wins over an earlier one, and may name what cannot be seen")
    func laterLine() {
        let keymap = load("layout йц qw\nlayout ц<U+064E> <lt>Q").keymap
        #expect(keymap.layout["й"] == "q" && keymap.layout["ц"] == "<" && keymap.layout["\u{64E}"] == "Q")
    }

    @Test(
        "A character means what stands on its key, unless it is bound or typed",
        arguments: [
            ("й", "", KeyContext.text, "q"), ("п", "", .text, "g"), ("п", "g", .text, "g"), ("θ", "", .list, "u"),
            ("ش", "", .text, "a"), ("ך", "", .text, "l"), ("Ж", "", .text, ":"), ("؟", "", .text, "?"),
            ("٣", "", .text, "3"), ("q", "", .text, "q"), ("é", "", .text, "é"),
            // Where text is typed, what is typed is meant.
            ("й", "", .prompt, "й"), ("й", "", .picker, "й"),
        ])
    func meanings(pressed: String, after: String, context: KeyContext, meant: String) throws {
        let key = try Key.sequence(named: pressed)[0], before = after.unicodeScalars.map { Key($0) }
        #expect(ScenarioTests.defaultKeymap.key(meantBy: key, after: before, in: context).name == meant)
    }

    @Test("A character that is bound keeps its own meaning, and with Alt the letter means its key")
    func boundCharacter() {
        let keymap = loadOnDefault("bind text й undo").keymap
        #expect(keymap.key(meantBy: Key("й"), after: [], in: .text) == Key("й"))
        #expect(keymap.key(meantBy: Key("й"), after: [], in: .list) == Key("q"))
        #expect(keymap.key(meantBy: Key(.character("щ"), .alt), after: [], in: .text) == Key(.character("o"), .alt))
    }

    @Test("Persian letters take the keys that Arabic ones have")
    func persian() {
        let keymap = loadShipped("layouts/persian.keys").keymap
        #expect(keymap.layout["د"] == "n" && ScenarioTests.defaultKeymap.layout["د"] == "]")
    }

    @Test("With a Russian keyboard one moves with a count, tags, chooses a speaker by letter, and types what one types")
    func russian() throws {
        var state = try Sample.openReader()
        state.press("3о")
        #expect(state.reading?.cursor != .start)
        state.press("<Tab><Enter>ы")
        guard case .question(let question) = state.overlay else { return #expect(Bool(false), "no question") }
        #expect(question.picker.mode == .letters)
        state.press("ф")
        #expect(state.overlay == nil)
        #expect(state.openNotebook?.notebook.statements.first?.speaker != .unset)
        state.press("уйц")
        guard case .prompt(let prompt) = state.overlay else { return #expect(Bool(false), "no prompt") }
        #expect(prompt.field.text == "йц")
    }

    @Test("The pop-up shows the keys of the keymap, however they were typed")
    func whichKey() throws {
        var state = try Sample.openReader()
        state.press("п")
        #expect(state.pending.keys == [Key("g")])
        _ = state.handle(.waited, at: Moment(milliseconds: 1, seed: 1))
        #expect(ScenarioTests.picture(of: state.frame()).contains("to the articles"))
        state.press("д")
        #expect(state.focus == .list)
    }
}
