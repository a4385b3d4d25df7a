extension StringProtocol {
    /// The text on one line: what is written over several, with one blank wherever blanks and line breaks stand.
    package var onOneLine: String {
        if isOnOneLine { return String(self) }
        return split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Whether it is plain scalars with single blanks between words, as nearly all names and quotations are.
    private var isOnOneLine: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            var isAfterBlank = true
            var at = 0
            while at < bytes.count {
                let isBlank = bytes[at] == 0x20
                let length = isBlank ? 1 : PlainScalar.length(bytes, at: at)
                if length == 0 || isBlank && isAfterBlank { return false }
                isAfterBlank = isBlank
                at += length
            }
            return !isAfterBlank || bytes.isEmpty
        } ?? false
    }
}

extension Collection where Element: StringProtocol {
    /// The parts of an interrupted quotation as one. The sign between them is one that no article has for its own pauses,
    /// so that nobody takes it for words of the article.
    package var asOneQuotation: String { joined(separator: " […] ") }
}
