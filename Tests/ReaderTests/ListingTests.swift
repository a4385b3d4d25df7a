import Annotations
import Screen
import Testing

@testable import Reader

/// A list that comes in piece by piece while a person works with it.
@Suite struct ListingTests {
    private let moment = Moment(milliseconds: 0, seed: 0)

    private func reader(firstArticle: BytePath? = nil) throws -> ReaderState {
        ReaderState(
            coder: try Sample.coder(), keymap: ScenarioTests.defaultKeymap, size: Size(columns: 120, rows: 12),
            firstArticle: firstArticle, focus: .list)
    }

    private func entries(_ names: some Sequence<String>) -> [ArticleEntry] {
        names.map { ArticleEntry(path: BytePath($0)) }
    }

    private func names(_ range: Range<Int>) -> [String] { range.map { "a\(1000 + $0).txt" } }

    /// Handles an event, and answers a request to open an article.
    @discardableResult private func handle(_ event: Event, _ state: inout ReaderState) -> [Effect] {
        let effects = state.handle(event, at: moment)
        for case .open(let path) in effects {
            guard let opened = try? Sample.opened("The mill stands still.\n", path) else { continue }
            _ = state.handle(.opened(opened), at: moment)
        }
        return effects
    }

    private func press(_ key: Key, _ state: inout ReaderState) -> [Effect] {
        handle(.terminal(.key(key)), &state)
    }

    /// The first row of the screen.
    private func title(_ state: ReaderState) -> Substring {
        ScenarioTests.picture(of: state.frame()).prefix { $0 != "\n" }
    }

    @Test func `What is found first is shown and read while the rest comes in`() throws {
        var state = try reader()
        let effects = handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        #expect(effects == [.open("a1000.txt")])
        #expect(state.reading?.path == "a1000.txt")
        #expect(title(state).contains("listing… 70"))
        #expect(handle(.listed(entries(names(70..<90)), isComplete: true), &state).isEmpty)
        #expect(title(state).contains("Articles") && title(state).contains("90"))
        #expect(!title(state).contains("listing"))
    }

    @Test func `The article of the last time is waited for and then opened, wherever it stands`() throws {
        var state = try reader(firstArticle: "a1075.txt")
        #expect(handle(.listed(entries(names(0..<70)), isComplete: false), &state).isEmpty)
        #expect(handle(.listed(entries(names(70..<90)), isComplete: false), &state) == [.open("a1075.txt")])
        #expect(state.articles.current?.path == "a1075.txt")
    }

    @Test func `Where the article of the last time is gone, the first is read when all are listed`() throws {
        var state = try reader(firstArticle: "gone.txt")
        #expect(handle(.listed(entries(names(0..<70)), isComplete: false), &state).isEmpty)
        #expect(handle(.listed([], isComplete: true), &state) == [.open("a1000.txt")])
    }

    @Test func `Nothing moves under the cursor when articles come in before it and after it`() throws {
        var state = try reader(firstArticle: "a1050.txt")
        handle(.listed(entries(["a1050.txt"]), isComplete: false), &state)
        let row = state.articles.cursor - state.articles.top
        handle(.listed(entries(names(0..<40)), isComplete: false), &state)
        #expect(state.articles.cursor == 40)
        #expect(state.articles.cursor - state.articles.top == row)
        handle(.listed(entries(names(40..<90)), isComplete: true), &state)
        #expect(state.articles.current?.path == "a1050.txt")
        #expect(state.articles.entries.map(\.path.display) == names(0..<90))
        #expect(state.articles.shown == Array(0..<90))
    }

