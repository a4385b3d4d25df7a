import Analysis
import Prose
import Screen

extension ReaderState {
    /// The wheel scrolls the pane under the pointer and changes nothing; a click goes there; a drag selects by words.
    mutating func handle(_ mouse: MouseEvent) -> [Effect] {
        if overlay != nil {
            if let wheel = mouse.action.wheel { _ = scrollOverlay(by: wheel) }
            return []
        }
        guard let (pane, area) = pane(at: mouse.point) else { return [] }
        if let wheel = mouse.action.wheel {
            scroll(pane, by: wheel)
            return []
        }
        let point = Point(
            column: mouse.point.column - area.origin.column, row: mouse.point.row - area.origin.row)
        switch pane {
        case .list: return click(listRow: point.row, mouse.action)
        case .text: clickText(point, mouse.action)
        case .inspector: return mouse.action == .press ? clickInspector(row: point.row) : []
        case .review: return mouse.action == .press ? clickReview(row: point.row) : []
        case .results: return mouse.action == .press ? clickResults(row: point.row) : []
        case .actors, .codebook:
            let isInEntry = layout.entry?.contains(mouse.point) == true
            return mouse.action == .press ? clickEntries(row: point.row, isInEntry: isInEntry) : []
        case .answer: return mouse.action == .press ? clickAnswer(row: point.row) : []
        }
        return []
    }

    private func pane(at point: Point) -> (Focus, Area)? {
        let layout = layout
        let areas: [(Focus, Area?)] = [
            (.list, layout.list), (.text, layout.text), (.inspector, layout.inspector), (.review, layout.review),
            (.results, layout.results), (.answer, layout.answer), (focus, layout.entries), (focus, layout.entry),
        ]
        for (focus, area) in areas {
            if let area, area.contains(point) { return (focus, area) }
        }
        return nil
    }

    mutating func scroll(_ pane: Focus, by count: Int) {
        switch pane {
        case .list: scrollList(by: count)
        case .review:
            (review.top, review.cursor) = Self.scrolled(
                review.top, review.cursor, by: count, of: review.lineCount, height: reviewCapacity)
        case .results: scrollResults(by: count)
        case .actors, .codebook: moveInEntries(by: count)
        case .answer: inquiry?.move(by: count)
        case .inspector: scrollInspector(by: count)
        case .text:
            guard let rows, let reading else { return }
            let top = rows.row(count, from: rows.row(around: reading.top))
            self.reading?.top = top.lowerBound
            keepCursorInWindow(rows, from: top)
        }
    }

    /// The first row and the cursor of rows that are scrolled: the cursor stays where it is as long as that is seen.
    private static func scrolled(
        _ top: Int, _ cursor: Int, by count: Int, of rows: Int, height: Int
    ) -> (top: Int, cursor: Int) {
        let top = max(0, min(top + count, rows - height))
        return (top, max(0, min(max(top, min(cursor, top + height - 1)), rows - 1)))
    }

    private mutating func scrollList(by count: Int) {
        let (top, cursor) = Self.scrolled(
            articles.top, articles.cursor, by: count, of: articles.shown.count, height: listCapacity)
        if cursor != articles.cursor { articles.moveCursor(by: cursor - articles.cursor) }
        articles.top = top
    }

    private mutating func scrollResults(by count: Int) {
        guard let search = results else { return }
        let (top, cursor) = Self.scrolled(
            search.top, search.cursor, by: count, of: search.hits.count, height: resultsCapacity)
        results?.top = top
        results?.cursor = cursor
    }

    /// The cursor follows the window when it would be left behind.
    private mutating func keepCursorInWindow(_ rows: Rows, from top: TextRange) {
        guard let reading else { return }
        let visible = rows.rows(from: top.lowerBound, count: layout.textRows)
        let row = rows.row(around: reading.cursor)
        guard let first = visible.first, let last = visible.last else { return }
        let column = reading.goalColumn ?? rows.column(of: reading.cursor, in: row)
        if row.lowerBound < first.lowerBound {
            self.reading?.cursor = rows.place(in: first, nearest: column)
        } else if row.lowerBound > last.lowerBound {
            self.reading?.cursor = rows.place(in: last, nearest: column)
        }
    }

