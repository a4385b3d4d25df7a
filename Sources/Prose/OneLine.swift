extension StringProtocol {
    /// The text on one line: what is written over several, with one blank wherever blanks and line breaks stand.
    package var onOneLine: String {
        if isOnOneLine { return String(self) }
        // Scalar by scalar: a mark that joins the blank before it is no blank.
        let words = String(self).unicodeScalars.split { $0.properties.isWhitespace }
        return words.map { String($0) }.joined(separator: " ")
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
