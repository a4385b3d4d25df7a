import Prose
import Screen

extension Pane {
    /// Every binding of the live keymap, over the panes.
    static let help = Pane({ state in
        guard case .help = state.overlay else { return nil }
        return Area(column: 0, row: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }) { state, canvas in
        guard case .help(let help) = state.overlay else { return }
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.text)) }
        let rows = help.rows(of: state.keymap)
        let filter = help.filter.isEmpty ? "" : " · “\(help.filter.text)”"
        canvas.writeTitle("Help", detail: "\(rows.count) keys\(filter)", isFocused: true)
        if rows.indices.contains(help.cursor) { canvas.write(origin: rows[help.cursor].origin) }
        let lines = HelpLine.lines(of: rows)
        let current = lines.firstIndex { $0 == .row(help.cursor) } ?? 0
        let height = canvas.rows - 1
        let top = max(0, min(current - height / 2, lines.count - height))
        for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, of: rows, cursor: help.cursor, row: index + 1)
        }
    }
}

/// A line of the help.
private enum HelpLine: Equatable {
    case blank
    case heading(String)
    case row(Int)

    /// The rows under headings for context and section.
    static func lines(of rows: [CheatSheet.Row]) -> [HelpLine] {
        var lines: [HelpLine] = []
        for (index, row) in rows.enumerated() {
            let isNew = index == 0 || rows[index - 1].context != row.context || rows[index - 1].section != row.section
            if isNew {
                let place = row.context == .everywhere ? "everywhere" : row.context.rawValue
                if index > 0 { lines.append(.blank) }
                let isSaidTwice = row.section.lowercased() == place
                let words = isSaidTwice ? [row.section] : [place, row.section]
                lines.append(.heading(words.filter { !$0.isEmpty }.joined(separator: " · ")))
            }
            lines.append(.row(index))
        }
        return lines
    }
}

extension Binding.Origin {
    /// The file by its own name, and the line.
    fileprivate var place: String {
        "\(file.split(separator: "/").last.map(String.init) ?? file):\(line)"
    }
}

extension Canvas {
    /// From so many columns on, every row says where it comes from.
    private static let columnsForOrigins = 110

    /// Says at the right of the title where the binding under the cursor comes from.
    fileprivate mutating func write(origin: Binding.Origin) {
        let place = "bound by " + origin.place, width = Glyph.columns(of: place)
        if width + 34 < columns { write(place, Style(.muted), column: columns - width - 1, row: 0) }
    }

    fileprivate mutating func draw(_ line: HelpLine, of rows: [CheatSheet.Row], cursor: Int, row: Int) {
        switch line {
        case .blank: break
        case .heading(let text): write(text, Style(.title, [.bold]), column: 1, row: row)
        case .row(let index):
            let item = rows[index]
            write(item.keys.joined(separator: " "), Style(.key, [.bold]), column: 3, row: row, limit: 22)
            write(item.sentence, Style(.text), column: 26, row: row, limit: max(8, columns - 60))
            if columns > 70 {
                let hasOrigin = columns >= Self.columnsForOrigins
                let column = max(58, columns - (hasOrigin ? 62 : 34))
                write(item.command, Style(.muted), column: column, row: row, limit: hasOrigin ? 30 : .max)
                if hasOrigin { write(item.origin.place, Style(.muted), column: columns - 30, row: row) }
            }
            guard index == cursor else { return }
            restyle(row: row) { $0.emphasis.insert(.reverse) }
            placeCursor(column: 1, row: row)
        }
    }
}
