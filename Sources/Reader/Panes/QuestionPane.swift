import Screen

extension Pane {
    /// The answers to an open question: below the statement in the inspector, so that the words it is about stay in
    /// sight; at the bottom of the screen where there is no inspector.
    static let question = Pane({ $0.questionArea }) { state, canvas in
        guard case .question(let question) = state.overlay else { return }
        let picker = question.picker
        canvas.writeTitle(question.purpose.title, detail: "\(picker.rows.count)", isFocused: true)
        let window = picker.window(rows: canvas.rows - 1)
        let hasTints = picker.choices.contains { $0.tint != nil }
        for (index, row) in window.enumerated() {
            canvas.fill(row: index + 1, Style(.text))
            canvas.draw(picker.rows[row], row: index + 1, isCurrent: row == picker.cursor, hasTints: hasTints)
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
    /// Where some choice has a color, there is room for it before all of them.
    fileprivate mutating func draw(_ picked: Picker.Row, row: Int, isCurrent: Bool, hasTints: Bool) {
        switch picked {
        case .choice(let choice, let letter):
            write(letter.map(String.init) ?? " ", Style(.key, [.bold]), column: 1, row: row)
            let isRefused = choice.refusal != nil
            let style = Style(isRefused ? .muted : .text, isRefused ? [.dim] : [])
            let indent = letter == nil ? 0 : min(8, choice.indent * 2)
            if let tint = choice.tint { write(Self.swatch, Style(.text, tint: tint), column: 3 + indent, row: row) }
            var end = write(choice.label, style, column: (hasTints ? 5 : 3) + indent, row: row)
            if let operand = choice.operand { end = write(operand, Style(.ghost), column: end + 1, row: row) }
            let detail = max(end + 2, 28)
            guard detail < columns - 6 else { break }
            write(choice.refusal ?? choice.detail, Style(.muted, isRefused ? [.dim] : []), column: detail, row: row)
        case .new(let name):
            let end = write("new:", Style(.key, [.bold]), column: 1, row: row)
            write(name, Style(.value, [.bold]), column: end + 1, row: row)
        }
        if isCurrent { restyle(row: row) { $0.emphasis.insert(.reverse) } }
    }
}

extension ReaderState {
    fileprivate var questionArea: Area? {
        guard case .question(let question) = overlay else { return nil }
        let needed = max(question.picker.rows.count, 1) + 1
        if !question.purpose.isWide, let inspector = layout.inspector,
            layout.text != nil
        {
            let rows = min(needed, max(2, inspector.size.rows - Self.rowsOfStatement))
            return Area(
                column: inspector.origin.column + 1, row: inspector.size.rows - rows,
                columns: inspector.size.columns - 1, rows: rows)
        }
        let rows = min(needed, max(2, (size.rows - 2) * 3 / 5))
        return Area(column: 0, row: size.rows - 2 - rows, columns: min(90, size.columns), rows: rows)
    }

    /// What a question leaves of the inspector: the words of the statement.
    private static let rowsOfStatement = 10
}
