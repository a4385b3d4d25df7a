import Prose

/// Matches what is sure: sequences of tokens that stand once in each text, and what goes on from them.
///
/// Long sequences first, because they cannot be misled by a phrase that everybody uses; then shorter ones, for what is
/// left between the changes.
enum SeedFinder {
    /// How many tokens a seed has, and how much its words must say.
    private static let levels: [(count: Int, weight: Int32)] = [(12, 12), (6, 12), (4, 10), (3, 8)]

    static func seed(_ matches: inout TokenMatches) {
        let base = Sequences(matches.base), current = Sequences(matches.current)
        for level in levels {
            guard hasUnmatched(matches) else { return }
            for (index, other) in uniquePairs(base, current, level.count)
            where base.weight(index, level.count) >= level.weight {
                extend(&matches, index, other, level.count)
            }
        }
    }

    /// Matches sequences that stand once in what has no partner yet: a sentence that stands twice in the article, and
    /// was moved.
    static func seedLeftovers(_ matches: inout TokenMatches) {
        guard hasUnmatched(matches) else { return }
        let base = Sequences(matches.base), current = Sequences(matches.current)
        let left = matches.toCurrent.map { $0 < 0 }, right = matches.toBase.map { $0 < 0 }
        for (index, other) in uniquePairs(base, current, leftoverCount, left, right)
        where base.weight(index, leftoverCount) >= leftoverWeight {
            extend(&matches, index, other, leftoverCount)
        }
    }

    private static let leftoverCount = 6, leftoverWeight: Int32 = 18

    private static func hasUnmatched(_ matches: TokenMatches) -> Bool {
        matches.toCurrent.contains(-1) && matches.toBase.contains(-1)
    }

    /// Matches a seed where all of it is free, and goes on from it on both sides.
    private static func extend(_ matches: inout TokenMatches, _ index: Int, _ other: Int, _ count: Int) {
        guard (0..<count).allSatisfy({ matches.canMatch(index + $0, other + $0) }) else { return }
        matches.extendBackwards(index, other, downTo: 0, 0)
        matches.extendForwards(index, other, below: matches.base.count, matches.current.count)
    }

    /// Where sequences start that stand once in the base and once in the current text, in the order of the base.
    /// Only those count that begin with a token for which `baseCounts` and `currentCounts` hold, where these are given.
    private static func uniquePairs(
        _ base: Sequences, _ current: Sequences, _ count: Int, _ baseCounts: [Bool]? = nil,
        _ currentCounts: [Bool]? = nil
    ) -> [(base: Int, current: Int)] {
        var places: [UInt64: Places] = [:]
        places.reserveCapacity(baseCounts == nil ? base.count : 64)
        for index in base.starts(count) where baseCounts?[index] ?? true {
            places[base.key(index, count), default: Places()].addBase(index)
        }
        for index in current.starts(count) where currentCounts?[index] ?? true {
            places.updateIfPresent(current.key(index, count)) { $0.addCurrent(index) }
        }
        return base.starts(count).compactMap { index in
            guard baseCounts?[index] ?? true, let place = places[base.key(index, count)], place.isUnique else {
                return nil
            }
            return (index, Int(place.current))
        }
    }

    /// Where a sequence stands in both texts: -1 nowhere, -2 more than once.
    private struct Places {
        var base: Int32 = -1
        var current: Int32 = -1

        var isUnique: Bool { base >= 0 && current >= 0 }

        mutating func addBase(_ index: Int) { base = base == -1 ? Int32(truncatingIfNeeded: index) : -2 }
        mutating func addCurrent(_ index: Int) { current = current == -1 ? Int32(truncatingIfNeeded: index) : -2 }
    }
}

extension Dictionary {
    /// Changes the value of a key that is there.
    fileprivate mutating func updateIfPresent(_ key: Key, _ change: (inout Value) -> Void) {
        guard let index = index(forKey: key) else { return }
        change(&values[index])
    }
}

/// The sequences of a text's tokens, each with a number that takes the same time for three tokens and for twelve.
private struct Sequences {
    let count: Int
    private var hashes: [UInt64] = [0]
    private var weights: [Int32] = [0]

    init(_ tokens: [TextToken]) {
        count = tokens.count
        hashes.reserveCapacity(count + 1)
        weights.reserveCapacity(count + 1)
        var hash: UInt64 = 0
        var weight: Int32 = 0
        for token in tokens {
            hash = hash &* Self.factor &+ token.key
            weight &+= token.weight
            hashes.append(hash)
            weights.append(weight)
        }
    }

    /// Where a sequence of `length` tokens can start.
    func starts(_ length: Int) -> Range<Int> {
        0..<max(0, count - length + 1)
    }

    /// The same for sequences that are alike (Rabin and Karp).
    @inline(__always)
    func key(_ start: Int, _ length: Int) -> UInt64 {
        hashes[start + length] &- hashes[start] &* Self.powers[length]
    }

    /// How much the words of a sequence say.
    func weight(_ start: Int, _ length: Int) -> Int32 {
        weights[start + length] - weights[start]
    }

    private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25
    private static let powers: [UInt64] = (0..<12).reduce(into: [1]) { powers, index in
        powers.append(powers[index] &* factor)
    }
}
