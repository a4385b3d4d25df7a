/// Lines: what stands between two LF. They are found by looking for bytes, never by counting from the start.
extension ArticleText {
    /// The line between two LF that holds a place, its LF not included. The LF belongs to the line before it, and the
    /// place after the last LF of the text to an empty line.
    package func line(around place: TextOffset) -> TextRange {
        range(ofBytes: lineBytes(around: byteOffset(of: place)))
    }

    /// The line after the one that holds a place; nil where that is the last. A LF at the end of the text ends its last
    /// line and starts none.
    package func line(after place: TextOffset) -> TextRange? {
        let start = lineBytes(around: byteOffset(of: place)).upperBound + 1
        guard start < storage.bytes.count else { return nil }
        return range(ofBytes: lineBytes(around: start))
    }

    /// The line before the one that holds a place; nil where that is the first.
    package func line(before place: TextOffset) -> TextRange? {
        let start = lineBytes(around: byteOffset(of: place)).lowerBound
        guard start > 0 else { return nil }
        return range(ofBytes: lineBytes(around: start - 1))
    }

    /// The number of the line that holds a place, from 1. What stands before it is looked through once.
    package func lineNumber(at place: TextOffset) -> Int {
        1 + storage.lineBreaks(before: byteOffset(of: place))
    }

    private func lineBytes(around byte: Int) -> Range<Int> {
        ParagraphFinder(bytes: storage.bytes).line(around: byte)
    }
}