    @Test(arguments: [Key(.escape), Key("q")])
    func `A key stops the listing, and it is said that there may be more`(key: Key) throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        #expect(press(key, &state) == [.stopListing])
        #expect(state.message?.text == "stopped listing: 70 articles are known; g. lists the rest")
        #expect(title(state).contains("70, not all"))
        // What was found before the key was pressed is there too, and changes nothing of it.
        handle(.listed(entries(names(70..<80)), isComplete: false), &state)
        #expect(title(state).contains("80, not all"))
    }

    @Test func `A listing that was stopped goes on, and another key is refused with what to do`() throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        #expect(handle(.commanded("list-rest", []), &state).isEmpty)
        #expect(state.message?.text == "the rest is being listed: Esc stops that")
        _ = press(Key(.escape), &state)
        #expect(handle(.commanded("list-rest", []), &state) == [.listRest])
        #expect(title(state).contains("listing… 70"))
        handle(.listed(entries(names(70..<90)), isComplete: true), &state)
        #expect(state.articles.isComplete && state.articles.entries.count == 90)
        _ = handle(.commanded("list-rest", []), &state)
        #expect(state.message?.text == "all articles are listed: / shows fewer")
    }

    @Test func `The sidecars are read when all articles are listed, and not those of half of them`() throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        #expect(handle(.commanded("show-review", []), &state).isEmpty)
        #expect(title(state).contains("listing… 70"))
        #expect(handle(.listed(entries(names(70..<90)), isComplete: true), &state) == [.readCorpus])
    }

    @Test func `Who leaves the review does not have the sidecars read any more`() throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        handle(.commanded("show-review", []), &state)
        #expect(handle(.commanded("go-back", []), &state) == [.stopReadingCorpus])
        #expect(handle(.listed(entries(names(70..<90)), isComplete: true), &state).isEmpty)
    }

    @Test func `After a stop the review says that it is not all, and reads again when it is`() throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        handle(.commanded("show-review", []), &state)
        handle(.commanded("focus-list", []), &state)
        #expect(press(Key(.escape), &state) == [.stopListing, .readCorpus])
        handle(.corpusRead(.empty), &state)
        handle(.commanded("show-review", []), &state)
        #expect(title(state).contains("not all articles are listed"))
        handle(.commanded("list-rest", []), &state)
        #expect(handle(.listed(entries(names(70..<90)), isComplete: true), &state) == [.readCorpus])
        #expect(!title(state).contains("not all"))
    }

    @Test(arguments: ["search-lost-tags", "show-printings"])
    func `What asks all articles is refused while they come in`(command: String) throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        #expect(handle(.commanded(command, []), &state).isEmpty)
        #expect(state.message?.text.hasPrefix("the folder is still being listed, 70 articles so far: ") == true)
    }

    @Test func `A search that comes too early keeps what was typed`() throws {
        var state = try reader()
        handle(.listed(entries(names(0..<70)), isComplete: false), &state)
        handle(.commanded("search-corpus", []), &state)
        handle(.terminal(.paste("mill")), &state)
        #expect(press(Key(.enter), &state).isEmpty)
        guard case .prompt(let prompt)? = state.overlay else {
            Issue.record("the prompt is gone")
            return
        }
        #expect(prompt.field.text == "mill")
    }

    @Test func `What is known of an article is not forgotten when it is found again`() throws {
        var list = ArticleList()
        list.addUnknown(entries(["b.txt"]))
        var known = ArticleEntry(path: "b.txt")
        known.title = "The mill"
        list.add([known])
        list.addUnknown(entries(["a.txt", "b.txt", "c.txt"]))
        #expect(list.entries.map(\.displayTitle) == ["a.txt", "The mill", "c.txt"])
    }

    @Test(arguments: 0..<40)
    func `Whatever order pieces come in, the list is that of all at once`(seed: Int) {
        var dice = Dice(seed: seed)
        let all = names(0..<60).map { Int.random(in: 0..<4, using: &dice) == 0 ? "b/\($0)" : $0 }
        var piecewise = ArticleList(), atOnce = ArticleList()
        (piecewise.order, piecewise.filter) = (seed % 2 == 0 ? .path : .title, seed % 3 == 0 ? "5" : "")
        (atOnce.order, atOnce.filter) = (piecewise.order, piecewise.filter)
        atOnce.add(entries(all))
        var waiting = all
        while !waiting.isEmpty {
            let count = Int.random(in: 1...20, using: &dice)
            var piece: [String] = []
            for _ in 0..<min(count, waiting.count) {
                piece.append(waiting.remove(at: Int.random(in: waiting.indices, using: &dice)))
            }
            let current = piecewise.current?.path
            piecewise.addUnknown(entries(piece))
            #expect(current == nil || piecewise.current?.path == current, "seed \(seed)")
        }
        #expect(piecewise.entries == atOnce.entries, "seed \(seed)")
        #expect(piecewise.shown == atOnce.shown, "seed \(seed)")
        #expect(piecewise.counts == atOnce.counts, "seed \(seed)")
    }
}
