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

    @Test func `a click outside of every pane does nothing`() throws {
        var state = try Sample.openReader()
        let before = state.frame()
        #expect(state.handle(mouse(.press, 3, 35), at: Self.moment) == [])
        #expect(state.frame() == before)
    }
}
