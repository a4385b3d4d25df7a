import Analysis
import Annotations
import Screen

extension Pane {
    /// The articles of the folder.
    static let list = Pane({ $0.layout.list }) { state, canvas in
        let list = state.articles
        let isAlone = state.layout.text == nil
        let columns = canvas.columns - (isAlone ? 0 : 1)
        canvas.inside(Area(column: 0, row: 0, columns: columns, rows: 1)) { canvas in
            let reading = state.awaitsStatements ? " reading the sidecars…" : ""
            canvas.writeTitle("Articles", detail: list.summary + reading, isFocused: state.focus == .list)
        }
        if !isAlone { canvas.drawLine(column: canvas.columns - 1) }
        if list.shown.isEmpty, !list.filter.isEmpty {
            canvas.write("No article matches.", Style(.muted), column: 3, row: 1, limit: max(1, columns - 3))
        }
        let shown = list.shown.enumerated().dropFirst(list.top).prefix(state.listCapacity)
        for (offset, index) in shown {
            let row = 1 + (offset - list.top) * state.rowsPerEntry
            canvas.inside(Area(column: 0, row: row, columns: columns, rows: state.rowsPerEntry)) { canvas in
                state.draw(list.entries[index], isCurrent: offset == list.cursor, on: &canvas)
            }
        }
    }
}

extension ArticleList {
    /// How many there are, what they were narrowed to, and by what they are sorted.
    fileprivate var summary: String {
        let number = filter.isEmpty ? "\(entries.count)" : "\(shown.count)/\(entries.count)"
        let count =
            switch listing {
            case .underWay: "listing… \(number)"
            case .stopped: "\(number), not all"
            case .complete: number
            }
        let done = counts[.done] ?? 0
        let details = [
            count, order == .path ? nil : "by \(order.rawValue)",
            done > 0 ? "\(done) done" : nil,
            filter.isEmpty ? nil : "“\(filter)”",
        ]
        return details.compactMap(\.self).joined(separator: " ")
    }
}

extension ReaderState {
    /// An entry is its title, and below it where it was published and when. Where there is room for all articles, a
    /// title has two rows.
    var rowsPerEntry: Int {
        articles.shown.count * 3 <= listRows ? 3 : 2
    }

    /// How many articles the list pane shows at once.
    var listCapacity: Int { max(1, listRows / rowsPerEntry) }

    private var listRows: Int { max(1, (layout.list?.size.rows ?? 2) - 1) }

    fileprivate func draw(_ entry: ArticleEntry, isCurrent: Bool, on canvas: inout Canvas) {
        let isOpen = reading?.path == entry.path
        let counts = counts(of: entry)
        let lines = entry.lines(columns: canvas.columns - 4, rows: canvas.rows, isOpen: isOpen)
        let glyphStyle = Style(entry.status == .done ? .good : entry.status == .excluded ? .muted : .text)
        canvas.write(entry.glyph, glyphStyle, column: 1, row: 0)
        for (row, line) in lines.enumerated() {
            let reserved = row == lines.count - 1 && !counts.isEmpty ? counts.count + 2 : 0
            canvas.write(line.text, line.style, column: 3, row: row, limit: max(1, canvas.columns - 3 - reserved))
        }
        canvas.write(
            counts, Style(.muted), column: canvas.columns - counts.count - 1, row: max(0, lines.count - 1))
        if isOpen, !isCurrent { canvas.write("›", Style(.focusedTitle), column: 0, row: 0) }
        if isCurrent { markCurrent(on: &canvas) }
    }

    /// In how many more articles its text was printed, and how many statements are tagged in it.
    private func counts(of entry: ArticleEntry) -> String {
        let others = printings?.count(besides: entry.path) ?? 0
        return [others == 0 ? "" : "≈\(others)", entry.counts].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func markCurrent(on canvas: inout Canvas) {
        let isFocused = focus == .list
        for row in 0..<canvas.rows where isFocused {
            canvas.restyle(row: row) { $0 = Style(.currentRow, $0.emphasis.union(.reverse)) }
        }
        canvas.write("▸", Style(.currentRow, isFocused ? [.reverse] : []), column: 0, row: 0)
        if isFocused, overlay == nil { canvas.placeCursor(column: 0, row: 0) }
    }
}

extension ArticleNote.Status {
    /// Where the work stands, as one character.
    var glyph: String {
        switch self {
        case .unread: "○"
        case .open: "◐"
        case .done: "●"
        case .excluded: "✕"
        }
    }
}

extension ArticleEntry {
    /// Where the work stands, as one character.
    fileprivate var glyph: String {
        problem == nil ? status.glyph : "!"
    }

    /// The title, over as many rows as are free, and below it the source, or what is wrong.
    fileprivate func lines(columns: Int, rows: Int, isOpen: Bool) -> [(text: String, style: Style)] {
        let source = [outlet, published, folder].compactMap(\.self).joined(separator: " · ")
        let below = problem ?? (source.isEmpty ? nil : source)
        let free = max(1, below == nil ? rows : rows - 1)
        let wrapped = displayTitle.wrapped(columns: columns)
        let title = wrapped.prefix(free - 1) + [wrapped.dropFirst(free - 1).joined(separator: " ")]
        let role: Role = problem != nil ? .warning : status == .excluded ? .muted : .text
        let style = Style(role, isOpen ? [.bold] : [])
        let lines = title.filter { !$0.isEmpty }.map { (text: $0, style: style) }
        return lines + [below].compactMap(\.self).map { (text: $0, style: Style(.muted)) }
    }

    /// How many statements: the coder's, and those of the others.
    fileprivate var counts: String {
        otherCount == 0 ? (ownCount == 0 ? "" : "\(ownCount)") : "\(ownCount)+\(otherCount)"
    }
}
