public import Prose

/// What ties a mark to the words of an article: the place, the words themselves, and what stands around them.
///
/// The place alone is enough while the text is the one whose hash is `base`; the rest finds the words again when it is
/// not (W3C Web Annotation Data Model 4.2.4 and 4.2.5).
public struct Anchor: Hashable, Sendable {
    /// Where the words stand, in scalars of the text named by `base`.
    public var range: TextRange
    /// The words.
    public var exact: String
    /// Up to 32 scalars before them.
    public var prefix: String
    /// Up to 32 scalars after them.
    public var suffix: String
    /// The text that `range` counts in; nil when another program made the anchor and did not say.
    public var base: TextHash?
    /// When a person last said that this is the place; nil where that was when the annotation was created.
    public var date: Timestamp?

    /// An anchor from its parts.
    public init(
        range: TextRange, exact: String, prefix: String, suffix: String, base: TextHash?, date: Timestamp? = nil
    ) {
        self.range = range
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
        self.base = base
        self.date = date
    }

    /// The range tells nearly all anchors of an article apart. To hash their words as well takes a third of a millisecond
    /// for a thousand.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(range.lowerBound)
        hasher.combine(range.upperBound)
    }

    /// How much of the text around the words is kept, in scalars on each side.
    public static let context = 32

    /// The anchor of a stretch of `text`, whose hash is `base`. The stretch is cut to the text. `date` is when a person
    /// confirmed the place anew.
    public init(of range: TextRange, in text: ArticleText, base: TextHash, date: Timestamp? = nil) {
        let range = range.clamped(to: text.range)
        let before = max(range.lowerBound - Self.context, .start)..<range.lowerBound
        let after = range.upperBound..<min(range.upperBound + Self.context, text.range.upperBound)
        self.init(
            range: range, exact: text.string(in: range), prefix: text.string(in: before),
            suffix: text.string(in: after), base: base, date: date)
    }
}
