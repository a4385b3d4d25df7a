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
        let columns = HelpColumns(canvas.columns)
        let lines = HelpLine.lines(of: rows, columns)
        let current = lines.firstIndex { $0.isFirst(of: help.cursor) } ?? 0
        let height = canvas.rows - 1
        let top = max(0, min(current - height / 2, lines.count - height))
        for (index, line) in lines.dropFirst(top).prefix(height).enumerated() {
            canvas.draw(line, of: rows, columns, cursor: help.cursor, row: index + 1)
        }
    }
}

/// Where the columns of the help stand: keys, sentence, and where there is room the command and where it is bound.
private struct HelpColumns {
    let sentence: Range<Int>
    var command: Range<Int>?
    var origin: Int?

    /// Whether the sentence stands beside the keys, and not below them.
    var isBeside: Bool { sentence.lowerBound == Self.besideKeys }

    private static let besideKeys = 26

    init(_ columns: Int) {
        if columns >= 110 {
            sentence = Self.besideKeys..<columns - 63
            command = columns - 62..<columns - 32
            origin = columns - 30
        } else if columns > 70 {
            let start = max(58, columns - 34)
            sentence = Self.besideKeys..<start - 1
            command = start..<columns
        } else if columns >= 56 {
            sentence = Self.besideKeys..<columns - 1
        } else {
            sentence = 5..<max(6, columns - 1)
        }
    }

    /// A sentence, over as many lines as it takes.
    func lines(of text: String) -> [String] {
        text.utf8.count <= sentence.count ? [text] : text.wrapped(columns: sentence.count)
    }
}

/// A line of the help.
private enum HelpLine {
    case blank
    case heading(String)
    /// A binding by its number, with what of its sentence stands beside its keys.
    case row(Int, String)
    /// What of a sentence stands below.
    case rest(Int, String)

    /// The rows under headings for context and section.
    static func lines(of rows: [CheatSheet.Row], _ columns: HelpColumns) -> [HelpLine] {
        var lines: [HelpLine] = []
        for (index, row) in rows.enumerated() {
            let isNew = index == 0 || rows[index - 1].context != row.context || rows[index - 1].section != row.section
            if isNew {
                if index > 0 { lines.append(.blank) }
                lines.append(.heading(heading(of: row)))
            }
            let sentence = columns.lines(of: row.sentence)
            lines.append(.row(index, columns.isBeside ? sentence.first ?? "" : ""))
            lines += sentence.dropFirst(columns.isBeside ? 1 : 0).map { .rest(index, $0) }
        }
        return lines
    }

    private static func heading(of row: CheatSheet.Row) -> String {
        let place = row.context == .everywhere ? "everywhere" : row.context.rawValue
        let isSaidTwice = row.section.lowercased() == place
        let words = isSaidTwice ? [row.section] : [place, row.section]
        return words.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Whether it is the first line of a binding.
    func isFirst(of number: Int) -> Bool {
        if case .row(number, _) = self { true } else { false }
    }
}

extension Binding.Origin {
    /// The file by its own name, and the line.
    fileprivate var place: String {
        "\(file.split(separator: "/").last.map(String.init) ?? file):\(line)"
    }
}

extension Canvas {
    /// Says at the right of the title where the binding under the cursor comes from.
    fileprivate mutating func write(origin: Binding.Origin) {
        let place = "bound by " + origin.place, width = Glyph.columns(of: place)
        if width + 34 < columns { write(place, Style(.muted), column: columns - width - 1, row: 0) }
    }

    fileprivate mutating func draw(
        _ line: HelpLine, of rows: [CheatSheet.Row], _ columns: HelpColumns, cursor: Int, row: Int
    ) {
        switch line {
        case .blank: break
        case .heading(let text): write(text, Style(.title, [.bold]), column: 1, row: row)
        case .row(let index, let sentence):
            draw(rows[index], columns, row: row)
            write(sentence, Style(.text), column: columns.sentence.lowerBound, row: row, limit: columns.sentence.count)
            guard index == cursor else { return }
            restyle(row: row) { $0.emphasis.insert(.reverse) }
            placeCursor(column: 1, row: row)
        case .rest(let index, let sentence):
            write(sentence, Style(.text), column: columns.sentence.lowerBound, row: row, limit: columns.sentence.count)
            if index == cursor { restyle(row: row) { $0.emphasis.insert(.reverse) } }
        }
    }

    /// The keys of a binding, its command, and where it comes from.
    private mutating func draw(_ item: CheatSheet.Row, _ columns: HelpColumns, row: Int) {
        let room = columns.isBeside ? 22 : self.columns - 4
        write(item.keys.joined(separator: " "), Style(.key, [.bold]), column: 3, row: row, limit: max(1, room))
        if let command = columns.command {
            write(item.command, Style(.muted), column: command.lowerBound, row: row, limit: command.count)
        }
        if let origin = columns.origin { write(item.origin.place, Style(.muted), column: origin, row: row) }
    }
}
