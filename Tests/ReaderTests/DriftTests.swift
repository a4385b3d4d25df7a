import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// An article that was changed after it was tagged: no mark may stand on other words.
struct DriftTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    private static let path = BytePath("ferry.txt")

    /// A reader whose notebook was made in the sample, and whose article has since got a line on top.
    private func driftedReader() throws -> ReaderState {
        var old = try Sample.openReader()
        _ = old.run("next-candidate")
        _ = old.run("accept-candidate")
        let notebook = try #require(old.openNotebook).notebook
        let text = ArticleText("Corrected on Tuesday\n\n" + Sample.words)
        var state = try Sample.emptyReader()
        _ = state.handle(.listed([ArticleEntry(path: Self.path)], isComplete: true), at: Self.moment)
        let opened = OpenedArticle(
            path: Self.path, article: Article(id: notebook.article), text: text, base: TextHash(of: text),
            quotations: text.quotations(), notebook: notebook)
        _ = state.handle(.opened(opened), at: Self.moment)
        _ = state.run("focus-text")
        return state
    }

    @Test func `a tag whose words moved is said and drawn nowhere`() throws {
        let state = try driftedReader()
        #expect(state.message?.text.contains("1 of 1 tags do not stand") == true)
        let frame = state.frame()
        let underlined = (0..<frame.size.rows).flatMap { row in
            frame.row(row).filter { $0.style.emphasis.contains(.underline) }
        }
        #expect(underlined.isEmpty)
    }

    @Test func `no verb reaches it through the words that stand there now`() throws {
        var state = try driftedReader()
        let place = try #require(state.openNotebook?.notebook.statements.first?.segments.first).range.lowerBound
        state.reading?.move(to: place + 1)
        #expect(state.statementUnderCursor == nil)
        #expect(state.run("delete-annotation") == [])
        #expect(state.openNotebook?.notebook.statements.count == 1)
    }

    @Test func `the review goes to no wrong place for it`() throws {
        var state = try driftedReader()
        _ = state.run("show-review")
        _ = state.run("go-to-evidence")
        #expect(state.message?.text == Refusal.gone)
        #expect(state.reading?.selection == Selection.none)
    }

    @Test func `a tag whose words stand where they were is as before, though the text has another hash`() throws {
        var old = try Sample.openReader()
        _ = old.run("next-candidate")
        _ = old.run("accept-candidate")
        let notebook = try #require(old.openNotebook).notebook
        let text = ArticleText(Sample.words + "\n\nA correction at the end.")
        var state = try Sample.emptyReader()
        _ = state.handle(.listed([ArticleEntry(path: Self.path)], isComplete: true), at: Self.moment)
        let opened = OpenedArticle(
            path: Self.path, article: Article(id: notebook.article), text: text, base: TextHash(of: text),
            quotations: text.quotations(), notebook: notebook)
        _ = state.handle(.opened(opened), at: Self.moment)
        #expect(state.standingStatements.count == 1)
        #expect(state.driftNotice == nil)
    }
}
