import Prose
import Screen

/// Lines of text that are wrapped to a width and then drawn.
struct Page {
    /// A line and how it looks.
    private struct Line {
        var parts: [(text: String, style: Style)]
        var isCurrent: Bool
    }

    let columns: Int
    private var lines: [Line] = []

    init(columns: Int) {
        self.columns = columns
    }

    /// A line that is cut where it does not fit.
    mutating func line(_ parts: (String, Style)..., isCurrent: Bool = false) {
        lines.append(Line(parts: parts.map { (text: $0.0, style: $0.1) }, isCurrent: isCurrent))
    }

    /// A paragraph, wrapped, at most so many rows of it.
    mutating func paragraph(_ string: String, _ style: Style, limit: Int = .max, isCurrent: Bool = false) {
        let rows = string.wrapped(columns: columns - 2)
        for (index, row) in rows.prefix(limit).enumerated() {
            let isCut = index == limit - 1 && rows.count > limit
            lines.append(Line(parts: [(row + (isCut ? "…" : ""), style)], isCurrent: isCurrent))
        }
    }

    mutating func blank() {
        lines.append(Line(parts: [], isCurrent: false))
    }

    /// Draws the lines, scrolled so that the current one is seen.
    func draw(on canvas: inout Canvas, fromRow first: Int, isFocused: Bool) {
        let height = canvas.rows - first
        let current = lines.firstIndex(where: \.isCurrent) ?? 0
        let top = max(0, min(current - height / 2, lines.count - height))
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
