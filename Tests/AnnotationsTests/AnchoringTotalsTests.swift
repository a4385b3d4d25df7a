import Annotations
import Testing

/// How often anchors are found again, over many invented articles and all kinds of changes.
@Suite struct AnchoringTotalsTests {
    /// How many of some cases were answered rightly, and how many with a wrong place that looks like a right one.
    private struct Tally {
        var count = 0
        var right = 0
        var misplaced = 0

        mutating func add(_ article: ChangedArticle, _ placement: AnchorPlacement) {
            let isSure = [.same, .moved, .edited].contains(placement.status)
            let isRight = article.wordsAfter == nil ? !isSure : isSure && placement.range == article.rangeAfter
            count += 1
            right += isRight ? 1 : 0
            misplaced += isSure && !isRight ? 1 : 0
        }

        static func += (tally: inout Tally, other: Tally) {
            tally.count += other.count
            tally.right += other.right
            tally.misplaced += other.misplaced
        }

        var shareRight: Double { Double(right) / Double(count) }
        var shareMisplaced: Double { Double(misplaced) / Double(count) }
    }

    private static let seeds: ClosedRange<UInt64> = 1...24

    private func tallies(knowsBase: Bool) -> [ChangedArticle.Change: Tally] {
        var tallies: [ChangedArticle.Change: Tally] = [:]
        for change in ChangedArticle.Change.allCases {
            for seed in Self.seeds {
                var chance = Chance(seed: seed)
                let article = ChangedArticle(change, &chance)
                tallies[change, default: Tally()].add(article, article.placement(knowsBase: knowsBase))
            }
        }
        return tallies
    }

    private func sum(_ tallies: some Collection<Tally>) -> Tally {
        tallies.reduce(into: Tally()) { $0 += $1 }
    }

    @Test func `With the base text nearly all anchors are found and next to none is misplaced`() {
        let tallies = tallies(knowsBase: true)
        let all = sum(tallies.values)
        #expect(all.shareRight >= 0.993 && all.shareMisplaced <= 0.002, "\(tallies)")
        for change: ChangedArticle.Change in [.ownCopyDeleted, .nameReplaced, .lookAlikeStays] {
            #expect(tallies[change]?.shareRight ?? 0 >= 0.95, "\(change)")
        }
    }

    @Test func `By quotation and context alone most anchors are found and few are misplaced`() {
        let tallies = tallies(knowsBase: false)
        let all = sum(tallies.values)
        #expect(all.shareRight >= 0.931 && all.shareMisplaced <= 0.017, "\(tallies)")
    }
}
