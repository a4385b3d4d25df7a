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
        let columns = AnswerColumns(answer, from: inquiry.column, width: canvas.columns - 2)
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
            return isCorpusRead
                ? "…" : corpusProgress.map { "reading the sidecars: \($0.words)" } ?? "reading the sidecars…"
        }
        return "\(question.sentence) · \(answer.rows.count)"
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

/// Where the columns of an answer stand: as wide as what is in them, as long as there is room; the first one stays where
/// the others are scrolled.
private struct AnswerColumns {
    private let answer: Answer
    private var places: [(index: Int, range: Range<Int>)] = []

    /// Columns that no column of text is set wider than, unless there is room.
    private static let widest = 40

    init(_ answer: Answer, from first: Int, width: Int) {
        self.answer = answer
        let shown = [0] + Array(answer.columns.indices.dropFirst(max(1, first)))
        let natural = shown.map { Self.width(of: $0, in: answer) }
        var start = 1
        for (place, index) in shown.enumerated() {
            let isLast = place == shown.count - 1 && !answer.columns[index].isNumber
            let room = width - (start - 1)
            guard room >= 4 else { break }
            let columns = isLast ? room : min(natural[place], Self.widest, room)
            places.append((index, start..<start + columns))
            start += columns + 2
        }
        widenText(to: width, natural)
    }

    /// Gives what is left over to the widest column of text.
    private mutating func widenText(to width: Int, _ natural: [Int]) {
        guard let last = places.last, places.count == natural.count else { return }
        let spare = width + 1 - last.range.lowerBound - min(natural[places.count - 1], last.range.count)
        guard spare > 0,
            let widest = places.indices.dropLast().max(by: {
                natural[$0] - places[$0].range.count < natural[$1] - places[$1].range.count
            }), natural[widest] > places[widest].range.count
        else { return }
        let more = min(spare, natural[widest] - places[widest].range.count)
        places[widest].range = places[widest].range.lowerBound..<places[widest].range.upperBound + more
        for later in places.indices where later > widest {
            let end = later == places.count - 1 ? width + 1 : places[later].range.upperBound + more
            places[later].range = min(places[later].range.lowerBound + more, end)..<end
        }
    }

    /// The widest cell of a column among the first rows.
    private static func width(of column: Int, in answer: Answer) -> Int {
        let cells = answer.rows.prefix(200).map { Glyph.columns(of: $0.cells[column]) }
        return max(cells.max() ?? 0, Glyph.columns(of: answer.columns[column].name))
    }

    func drawHead(on canvas: inout Canvas, row: Int) {
        for (index, range) in places {
            write(answer.columns[index].name, index, range, Style(.label), on: &canvas, row: row)
        }
    }

    func draw(_ found: Answer.Row, on canvas: inout Canvas, row: Int) {
        for (index, range) in places {
            let style = index == 0 ? Style(.value, [.bold]) : Style(.text)
            write(found.cells[index], index, range, style, on: &canvas, row: row)
        }
    }

    private func write(
        _ text: String, _ index: Int, _ range: Range<Int>, _ style: Style, on canvas: inout Canvas, row: Int
    ) {
        let columns = Glyph.columns(of: text)
        let start =
            answer.columns[index].isNumber ? max(range.lowerBound, range.upperBound - columns) : range.lowerBound
        canvas.write(text, style, column: start, row: row, limit: range.upperBound - start)
    }
}
