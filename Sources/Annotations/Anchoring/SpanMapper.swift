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
        guard let cluster = KeptCluster(of: words, toCurrent, last: current.count - 1) else { return nil }
        let kept = share(of: cluster)
        guard kept >= 0.5 else { return nil }
        return mapped(cluster, kept)
    }

    private func share(of cluster: KeptCluster) -> Double {
        guard words.weight > 0 else { return Double(cluster.count) / Double(words.span.count) }
        return Double(cluster.weight) / Double(words.weight)
    }

    private func mapped(_ cluster: KeptCluster, _ kept: Double) -> Mapped {
        let start =
            cluster.base.lowerBound == words.span.lowerBound
            ? cluster.current.lowerBound : widenedStart(cluster)
        let end =
            cluster.base.upperBound == words.span.upperBound
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

    /// With the blanks at the ends where the anchor has such: as many, or all where the anchor has all.
    private func withBlanks(_ start: Int, _ end: Int) -> TextRange {
        let first = words.text[words.span.lowerBound], last = words.text[words.span.upperBound - 1]
        let wantedBefore = Int(first.start) - words.range.lowerBound.scalars
        let wantedAfter = words.range.upperBound.scalars - Int(last.end)
        guard wantedBefore > 0 || wantedAfter > 0 else { return TextRange(start, end) }
        let oldBefore = blanks(before: words.span.lowerBound, words.text)
        let oldAfter = blanks(before: words.span.upperBound, words.text)
        let before = blanks(before: current.indices(in: TextRange(start, current.length)).lowerBound, current)
        let after = blanks(before: current.indices(in: TextRange(end, current.length)).lowerBound, current)
        return TextRange(
            start - Self.taken(wantedBefore, oldBefore, before), end + Self.taken(wantedAfter, oldAfter, after))
    }

    private typealias Blanks = (count: Int, lineBreaks: UInt8)

    /// The blanks before a token; those at the end of the text for the index after the last one.
    private func blanks(before index: Int, _ text: TextTokens) -> Blanks {
        let start = index > 0 ? Int(text[index - 1].end) : 0
        guard index < text.count else { return (text.length - start, .max) }
        return (Int(text[index].start) - start, text[index].lineBreaks)
    }

    private static func taken(_ wanted: Int, _ old: Blanks, _ now: Blanks) -> Int {
        guard wanted > 0 else { return 0 }
        return wanted >= old.count && old.lineBreaks == now.lineBreaks ? now.count : min(wanted, now.count)
    }
}
