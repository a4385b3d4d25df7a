import Prose

/// What stands in the place of words of which next to nothing was kept.
extension SpanMapper {
    /// What became of a place whose words are gone.
    enum Replacement {
        /// The kept text on both sides has closed over it, before a token.
        case closed(Int)
        /// Other tokens stand there.
        case tokens(Range<Int>, isClose: Bool)
    }

    /// What stands between the nearest kept tokens on both sides; nil where these were torn apart.
    func replacement() -> Replacement? {
        let span = words.span
        guard let before = nearestKept((0..<span.lowerBound).reversed(), end: (-1, -1)),
            let after = nearestKept(span.upperBound..<toCurrent.count, end: (words.text.count, current.count))
        else { return nil }
        let now = before.current + 1..<max(after.current, before.current + 1)
        guard after.current > before.current, now.count <= 120 + 3 * span.count, !now.contains(where: isForeign) else {
            return nil
        }
        guard !now.isEmpty else { return .closed(now.lowerBound) }
        let left = before.base + 1..<span.lowerBound, right = span.upperBound..<after.base
        let place = middle(of: now, left, right)
        return place.isEmpty ? .closed(place.lowerBound) : .tokens(place, isClose: left.count <= 3 && right.count <= 3)
    }

    /// The first kept token among some of the base, and where it is now; the end of the text where it is near, and the
    /// text is all there.
    private func nearestKept(
        _ indices: some Collection<Int>, end: (base: Int, current: Int)
    ) -> (base: Int, current: Int)? {
        for index in indices.prefix(Self.farthest) where toCurrent[index] >= 0 {
            return (index, Int(toCurrent[index]))
        }
        return indices.count <= Self.farthest && toBase != nil ? end : nil
    }

    /// How far a kept token may be, in tokens.
    private static let farthest = 40

    /// The part of `now` that stands for the words, between what stands for the replaced tokens on their left and right.
    private func middle(of now: Range<Int>, _ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        if now.count == left.count + words.span.count + right.count {
            return now.lowerBound + left.count..<now.upperBound - right.count
        }
        func letters(_ range: Range<Int>) -> Int { words.weight(of: range) + range.count }
        let wanted = (letters(left), letters(words.span), letters(right))
        var sums = [0]
        for index in now { sums.append(sums[sums.count - 1] + Int(current[index].weight) + 1) }
        var best = (cost: Int.max, start: 0, end: 0)
        for start in left.isEmpty ? 0...0 : 0...now.count {
            for end in right.isEmpty ? now.count...now.count : start...now.count {
                let cost =
                    abs(sums[start] - wanted.0) + abs(sums[end] - sums[start] - wanted.1)
                    + abs(sums[now.count] - sums[end] - wanted.2)
                if cost < best.cost { best = (cost, start, end) }
            }
        }
        return now.lowerBound + best.start..<now.lowerBound + best.end
    }
}
