extension Unicode.Scalar {
    /// The letters a to z and digits that a Latin letter folds to, in lower case; empty for all else.
    ///
    /// A table and not the Unicode one: a coder's name is part of file names, so that it must never change with a
    /// version of a library.
    var foldedToASCII: String {
        let lower = properties.lowercaseMapping
        guard let scalar = lower.unicodeScalars.first else { return "" }
        switch scalar {
        case "a"..."z", "0"..."9": return String(scalar)
        default: return Self.folded[scalar] ?? ""
        }
    }

    private static let folded: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (ascii, letters) in letters {
            for letter in letters.unicodeScalars { table[letter] = ascii }
        }
        return table
    }()

    /// Latin-1, Latin Extended-A, and what Romanian and Vietnamese add to them.
    private static let letters: [(ascii: String, letters: String)] = [
        ("a", "àáâãåāăąạảấầẩẫậắằẳẵặ"), ("ae", "äæ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
        ("o", "òóôõōŏőøọỏốồổỗộớờởỡợơ"), ("oe", "öœ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"),
        ("th", "þ"), ("u", "ùúûũūŭůűųụủứừửữựư"), ("ue", "ü"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]
}
