/// A stretch of an article between quotation marks, or several that belong together.
package struct Quotation: Hashable, Sendable {
    /// What the marks say of it, without knowing who speaks.
    package enum Kind: Hashable, Sendable {
        /// A sentence or a part of one that somebody is quoted with.
        case speech
        /// A few words at a distance, or a title: not speech, as far as its form tells.
        case scare
    }

    /// Its parts in reading order, marks included: more than one when the sentence is interrupted ("We will," she
    /// said, "win."). A quotation over several paragraphs is one part.
    package let segments: [TextRange]
    package let kind: Kind
    /// False when its closing mark is missing and it runs to the end of its paragraph.
    package let isClosed: Bool
    /// 0 for an outermost quotation, 1 for one inside another.
    package let depth: Int

    /// From its first mark to its last, what stands between the parts included.
    package var extent: TextRange {
        guard let first = segments.first, let last = segments.last else { return TextRange(0, 0) }
        return first.lowerBound..<last.upperBound
    }
}

extension ArticleText {
    /// Every quotation of the article in reading order, the outer before the inner.
    ///
    /// Marks are paired over the whole article, not guessed from the nearest one: `MarkPairing` has the rules of a
    /// paragraph, `QuotationReader` those of several, `SplitQuotations` and `QuotationForm` those of what they make.
    package func quotations() -> [Quotation] {
        quotations(inBytes: 0..<storage.bytes.count)
    }

    /// The quotations of the paragraphs that a stretch touches, for texts too long to be read at once. A quotation that
    /// began in a paragraph before is known only from there on.
    package func quotations(in range: TextRange) -> [Quotation] {
        quotations(inBytes: bytes(of: range))
    }

    private func quotations(inBytes range: Range<Int>) -> [Quotation] {
        let finder = ParagraphFinder(bytes: storage.bytes)
        let start = finder.passage(around: range.lowerBound)?.lowerBound ?? range.lowerBound
        var reader = QuotationReader()
        var place = offset(ofByte: start), at = start
        for bytes in ParagraphReader(bytes: storage.bytes, from: start) where bytes.lowerBound >= start {
            guard bytes.lowerBound <= range.upperBound else { break }
            place = place + storage.bytes.scalarCount(from: at, to: bytes.lowerBound)
            at = bytes.lowerBound
            reader.read(passage(at: bytes, starting: place))
        }
        return reader.finish()
    }
}
