/// A word or a mark of a text, in the form in which two versions of an article are compared.
///
/// Blanks are between tokens and in none of them, so that a text that is only wrapped anew has the same tokens. Two
/// tokens are alike when their keys are: capitals, the styles of quotation marks and dashes, ligatures, soft hyphens,
/// composed and decomposed letters, and UTF-8 that was read as Windows-1252 make no difference.
package struct TextToken: Hashable, Sendable {
    /// What sort of thing a token is.
    package enum Kind: UInt8, Sendable {
        case word
        /// A quotation mark of any style.
        case quote
        /// What ends a sentence.
        case stop
        /// Any other mark, symbol or emoji.
        case mark
    }

    /// The same for tokens that are alike; different, but for one chance in 2^64, for others.
    package let key: UInt64
    /// The scalars before it, from the start of the text.
    package let start: Int32
    /// The scalars before its end.
    package var end: Int32
    /// How much a word says: its letters and digits; three for an ideograph. None for a mark.
    package let weight: Int32
    /// What sort of thing it is.
    package let kind: Kind
    /// How many line breaks stand before it, 2 for more: two and more start a paragraph.
    package let lineBreaks: UInt8

    /// Where it stands.
    package var range: TextRange {
        TextRange(Int(start), Int(end))
    }
}

/// The words and marks of a text in order.
package struct TextTokens: Sendable {
    /// The tokens.
    package let tokens: [TextToken]
    /// How many scalars the text holds.
    package let length: Int

    /// Reads all of a text.
    package init(of text: ArticleText) {
        let scalars = text.scalars(in: text.range)
        var reader = TokenReader(MojibakeRepair.repaired(scalars))
        tokens = reader.tokens()
        length = scalars.count
    }

    /// How many tokens there are.
    package var count: Int {
        tokens.count
    }

    /// A token.
    @inline(__always)
    package subscript(index: Int) -> TextToken {
        tokens[index]
    }

    /// The tokens that a stretch holds or cuts.
    package func indices(in range: TextRange) -> Range<Int> {
        let first = tokens.partition { $0.end <= range.lowerBound.scalars }
        let end = tokens.partition { $0.start < range.upperBound.scalars }
        return first..<max(first, end)
    }
}
