import Analysis
import Annotations
import Screen

extension Pane {
    /// The statements of the folder as a table, and the one under the cursor in full below it.
    static let review = Pane({ $0.layout.review }) { state, canvas in
        let table = state.review
        canvas.writeTitle("Review", detail: state.reviewDetail, isFocused: true)
        let columns = ReviewColumns(table.view.columns, width: canvas.columns)
        let first = state.reviewHeadRows
        if first > 1 { columns.drawHead(on: &canvas, row: 1) }
        let rows = state.reviewRows
        if rows.isEmpty, state.isCorpusRead {
            let sentence =
                state.coded.corpus.statements.isEmpty
                ? "Nothing is tagged in this folder yet." : "No statement fits the filter: / changes it."
            canvas.write(sentence, Style(.muted), column: 1, row: min(3, canvas.rows - 1))
        }
        for index in (0..<table.lineCount).dropFirst(table.top).prefix(state.reviewCapacity) {
            let screenRow = first + index - table.top
            switch table.line(index) {
            case .statement(let place): columns.draw(rows[place], state.coded, on: &canvas, row: screenRow)
            case .heading(let group): state.drawHeading(table.groups[group], on: &canvas, row: screenRow)
            case nil: break
            }
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
            return sidecarReadingWords
        }
        let all = coded.corpus.statements.count
        let count = review.filter.isEmpty ? "\(all)" : "\(review.shown.count)/\(all) “\(review.filter)”"
        let groups = review.view.grouping.map { _ in
            review.groups.count == 1 ? "1 group" : "\(review.groups.count) groups"
        }
        return [count, groups, "by \(review.order.rawValue)", partialNote].compactMap(\.self).joined(separator: " · ")
    }

    /// The name of a group, how many statements it has, and what stances they take.
    fileprivate func drawHeading(_ group: ReviewGroup, on canvas: inout Canvas, row: Int) {
        var stances = StanceCounts()
        for place in group.rows {
            stances.add(Stance(rawValue: coded.word(.stance, of: review.shown[place])))
        }
        let tally = "\(group.rows.count)  \(stances.words)"
        canvas.write(review.isOpen(group) ? "▾" : "▸", Style(.muted), column: 0, row: row)
        let room = max(4, canvas.columns - 5 - tally.unicodeScalars.count)
        let name = group.word.isEmpty ? "none" : group.word
        let end = canvas.write(
            name, Style(group.word.isEmpty ? .ghost : .title, [.bold]), column: 2, row: row, limit: room)
        canvas.write(tally, Style(.label), column: end + 2, row: row)
    }

    fileprivate func drawEvidence(on canvas: inout Canvas) {
        guard evidenceRows > 0 else { return }
        if case .heading(let group) = review.line(review.cursor) {
            return drawSummary(of: review.groups[group], on: &canvas)
        }
        guard let row = reviewed else { return }
        let article = coded.corpus.articles[row.statement.article]
        let top = drawEvidenceBorder(on: &canvas)
        let elsewhere = printings?.count(besides: article.path) ?? 0
        let source = [
            article.about.outlet, article.about.title ?? article.path.name.display, article.about.published,
            elsewhere == 0 ? nil : "≈\(elsewhere) more \(elsewhere == 1 ? "printing" : "printings")",
        ]
        canvas.write(
            source.compactMap(\.self).joined(separator: " · "), Style(.muted), column: 1, row: top + 1)
        let lines = row.statement.quotation.wrapped(columns: canvas.columns - 2)
        for (index, line) in lines.prefix(3).enumerated() {
            canvas.write(line, Style(.quotation), column: 1, row: top + 2 + index)
        }
        let memo = row.statement.memo.map { "memo: \($0)" } ?? ""
        canvas.write(memo, Style(.value), column: 1, row: top + 5)
    }

    /// The first row below the border between table and evidence is the next one.
    private func drawEvidenceBorder(on canvas: inout Canvas) -> Int {
        let row = canvas.rows - evidenceRows
        canvas.write(String(repeating: "─", count: canvas.columns), Style(.border), column: 0, row: row)
        return row
    }

    /// What the statements of a group say most.
    private func drawSummary(of group: ReviewGroup, on canvas: inout Canvas) {
        let top = drawEvidenceBorder(on: &canvas)
        let numbers = Array(review.shown[group.rows])
        let columns = [StatementFilter.Column.speaker, .topic, .outlet, .coder, .status]
        for (index, column) in columns.filter({ $0 != review.view.grouping }).prefix(4).enumerated() {
            let words = coded.facets(column, among: numbers)
            let most = words.prefix(5).map { "\($0.word.isEmpty ? "none" : $0.word) \($0.count)" }
            let more = words.count > 5 ? ", …" : ""
            canvas.write(column.rawValue, Style(.label), column: 1, row: top + 1 + index)
            canvas.write(
                most.joined(separator: ", ") + more, Style(.value), column: 10, row: top + 1 + index)
        }
    }
}
