import Prose

/// Places an anchor by the base text: what was kept of its words and of what is around them.
struct AlignedPlacing {
    private let anchor: Anchor
    private let current: ArticleText
    private let alignment: TokenAlignment
    private let index: () -> TokenIndex
    private let words: AnchoredWords
    private let mapper: SpanMapper
    private let naming: PlacementNaming

    init(_ anchor: Anchor, _ alignment: TokenAlignment, _ current: ArticleText, index: @escaping () -> TokenIndex) {
        self.anchor = anchor
        self.current = current
        self.alignment = alignment
        self.index = index
        words = AnchoredWords(anchor.range, in: alignment.base)
        mapper = SpanMapper(
            words: words, current: alignment.current, toCurrent: alignment.toCurrent, toBase: alignment.toBase)
        naming = PlacementNaming(anchor: anchor, words: words, current: current, tokens: alignment.current)
    }

    func placement() -> AnchorPlacement {
        guard !words.span.isEmpty else { return naming.orphan([], confidence: 0) }
        if let mapped = mapper.mapped() {
            return isSupported(mapped)
                ? naming.found(mapped.tokens, mapped.range, kept: mapped.kept)
                : naming.review(mapped.range, confidence: 0.4)
        }
        return elsewhere() ?? inPlace()
    }

    /// Few words can stay by chance where everything around them was exchanged: what is beside them has to be kept too.
    private func isSupported(_ mapped: SpanMapper.Mapped) -> Bool {
        guard words.isShort else { return true }
        guard words.wordCount > 4 || mapped.kept >= 0.6 else { return false }
        let span = words.span
        let before = kept(
            max(0, span.lowerBound - 8)..<span.lowerBound, mapped.tokens.lowerBound - 16..<mapped.tokens.lowerBound)
        let after = kept(
            span.upperBound..<min(span.upperBound + 8, words.text.count),
            mapped.tokens.upperBound..<mapped.tokens.upperBound + 16)
        return before + after >= 4
    }

    /// How much is kept of some tokens that now stand in `place`.
    private func kept(_ base: Range<Int>, _ place: Range<Int>) -> Int {
        base.reduce(0) { sum, index in
            place.contains(Int(alignment.toCurrent[index])) ? sum + Int(words.text[index].weight) : sum
        }
    }

    /// A place among the text that is new, for words that are no longer where they were.
    private func elsewhere() -> AnchorPlacement? {
        let search = QuoteSearch(words: words, current: alignment.current, index: index(), toBase: alignment.toBase)
        let sightings = search.sightings().filter { $0.kept >= 0.5 }
        guard let best = sightings.first else { return nil }
        let rivals = sightings.dropFirst().filter { $0.isExact == best.isExact && best.score - $0.score < 0.4 }
        if rivals.isEmpty, isCertain(best) { return naming.found(best.tokens, best.range, kept: best.kept) }
        guard best.isExact && !words.isShort || best.context.isOnBothSides else { return nil }
        return naming.review(best.range, rivals.map(\.range), confidence: 0.3)
    }

    /// Few words stand in a new sentence by chance: what was around them has to be there too.
    private func isCertain(_ sighting: Sighting) -> Bool {
        if sighting.isExact { return !words.isShort || sighting.context.isOnBothSides }
        return !words.isShort && sighting.kept >= 0.75 && sighting.context.best >= 0.5
    }

    /// What stands in the place of the words now, if anything.
    private func inPlace() -> AnchorPlacement {
        guard case .tokens(let tokens, let isClose) = mapper.replacement() else {
            return naming.orphan([], confidence: 0.9)
        }
        let trimmed = EdgeTrimmer(words: words, current: alignment.current).trimmed(
            tokens, keeping: tokens.lowerBound..<tokens.lowerBound)
        let range = mapper.range(of: trimmed, keepsFirst: false, keepsLast: false)
        let likeness = Likeness.ratio(anchor.exact, current.string(in: range))
        if likeness >= (words.wordCount > 2 ? 0.65 : 0.75), isClose || likeness >= 0.8, words.weight > 3 {
            return naming.found(trimmed, range, kept: likeness * 0.6)
        }
        if isClose && words.wordCount <= 5 && trimmed.count <= 3 * words.span.count + 2 || likeness >= 0.5 {
            return naming.review(range, confidence: 0.3 * likeness)
        }
        return naming.orphan([range], confidence: 0.6)
    }
}
