/// What a person typed to see fewer statements: words that must all occur somewhere, and words for one column, as in
/// `speaker:mara stance:oppose outlet:courier`.
struct ReviewFilter: Hashable, Sendable {
    /// A word, and where it must stand.
    struct Term: Hashable, Sendable {
        let word: FoldedWord
        /// Nil for anywhere.
        fileprivate let column: Column?

        /// The columns of few words that it looks at.
        var columns: [Column] {
            guard let column else { return Column.allCases.filter { $0 != .memo && $0 != .unsure } }
            return column == .memo ? [] : [column]
        }

        var looksAtMemo: Bool { column == nil || column == .memo }
        var looksAtQuotation: Bool { column == nil }
    }

    /// The columns that can be named.
    enum Column: String, CaseIterable, Sendable {
        case speaker, topic, stance, outlet, title, date, coder, status, memo, unsure

        /// Its place among all columns.
        var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What must hold, all of it.
    let terms: [Term]

    init(_ typed: String) {
        terms = typed.split(separator: " ").map { word in
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let column = Column(rawValue: parts[0].lowercased()) else {
                return Term(word: FoldedWord(String(word)), column: nil)
            }
            return Term(word: FoldedWord(Self.stanceWord(String(parts[1]), in: column)), column: column)
        }
    }

    /// `stance:-` is short for `stance:oppose`, and so on, with the keys that set them.
    private static func stanceWord(_ word: String, in column: Column) -> String {
        guard column == .stance else { return word }
        return ["+": "support", "-": "oppose", "=": "neutral", "~": "mixed"][word] ?? word
    }
}

/// A word that is looked for in capitals and small letters. As bytes: to fold ten thousand texts for every key would be
/// felt.
struct FoldedWord: Hashable, Sendable {
    /// One letter, small and as a capital, in UTF-8.
    private struct Letter: Hashable, Sendable {
        let small: [UInt8]
        let capital: [UInt8]
    }

    private let letters: [Letter]

    init(_ word: String) {
        letters = word.unicodeScalars.map {
            Letter(
                small: Array($0.properties.lowercaseMapping.utf8), capital: Array($0.properties.uppercaseMapping.utf8))
        }
    }

    /// Whether it stands somewhere in a text.
    func stands(in text: String) -> Bool {
        var text = text
        return text.withUTF8(stands(in:))
    }

    private func stands(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let small = letters.first?.small.first, let capital = letters.first?.capital.first else { return true }
        return bytes.indices.contains { (bytes[$0] == small || bytes[$0] == capital) && stands(in: bytes, at: $0) }
    }

    private func stands(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var rest = bytes[start...]
        for letter in letters {
            guard let form = [letter.small, letter.capital].first(where: { rest.starts(with: $0) }) else {
                return false
            }
            rest = rest.dropFirst(form.count)
        }
        return true
    }
}
