import Analysis
import Annotations
import Prose
import Screen

extension Pane {
    /// The answer of a question as a table, and below it the statements that the row under the cursor rests on.
    static let answer = Pane({ $0.layout.answer }) { state, canvas in
        guard let inquiry = state.inquiry, let asked = CorpusQuestion.named(inquiry.question) else { return }
        let about = inquiry.about.map { " · \($0)" } ?? ""
        canvas.writeTitle(asked.name + about, detail: state.answerDetail(asked), isFocused: true)
        guard let answer = inquiry.answer else { return }
        guard !answer.rows.isEmpty else {
            canvas.write("Nothing.", Style(.muted), column: 1, row: min(2, canvas.rows - 1))
            return
        }
        let columns = AnswerColumns(
            answer, from: inquiry.column, width: canvas.columns - 2, hasPictures: state.appearance.hasPictures)
        columns.drawHead(on: &canvas, row: 1)
        for index in answer.rows.indices.dropFirst(inquiry.top).prefix(state.answerCapacity) {
            let row = 2 + index - inquiry.top
            columns.draw(answer.rows[index], on: &canvas, row: row)
            guard index == inquiry.cursor else { continue }
            let isChosen = inquiry.evidence == nil
            if isChosen {
                canvas.restyle(row: row) { $0 = Style(.currentRow, [.reverse]) }
            } else {
                // The cursor is among the statements: here it is only said whose they are.
                canvas.restyle(row: row) { $0.emphasis.insert(.bold) }
                canvas.write("▸", Style(.text, [.bold]), column: 0, row: row)
            }
            if isChosen, state.overlay == nil { canvas.placeCursor(column: 0, row: row) }
        }
        state.drawEvidence(of: inquiry, on: &canvas)
    }
}

extension ReaderState {
    fileprivate func answerDetail(_ question: CorpusQuestion) -> String {
        guard let answer = inquiry?.answer else {
            return isCorpusRead ? "…" : sidecarReadingWords
        }
        return [question.sentence, "\(answer.rows.count)", partialNote].compactMap(\.self).joined(separator: " · ")
    }

    /// Rows for the statements below the table: none where a row is one statement that the table shows.
    var evidenceCapacity: Int {
        let rows = layout.answer?.size.rows ?? 0
        return rows < 10 ? 0 : max(3, rows * 2 / 5)
    }

    /// How many rows of the table are shown.
    var answerCapacity: Int {
        max(1, (layout.answer?.size.rows ?? 3) - 2 - (evidenceCapacity == 0 ? 0 : evidenceCapacity + 1))
    }

    fileprivate func drawEvidence(of inquiry: Inquiry, on canvas: inout Canvas) {
        guard evidenceCapacity > 0, let row = inquiry.row else { return }
        let top = canvas.rows - evidenceCapacity - 1
        canvas.write(String(repeating: "─", count: canvas.columns), Style(.border), column: 0, row: top)
        let shown = row.evidence.dropFirst(inquiry.evidenceTop).prefix(evidenceCapacity)
        if row.evidence.count == 1, let only = row.evidence.first { return drawWhole(only, on: &canvas, row: top + 1) }
        canvas.write(" \(row.evidence.count) statements ", Style(.muted), column: 2, row: top)
        for (index, evidence) in shown.enumerated() {
            draw(evidence, on: &canvas, row: top + 1 + index)
            guard inquiry.evidence == inquiry.evidenceTop + index else { continue }
            canvas.restyle(row: top + 1 + index) { $0 = Style(.currentRow, $0.emphasis.union(.reverse)) }
            if overlay == nil { canvas.placeCursor(column: 0, row: top + 1 + index) }
        }
    }

    private func draw(_ evidence: Answer.Evidence, on canvas: inout Canvas, row: Int) {
        guard coded.corpus.statements.indices.contains(evidence.statement) else { return }
        let statement = coded.corpus.statements[evidence.statement]
        let article = coded.corpus.articles[statement.article]
        canvas.write(
            statement.stance?.sign ?? "", Style(statement.stance?.role ?? .value, [.bold]), column: 1, row: row)
        let place = [article.about.published, article.about.outlet ?? article.path.display].compactMap(\.self)
        let width = max(16, canvas.columns / 4)
        canvas.write(place.joined(separator: " "), Style(.muted), column: 3, row: row, limit: width - 1)
        var column = 3 + width
        if !evidence.remark.isEmpty {
            column = canvas.write(evidence.remark, Style(.value, [.bold]), column: column, row: row) + 1
        }
        canvas.write(statement.quotation.onOneLine, Style(.text), column: column, row: row)
    }

    /// The one statement of a row, with the words around it.
    private func drawWhole(_ evidence: Answer.Evidence, on canvas: inout Canvas, row: Int) {
        guard coded.corpus.statements.indices.contains(evidence.statement) else { return }
        let statement = coded.corpus.statements[evidence.statement]
        let article = coded.corpus.articles[statement.article]
        let source = [article.about.outlet, article.about.title ?? article.path.name.display, article.about.published]
        canvas.write(source.compactMap(\.self).joined(separator: " · "), Style(.muted), column: 1, row: row)
        let words = "…" + statement.before.onOneLine + " " + statement.quotation.onOneLine + " "
        let lines = (words + statement.after.onOneLine + "…").wrapped(columns: canvas.columns - 2)
        for (index, line) in lines.prefix(evidenceCapacity - 1).enumerated() {
            canvas.write(line, Style(.quotation), column: 1, row: row + 1 + index)
        }
    }
}
