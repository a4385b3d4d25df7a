import Annotations
import Screen

extension Pane {
    /// The articles of the folder.
    static let list = Pane({ $0.layout.list }) { state, canvas in
        let list = state.articles
        let count = list.filter.isEmpty ? "\(list.entries.count)" : "\(list.shown.count)/\(list.entries.count)"
        let detail = [count, list.isComplete ? nil : "reading…", list.filter.isEmpty ? nil : "“\(list.filter)”"]
        canvas.writeTitle(
            "Articles", detail: detail.compactMap(\.self).joined(separator: " "), isFocused: state.focus == .list)
        let isAlone = state.layout.text == nil
        if !isAlone { canvas.drawLine(column: canvas.columns - 1) }
        let columns = canvas.columns - (isAlone ? 0 : 1)
        let shown = list.shown.enumerated().dropFirst(list.top).prefix(state.listCapacity)
        for (offset, index) in shown {
            let row = 1 + (offset - list.top) * ArticleList.rowsPerEntry
            canvas.inside(Area(column: 0, row: row, columns: columns, rows: ArticleList.rowsPerEntry)) { canvas in
                state.draw(list.entries[index], isCurrent: offset == list.cursor, on: &canvas)
            }
        }
    }
}

extension ArticleList {
    /// An entry is its title, and below it where it stands and when it was published.
    static let rowsPerEntry = 2
}

extension ReaderState {
    /// How many articles the list pane shows at once.
    var listCapacity: Int {
        max(1, ((layout.list?.size.rows ?? 2) - 1) / ArticleList.rowsPerEntry)
    }

    fileprivate func draw(_ entry: ArticleEntry, isCurrent: Bool, on canvas: inout Canvas) {
        let isOpen = reading?.path == entry.path
        let title = Style(entry.problem == nil ? .text : .warning, isOpen ? [.bold] : [])
        canvas.write(entry.glyph, Style(entry.status == .done ? .good : .text), column: 1, row: 0)
        let end = canvas.columns - entry.counts.count - 1
        let source = [entry.outlet, entry.published].compactMap(\.self).joined(separator: " · ")
        if let below = entry.problem ?? (source.isEmpty ? nil : source) {
            canvas.write(entry.displayTitle, title, column: 3, row: 0)
            canvas.write(below, Style(.muted), column: 3, row: 1, limit: max(1, end - 4))
        } else {
            let rows = entry.displayTitle.wrapped(columns: canvas.columns - 4)
            canvas.write(rows[0], title, column: 3, row: 0)
            canvas.write(rows.dropFirst().joined(separator: " "), title, column: 3, row: 1, limit: max(1, end - 4))
        }
        canvas.write(entry.counts, Style(.muted), column: end, row: 1)
        guard isCurrent else { return }
        for row in 0..<canvas.rows {
            canvas.restyle(row: row) { style in
                style.role = focus == .list ? .currentRow : style.role
                if focus == .list { style.emphasis.insert(.reverse) }
            }
        }
        canvas.write("▸", Style(.currentRow, focus == .list ? [.reverse] : []), column: 0, row: 0)
        if focus == .list, overlay == nil { canvas.placeCursor(column: 0, row: 0) }
    }
}

extension ArticleEntry {
    /// Where the work stands, as one character.
    fileprivate var glyph: String {
        if problem != nil { return "!" }
        return switch status {
        case .unread: "○"
        case .open: "◐"
        case .done: "●"
        case .excluded: "✕"
        }
    }

    /// How many statements: the coder's, and those of the others.
    fileprivate var counts: String {
        otherCount == 0 ? (ownCount == 0 ? "" : "\(ownCount)") : "\(ownCount)+\(otherCount)"
    }
}
