import Prose
import Screen

extension Pane {
    /// A message that does not fit into the status line, in full above it until the next key.
    static let longMessage = Pane({ state in state.longMessage.map { $0.area(above: state.layout.status) } }) {
        state, canvas in
        guard let long = state.longMessage else { return }
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.status)) }
        for (index, row) in long.rows.enumerated() { canvas.write(row, long.style, column: 1, row: index) }
    }

    /// Everything that was said, over the panes.
    static let messages = Pane({ state in
        guard case .messages = state.overlay else { return nil }
        return Area(column: 0, row: 0, columns: state.size.columns, rows: state.size.rows - 2)
    }) { state, canvas in
        guard case .messages(let view) = state.overlay else { return }
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.text)) }
        if let report = view.report { return draw(report, at: view.cursor, on: &canvas) }
        canvas.writeTitle("Messages", detail: "\(state.messages.entries.count)", isFocused: true)
        var page = Page(columns: canvas.columns)
        if state.messages.entries.isEmpty { page.paragraph("Nothing was said yet.", Style(.muted)) }
        for (index, entry) in state.messages.entries.enumerated() {
            let times = entry.times > 1 ? " (\(entry.times) times)" : ""
            page.paragraph(entry.message.text + times, entry.message.style, isCurrent: index == view.cursor)
        }
        page.draw(on: &canvas, fromRow: 1, isFocused: true)
    }

    private static func draw(_ report: MessageView.Report, at cursor: Int, on canvas: inout Canvas) {
        canvas.writeTitle(report.title, isFocused: true)
        var page = Page(columns: canvas.columns)
        for (index, line) in report.lines.enumerated() {
            page.paragraph(line, Style(.text), isCurrent: index == cursor)
        }
        page.draw(on: &canvas, fromRow: 1, isFocused: true)
    }
}

extension Message {
    /// How it looks in the status line.
    var style: Style {
        switch weight {
        case .note: Style(.notice)
        case .warning: Style(.warning, [.bold])
        }
    }
}

/// A message over several rows.
struct LongMessage {
    let rows: [String]
    let style: Style

    /// The rows of a message; beyond the limit it is cut, and `advice` says where all of it is.
    init(_ message: Message, columns: Int, limit: Int, advice: String) {
        style = message.style
        let wrapped = message.text.wrapped(columns: max(1, columns - 2))
        rows = wrapped.count <= limit ? wrapped : wrapped.prefix(max(0, limit - 1)) + [advice]
    }

    func area(above status: Area) -> Area {
        Area(column: 0, row: status.origin.row - rows.count, columns: status.size.columns, rows: rows.count)
    }
}

extension ReaderState {
    /// The message where the status line has no room for it; nil where it has, or where there is none.
    var longMessage: LongMessage? {
        guard let message, Glyph.columns(of: message.text) > statusRoom else { return nil }
        if case .messages = overlay { return nil }
        return LongMessage(
            message, columns: size.columns, limit: max(1, (size.rows - 2) / 2),
            advice: "… \(keyName(of: "show-messages")) shows all of it")
    }
}
