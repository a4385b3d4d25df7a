import Annotations
import Prose
import Screen
import Testing

@testable import Reader

/// What the mouse does.
struct MouseTests {
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 7)

    private func mouse(_ action: MouseEvent.Action, _ column: Int, _ row: Int) -> Event {
        .terminal(.mouse(MouseEvent(action, at: Point(column: column, row: row))))
    }

    /// The cell of the text pane in which some words begin.
    private func cell(of words: String, in state: ReaderState) throws -> Point {
        let frame = state.frame()
        for row in 0..<frame.size.rows {
            let scalars = frame.row(row).map { $0.glyph?.base ?? " " }
            let line = String(String.UnicodeScalarView(scalars))
            if let range = line.firstRange(of: words), line.distance(from: line.startIndex, to: range.lowerBound) > 28 {
                return Point(column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
            }
        }
        throw Refusal("“\(words)” is not on the screen")
    }

    @Test func `a drag selects whole words`() throws {
        var state = try Sample.openReader()
        let start = try cell(of: "Harbor", in: state), end = try cell(of: "Tomas", in: state)
        _ = state.handle(mouse(.press, start.column + 2, start.row), at: Self.moment)
        _ = state.handle(mouse(.drag, end.column + 1, end.row), at: Self.moment)
        _ = state.handle(mouse(.release, end.column + 1, end.row), at: Self.moment)
        let reading = try #require(state.reading)
        #expect(reading.selectedRanges.map { reading.text.string(in: $0) } == ["Harbor master Tomas"])
    }

    @Test func `a click puts the cursor there and selects nothing`() throws {
        var state = try Sample.openReader()
        let point = try cell(of: "Monday", in: state)
        _ = state.run("next-candidate")
        _ = state.handle(mouse(.press, point.column, point.row), at: Self.moment)
        let reading = try #require(state.reading)
        #expect(reading.selection == .none)
        #expect(reading.text.string(in: reading.cursor..<reading.cursor + 6) == "Monday")
    }

    @Test(arguments: [(5, 5), (60, 10), (110, 10)])
    func `the wheel changes no notebook and no focus`(_ column: Int, _ row: Int) throws {
        var state = try Sample.openReader()
        let before = state
        for action in [MouseEvent.Action.wheelDown, .wheelDown, .wheelUp] {
            #expect(state.handle(mouse(action, column, row), at: Self.moment) == [])
        }
        #expect(state.shelf == before.shelf && state.focus == before.focus)
    }

    /// A reader with the review of three statements.
    private func reviewing(size: Size = Size(columns: 120, rows: 36)) throws -> ReaderState {
        var state = try Sample.openReader(size: size)
        for seed in 1...3 as ClosedRange<UInt64> {
            _ = state.run("next-candidate")
            let enter = TerminalEvent.key(Key(.enter))
            _ = state.handle(.terminal(enter), at: Moment(milliseconds: Self.moment.milliseconds, seed: seed))
        }
        _ = state.run("show-review")
        _ = state.handle(.corpusRead(.empty), at: Self.moment)
        try #require(state.reviewRows.count == 3)
        return state
    }

    @Test func `a click chooses a statement of the review, and a second one opens it in the article`() throws {
        var state = try reviewing()
        _ = state.handle(mouse(.press, 20, 3), at: Self.moment)
        #expect(state.review.cursor == 1 && state.focus == .review)
        _ = state.handle(mouse(.press, 20, 3), at: Self.moment)
        #expect(state.focus == .text)
        _ = state.run("go-back-in-jumps")
        _ = state.handle(mouse(.press, 20, 30), at: Self.moment)
        #expect(state.focus == .review && state.review.cursor == 1, "below the rows there is nothing to choose")
    }

    @Test func `the wheel scrolls the review and leaves the chosen statement as long as it is seen`() throws {
        var state = try reviewing(size: Size(columns: 60, rows: 6))
        #expect(state.reviewCapacity == 2)
        _ = state.run("go-to-end")
        _ = state.handle(mouse(.wheelUp, 5, 2), at: Self.moment)
        #expect(state.review.top == 0 && state.review.cursor == 1)
        _ = state.handle(mouse(.wheelDown, 5, 2), at: Self.moment)
        #expect(state.review.top == 1 && state.review.cursor == 1)
    }

    @Test func `the wheel scrolls the inspector, and the next key brings it back`() throws {
        var state = try Sample.openReader(size: Size(columns: 120, rows: 10))
        state.press("<Tab><Enter>")
        let before = state.frame()
        _ = state.handle(mouse(.wheelDown, 110, 5), at: Self.moment)
        #expect(state.inspectorScroll == 3)
        #expect(state.frame() != before && state.reading?.cursor == TextOffset(43))
        _ = state.handle(mouse(.wheelUp, 110, 5), at: Self.moment)
        #expect(state.frame() == before)
        for _ in 0..<50 { _ = state.handle(mouse(.wheelDown, 110, 5), at: Self.moment) }
        #expect(state.inspectorScroll < 20, "as far as there are lines")
        state.press("j")
        #expect(state.inspectorScroll == 0)
    }

    @Test func `a click chooses a statement in the inspector, and a second one goes to it`() throws {
        var state = try reviewing()
        state.press("qgg")
        _ = state.handle(mouse(.press, 110, 1), at: Self.moment)
        #expect(state.focus == .inspector)
        _ = state.handle(mouse(.press, 110, 5), at: Self.moment)
        #expect(state.reading?.inspectorRow == 1 && state.focus == .inspector)
        _ = state.handle(mouse(.press, 110, 5), at: Self.moment)
        #expect(state.focus == .text && state.statementUnderCursor == state.openNotebook?.notebook.statements[1])
    }

    @Test func `a click chooses a result, and a second one opens it`() throws {
        var state = try Sample.openReader()
        state.press("g/ferry<Enter>")
        var report = CorpusReport(ticket: try #require(state.results).ticket)
        let reading = try #require(state.reading)
        report.hits = [TextRange(4, 9), TextRange(67, 72)].map { CorpusHit($0, in: reading.text, of: reading.path) }
        report.isLast = true
        _ = state.handle(.searchedCorpus(report), at: Self.moment)
        _ = state.handle(mouse(.press, 60, 2), at: Self.moment)
        #expect(state.results?.cursor == 1 && state.focus == .results)
        _ = state.handle(mouse(.press, 60, 2), at: Self.moment)
        #expect(state.focus == .text && state.reading?.cursor == TextOffset(67))
    }

    @Test func `a click outside of every pane does nothing`() throws {
        var state = try Sample.openReader()
        let before = state.frame()
        #expect(state.handle(mouse(.press, 3, 35), at: Self.moment) == [])
        #expect(state.frame() == before)
    }
}
