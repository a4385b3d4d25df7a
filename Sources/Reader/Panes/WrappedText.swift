import Prose

extension String {
    /// The string in rows of at most `columns` columns, its line breaks turned into blanks.
    func wrapped(columns: Int) -> [String] {
        let text = ArticleText(String(String.UnicodeScalarView(unicodeScalars.map { $0.isLineBreak ? " " : $0 })))
        return text.rows(of: text.range, columns: max(1, columns)).map { text.string(in: $0) }
    }
}

extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
}
