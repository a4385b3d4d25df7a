public import Prose

/// Finds the anchors of an article again after its text changed.
///
/// One value for one pair of texts: what both have in common is worked out once, when the first anchor needs it. The
/// anchors themselves are never rewritten by it; a placement is what a reader shows, and a new anchor is made only when
/// a person says so.
public struct Reanchoring: Sendable {
    private let base: ArticleText?
    private let current: ArticleText
    private let hash: TextHash

    /// `base` is the text that the anchors count in, nil where it is not kept; `current` the text as it is, and `hash`
    /// its hash.
    public init(from base: ArticleText?, to current: ArticleText, hash: TextHash) {
        self.base = base
        self.current = current
        self.hash = hash
    }

    /// Where the words of each anchor stand now.
    public func placements(of anchors: [Anchor]) -> [AnchorPlacement] {
        anchors.map(placement)
    }

    /// Where the words of an anchor stand now.
    public func placement(of anchor: Anchor) -> AnchorPlacement {
        let isUnchanged = anchor.base == hash || stands(anchor, in: current)
        guard isUnchanged else { return AnchorPlacement(range: nil, status: .orphan, confidence: 0) }
        return AnchorPlacement(range: anchor.range, status: .same, confidence: 1)
    }

    /// Whether the words of an anchor stand in a text where the anchor says, to the byte.
    private func stands(_ anchor: Anchor, in text: ArticleText) -> Bool {
        text.string(in: anchor.range).isIdentical(to: anchor.exact)
    }
}
