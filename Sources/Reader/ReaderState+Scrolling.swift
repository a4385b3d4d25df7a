import Prose
import Screen

extension ReaderState {
    /// Moves the window of each pane on the screen as little as it takes for its cursor to be seen. A pane that is not
    /// shown has no height to go by.
    mutating func keepCursorVisible() {
        if layout.list != nil {
            articles.top = Self.window(articles.top, around: articles.cursor, height: listCapacity)
        }
        if layout.review != nil {
            review.top = Self.window(review.top, around: review.cursor, height: reviewCapacity)
        }
        if layout.results != nil, let search = results {
            let top = Self.window(search.top, around: search.cursor, height: resultsCapacity)
            results?.top = top
        }
        if layout.entries != nil, let screen = entryScreen {
            let top = Self.window(screen.top, around: screen.cursor, height: entryCapacity)
            entryScreen?.top = top
        }
        if layout.answer != nil, var asked = inquiry {
            asked.top = Self.window(asked.top, around: asked.cursor, height: answerCapacity)
            if let evidence = asked.evidence {
                asked.evidenceTop = Self.window(asked.evidenceTop, around: evidence, height: evidenceCapacity)
            }
            inquiry = asked
        }
        if layout.text != nil { keepTextCursorVisible() }
    }

    private static func window(_ top: Int, around cursor: Int, height: Int) -> Int {
        max(0, min(max(top, cursor - height + 1), cursor))
    }

    private mutating func keepTextCursorVisible() {
        guard let rows, let reading else { return }
        let height = layout.textRows
        let visible = rows.rows(from: reading.top, count: height)
        guard let first = visible.first, let last = visible.last else { return }
        self.reading?.top = first.lowerBound
        let focus = reading.selectedRanges.last.map { max($0.upperBound - 1, reading.cursor) } ?? reading.cursor
        let cursorRow = rows.row(around: reading.cursor)
        if cursorRow.lowerBound < first.lowerBound {
            let isNear = rows.row(-height, from: first).lowerBound <= cursorRow.lowerBound
            self.reading?.top = rows.row(isNear ? 0 : -height / 3, from: cursorRow).lowerBound
        } else if cursorRow.lowerBound > last.lowerBound {
            let isNear = rows.row(height, from: last).lowerBound >= cursorRow.lowerBound
            self.reading?.top = rows.row(isNear ? 1 - height : -height / 3, from: cursorRow).lowerBound
        }
        if focus > reading.cursor { showEnd(of: focus, rows: rows, height: height) }
    }

    /// Scrolls on so that the end of a selection is seen too, as long as its start stays on the screen.
    private mutating func showEnd(of end: TextOffset, rows: Rows, height: Int) {
        guard let reading else { return }
        let endRow = rows.row(around: end)
        let visible = rows.rows(from: reading.top, count: height)
        guard let last = visible.last, endRow.lowerBound > last.lowerBound else { return }
        let wanted = rows.row(1 - height, from: endRow).lowerBound
        self.reading?.top = min(wanted, rows.row(around: reading.cursor).lowerBound)
    }
}
