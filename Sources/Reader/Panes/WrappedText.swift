import Prose

extension String {
    /// The string in rows of at most `columns` columns, at least one; its line breaks are turned into blanks, and the
    /// blank at which a row was broken is left out.
    func wrapped(columns: Int) -> [String] {
        let text = ArticleText(String(String.UnicodeScalarView(unicodeScalars.map { $0.isLineBreak ? " " : $0 })))
        let rows = text.rows(of: text.range, columns: max(1, columns)).map { text.string(in: $0) }
        return rows.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
    }
}

extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool { self == "\n" || self == "\r" }
}
