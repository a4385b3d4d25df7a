import Prose

/// The heaviest common subsequence of two short sequences of tokens.
///
/// A match weighs what its letters say, and more where the one before it is a match too: of two commas the one is taken
/// that stands beside kept words.
struct GapAligner {
    /// The largest product of two lengths that is worked on, and the largest sum of products for one pair of texts.
    static let largest = 160_000
    static let largestTotal = 12_000_000
    /// The longest sequence of an anchor's own tokens that is worked on.
    static let widest = 400

    private let base: [TextToken]
    private let current: [TextToken]
    private let width: Int
    /// How each best total came about; see the masks.
    private var steps: [UInt8]

    init(_ base: [TextToken], _ current: [TextToken]) {
        self.base = base
        self.current = current
        width = current.count + 1
        steps = Array(repeating: 0, count: (base.count + 1) * width)
    }

    /// The pairs of the subsequence, without those that are chance.
    mutating func pairs() -> [(base: Int, current: Int)] {
        guard !base.isEmpty, !current.isEmpty else { return [] }
        findBest()
        return withoutChance(traced())
    }

    /// The best total of all ends with a match; it goes on from a match; the best total comes from the left.
    private static let endsWithMatch: UInt8 = 1, continuesMatch: UInt8 = 2, comesFromLeft: UInt8 = 4
    private static let bonus: Int32 = 3

    private mutating func findBest() {
        var best = [Int32](repeating: 0, count: width), bestAbove = best
        var matched = [Int32](repeating: -1, count: width), matchedAbove = matched
        for row in 1...base.count {
            let token = base[row - 1]
            for column in 1..<width {
                var step: UInt8 = 0
                matched[column] = -1
                if token.key == current[column - 1].key {
                    let isAttached = row == 1 && column == 1
                    let along = matchedAbove[column - 1] >= 0 ? matchedAbove[column - 1] + Self.bonus : -1
                    let fresh = bestAbove[column - 1] + (isAttached ? Self.bonus : 0)
                    if along >= fresh { step |= Self.continuesMatch }
                    let isLast = row == base.count && column == width - 1
                    matched[column] = max(along, fresh) + Self.value(of: token) + (isLast ? Self.bonus : 0)
                }
                let skipped = max(bestAbove[column], best[column - 1])
                if matched[column] > skipped {
                    step |= Self.endsWithMatch
                    best[column] = matched[column]
                } else {
                    if best[column - 1] >= bestAbove[column] { step |= Self.comesFromLeft }
                    best[column] = skipped
                }
                steps[row * width + column] = step
            }
            swap(&best, &bestAbove)
            swap(&matched, &matchedAbove)
        }
    }

    private static func value(of token: TextToken) -> Int32 {
        token.kind == .word ? 2 + 2 * min(token.weight, 10) : 2
    }

    /// The pairs from first to last.
    private func traced() -> [(base: Int, current: Int)] {
        var pairs: [(base: Int, current: Int)] = []
        var row = base.count, column = width - 1
        var mustMatch = false
        while row > 0, column > 0 {
            let step = steps[row * width + column]
            if mustMatch || step & Self.endsWithMatch != 0 {
                pairs.append((row - 1, column - 1))
                mustMatch = step & Self.continuesMatch != 0
                row -= 1
                column -= 1
            } else if step & Self.comesFromLeft != 0 {
                column -= 1
            } else {
                row -= 1
            }
        }
        return pairs.reversed()
    }

    /// Where few letters are kept, one sentence was put in another's place: what they have in common is chance, but for
    /// what touches the kept text around them.
    private func withoutChance(_ pairs: [(base: Int, current: Int)]) -> [(base: Int, current: Int)] {
        let kept = pairs.reduce(0) { $0 + base[$1.base].weight }
        let least = min(base.reduce(0) { $0 + $1.weight }, current.reduce(0) { $0 + $1.weight })
        guard least >= 12, kept * 4 < least else { return pairs }
        let head = zip(pairs, 0...).prefix { $0.base == $1 && $0.current == $1 }.map(\.0)
        let tail = zip(pairs.dropFirst(head.count).reversed(), 0...).prefix { pair, step in
            pair.base == base.count - 1 - step && pair.current == current.count - 1 - step
        }.map(\.0)
        return head + tail.reversed()
    }
}
