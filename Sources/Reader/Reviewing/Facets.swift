import Analysis
import Annotations

/// Seeing fewer statements by choosing from what there is.
extension ReaderState {
    /// The columns that have few different words, with the letter that chooses each.
    private static let facets: [(column: StatementFilter.Column, letter: String)] = [
        (.speaker, "s"), (.topic, "t"), (.stance, "+"), (.organization, "g"), (.outlet, "o"), (.title, "a"),
        (.date, "d"), (.coder, "c"), (.status, "r"), (.kind, "k"), (.unsure, "!"),
    ]

    /// Asks for the column.
    func facetQuestion() -> Question {
        let options: [Question.Option] = Self.facets.map { column, letter in
            let words = coded.facets(column, among: review.shown)
            let first = words.prefix(3).map { "\($0.word.isEmpty ? "none" : $0.word) \($0.count)" }
            let more = words.count > 3 ? ", …" : ""
            return (.facets(column), column.rawValue, first.joined(separator: ", ") + more, letter)
        }
        return question(.facets, options, makesNew: false)
    }

    /// Asks for a word of a column: how many of the statements that are shown have it.
    func facetQuestion(of column: StatementFilter.Column) -> Question {
        let words = coded.facets(column, among: review.shown).compactMap { word, count -> Question.Option? in
            guard let term = StatementFilter.term(column, word) else { return nil }
            return (.facet(term), word.isEmpty ? "none" : word, "\(count)", nil)
        }
        return question(.facet(column), words, makesNew: false)
    }

    /// Shows only what has a word, besides what the filter asks for already.
    mutating func narrow(to term: String) -> [Effect] {
        review.filter = [review.filter, term].filter { !$0.isEmpty }.joined(separator: " ")
        refreshReview()
        return []
    }
}
