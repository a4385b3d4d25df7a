import Analysis
import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// Marking an article that is not open.
struct ArticleMarkTests {
    private let moment = Moment(milliseconds: 1_800_000_000_000, seed: 3)
    private let other = BytePath("lamps.txt")

    /// A reader with one article open and the list's cursor on another.
    private func reader() throws -> ReaderState {
        var state = try Sample.openReader()
        state.articles.add([ArticleEntry(path: other)])
        _ = state.run("focus-list")
        state.articles.moveCursor(to: other)
        return state
    }

    private func fetched(readOnlyReason: String? = nil) throws -> Event {
        let opened = try Sample.opened("New lamps\n\nThey are bright.\n", other, readOnlyReason: readOnlyReason)
        return .fetched(
            FetchedNotebooks(
                path: other, article: opened.article, notebook: opened.notebook, readOnlyReason: readOnlyReason))
    }

    @Test func `its notebook is asked for once, and every mark is made when it is there`() throws {
        var state = try reader()
        #expect(state.run("mark-done") == [.fetch(other)])
        #expect(state.run("mark-done").isEmpty && state.saveState == .saving)
        let effects = state.handle(try fetched(), at: moment)
        #expect(effects.count == 2 && state.articles.entry(other)?.status == .open)
        #expect(state.reading?.path == "ferry.txt", "it stays closed")
        #expect(state.run("mark-done").count == 1 && state.articles.entry(other)?.status == .done)
    }

    @Test func `undo in the list takes back the mark that was made there`() throws {
        var state = try reader()
        _ = state.run("mark-done")
        _ = state.handle(try fetched(), at: moment)
        #expect(state.run("undo").count == 1)
        #expect(state.articles.entry(other)?.status == .unread && state.openNotebook?.revision == 0)
    }

    @Test func `one that cannot be changed or read is not marked, and says why`() throws {
        var state = try reader()
        _ = state.run("mark-done")
        #expect(state.handle(try fetched(readOnlyReason: "newer"), at: moment).isEmpty)
        #expect(state.message?.text == "newer" && state.saveState == .saved)
        var gone = try reader()
        _ = gone.run("mark-done")
        _ = gone.handle(.openFailed(other, "no such file"), at: moment)
        #expect(gone.saveState == .saved && gone.run("mark-done").isEmpty && gone.message?.text == "no such file")
    }

    @Test func `a reason is typed for the article under the cursor, kept as a draft of it, and asked for once`() throws
    {
        var state = try reader()
        _ = state.run("mark-excluded")
        for scalar in "dull".unicodeScalars { _ = state.handle(.terminal(.key(Key(scalar))), at: moment) }
        let effects = state.handle(.terminal(.closed), at: moment)
        #expect(effects.contains { if case .keepDraft(let draft?, other) = $0 { draft.text == "dull" } else { false } })
        #expect(state.run("submit-input") == [.fetch(other)])
        _ = state.handle(try fetched(), at: moment)
        #expect(state.shelf.own[other]?.notebook.note?.memo == "dull")
        #expect(state.run("mark-excluded").count == 1 && state.articles.entry(other)?.status == .open)
    }
}

/// What the session keeps.
struct ArrangementTests {
    @Test func `what is seen comes back as it was left`() throws {
        var left = try Sample.openReader()
        _ = left.run("focus-list")
        left.isZoomed = true
        left.articles.order = .date
        left.articles.filter = "ferry"
        left.review.filter = "stance:-"
        left.review.order = .topic
        var back = try Sample.emptyReader()
        back.arrange(as: left.arrangement)
        #expect(back.arrangement == left.arrangement)
        #expect(back.focus == .list && back.isZoomed && back.articles.filter == "ferry" && back.review.order == .topic)
    }

    @Test func `the session's article is opened although the filter does not show it yet, and found when it does`()
        throws
    {
        let paths = ["a.txt", "b.txt", "c.txt"].map { BytePath($0) }
        let moment = Moment(milliseconds: 0, seed: 0)
        var state = ReaderState(
            coder: try Sample.coder(), keymap: ScenarioTests.defaultKeymap, size: Size(columns: 100, rows: 20),
            firstArticle: "c.txt")
        var arrangement = Arrangement()
        arrangement.listFilter = "title:harbor"
        state.arrange(as: arrangement)
        let effects = state.handle(.listed(paths.map { ArticleEntry(path: $0) }, isComplete: true), at: moment)
        #expect(effects == [.open("c.txt")] && state.articles.shown.isEmpty)
        _ = state.handle(.opened(try Sample.opened(Sample.words, "c.txt")), at: moment)
        let described = paths.map { path in
            var entry = ArticleEntry(path: path)
            entry.title = "The harbor"
            return entry
        }
        _ = state.handle(.described(described), at: moment)
        #expect(state.articles.current?.path == "c.txt")
    }

    @Test func `a review that is left open is read again as soon as the articles are known`() throws {
        var state = try Sample.emptyReader()
        var arrangement = Arrangement()
        arrangement.focus = .review
        state.arrange(as: arrangement)
        let effects = state.handle(
            .listed([ArticleEntry(path: "a.txt")], isComplete: true), at: Moment(milliseconds: 0, seed: 0))
        #expect(effects.contains(.readCorpus))
    }
}
