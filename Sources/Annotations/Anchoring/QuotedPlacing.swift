import Prose

/// Places an anchor without a base text: by its words and the little that it keeps of what was around them.
struct QuotedPlacing {
    private let anchor: Anchor
    private let words: AnchoredWords
    private let current: ArticleText
    private let tokens: TextTokens
    private let index: TokenIndex
    private let naming: PlacementNaming

    init(_ anchor: Anchor, _ tokens: TextTokens, _ current: ArticleText, _ index: TokenIndex) {
        self.anchor = anchor
        self.tokens = tokens
        self.current = current
        self.index = index
        words = AnchoredWords(of: anchor)
        naming = PlacementNaming(anchor: anchor, words: words, current: current, tokens: tokens)
    }

    func placement() -> AnchorPlacement {
        if standsWithContext { return naming.found(0..<0, anchor.range, kept: 1) }
        let sightings = QuoteSearch(words: words, current: tokens, index: index, toBase: nil).sightings()
        guard let best = sightings.first else { return naming.orphan([], confidence: 0.5) }
        let others = sightings.dropFirst()
        let isUnrivaled = others.allSatisfy { best.score - $0.score >= 0.35 }
        if isUnrivaled, isCertain(best, exact: sightings.count(where: \.isExact)) {
            return naming.found(best.tokens, best.range, kept: best.kept)
        }
        let isWorthLooking = best.isExact || best.kept >= 0.5 && best.context.sum >= 0.4 || best.context.sum >= 1
        guard isWorthLooking else { return naming.orphan(sightings.map(\.range), confidence: 0.5) }
        return naming.review(best.range, others.map(\.range), confidence: 0.3)
    }

    /// Whether the words and all that is kept of their surroundings stand where they stood.
    private var standsWithContext: Bool {
        let start = anchor.range.lowerBound - anchor.prefix.unicodeScalars.count
        let end = anchor.range.upperBound + anchor.suffix.unicodeScalars.count
        guard start >= .start, current.string(in: start..<end).isIdentical(to: anchor.prefix + anchor.exact + anchor.suffix)
        else { return false }
        return !words.isShort || anchor.prefix.unicodeScalars.count + anchor.suffix.unicodeScalars.count > 8
    }

    private func isCertain(_ sighting: Sighting, exact: Int) -> Bool {
        let context = sighting.context
        if sighting.isExact {
            if words.isShort { return context.best >= 0.5 || context.sum >= 0.7 }
            return exact > 1 ? context.best >= 0.5 : context.sum >= 0.15
        }
        if sighting.kept >= 0.75 { return words.isShort ? context.sum >= 1 : context.best >= 0.5 || context.sum >= 0.6 }
        if sighting.kept >= 0.5 { return context.sum >= (words.isShort ? 1.2 : 0.8) }
        let likeness = Likeness.ratio(anchor.exact, current.string(in: sighting.range))
        return likeness >= 0.7 && context.before >= 0.5 && context.after >= 0.5
    }
}
