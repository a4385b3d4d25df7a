public import Prose
import Synchronization

/// Finds the anchors of an article again after its text changed.
///
/// One value for one pair of texts: what both have in common is worked out once, when the first anchor needs it. The
/// anchors themselves are never rewritten by it; a placement is what a reader shows, and a new anchor is made only when
/// a person says so.
///
/// An anchor whose words do not stand in the base where it says was counted in another text, and is looked for as if
/// there were no base.
public struct Reanchoring: Sendable {
    private let base: ArticleText?
    private let current: ArticleText
    private let hash: TextHash
    private let work = ReanchoringWork()

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
        if anchor.base == hash, stands(anchor, in: current) {
            return AnchorPlacement(range: anchor.range, status: .same, confidence: 1)
        }
        if let base, stands(anchor, in: base) {
            let alignment = work.alignment(base, current)
            return AlignedPlacing(anchor, alignment, current) { work.index(current) }.placement()
        }
        return QuotedPlacing(anchor, work.tokens(current), current, work.index(current)).placement()
    }

    /// Whether the words of an anchor stand in a text where the anchor says, to the byte.
    private func stands(_ anchor: Anchor, in text: ArticleText) -> Bool {
        text.string(in: anchor.range).isIdentical(to: anchor.exact)
    }
}

/// What is worked out once for a pair of texts, when it is first needed.
///
/// A class, because several copies of a ``Reanchoring`` share it.
private final class ReanchoringWork: Sendable {
    private struct Parts {
        var tokens: TextTokens?
        var index: TokenIndex?
        var alignment: TokenAlignment?

        mutating func tokens(of text: ArticleText) -> TextTokens {
            let tokens = tokens ?? TextTokens(of: text)
            self.tokens = tokens
            return tokens
        }
    }

    private let parts = Mutex(Parts())

    func tokens(_ current: ArticleText) -> TextTokens {
        parts.withLock { $0.tokens(of: current) }
    }

    func index(_ current: ArticleText) -> TokenIndex {
        parts.withLock { parts in
            let index = parts.index ?? TokenIndex(parts.tokens(of: current))
            parts.index = index
            return index
        }
    }

    func alignment(_ base: ArticleText, _ current: ArticleText) -> TokenAlignment {
        parts.withLock { parts in
            let tokens = parts.tokens(of: current)
            let alignment = parts.alignment ?? TokenAlignment(from: TextTokens(of: base), to: tokens)
            parts.alignment = alignment
            return alignment
        }
    }
}
