import Analysis
import Annotations
import Screen

/// Where the columns of the review stand: the quotation gets what the others leave. Those that there is no room for are left
/// out, what tells least first.
struct ReviewColumns {
    let places: [(column: StatementFilter.Column, range: Range<Int>)]

    /// What is left out first where a screen is narrow.
    private static let leastTelling: [StatementFilter.Column] = [
        .changed, .coder, .kind, .title, .date, .tag, .memo, .organization, .outlet, .claim, .topic, .status,
        .speaker,
    ]

    init(_ wanted: [StatementFilter.Column], width: Int) {
        var columns = wanted
        func room() -> Int {
            columns.filter { $0 != .quotation }.reduce(width - 2) { $0 - Self.width(of: $1, in: width) }
        }
        let needed = wanted.contains(.quotation) ? min(30, width / 3) : 0
        for column in Self.leastTelling where room() < needed && columns.count > 1 {
            columns.removeAll { $0 == column }
        }
        let rest = max(0, room())
        var start = 2
        places = columns.map { column in
            // Where nothing is quoted, the last column gets what is left.
            let fills = column == .quotation || (!columns.contains(.quotation) && column == columns.last)
            let own = column == .quotation ? 0 : Self.width(of: column, in: width)
            let end = min(width, start + own + (fills ? rest : 0))
            defer { start = end }
            return (column, start..<max(start, end))
        }
    }

    /// Columns of the screen that a column takes, the blank after it among them.
    private static func width(of column: StatementFilter.Column, in columns: Int) -> Int {
        switch column {
        case .speaker: max(8, columns / 6) + 1
        case .organization: max(8, columns / 7) + 1
        case .stance: 2
        case .topic: max(6, columns / 8) + 1
        case .outlet: columns >= 100 ? columns / 6 : columns / 7
        case .title, .claim, .memo: max(8, columns / 6)
        case .tag: max(6, columns / 8)
        case .status, .coder: columns >= 60 ? 9 : 2
        case .kind: 9
        case .date, .changed: 11
        case .quotation, .path, .by, .unsure, .sign: 0
        }
    }

    func drawHead(on canvas: inout Canvas, row: Int) {
        for (column, range) in places { write(column.head, Style(.label), range, on: &canvas, row: row) }
    }

    func draw(_ item: ReviewRow, _ table: StatementTable, on canvas: inout Canvas, row: Int) {
        if item.statement.isUnsure { canvas.write("!", Style(.notice, [.bold]), column: 0, row: row) }
        for (column, range) in places {
            let (text, style) = item.cell(column, in: table)
            write(text, style, range, on: &canvas, row: row)
        }
    }

    private func write(_ text: String, _ style: Style, _ range: Range<Int>, on canvas: inout Canvas, row: Int) {
        guard range.count > 1 else { return }
        canvas.write(text, style, column: range.lowerBound, row: row, limit: range.count - 1)
    }
}

extension ReviewRow {
    /// What stands in a column, and how it looks.
    fileprivate func cell(_ column: StatementFilter.Column, in table: StatementTable) -> (String, Style) {
        let word = table.word(column, of: number)
        return switch column {
        case .speaker:
            statement.speaker == .unset ? ("?", Style(.ghost)) : (word, Style(.value, [.bold]))
        case .stance: (statement.stance?.sign ?? "", Style(statement.stance?.role ?? .value, [.bold]))
        case .quotation: (statement.quotation, Style(.text))
        case .claim: (statement.claim ?? "", Style(.value))
        case .memo: (statement.memo ?? "", Style(.value))
        case .tag: (statement.tags.joined(separator: ", "), Style(.value))
        case .outlet: (word.isEmpty ? table.word(.title, of: number) : word, Style(.muted))
        case .changed: (String(statement.touched.text.prefix(10)), Style(.muted))
        case .status: (word, Style(statement.isReviewed ? .value : .muted))
        case .topic, .organization: (word, Style(.value))
        case .title, .path, .date, .coder, .by, .kind, .unsure, .sign: (word, Style(.muted))
        }
    }
}
