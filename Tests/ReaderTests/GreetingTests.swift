import Annotations
import Screen
import Testing

@testable import Reader

/// What somebody is told who has never been here.
struct GreetingTests {
    private func reader(keymap: Keymap, columns: Int = 80, rows: Int = 24) throws -> ReaderState {
        var state = ReaderState(
            coder: try Sample.coder(), keymap: keymap, size: Size(columns: columns, rows: rows), isFirstStart: true)
        let path = BytePath("ferry.txt"), moment = Moment(milliseconds: 1, seed: 1)
        _ = state.handle(.listed([ArticleEntry(path: path)], isComplete: true), at: moment)
        _ = state.handle(.opened(try Sample.opened(Sample.words, path)), at: moment)
        return state
    }

    @Test func `five keys are named until the first key, which does what it does`() throws {
        var state = try reader(keymap: ScenarioTests.defaultKeymap)
        let picture = ScenarioTests.picture(of: state.frame())
        for words in ["Enter    reads", "Tab      goes", "?        shows", "Q        leaves"] {
            #expect(picture.contains(words), "\(words)")
        }
        state.press("<Enter>")
        #expect(state.focus == .text)
        #expect(!ScenarioTests.picture(of: state.frame()).contains("Welcome"))
    }

    @Test func `the keys are those of the keymap`() throws {
        let keymap = loadOnDefault("unbind text <Tab>\nbind text ; next-candidate").keymap
        let picture = try ScenarioTests.picture(of: reader(keymap: keymap).frame())
        #expect(picture.contains(";        goes"))
    }

    @Test(arguments: [(43, 24), (80, 15), (20, 4), (1, 1)])
    func `a small screen has no room for it`(_ columns: Int, _ rows: Int) throws {
        let state = try reader(keymap: ScenarioTests.defaultKeymap, columns: columns, rows: rows)
        #expect(!ScenarioTests.picture(of: state.frame()).contains("Welcome"))
    }

    @Test func `an empty folder says what to do`() throws {
        let picture = try ScenarioTests.picture(of: Sample.emptyReader(size: Size(columns: 80, rows: 24)).frame())
        #expect(!picture.contains("Welcome"))
        var state = try Sample.emptyReader()
        state.focus = .text
        let words = ScenarioTests.picture(of: state.frame())
        #expect(words.contains("No articles here.") && words.contains("dictum --tutorial"))
    }
}
