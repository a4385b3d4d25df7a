import Annotations

/// The articles of a corpus by date, for those who put many statements in that order.
struct DateOrder: Sendable {
    /// Of each article, its place among the dates, those without one last.
    private let ranks: [Int]
    /// Of each statement, its article.
    private let articles: [Int]

    init(_ corpus: CodedCorpus) {
        let dates = corpus.articles.map(\.about.published)
        let sorted = Set(dates.compactMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
        ranks = dates.map { $0.flatMap { places[$0] } ?? sorted.count }
        articles = corpus.statements.indices.map { corpus.statements[$0].article }
    }

    /// Numbers of statements as ``CodedCorpus/byDate(_:)`` has them.
    func sorted(_ numbers: [Int]) -> [Int] {
        // Numbers are sorted much quicker than by a comparison of two things.
        numbers.map { UInt64(ranks[articles[$0]]) << 32 | UInt64($0) }.sorted().map { Int($0 & 0xFFFF_FFFF) }
    }
}
