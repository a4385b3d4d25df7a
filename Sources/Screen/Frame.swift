package import Prose

/// A screen in memory: what each cell shows, and where the cursor stands.
package struct Frame: Equatable, Sendable {
    /// One cell. A glyph two columns wide fills its cell and the next, which then holds nothing.
    package struct Cell: Hashable, Sendable {
        /// Nil in the right half of a wide glyph.
        package var glyph: Glyph?
        package var style: Style

        package static let blank = Cell(glyph: .blank, style: Style(.text))
    }

    package let size: Size
    /// Where the hardware cursor stands: on the focus, so that a braille display follows it.
    package var cursor: Point?
    private var cells: [Cell]

    /// A blank screen.
    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
    }

    package subscript(column: Int, row: Int) -> Cell {
        cells[row * size.columns + column]
    }

    /// The cells of a row.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether a row shows the same as in another frame of the same size.
    package func hasSameRow(_ row: Int, as other: Frame) -> Bool {
        self.row(row) == other.row(row)
    }

    /// Puts a glyph into a cell. Outside the frame nothing happens; a wide glyph that would be cut in half becomes a
    /// blank, and so does the other half of one that is overwritten.
    package mutating func put(_ glyph: Glyph, _ style: Style, at point: Point) {
        guard contains(point) else { return }
        let index = point.row * size.columns + point.column
        let fits = glyph.columns == 1 || point.column + 1 < size.columns
        mend(index)
        cells[index] = Cell(glyph: fits ? glyph : .blank, style: style)
        guard glyph.columns == 2, fits else { return }
        mend(index + 1)
        cells[index + 1] = Cell(glyph: nil, style: style)
    }

    /// Changes how a cell looks and leaves what it shows.
    package mutating func restyle(at point: Point, _ change: (inout Style) -> Void) {
        guard contains(point) else { return }
        change(&cells[point.row * size.columns + point.column].style)
    }

    private func contains(_ point: Point) -> Bool {
        point.column >= 0 && point.column < size.columns && point.row >= 0 && point.row < size.rows
    }

    /// Blanks the other half of a wide glyph that is about to lose the cell at `index`.
    private mutating func mend(_ index: Int) {
        if cells[index].glyph == nil, index > 0 { cells[index - 1].glyph = .blank }
        if cells[index].glyph?.columns == 2, index + 1 < cells.count { cells[index + 1].glyph = .blank }
    }
}
