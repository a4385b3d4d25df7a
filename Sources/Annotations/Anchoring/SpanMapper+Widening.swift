import Prose

/// How far the words reach beyond the last kept token, where the tokens at an edge were replaced.
///
/// The left edge is worked out by the same rules as the right one, in the mirror.
extension SpanMapper {
    /// A gap between two kept tokens, seen from the kept words outwards.
    private struct Gap {
        /// The replaced tokens of the words.
        var inside: [TextToken]
        /// The replaced tokens beside the words, up to the next kept one.
        var outside: [TextToken]
        /// What stands there now.
        var now: [TextToken]
    }

    /// Where the words start.
    func widenedStart(_ cluster: KeptCluster) -> Int {
        let first = cluster.base.lowerBound, place = cluster.current.lowerBound
        let inside = Array((words.span.lowerBound..<first).map { words.text[$0] }.reversed())
        guard let kept = keptBefore(words.span.lowerBound, place) else {
            return place - alone(inside, now: (0..<place).reversed().lazy.map { $0 })
        }
        let outside = (kept + 1..<words.span.lowerBound).map { words.text[$0] }
        let now = (Int(toCurrent[kept]) + 1..<place).map { current[$0] }
        let gap = Gap(inside: inside, outside: outside.reversed(), now: now.reversed())
        return place - share(of: gap, breakIsBefore: false)
    }

    /// Where the words end.
    func widenedEnd(_ cluster: KeptCluster) -> Int {
        let end = cluster.base.upperBound, place = cluster.current.upperBound
        let inside = (end..<words.span.upperBound).map { words.text[$0] }
        guard let kept = keptAfter(words.span.upperBound, place) else {
            return place + alone(inside, now: place..<current.count)
        }
        let outside = (words.span.upperBound..<kept).map { words.text[$0] }
        let now = (place..<Int(toCurrent[kept])).map { current[$0] }
        return place + share(of: Gap(inside: inside, outside: outside, now: now), breakIsBefore: true)
    }

    /// How far a kept token beside the words may be, in tokens.
    private static let reach = 40

    /// The nearest kept token before the words that still stands before them, with nothing of another part between.
    func keptBefore(_ index: Int, _ place: Int) -> Int? {
        for candidate in (max(0, index - Self.reach)..<index).reversed() where toCurrent[candidate] >= 0 {
            let other = Int(toCurrent[candidate])
            guard other < place, place - other <= 4 * Self.reach, !(other + 1..<place).contains(where: isForeign) else {
                return nil
            }
            return candidate
        }
        return nil
    }

    /// The nearest kept token after the words that still stands after them, with nothing of another part between.
    func keptAfter(_ index: Int, _ place: Int) -> Int? {
        for candidate in index..<max(index, min(toCurrent.count, index + Self.reach)) where toCurrent[candidate] >= 0 {
            let other = Int(toCurrent[candidate])
            guard other >= place, other - place <= 4 * Self.reach, !(place..<other).contains(where: isForeign) else {
                return nil
            }
            return candidate
        }
        return nil
    }

    /// How many of the tokens of a gap belong to the words.
    private func share(of gap: Gap, breakIsBefore: Bool) -> Int {
        let limit = withoutForeignSentence(gap, breakIsBefore)
        guard !gap.outside.isEmpty else { return limit }
        if gap.now.count == gap.inside.count + gap.outside.count { return gap.inside.count }
        return (0...limit).map { ($0, fit($0, gap)) }.max { $0.1 < $1.1 }?.0 ?? 0
    }

    /// How many tokens may belong to the words: not those beyond the end of a sentence or paragraph, where the words
    /// had no such end there.
    private func withoutForeignSentence(_ gap: Gap, _ breakIsBefore: Bool) -> Int {
        guard gap.now.count > gap.inside.count + 2, !gap.inside.contains(where: { $0.kind == .stop }) else {
            return gap.now.count
        }
        let end = gap.now.firstIndex { $0.kind == .stop || breakIsBefore && $0.lineBreaks > 1 }
        return end ?? gap.now.count
    }

    /// How well the first `count` tokens of a gap fit the replaced words, and the others what stood beside them.
    private func fit(_ count: Int, _ gap: Gap) -> Double {
        let mine = gap.now.prefix(count), others = gap.now.dropFirst(count)
        func letters(_ tokens: some Sequence<TextToken>) -> Int { tokens.reduce(0) { $0 + Int($1.end - $1.start) } }
        let length = abs(letters(mine) - letters(gap.inside)) + abs(letters(others) - letters(gap.outside))
        var fit = -Double(length)
        if let edge = mine.last, let old = gap.inside.last { fit += edge.kind == old.kind ? 3 : -3 }
        if let edge = others.first, let old = gap.outside.first { fit += edge.kind == old.kind ? 3 : -3 }
        return fit
    }

    /// How many tokens belong to the words where nothing beside them was kept: as many as were replaced, within the
    /// sentence and free of other parts.
    private func alone(_ inside: [TextToken], now: some Sequence<Int>) -> Int {
        var count = 0
        for index in now.prefix(inside.count) {
            guard !isForeign(index), current[index].kind != .stop || inside.contains(where: { $0.kind == .stop }) else {
                break
            }
            count += 1
        }
        return count
    }
}
