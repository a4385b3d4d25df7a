import Annotations
package import Prose

/// The hash that stands for words of an article in what is learned, so that none of them are kept.
package enum Trace {
    /// For a place: its words and a little of what stands around them, so that the same words elsewhere are another
    /// place, and a change elsewhere in the article makes no difference.
    package static func of(_ segments: [TextRange], in text: ArticleText) -> String {
        guard let first = segments.first, let last = segments.last else { return "" }
        let whole = text.range
        let before = TextOffset(max(0, first.lowerBound.scalars - reach))..<first.lowerBound
        let after = last.upperBound..<min(whole.upperBound, last.upperBound + reach)
        let pieces = [before] + segments + [after]
        return hash(pieces.map { text.string(in: $0) }.joined(separator: "\u{1F}"))
    }

    /// For a name or a role, in whatever capitals it is written.
    static func of(_ name: String) -> String {
        hash(name.lowercased().onOneLine)
    }

    /// Whether a string can be one.
    static func isOne(_ text: String) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// Half of a SHA-256 tells a million places apart.
    private static let length = 32
    /// Scalars around a place.
    private static let reach = 16

    private static func hash(_ words: String) -> String {
        String(TextHash(of: ArticleText(words)).hex.prefix(length))
    }
}
