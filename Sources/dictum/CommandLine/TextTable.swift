import Prose

/// A table for people: columns under their names, cells made safe, and the last columns cut to a terminal's width.
struct TextTable {
    /// A column: its name, and how wide it may be when there is not room for all.
    struct Column {
        let name: String
        /// In columns of the terminal; nil for as wide as its widest cell.
        let limit: Int?
        let isNumber: Bool

        init(_ name: String, limit: Int? = nil, isNumber: Bool = false) {
            self.name = name
            self.limit = limit
            self.isNumber = isNumber
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []
    /// The lines under each row.
    private var notes: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row, which has a cell for each column, and lines that stand under it. All of it may be foreign text.
    mutating func add(_ cells: [String], notes: [String] = []) {
        precondition(cells.count == columns.count, "a row has a cell for each column")
        rows.append(cells.map(visibleName))
        self.notes.append(notes.map(visibleName))
    }

    /// The lines of the table. `width` is that of the terminal; nil for a pipe, where nothing is cut.
    func text(width: Int?) -> String {
        let names = columns.map { $0.name.uppercased() }
        let widths = widths(names, isCut: width != nil)
        let lines = zip(rows, notes).map { row, notes in
            line(row, widths, width) + notes.map { cutLine("    " + $0, to: width) }.joined()
        }
        return line(names, widths, width) + lines.joined()
    }

    private func cutLine(_ line: String, to width: Int?) -> String {
        (width.map { Self.cut(line, to: $0) } ?? line) + "\n"
    }

    private func widths(_ names: [String], isCut: Bool) -> [Int] {
        columns.indices.map { index in
            let widest = rows.map { Glyph.columns(of: $0[index]) }.max() ?? 0
            let limit = isCut ? columns[index].limit ?? .max : .max
            return max(min(widest, limit), Glyph.columns(of: names[index]))
        }
    }

    private func line(_ cells: [String], _ widths: [Int], _ width: Int?) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let cut = Self.cut(cell, to: widths[index])
            let filling = String(repeating: " ", count: widths[index] - Glyph.columns(of: cut))
            line += (index == 0 ? "" : "  ") + (columns[index].isNumber ? filling + cut : cut + filling)
        }
        while line.last == " " { line.removeLast() }
        return cutLine(line, to: width)
    }

    /// A text of at most so many columns; `…` says that something is missing.
    private static func cut(_ text: String, to width: Int) -> String {
        guard Glyph.columns(of: text) > width else { return text }
        var kept = ""
        var used = 0
        for glyph in Glyph.glyphs(of: text) {
            guard used + glyph.columns <= width - 1 else { break }
            used += glyph.columns
            kept.unicodeScalars.append(contentsOf: glyph.scalars)
        }
        return kept + "…"
    }
}
