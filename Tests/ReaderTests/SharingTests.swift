import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What goes to other programs.
struct SharingTests {
    private let moment = Moment(milliseconds: 1_800_000_000_000, seed: 9)

    private func reader(url: String? = nil) throws -> ReaderState {
        var state = try Sample.openReader()
        let opened = try Sample.opened(Sample.words, "other.txt")
        var article = opened.article
        article.url = url
        article.outlet = "The\nWeir"
        _ = state.handle(
            .opened(
                OpenedArticle(
                    path: "other.txt", article: article, text: opened.text, base: opened.base,
                    quotations: opened.quotations, names: opened.names, notebook: opened.notebook)), at: moment)
        return state
    }

    private func type(_ keys: String, _ state: inout ReaderState) -> [Effect] {
        keys.unicodeScalars.flatMap { state.handle(.terminal(.key(Key($0))), at: moment) }
    }

    // MARK: - Copying

    @Test func `words that are selected are copied with their source on one line, tagged or not`() throws {
        var state = try reader(url: "https://example.org/1")
        #expect(state.run("copy-quotation").isEmpty)
        #expect(state.message?.text == "nothing to copy: Tab selects a quotation, v selects freely")
        _ = state.run("next-candidate")
        let text = "“We will not sell the ferry,” […] “not this year.” — The Weir, https://example.org/1"
        #expect(state.run("copy-quotation") == [.copy(text)])
        _ = state.run("accept-candidate")
        #expect(state.run("copy-quotation") == [.copy(text)])
    }

    // MARK: - Addresses

    @Test(
        arguments: [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("HTTP://Example.ORG", "http://Example.ORG"),
            (" http://example.org:81/é \n", "http://example.org:81/%C3%A9"),
            ("https://example.org/a b'c", "https://example.org/a%20b%27c"),
            ("ftp://example.org", nil), ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("http://", nil),
            ("https://bank.example@evil.example/", nil), ("https://еxample.org", nil),
            ("https://example.org/\u{1B}[2J", nil),
            ("--version", nil), ("https://-x", "https://-x"), ("", nil),
            ("https://e.org/" + String(repeating: "a", count: 2000), nil),
        ] as [(String, String?)])
    func `only a plain address of the web is one`(written: String, address: String?) {
        #expect(WebAddress(written)?.text == address)
    }

    @Test func `an address is shown and asked about, and only y opens it`() throws {
        var state = try reader(url: "https://example.org/1")
        #expect(type("gx", &state).isEmpty)
        #expect(state.context == .picker)
        #expect(type("n", &state).isEmpty && state.overlay == nil)
        let address = try #require(WebAddress("https://example.org/1"))
        #expect(type("gxy", &state) == [.openURL(address)])
        state.urlOpening = .yes
        #expect(type("gx", &state) == [.openURL(address)])
        state.urlOpening = .never
        #expect(type("gx", &state).isEmpty && state.message?.text.contains("open-urls") == true)
    }

    @Test func `an article without an address, or with another, says so`() throws {
        var state = try reader()
        #expect(type("gx", &state).isEmpty && state.message?.text.hasPrefix("this article names no address") == true)
        var odd = try reader(url: "file:///etc/passwd")
        #expect(type("gx", &odd).isEmpty && odd.message?.text.hasPrefix("not opened") == true)
    }

    // MARK: - Memos in an editor

    /// A reader with a tagged quotation, and the memo that its editor gets.
    private func editing(_ memo: String? = nil) throws -> (state: ReaderState, draft: Draft) {
        var state = try reader()
        _ = state.run("next-candidate")
        _ = state.run("accept-candidate")
        if let memo, case .edit(let draft)? = state.run("edit-memo-in-editor").first {
            _ = state.handle(.edited(draft, .written(memo)), at: moment)
        }
        guard case .edit(let draft)? = state.run("edit-memo-in-editor").first else { throw Refusal("no editor") }
        return (state, draft)
    }

    private func memo(_ state: ReaderState) -> String? { state.openNotebook?.notebook.statements.first?.memo }

    @Test func `what is written is the memo, its lines kept, without what editors leave at the end`() throws {
        var (state, draft) = try editing()
        #expect(state.handle(.edited(draft, .written("first\n\nthird\n\n")), at: moment).count == 1)
        #expect(memo(state) == "first\n\nthird" && state.message?.text == "memo: 3 lines")
        #expect(state.run("undo").count == 1 && memo(state) == nil)
    }

    @Test func `a memo that is as it was is no change, and an empty one is deleted`() throws {
        var (state, draft) = try editing("old")
        #expect(state.handle(.edited(draft, .written("old\n")), at: moment).isEmpty)
        #expect(state.message?.text == "the memo is as it was")
        #expect(state.handle(.edited(draft, .written(" \n")), at: moment).count == 1)
        #expect(memo(state) == nil && state.message?.text == "memo deleted: u brings it back")
    }

    @Test func `what an editor that was killed left is offered, and nothing of a refusal is taken`() throws {
        var (state, draft) = try editing()
        _ = state.handle(.edited(draft, .interrupted("half\nof it", "ed was killed")), at: moment)
        #expect(memo(state) == nil && state.context == .prompt)
        #expect(state.run("submit-input").count == 1 && memo(state) == "half\nof it")
        #expect(state.handle(.edited(draft, .refused("no editor")), at: moment).isEmpty)
        #expect(state.message?.text == "no editor" && memo(state) == "half\nof it")
    }

    @Test func `a memo of several lines keeps them in the line, which shows a sign for each`() throws {
        var (state, draft) = try editing()
        _ = state.handle(.edited(draft, .written("one\ntwo")), at: moment)
        _ = state.run("edit-memo")
        let row = state.frame().row(state.size.rows - 1).compactMap(\.glyph?.base)
        #expect(String(String.UnicodeScalarView(row)).hasPrefix("memo: one⏎two "))
        _ = type("!", &state)
        #expect(state.run("submit-input").count == 1 && memo(state) == "one\ntwo!")
    }

    // MARK: - The mouse

    @Test func `the wheel scrolls the list under it, and the cursor stays as long as it is seen`() throws {
        var state = try Sample.openReader(size: Size(columns: 120, rows: 12))
        state.articles.add((0..<40).map { ArticleEntry(path: BytePath("a\($0 + 10).txt")) })
        state.articles.moveCursor(to: "a13.txt")
        _ = state.handle(.terminal(.mouse(MouseEvent(.wheelDown, at: Point(column: 4, row: 4)))), at: moment)
        #expect(state.articles.top == 3 && state.articles.current?.path == "a13.txt" && state.focus == .text)
        _ = state.handle(.terminal(.mouse(MouseEvent(.wheelDown, at: Point(column: 4, row: 4)))), at: moment)
        #expect(state.articles.top == 6 && state.articles.cursor == 6)
        for _ in 0..<30 {
            _ = state.handle(.terminal(.mouse(MouseEvent(.wheelUp, at: Point(column: 4, row: 4)))), at: moment)
        }
        #expect(state.articles.top == 0 && state.articles.current != nil)
    }
}
