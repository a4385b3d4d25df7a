import Annotations
import Prose

/// The same quotation in several articles, word for word or nearly so.
package struct QuotationCopies: Hashable, Sendable {
    /// By date: the first is what the others are compared with.
    package let statements: [Int]
    /// How each of them differs from the first; nil where no word does.
    package let changes: [QuotationChange?]
    /// Whether words were changed, and not only left out at the ends.
    package let isReworded: Bool
}

extension CodedCorpus {
    /// How much of the shorter quotation must stand in the other.
    private static let likeness = 0.7
    /// Quotations with fewer words are said by many.
    private static let shortest = 5

    /// In runs of up to so many, each is compared with each. What more quotations share is a turn of phrase, or a copy that
    /// is joined to its neighbors.
    private static let thorough = 16

    /// Quotations that were printed in several articles, reworded ones first, then those in the most articles. Two are
    /// copies where seven in ten words of the shorter stand in the other, in the same order.
    package func quotationCopies() -> [QuotationCopies] {
        let numbers = DateOrder(self).sorted(counted)
        let words = WordTable(numbers.lazy.map { statements[$0].quotation })
        let copies = copies(numbers, words).map { comparison(of: $0, numbers, words) }
        return copies.sorted { one, other in
            if one.isReworded != other.isReworded { return one.isReworded }
            if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
            return one.statements.lexicographicallyPrecedes(other.statements)
        }
    }

    /// Which of some quotations are copies of each other, each set in their order, as places in `numbers` and in the table of
    /// their words. Nothing is said twice in one article.
    func copies(_ numbers: [Int], _ words: WordTable) -> [[Int]] {
        let articles = numbers.map { statements[$0].article }
        var groups = DisjointSets(count: numbers.count)
        words.forEachSharedRun(shortest: Self.shortest) { run in
            for (place, other) in run.enumerated().dropFirst() {
                let earlier = run.count <= Self.thorough ? run[..<place] : run[(place - 1)..<place]
                for one in earlier
                where articles[one] != articles[other] && !groups.areTogether(one, other)
                    && Self.areCopies(one, other, in: words)
                {
                    groups.join(one, other)
                }
            }
        }
        return groups.sets.filter { set in set.contains { articles[$0] != articles[set[0]] } }
    }

    private static func areCopies(_ one: Int, _ other: Int, in words: WordTable) -> Bool {
        words.shares(likeness * Double(min(words.count(one), words.count(other))), one, other)
    }

    /// What became of the words of some quotations, which are places in `numbers` and in the table of words, by date.
    private func comparison(of places: [Int], _ numbers: [Int], _ words: WordTable) -> QuotationCopies {
        let first = places[0]
        let changed = places.map { words.areAlike(first, $0) ? nil : $0 }
        return QuotationCopies(
            statements: places.map { numbers[$0] },
            changes: changed.map { place in
                place.map {
                    QuotationChange(old: statements[numbers[first]].quotation, new: statements[numbers[$0]].quotation)
                }
            },
            isReworded: changed.contains { place in place.map { words.isReworded(first, $0) } ?? false })
    }
}

extension CorpusQuestion {
    static let copies = CorpusQuestion(
        "copies", "which quotations were printed in several articles, and who changed their words"
    ) { corpus, name in
        let wanted = name.map { Set(corpus.actors(named: $0)) }
        let found = corpus.quotationCopies().filter { copies in
            wanted.map { actors in
                copies.statements.contains { corpus.actor(of: corpus.statements[$0]).map(actors.contains) ?? false }
            } ?? true
        }
        return Answer(
            [.init("quotation"), .init("who"), .init("articles", isNumber: true), .init("words")],
            found.map { copies in
                let first = corpus.statements[copies.statements[0]]
                let articles = Set(copies.statements.map { corpus.statements[$0].article })
                return Answer.Row(
                    [
                        first.quotation.onOneLine, corpus.speakerName(of: first) ?? "", "\(articles.count)",
                        copies.words,
                    ],
                    zip(copies.statements, copies.changes).map { number, change in
                        change.map { .init(number, $0) } ?? .init(number)
                    })
            })
    }
}

extension QuotationCopies {
    fileprivate var words: String {
        if isReworded { return "changed" }
        return changes.contains { $0 != nil } ? "cut" : "the same"
    }
}
