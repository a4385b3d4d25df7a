import Screen

extension Pane {
    /// The answers to an open question, in a box at the bottom of the text.
    static let question = Pane({ $0.questionArea }) { state, canvas in
        guard case .question(let question) = state.overlay else { return }
        let picker = question.picker
        canvas.writeTitle(question.purpose.title, detail: "\(picker.rows.count)", isFocused: true)
        let window = picker.window(rows: canvas.rows - 1)
        for (index, row) in window.enumerated() {
            canvas.fill(row: index + 1, Style(.text))
            canvas.draw(picker.rows[row], row: index + 1, isCurrent: row == picker.cursor)
            if row == picker.cursor, picker.mode == .letters { canvas.placeCursor(column: 1, row: index + 1) }
        }
        if picker.rows.isEmpty {
            let sentence = picker.makesNew ? "nothing here yet: type a new name" : "nothing fits"
            canvas.fill(row: 1, Style(.text))
            canvas.write(sentence, Style(.muted), column: 2, row: 1)
        }
    }
}

extension Canvas {
    fileprivate mutating func draw(_ picked: Picker.Row, row: Int, isCurrent: Bool) {
        switch picked {
        case .choice(let choice, let letter):
            write(letter.map(String.init) ?? " ", Style(.key, [.bold]), column: 1, row: row)
            let end = write(choice.label, Style(.text), column: 4, row: row)
            write(choice.detail, Style(.muted), column: max(end + 2, 28), row: row)
        case .new(let name):
            write("new", Style(.key, [.bold]), column: 0, row: row)
            write(name, Style(.value, [.bold]), column: 4, row: row)
        }
        if isCurrent { restyle(row: row) { $0.emphasis.insert(.reverse) } }
    }
}

extension ReaderState {
    fileprivate var questionArea: Area? {
        guard case .question(let question) = overlay else { return nil }
        let rows = min(max(question.picker.rows.count, 1) + 1, max(2, (size.rows - 2) * 3 / 5))
        let width = min(question.purpose == .command ? 90 : 56, size.columns)
        let left = layout.text?.origin.column ?? 0
        let column = max(0, min(left + 1, size.columns - width))
        return Area(column: column, row: size.rows - 2 - rows, columns: width, rows: rows)
    }
}
