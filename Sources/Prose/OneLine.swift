extension StringProtocol {
    /// The text on one line: what is written over several, with one blank wherever blanks and line breaks stand.
    package var onOneLine: String {
        if isOnOneLine { return String(self) }
        return split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Whether it is ASCII with single blanks between words, as nearly all names and cues are.
    private var isOnOneLine: Bool {
        var before: UInt8 = 0x20
        for byte in utf8 {
            guard byte > 0x20 && byte < 0x7F || byte == 0x20 && before != 0x20 else { return false }
            before = byte
        }
        return before != 0x20 || isEmpty
    }
}

extension Collection where Element: StringProtocol {
    /// The parts of an interrupted quotation as one. The sign between them is one that no article has for its own pauses,
    /// so that nobody takes it for words of the article.
    package var asOneQuotation: String { joined(separator: " […] ") }
}
