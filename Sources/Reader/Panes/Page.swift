import Prose
import Screen

/// Lines of text that are wrapped to a width and then drawn.
struct Page {
    /// A line and how it looks.
    private struct Line {
        var parts: [(text: String, style: Style)]
        var isCurrent: Bool
        var item: Int?
    }

    let columns: Int
    /// The number of the thing that the lines added from now on are about; nil for lines about nothing in particular.
    var item: Int?
    private var lines: [Line] = []

    init(columns: Int) {
        self.columns = columns
    }

    /// A line that is cut where it does not fit.
    mutating func line(_ parts: (String, Style)..., isCurrent: Bool = false) {
        lines.append(Line(parts: parts.map { (text: $0.0, style: $0.1) }, isCurrent: isCurrent, item: item))
    }

    /// A paragraph, wrapped, at most so many rows of it.
    mutating func paragraph(_ string: String, _ style: Style, limit: Int = .max, isCurrent: Bool = false) {
        let rows = string.wrapped(columns: columns - 2)
        for (index, row) in rows.prefix(limit).enumerated() {
            let isCut = index == limit - 1 && rows.count > limit
            lines.append(Line(parts: [(row + (isCut ? "…" : ""), style)], isCurrent: isCurrent, item: item))
        }
    }

    mutating func blank() {
        lines.append(Line(parts: [], isCurrent: false))
    }

    /// The first line that is shown: so that the current one is seen, or so many lines further down.
    private func top(scroll: Int, height: Int) -> Int {
        let current = lines.firstIndex(where: \.isCurrent) ?? 0
        let last = max(0, lines.count - height)
        return max(0, min(max(0, min(current - height / 2, last)) + scroll, last))
    }

    /// As many lines as it can be scrolled, of those that it should be.
    func scroll(_ count: Int, height: Int) -> Int {
        top(scroll: count, height: height) - top(scroll: 0, height: height)
    }

    /// How far it has to be scrolled for something to begin in a row.
    func scroll(showing item: Int, at row: Int, height: Int) -> Int {
        let first = lines.firstIndex { $0.item == item } ?? 0
        return scroll(first - row - top(scroll: 0, height: height), height: height)
    }

    /// What a row is about, and the row in which that begins, which may be above the first.
    func item(at row: Int, scroll: Int, height: Int) -> (item: Int, firstRow: Int)? {
        let top = top(scroll: scroll, height: height)
        guard row >= 0, row < height, lines.indices.contains(top + row), let item = lines[top + row].item
        else { return nil }
        return (item, (lines.firstIndex { $0.item == item } ?? top) - top)
    }

    /// Draws the lines, scrolled so that the current one is seen, or so many lines further down.
    func draw(on canvas: inout Canvas, fromRow first: Int, scroll: Int = 0, isFocused: Bool) {
        let height = canvas.rows - first
        let top = top(scroll: scroll, height: height)
        for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
            var column = 1
            for part in line.parts {
                column = canvas.write(part.text, part.style, column: column, row: first + index)
            }
            guard line.isCurrent else { continue }
            canvas.restyle(row: first + index) { $0.emphasis.insert(.reverse) }
            if isFocused { canvas.placeCursor(column: 0, row: first + index) }
        }
    }
}
