import Annotations
import Prose

extension ReaderState {
    /// The rows in the order that is wanted; where it does not tell two apart, by article and place.
    ///
    /// What is compared is numbers: the words of ten thousand rows are few, and comparing each with each would be felt.
    func sorted(_ rows: [ReviewRow]) -> [ReviewRow] {
        let first = ranks(rows.indices.map { firstKey(of: rows[$0]) })
        let article = articleRanks(rows)
        let place = rows.indices.map { rows[$0].statement.segments.first?.range.lowerBound ?? .start }
        let order = rows.indices.sorted { one, other in
            if first[one] != first[other] { return first[one] < first[other] }
            if article[one] != article[other] { return article[one] < article[other] }
            if place[one] != place[other] { return place[one] < place[other] }
            return (rows[one].statement.id.iri, rows[one].coder.slug)
                < (rows[other].statement.id.iri, rows[other].coder.slug)
        }
        return order.map { rows[$0] }
    }

    private func articleRanks(_ rows: [ReviewRow]) -> [Int] {
        let names = Set(rows.indices.map { rows[$0].path }).map { (name: $0.display, path: $0) }
        let sorted = names.sorted { $0.name < $1.name }.enumerated()
        let numbers = Dictionary(uniqueKeysWithValues: sorted.map { ($0.element.path, $0.offset) })
        return rows.indices.map { numbers[rows[$0].path] ?? 0 }
    }

    /// The number of each word among all words, in their order.
    private func ranks(_ words: [String]) -> [Int] {
        let sorted = Set(words).sorted().enumerated()
        let numbers = Dictionary(uniqueKeysWithValues: sorted.map { ($0.element, $0.offset) })
        return words.map { numbers[$0] ?? 0 }
    }

    private func firstKey(of row: ReviewRow) -> String {
        switch review.order {
        case .work: row.statement.isUnsure ? "0" : row.statement.isReviewed ? "2" : "1"
        case .speaker: speakerName(of: row.statement)?.lowercased() ?? "\u{10FFFF}"
        case .topic: topicName(of: row.statement)?.lowercased() ?? "\u{10FFFF}"
        case .stance: row.statement.stance?.rawValue ?? ""
        case .article: ""
        }
    }
}
