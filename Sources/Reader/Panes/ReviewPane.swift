import Analysis
import Annotations
import Screen

extension Pane {
    /// The statements of the folder as a table, and the one under the cursor in full below it.
    static let review = Pane({ $0.layout.review }) { state, canvas in
        let table = state.review
        canvas.writeTitle("Review", detail: state.reviewDetail, isFocused: true)
        let columns = ReviewColumns(canvas.columns)
        let first = state.reviewHeadRows
        if first > 1 { columns.drawHead(on: &canvas, row: 1) }
        let rows = state.reviewRows
        if rows.isEmpty, state.isCorpusRead {
            let sentence =
                state.coded.corpus.statements.isEmpty
                ? "Nothing is tagged in this folder yet." : "No statement fits the filter: / changes it."
            canvas.write(sentence, Style(.muted), column: 1, row: min(3, canvas.rows - 1))
        }
        for index in rows.indices.dropFirst(table.top).prefix(state.reviewCapacity) {
            let screenRow = first + index - table.top
            columns.draw(rows[index], state.coded, on: &canvas, row: screenRow)
            guard index == table.cursor else { continue }
            canvas.restyle(row: screenRow) { $0 = Style(.currentRow, $0.emphasis.union(.reverse)) }
            if state.overlay == nil { canvas.placeCursor(column: 0, row: screenRow) }
        }
        state.drawEvidence(on: &canvas)
    }
}

extension ReaderState {
    /// Rows below the table for the statement under the cursor.
    private var evidenceRows: Int { size.rows < 16 ? 0 : 6 }

    private var reviewHeight: Int { layout.review?.size.rows ?? 3 }

    /// Rows above the statements: the title, and the names of the columns where a statement is seen all the same.
    var reviewHeadRows: Int { reviewHeight > 2 ? 2 : 1 }

    /// How many statements the table shows at once.
    var reviewCapacity: Int { max(1, reviewHeight - reviewHeadRows - evidenceRows) }

    /// How many statements are shown, of how many, and how.
    fileprivate var reviewDetail: String {
        guard isCorpusRead else {
            return corpusProgress.map { "reading the sidecars: \($0.words)" } ?? "reading the sidecars…"
        }
        let all = coded.corpus.statements.count
        let count = review.filter.isEmpty ? "\(all)" : "\(review.shown.count)/\(all) “\(review.filter)”"
        return "\(count) · by \(review.order.rawValue)"
    }

    fileprivate func drawEvidence(on canvas: inout Canvas) {
        guard evidenceRows > 0, let row = reviewed else { return }
        let article = coded.corpus.articles[row.statement.article]
        let top = canvas.rows - evidenceRows
        canvas.write(String(repeating: "─", count: canvas.columns), Style(.border), column: 0, row: top)
        let source = [article.about.outlet, article.about.title ?? article.path.name.display, article.about.published]
        canvas.write(
            source.compactMap(\.self).joined(separator: " · "), Style(.muted), column: 1, row: top + 1)
        let lines = row.statement.quotation.wrapped(columns: canvas.columns - 2)
        for (index, line) in lines.prefix(3).enumerated() {
            canvas.write(line, Style(.quotation), column: 1, row: top + 2 + index)
        }
        let memo = row.statement.memo.map { "memo: \($0)" } ?? ""
        canvas.write(memo, Style(.value), column: 1, row: top + 5)
    }
}

/// Where the columns of the table stand: the quotation gets what the others leave.
private struct ReviewColumns {
    private let speaker: Range<Int>
    private let stance: Int
    private let topic: Range<Int>
    private let quotation: Range<Int>
    private let article: Range<Int>
    private let coder: Range<Int>
    private let status: Range<Int>

    init(_ columns: Int) {
        let isWide = columns >= 100
        let speakerWidth = max(8, columns / 6), topicWidth = max(6, columns / 8)
        let articleWidth = isWide ? columns / 6 : columns / 7
        let coderWidth = isWide ? 9 : 0, statusWidth = columns >= 60 ? 9 : 2
        speaker = 2..<2 + speakerWidth
        stance = speaker.upperBound + 1
        topic = stance + 2..<stance + 2 + topicWidth
        status = max(topic.upperBound, columns - statusWidth)..<max(topic.upperBound, columns)
        coder = max(topic.upperBound, status.lowerBound - coderWidth)..<status.lowerBound
        article = max(topic.upperBound, coder.lowerBound - articleWidth)..<coder.lowerBound
        quotation = topic.upperBound + 1..<max(topic.upperBound + 1, article.lowerBound - 1)
    }

    func drawHead(on canvas: inout Canvas, row: Int) {
        let heads = [
            (speaker, "who"), (topic, "topic"), (quotation, "quotation"), (article, "article"), (coder, "coder"),
            (status, "status"),
        ]
        for (range, head) in heads { write(head, Style(.label), range, on: &canvas, row: row) }
        canvas.write("±", Style(.label), column: stance, row: row)
    }

    func draw(_ item: ReviewRow, _ table: StatementTable, on canvas: inout Canvas, row: Int) {
        let statement = item.statement
        func word(_ column: StatementFilter.Column) -> String { table.word(column, of: item.number) }
        if statement.isUnsure { canvas.write("!", Style(.notice, [.bold]), column: 0, row: row) }
        let named = statement.speaker != .unset
        write(
            named ? word(.speaker) : "?", Style(named ? .value : .ghost, named ? [.bold] : []), speaker, on: &canvas,
            row: row)
        canvas.write(
            statement.stance?.sign ?? "", Style(statement.stance?.role ?? .value, [.bold]), column: stance, row: row)
        write(word(.topic), Style(.value), topic, on: &canvas, row: row)
        write(statement.quotation, Style(.text), quotation, on: &canvas, row: row)
        let outlet = word(.outlet)
        write(outlet.isEmpty ? word(.title) : outlet, Style(.muted), article, on: &canvas, row: row)
        write(statement.coder.slug, Style(.muted), coder, on: &canvas, row: row)
        write(
            statement.status.rawValue, Style(statement.isReviewed ? .good : .muted), status, on: &canvas, row: row)
    }

    private func write(_ text: String, _ style: Style, _ range: Range<Int>, on canvas: inout Canvas, row: Int) {
        guard range.count > 1 else { return }
        canvas.write(text, style, column: range.lowerBound, row: row, limit: range.count - 1)
    }
}
