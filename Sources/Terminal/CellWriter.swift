import CNcurses
import Prose
import Screen

/// Turns the cells of a frame into what ncurses shows.
///
/// ncurses counts columns with the C library's table, the frame with ours. Where they differ a stand-in of the frame's
/// width is shown, so that layout, ncurses and terminal always agree on where things are.
struct CellWriter {
    var painter: Painter
    /// False when the locale has only ASCII.
    private let hasUnicode: Bool
    private var cells: [cchar_t] = []

    init(painter: Painter, hasUnicode: Bool) {
        self.painter = painter
        self.hasUnicode = hasUnicode
    }

    /// Shows rows of a frame. Those with cells that terminals count differently come last, piece by piece, each piece from a
    /// cursor whose place is known for certain.
    mutating func show(_ rows: [Int], of frame: Frame) {
        var unsteady: [(row: Int, cells: UnsteadyCells)] = []
        for row in rows {
            let found = UnsteadyCells(frame.row(row))
            if found.last != nil { unsteady.append((row, found)) }
            put(frame.row(row), at: row, found.steps, until: found.last == nil ? 0 : -1)
        }
        guard !unsteady.isEmpty else { return }
        curses_home()
        for (row, found) in unsteady {
            curses_forget_row(CInt(row))
            for step in 0...(found.last ?? 0) {
                put(frame.row(row), at: row, found.steps, until: step)
                curses_home()
            }
        }
    }

    /// Puts a row on ncurses' screen; cells of steps after `step` as blanks.
    private mutating func put(_ row: ArraySlice<Frame.Cell>, at index: Int, _ steps: [Int], until step: Int) {
        cells.removeAll(keepingCapacity: true)
        var last: (style: Style, look: Painter.Look)?
        for (column, cell) in row.enumerated() {
            if !steps.isEmpty, steps[column] > step {
                append(" ", Painter.Look(attributes: curses_plain))
                continue
            }
            guard let glyph = cell.glyph else { continue }
            let look = last?.style == cell.style ? last?.look : nil
            let known = look ?? painter.look(of: cell.style)
            last = (cell.style, known)
            append(glyph, known)
        }
        curses_put_row(CInt(index), cells, CInt(cells.count))
    }

    private mutating func append(_ glyph: Glyph, _ look: Painter.Look) {
        if glyph.base.isASCII && !glyph.hasMarks {
            append(glyph.base, look)
        } else if hasUnicode && Self.isCountedAlike(glyph) {
            append(glyph.scalars, look)
        } else {
            append(hasUnicode ? "\u{FFFD}" : ASCII.standIn(for: glyph.base), look)
            if glyph.columns == 2 { append(" ", look) }
        }
    }

    /// One scalar, as nearly all cells have: without an array for it.
    private mutating func append(_ scalar: Unicode.Scalar, _ look: Painter.Look) {
        var cell = cchar_t()
        var value = scalar.value
        curses_set_cell(&cell, &value, 1, look.attributes, look.pair)
        cells.append(cell)
    }

    private mutating func append(_ scalars: [Unicode.Scalar], _ look: Painter.Look) {
        var cell = cchar_t()
        let values = scalars.map(\.value)
        curses_set_cell(&cell, values, CInt(values.count), look.attributes, look.pair)
        cells.append(cell)
    }

    private static func isCountedAlike(_ glyph: Glyph) -> Bool {
        guard curses_width(glyph.base.value) == glyph.columns else { return false }
        guard glyph.hasMarks else { return true }
        let marks = glyph.scalars.dropFirst()
        return marks.count < curses_scalars_in_cell && marks.allSatisfy { curses_width($0.value) == 0 }
    }
}
