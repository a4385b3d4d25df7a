import Prose

/// Where the words of an anchor went, by the tokens that were kept.
struct SpanMapper {
    let words: AnchoredWords
    let current: TextTokens
    /// For each token of the anchor's text its index in the current text, -1 where it was not kept.
    let toCurrent: [Int32]
    /// For each token of the current text whether it belongs to another part of the anchor's text than its words; nil
    /// where the anchor's text is too little to say.
    let toBase: [Int32]?

    /// A stretch of tokens of the current text, with the place in scalars that it stands for.
    struct Mapped {
        let tokens: Range<Int>
        let range: TextRange
        /// How much of the words was kept, from 0 to 1.
        let kept: Double
    }

    /// Whether a token of the current text was outside the words.
    func isForeign(_ index: Int) -> Bool {
        guard let toBase, toBase[index] >= 0 else { return false }
        return !words.span.contains(Int(toBase[index]))
    }

    /// The place by the heaviest cluster of kept tokens; nil where less than half of the letters was kept.
    func mapped() -> Mapped? {
        guard let cluster = KeptCluster(of: words, toCurrent) else { return nil }
        let kept = share(of: cluster)
        guard kept >= 0.5 else { return nil }
        return mapped(cluster, kept)
    }

    private func share(of cluster: KeptCluster) -> Double {
        guard words.weight > 0 else { return Double(cluster.count) / Double(words.span.count) }
        return Double(cluster.weight) / Double(words.weight)
    }

    private func mapped(_ cluster: KeptCluster, _ kept: Double) -> Mapped {
        let start = cluster.base.lowerBound == words.span.lowerBound
            ? cluster.current.lowerBound : widenedStart(cluster)
        let end = cluster.base.upperBound == words.span.upperBound
            ? cluster.current.upperBound : widenedEnd(cluster)
        let tokens = EdgeTrimmer(words: words, current: current).trimmed(start..<end, keeping: cluster.current)
        let range = range(
            of: tokens, keepsFirst: cluster.base.lowerBound == words.span.lowerBound,
            keepsLast: cluster.base.upperBound == words.span.upperBound)
        return Mapped(tokens: tokens, range: range, kept: kept)
    }

    /// The place in scalars, from inside a word where the anchor starts or ends inside one.
    func range(of tokens: Range<Int>, keepsFirst: Bool, keepsLast: Bool) -> TextRange {
        guard !tokens.isEmpty else {
            let place = tokens.lowerBound < current.count ? Int(current[tokens.lowerBound].start) : current.length
            return TextRange(place, place)
        }
        let first = words.text[words.span.lowerBound], last = words.text[words.span.upperBound - 1]
        var start = Int(current[tokens.lowerBound].start), end = Int(current[tokens.upperBound - 1].end)
        let cutAtStart = words.range.lowerBound.scalars - Int(first.start)
        let cutAtEnd = Int(last.end) - words.range.upperBound.scalars
        if cutAtStart > 0, keepsFirst, current[tokens.lowerBound].key == first.key {
            start = min(start + cutAtStart, Int(current[tokens.lowerBound].end))
        }
        if cutAtEnd > 0, keepsLast, current[tokens.upperBound - 1].key == last.key {
            end = max(end - cutAtEnd, Int(current[tokens.upperBound - 1].start))
        }
        return withBlanks(start, max(start, end))
    }

    /// With the blanks at the ends where the anchor has such.
    private func withBlanks(_ start: Int, _ end: Int) -> TextRange {
        let first = words.text[words.span.lowerBound], last = words.text[words.span.upperBound - 1]
        var start = start, end = end
        let before = Int(first.start) - words.range.lowerBound.scalars
        if before > 0 {
            let free = start - (previousEnd(start))
            let all = Int(first.start) - (words.span.lowerBound > 0 ? Int(words.text[words.span.lowerBound - 1].end) : 0)
            start -= before >= all ? free : min(before, free)
        }
        let after = words.range.upperBound.scalars - Int(last.end)
        if after > 0 {
            let free = nextStart(end) - end
            let next = words.span.upperBound
            let all = (next < words.text.count ? Int(words.text[next].start) : words.text.length) - Int(last.end)
            end += after >= all ? free : min(after, free)
        }
        return TextRange(start, end)
    }

    private func previousEnd(_ place: Int) -> Int {
        let index = current.indices(in: TextRange(place, current.length)).lowerBound
        return index > 0 ? Int(current[index - 1].end) : 0
    }

    private func nextStart(_ place: Int) -> Int {
        let index = current.indices(in: TextRange(place, current.length)).lowerBound
        return index < current.count ? Int(current[index].start) : current.length
    }
}
