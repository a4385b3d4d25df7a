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
        let all = QuoteSearch(words: words, current: tokens, index: index, toBase: nil).sightings()
        let sightings = all.filter(\.hasWords)
        if let moved = movedParagraph(sightings) { return moved }
        let emptied = all.filter { !$0.hasWords }.max { $0.context.sum < $1.context.sum }
        if let emptied, emptied.context.isOnBothSides,
            sightings.allSatisfy({ $0.context.sum + 0.4 < emptied.context.sum })
        {
            return placement(at: emptied, others: sightings)
        }
        guard let best = sightings.first else { return naming.orphan([], confidence: 0.5) }
        let others = sightings.dropFirst()
        let isUnrivaled = others.allSatisfy { best.score - $0.score >= 0.35 }
        if isUnrivaled, isCertain(best, exact: sightings.count(where: \.isExact)) {
            return naming.found(best.tokens, best.range, kept: best.kept)
        }
        guard best.isExact || best.context.sum >= 0.4 else {
            return naming.orphan(sightings.map(\.range), confidence: 0.5)
        }
        return naming.review(best.range, others.map(\.range), confidence: 0.3)
    }

    /// A paragraph that stands once, to the word, may have been moved away from all that was around it.
    private func movedParagraph(_ sightings: [Sighting]) -> AnchorPlacement? {
        let exact = sightings.filter(\.isExact)
        guard !words.isShort, exact.count == 1, isParagraph(exact[0]) else { return nil }
        return naming.found(exact[0].tokens, exact[0].range, kept: 1)
    }

    /// All that was around the words stands here, and they do not.
    private func placement(at emptied: Sighting, others: [Sighting]) -> AnchorPlacement {
        let ranges = others.map(\.range)
        guard !emptied.tokens.isEmpty else { return naming.orphan(ranges, confidence: 0.7) }
        let likeness = Likeness.ratio(anchor.exact, current.string(in: emptied.range))
        if likeness >= (words.wordCount > 2 ? 0.7 : 0.75), words.weight > 3 {
            return naming.found(emptied.tokens, emptied.range, kept: likeness * 0.6)
        }
        let isAlike = words.wordCount <= 5 && emptied.tokens.count <= 3 * words.span.count + 2 || likeness >= 0.5
        return isAlike
            ? naming.review(emptied.range, ranges, confidence: 0.3 * likeness)
            : naming.orphan([emptied.range] + ranges, confidence: 0.6)
    }

    /// Whether the words and all that is kept of their surroundings stand where they stood.
    private var standsWithContext: Bool {
        let start = anchor.range.lowerBound - anchor.prefix.unicodeScalars.count
        let end = anchor.range.upperBound + anchor.suffix.unicodeScalars.count
        guard start >= .start,
            current.string(in: start..<end).isIdentical(to: anchor.prefix + anchor.exact + anchor.suffix)
        else { return false }
        return !words.isShort || anchor.prefix.unicodeScalars.count + anchor.suffix.unicodeScalars.count > 8
    }

    private func isCertain(_ sighting: Sighting, exact: Int) -> Bool {
        let context = sighting.context
        if sighting.isExact {
            if words.isShort { return context.best >= 0.75 || context.sum >= 1 }
            return exact > 1 ? context.best >= 0.5 : context.sum >= 0.4
        }
        guard words.wordCount > 4 || sighting.kept >= 0.6 else { return false }
        if sighting.kept >= 0.75 {
            return words.isShort ? context.sum >= 1.2 : context.best >= 0.6 || context.sum >= 0.8
        }
        return context.sum >= (words.isShort ? 1.4 : 1)
    }

    /// Whether the words were a paragraph and are one here: then nothing around them has to be the same.
    private func isParagraph(_ sighting: Sighting) -> Bool {
        func endsLine(_ index: Int) -> Bool { index == 0 || index == tokens.count || tokens[index].lineBreaks > 0 }
        let wasParagraph =
            (anchor.prefix.isEmpty || anchor.prefix.last == "\n")
            && (anchor.suffix.isEmpty || anchor.suffix.first == "\n")
        return wasParagraph && endsLine(sighting.tokens.lowerBound) && endsLine(sighting.tokens.upperBound)
    }
}
