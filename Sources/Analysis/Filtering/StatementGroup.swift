/// Statements of which a column says the same.
package struct StatementGroup: Hashable, Sendable {
    /// What it says; empty where it says nothing.
    package let word: String
    /// Their numbers in the corpus, in the order in which they came.
    package let numbers: [Int]
}

extension StatementWords {
    /// Numbers of statements put together by the word of a column; see ``StatementTable/grouped(_:by:)``.
    func grouped(_ numbers: [Int], by column: StatementFilter.Column) -> [StatementGroup] {
        guard Self.isKept(column) else { return numbers.isEmpty ? [] : [StatementGroup(word: "", numbers: numbers)] }
        let cells = self[column]
        var drawers = [[Int]](repeating: [], count: cells.words.count)
        for number in numbers { drawers[Int(cells.numbers[number])].append(number) }
        let groups = zip(cells.words, drawers).filter { !$1.isEmpty }.map(StatementGroup.init)
        let keys = groups.map { (isLast: $0.word.isEmpty ? 1 : 0, word: $0.word.lowercased()) }
        let order = groups.indices.sorted {
            (keys[$0].isLast, keys[$0].word, groups[$0].word) < (keys[$1].isLast, keys[$1].word, groups[$1].word)
        }
        return order.map { groups[$0] }
    }
}
