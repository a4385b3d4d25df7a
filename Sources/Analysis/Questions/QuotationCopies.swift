import Annotations
import Prose

/// The same quotation in several articles, word for word or nearly so.
package struct QuotationCopies: Hashable, Sendable {
    /// By date: the first is what the others are compared with.
    package let statements: [Int]
    /// How each of them differs from the first; nil where no word does.
    package let changes: [String?]
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
        let numbers = counted
        let words = numbers.map { WordKeys(statements[$0].quotation) }
        var groups = DisjointSets(count: numbers.count)
        for run in Self.sharedRuns(words) {
            for (place, other) in run.enumerated().dropFirst() {
                let earlier = run.count <= Self.thorough ? run[..<place] : run[(place - 1)..<place]
                for one in earlier
                where statements[numbers[one]].article != statements[numbers[other]].article
                    && !groups.areTogether(one, other) && Self.areCopies(words[one], words[other])
                {
                    groups.join(one, other)
                }
            }
        }
        let sets = groups.sets.map { $0.map { numbers[$0] } }
        let copies = sets.filter { Set($0.map { statements[$0].article }).count > 1 }.map { copies in
            comparison(of: byDate(copies))
        }
        return copies.sorted { one, other in
            if one.isReworded != other.isReworded { return one.isReworded }
            if one.statements.count != other.statements.count { return one.statements.count > other.statements.count }
            return one.statements.lexicographicallyPrecedes(other.statements)
        }
    }

    private static func areCopies(_ one: WordKeys, _ other: WordKeys) -> Bool {
        let enough = likeness * Double(min(one.count, other.count))
        return Double(one.shared(with: other)) >= enough && Double(one.inOrder(with: other)) >= enough
    }

    /// The quotations that share four words in a row, for each four words, in the order of the corpus.
    private static func sharedRuns(_ words: [WordKeys]) -> [[Int]] {
        // Words above, quotation below: numbers are sorted much quicker than pairs.
        var shingles: [UInt64] = []
        for (place, words) in words.enumerated() where words.count >= shortest {
            words.forEachShingle { shingles.append($0 << 32 | UInt64(place)) }
        }
        shingles.sort()
        var runs: [[Int]] = [], run: [Int] = []
        var key: UInt64?
        for shingle in shingles {
            let place = Int(shingle & 0xFFFF_FFFF)
            if shingle >> 32 != key {
                if run.count > 1 { runs.append(run) }
                (key, run) = (shingle >> 32, [])
            }
            if run.last != place { run.append(place) }
        }
        return run.count > 1 ? runs + [run] : runs
    }

    private func comparison(of numbers: [Int]) -> QuotationCopies {
        let words = numbers.map { QuotedWords(statements[$0].quotation) }
        let first = words[0]
        let differences = words.dropFirst().map { (WordDifference(from: first, to: $0), $0) }
        let changes = differences.map { difference, other in
            difference.parts.allSatisfy(\.isKept) ? nil : difference.words(from: first, to: other)
        }
        let isReworded = differences.contains { !$0.0.isOnlyShorter && !$0.0.parts.allSatisfy(\.isKept) }
        return QuotationCopies(statements: numbers, changes: [nil] + changes, isReworded: isReworded)
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
                    ], zip(copies.statements, copies.changes).map { .init($0, $1 ?? "") })
            })
    }
}

extension QuotationCopies {
    fileprivate var words: String {
        if isReworded { return "changed" }
        return changes.contains { $0 != nil } ? "cut" : "the same"
    }
}
