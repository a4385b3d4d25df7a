import Analysis
import Prose
import Screen

/// Where the columns of an answer stand: as wide as what is in them, as long as there is room; the first one stays where
/// the others are scrolled.
struct AnswerColumns {
    private let answer: Answer
    private let hasPictures: Bool
    /// The greatest number of each column of shares.
    private let most: [Int: Int]
    private var places: [(index: Int, range: Range<Int>)] = []

    /// Columns that no column of text is set wider than, unless there is room.
    private static let widest = 40
    /// The columns of a bar where there is room, of the number before it, and of the time.
    private static let bar = 10, percents = 5, times = 24

    /// Columns from `first` on, beside the one that stays. Without pictures the cells are words.
    init(_ answer: Answer, from first: Int, width: Int, hasPictures: Bool) {
        self.answer = answer
        self.hasPictures = hasPictures
        most = Self.most(in: answer)
        let shown = [0] + Array(answer.columns.indices.dropFirst(max(1, first)))
        let natural = shown.map { Self.width(of: $0, in: answer, hasPictures) }
        var start = 1
        for (place, index) in shown.enumerated() {
            let isLast = place == shown.count - 1 && !answer.columns[index].isNumber
            let room = width - (start - 1)
            guard room >= 4 else { break }
            let most = place == 0 && shown.count > 1 ? max(12, width / 2) : Self.widest
            let columns = isLast ? room : min(natural[place], most, Self.widest, room)
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
    private static func width(of column: Int, in answer: Answer, _ hasPictures: Bool) -> Int {
        let name = Glyph.columns(of: answer.columns[column].name)
        switch answer.columns[column].kind {
        case .share where hasPictures: return max(percents + bar, name)
        case .times(let labels) where hasPictures:
            return max(min(labels.count, times), name, Glyph.columns(of: span(labels)))
        case .text, .number, .share, .times:
            return max(answer.rows.prefix(200).map { Glyph.columns(of: $0.cells[column]) }.max() ?? 0, name)
        }
    }

    private static func most(in answer: Answer) -> [Int: Int] {
        var most: [Int: Int] = [:]
        for row in answer.rows {
            for (column, figures) in row.figures { most[column] = max(most[column] ?? 0, figures.max() ?? 0) }
        }
        return most
    }

    func drawHead(on canvas: inout Canvas, row: Int) {
        for (index, range) in places {
            write(head(of: index, in: range.count), at: edge(of: index), range, Style(.label), on: &canvas, row: row)
        }
    }

    /// The name of a column; over the time, its first and its last step, where there is room.
    private func head(of index: Int, in columns: Int) -> String {
        let name = answer.columns[index].name
        guard hasPictures, case .times(let labels) = answer.columns[index].kind, !labels.isEmpty else { return name }
        let span = Self.span(labels)
        return Glyph.columns(of: span) <= columns ? span : name
    }

    private static func span(_ labels: [String]) -> String {
        guard let first = labels.first, let last = labels.last, first != last else { return labels.first ?? "" }
        return "\(first)…\(last)"
    }

    func draw(_ found: Answer.Row, on canvas: inout Canvas, row: Int) {
        for (index, range) in places {
            let style = index == 0 ? Style(.value, [.bold]) : Style(.text)
            if hasPictures, let figures = found.figures[index] {
                draw(figures, found.cells[index], index, range, on: &canvas, row: row)
            } else {
                write(found.cells[index], at: edge(of: index), range, style, on: &canvas, row: row)
            }
        }
    }

    /// A picture of the numbers that a cell says: a bar after its number, or small columns.
    private func draw(
        _ figures: [Int], _ words: String, _ index: Int, _ range: Range<Int>, on canvas: inout Canvas, row: Int
    ) {
        switch answer.columns[index].kind {
        case .text, .number: write(words, at: edge(of: index), range, Style(.text), on: &canvas, row: row)
        case .share:
            let number = range.lowerBound..<min(range.lowerBound + Self.percents - 1, range.upperBound)
            write(words, at: .right, number, Style(.text), on: &canvas, row: row)
            let bar = TextPicture.bar(
                figures.first ?? 0, most: most[index] ?? 0, columns: range.count - Self.percents)
            canvas.write(
                bar, Style(.muted), column: range.lowerBound + Self.percents, row: row,
                limit: max(0, range.count - Self.percents))
        case .times:
            let line = TextPicture.sparkline(figures, columns: min(range.count, Self.times))
            canvas.write(line, Style(.value), column: range.lowerBound, row: row, limit: range.count)
        }
    }

    /// Where a cell of a column stands that is shorter than it.
    private enum Edge {
        case left, right
    }

    private func edge(of index: Int) -> Edge {
        switch answer.columns[index].kind {
        case .number: .right
        case .share: hasPictures ? .left : .right
        case .text, .times: .left
        }
    }

    private func write(
        _ text: String, at edge: Edge, _ range: Range<Int>, _ style: Style, on canvas: inout Canvas, row: Int
    ) {
        let start =
            switch edge {
            case .left: range.lowerBound
            case .right: max(range.lowerBound, range.upperBound - Glyph.columns(of: text))
            }
        canvas.write(text, style, column: start, row: row, limit: range.upperBound - start)
    }
}
