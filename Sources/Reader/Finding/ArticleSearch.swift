package import Prose

/// The search in the open article: what is looked for, how often it stands where, and where the cursor is to go.
///
/// What is kept of the hits is a number for each block of the text, so that a search for a common letter in a gigabyte
/// takes no more room than one for a rare word; and the hits of the blocks that are on the screen.
package struct ArticleSearch: Equatable, Sendable {
    /// How far it is.
    enum Progress: Hashable, Sendable {
        /// Reports are on their way.
        case looking
        case done
        /// A person left it.
        case stopped
        case tooHard
        /// The text was replaced by a newer one.
        case stale
    }

    /// Where the cursor is to go, as soon as it is known where that is.
    struct Hop: Hashable, Sendable {
        let from: TextOffset
        let isForward: Bool
        /// How many hits further; those from `from` on count forwards, those before it backwards.
        var times = 1
    }

    package let pattern: SearchPattern
    let ticket: Int
    /// Whether `n` goes down the text.
    let isForward: Bool
    var census: HitCensus
    /// The hits of the blocks that are on the screen.
    var lit: [Int: [TextRange]] = [:]
    var hop: Hop?
    var progress = Progress.looking
    /// What the status line last said of it, which is said anew when more is known.
    var said: Message?

    init(_ pattern: SearchPattern, in text: ArticleText, ticket: Int, isForward: Bool) {
        self.pattern = pattern
        self.ticket = ticket
        self.isForward = isForward
        census = HitCensus(blocks: SearchBlocks(of: text).count)
    }

    /// Whether it is done at once and without a report: words in a text of a few blocks.
    func isQuick(in text: ArticleText) -> Bool {
        pattern.kind == .words && text.byteCount <= Self.quickSize
    }

    /// Bytes that are searched between two keys; 1 MB takes some milliseconds at the worst.
    private static let quickSize = 1 << 20

    /// The same search, to be begun again in another text.
    var stale: ArticleSearch {
        var stale = self
        stale.lit = [:]
        stale.progress = .stale
        return stale
    }

    /// The hits on the screen, in reading order.
    package var litHits: [TextRange] {
        lit.sorted { $0.key < $1.key }.flatMap(\.value)
    }
}

extension ArticleSearch {
    /// Where a hop leads.
    enum Landing: Hashable {
        case at(Hit)
        /// Not known yet.
        case unknown
        case nowhere
    }

    /// A hit that a hop leads to.
    struct Hit: Hashable {
        let range: TextRange
        /// Its number among all, from 1; nil while that is not known.
        let number: Int?
        /// Whether the way went past an end of the text and came in at the other.
        let hasWrapped: Bool
    }

    /// Where a hop leads, as far as that is known.
    func landing(of hop: Hop, in text: ArticleText) -> Landing {
        if census.isComplete, census.total == 0 { return .nowhere }
        guard let finder = try? HitFinder(pattern, in: text) else { return .nowhere }
        let origin = finder.blocks.block(holding: min(max(.start, hop.from), text.lastPlace))
        var left = census.isComplete ? (hop.times - 1) % census.total + 1 : hop.times
        for step in 0...census.blocks {
            let unbounded = origin + (hop.isForward ? step : -step)
            let block = (unbounded + census.blocks) % census.blocks
            guard let count = census.hits(in: block) else { return progress == .tooHard ? .nowhere : .unknown }
            guard count >= left || step == 0 else {
                left -= count
                continue
            }
            let hits = count == 0 ? [] : (try? finder.hits(inBlock: block)) ?? []
            let ahead = step > 0 ? hits : hits.filter { ($0.lowerBound >= hop.from) == hop.isForward }
            if ahead.count >= left {
                let range = ahead[hop.isForward ? left - 1 : ahead.count - left]
                let index = hits.firstIndex(of: range) ?? 0
                return .at(
                    Hit(
                        range: range, number: census.hits(before: block).map { $0 + index + 1 },
                        hasWrapped: block != unbounded || step == census.blocks))
            }
            left -= ahead.count
        }
        return .nowhere
    }
}
