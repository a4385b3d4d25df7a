import Prose
import Screen

extension ReaderState {
    /// Writes the number of each line of the file beside the row in which it begins, left of the gutter. An empty line
    /// counts and shows no number.
    func drawLineNumbers(of visible: [TextRange], on canvas: inout Canvas) {
        guard layout.numberWidth > 0, let text = reading?.text, let first = visible.first else { return }
        var number = text.lineNumber(at: first.lowerBound)
        let end = layout.textMargin - Layout.gutter - 1
        for (index, row) in visible.enumerated() {
            let line = text.line(around: row.lowerBound)
            if index > 0, row.lowerBound == line.lowerBound { number += 1 }
            guard row.lowerBound == line.lowerBound, !line.isEmpty else { continue }
            let digits = String(number)
            let column = max(0, end - digits.utf8.count)
            canvas.write(digits, Style(.muted), column: column, row: index + 1, limit: layout.numberWidth - 1)
        }
    }
}