    private mutating func click(listRow row: Int, _ action: MouseEvent.Action) -> [Effect] {
        guard action == .press, row > 0 else { return [] }
        focus = .list
        let index = articles.top + (row - 1) / rowsPerEntry
        guard articles.shown.indices.contains(index) else { return [] }
        let isSecond = articles.cursor == index
        articles.moveCursor(by: index - articles.cursor)
        return isSecond ? run("open-article") : []
    }

    // A click chooses a row, and a click on the row that is chosen does what Enter does in such a list: it opens it.

    private mutating func clickReview(row: Int) -> [Effect] {
        let index = review.top + row - reviewHeadRows
        guard row >= reviewHeadRows, row < reviewHeadRows + reviewCapacity, index < review.lineCount
        else { return [] }
        if index == review.cursor { return run(review.heading == nil ? "go-to-evidence" : "toggle-group") }
        review.cursor = index
        return []
    }

    private mutating func clickResults(row: Int) -> [Effect] {
        guard row > 0, let search = results, search.hits.indices.contains(search.top + row - 1) else { return [] }
        if search.top + row - 1 == search.cursor { return run("open-item") }
        results?.cursor = search.top + row - 1
        return []
    }

    private mutating func clickEntries(row: Int, isInEntry: Bool) -> [Effect] {
        guard let screen = entryScreen else { return [] }
        if isInEntry {
            guard let found = entryContent?.page.item(at: row - 1, scroll: 0, height: entryRows) else { return [] }
            let isSecond = screen.isInEntry && screen.row == found.item
            entryScreen?.isInEntry = true
            entryScreen?.row = found.item
            return isSecond ? run("open-item") : []
        }
        let index = screen.top + row - entryHeadRows
        guard row >= entryHeadRows, screen.shown.indices.contains(index) else { return [] }
        let isSecond = !screen.isInEntry && screen.cursor == index
        entryScreen?.isInEntry = false
        entryScreen?.move(by: index - screen.cursor)
        return isSecond ? run("open-item") : []
    }

    private mutating func clickAnswer(row: Int) -> [Effect] {
        guard let inquiry, let answer = inquiry.answer, row >= 2, row < 2 + answerCapacity,
            answer.rows.indices.contains(inquiry.top + row - 2)
        else { return [] }
        let isSecond = inquiry.evidence == nil && inquiry.cursor == inquiry.top + row - 2
        self.inquiry?.evidence = nil
        self.inquiry?.cursor = inquiry.top + row - 2
        return isSecond ? run("open-item") : []
    }

    private mutating func clickText(_ point: Point, _ action: MouseEvent.Action) {
        guard let place = place(at: point), let reading else { return }
        focus = .text
        switch action {
        case .press:
            inspectorScroll = 0
            self.reading?.move(to: place)
            self.reading?.selection = .none
        case .drag:
            let start = reading.dragStart ?? reading.cursor
            self.reading?.dragStart = start
            let words = [start, place].map { reading.text.unit(.word, around: $0) ?? $0..<$0 + 1 }
            guard let from = words.map(\.lowerBound).min(), let to = words.map(\.upperBound).max() else { return }
            self.reading?.selection = .segments([from..<to])
        case .release: self.reading?.dragStart = nil
        case .wheelUp, .wheelDown: break
        }
    }

    /// The place in the text under a cell of the text pane.
    private func place(at point: Point) -> TextOffset? {
        guard let rows, let reading, point.row > 0 else { return nil }
        let visible = rows.rows(from: reading.top, count: layout.textRows)
        guard visible.indices.contains(point.row - 1) else { return nil }
        return rows.place(in: visible[point.row - 1], nearest: max(0, point.column - layout.textMargin))
    }
}

extension MouseEvent.Action {
    /// Rows that a turn of the wheel scrolls; nil for anything else.
    fileprivate var wheel: Int? {
        switch self {
        case .wheelUp: -3
        case .wheelDown: 3
        case .press, .drag, .release: nil
        }
    }
}
