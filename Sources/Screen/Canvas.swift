package import Prose

/// A rectangle of a frame to draw in: nothing drawn leaves it.
package struct Canvas {
    /// The rectangle in the frame.
    package let area: Area
    private var frame: Frame

    /// The whole of a frame.
    package init(_ frame: Frame) {
        self.frame = frame
        area = Area(column: 0, row: 0, columns: frame.size.columns, rows: frame.size.rows)
    }

    private init(frame: Frame, area: Area) {
        self.frame = frame
        self.area = area
    }

    /// What has been drawn.
    package var drawn: Frame { frame }

    package var columns: Int { area.size.columns }
    package var rows: Int { area.size.rows }

    /// Draws in a part of the canvas, given in the canvas's own columns and rows.
    package mutating func inside(_ part: Area, _ draw: (inout Canvas) -> Void) {
        let column = min(max(0, part.origin.column), columns), row = min(max(0, part.origin.row), rows)
        let area = Area(
            column: self.area.origin.column + column, row: self.area.origin.row + row,
            columns: min(part.size.columns, columns - column), rows: min(part.size.rows, rows - row))
        var child = Canvas(frame: frame, area: area)
        frame = Frame(size: Size(columns: 0, rows: 0))
        draw(&child)
        frame = child.frame
    }

    /// Puts one glyph, if it fits.
    package mutating func put(_ glyph: Glyph, _ style: Style, column: Int, row: Int) {
        guard column >= 0, row >= 0, row < rows, column + glyph.columns <= columns else { return }
        frame.put(glyph, style, at: Point(column: area.origin.column + column, row: area.origin.row + row))
    }

    /// Writes a string through the sanitiser and returns the column after it. What does not fit into `limit` columns
    /// (or the canvas) is left out, and `…` says so.
    @discardableResult
    package mutating func write(
        _ string: String, _ style: Style, column: Int, row: Int, limit: Int = .max
    ) -> Int {
        let end = limit == .max ? columns : min(columns, column + limit)
        let glyphs = Glyph.glyphs(of: string)
        let width = glyphs.reduce(0) { $0 + $1.columns }
        let isCut = column + width > end
        var column = column
        for glyph in glyphs {
            guard column + glyph.columns <= (isCut ? end - 1 : end) else { break }
            put(glyph, style, column: column, row: row)
            column += glyph.columns
        }
        guard isCut, column < end, let ellipsis = Glyph.glyphs(of: "…").first else { return column }
        put(ellipsis, style, column: column, row: row)
        return column + 1
    }

    /// Fills a row with blanks of a style.
    package mutating func fill(row: Int, _ style: Style) {
        for column in 0..<columns { put(.blank, style, column: column, row: row) }
    }

    /// Changes how a row looks and leaves what it shows.
    package mutating func restyle(row: Int, columns range: Range<Int>? = nil, _ change: (inout Style) -> Void) {
        guard row >= 0, row < rows else { return }
        for column in (range ?? 0..<columns).clamped(to: 0..<columns) {
            frame.restyle(
                at: Point(column: area.origin.column + column, row: area.origin.row + row), change)
        }
    }

    /// Places the hardware cursor.
    package mutating func placeCursor(column: Int, row: Int) {
        guard column >= 0, row >= 0, column < columns, row < rows else { return }
        frame.cursor = Point(column: area.origin.column + column, row: area.origin.row + row)
    }
}
