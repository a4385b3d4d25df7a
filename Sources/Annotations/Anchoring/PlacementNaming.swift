import Prose

/// Puts what was found into a placement.
struct PlacementNaming {
    let anchor: Anchor
    let words: AnchoredWords
    let current: ArticleText
    let tokens: TextTokens

    /// A place that is sure, with the share of the words that was kept.
    func found(_ place: Range<Int>, _ range: TextRange, kept: Double) -> AnchorPlacement {
        if current.string(in: range).isIdentical(to: anchor.exact) {
            let isSame = range == anchor.range
            return AnchorPlacement(range: range, status: isSame ? .same : .moved, confidence: isSame ? 0.99 : 0.97)
        }
        let isAlike =
            place.count == words.span.count
            && zip(place, words.span).allSatisfy { tokens[$0].key == words.text[$1].key }
        if isAlike { return AnchorPlacement(range: range, status: .moved, confidence: 0.95) }
        return AnchorPlacement(range: range, status: .edited, confidence: 0.45 + 0.45 * kept)
    }

    /// A place for a person to look at, and others.
    func review(_ range: TextRange, _ others: [TextRange] = [], confidence: Double) -> AnchorPlacement {
        let candidates = [range] + others.filter { $0 != range }.prefix(Self.mostCandidates - 1)
        return AnchorPlacement(range: range, status: .review, confidence: confidence, candidates: candidates)
    }

    /// No place, and some that a person may still want to see.
    func orphan(_ candidates: [TextRange], confidence: Double) -> AnchorPlacement {
        let candidates = Array(candidates.prefix(Self.mostCandidates))
        return AnchorPlacement(range: nil, status: .orphan, confidence: confidence, candidates: candidates)
    }

    /// How many places a person is offered.
    private static let mostCandidates = 8
}
