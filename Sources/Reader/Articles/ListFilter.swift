import Annotations

/// What a person typed to see fewer articles: words that must all occur, words for one column (`status:open`), and, with
/// a hyphen before them, words that must not.
///
/// Smart case: a capital in a word counts, accents do not. A word with blanks stands in quotation marks:
/// `outlet:"the weir"`. `date:2026-01..2026-03` is a stretch of time, both ends included.
struct ListFilter: Hashable, Sendable {
    /// The columns that can be named.
    enum Column: String, CaseIterable {
        case path, title, outlet, date, status, by

        func value(in entry: ArticleEntry) -> String {
            switch self {
            case .path: entry.path.display
            case .title: entry.title ?? ""
            case .outlet: entry.outlet ?? ""
            case .date: entry.published ?? ""
            case .status: entry.status.rawValue
            case .by: entry.coders.map { " " + $0.slug }.joined()
            }
        }

        /// Whether a word that names no column is looked for in it.
        var isSearchedByDefault: Bool {
            switch self {
            case .path, .title, .outlet, .date: true
            case .status, .by: false
            }
        }

        /// Whether a word must be its beginning.
        var isMatchedFromStart: Bool {
            switch self {
            case .date, .status: true
            case .path, .title, .outlet, .by: false
            }
        }

        /// Its place among the columns.
        var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    fileprivate struct Term: Hashable {
        let column: Column?
        let isUnwanted: Bool
        let folded: [UInt8]
        /// The word with its capitals; nil where it has none.
        let exact: [UInt8]?
        /// The first and the last date, where the word is a stretch of time.
        let dates: [[UInt8]]?
    }

    private let terms: [Term]

    init(_ typed: String) {
        terms = Self.words(typed).compactMap(Term.init)
    }

    func accepts(_ words: ListWords, _ entry: ArticleEntry) -> Bool {
        terms.allSatisfy { $0.occurs(in: words, entry) != $0.isUnwanted }
    }

    /// The words between blanks; what stands between quotation marks is one.
    private static func words(_ typed: String) -> [String] {
        var words: [String] = [""]
        var isQuoted = false
        for scalar in typed.unicodeScalars {
            if scalar == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, scalar == " " || scalar == "\t" || scalar == "\n" {
                words.append("")
            } else {
                words[words.count - 1].unicodeScalars.append(scalar)
            }
        }
        return words.filter { !$0.isEmpty }
    }
}

extension ListFilter.Term {
    /// Nil for a word that is not typed to its end, such as `status:`.
    fileprivate init?(_ word: String) {
        isUnwanted = word.hasPrefix("-")
        let wanted = isUnwanted ? word.dropFirst() : word[...]
        let parts = wanted.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        column = parts.count == 2 ? ListFilter.Column(rawValue: parts[0].lowercased()) : nil
        let text = String(column == nil ? wanted : parts[1])
        guard !text.isEmpty else { return nil }
        let start = column == .by ? " " : ""
        folded = ListWords.folded(start + text)
        let hasCapital = text.unicodeScalars.contains { $0.properties.isUppercase }
        exact = hasCapital && column != .status && column != .by ? ListWords.foldedWithCapitals(text) : nil
        dates = column == .date ? Self.dates(text) : nil
    }

    private static func dates(_ text: String) -> [[UInt8]]? {
        let bytes = Array(text.utf8), dot = UInt8(ascii: ".")
        let dots = bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot }
        return dots.map { [Array(bytes[..<$0]), Array(bytes[($0 + 2)...])] }
    }

    fileprivate func occurs(in words: ListWords, _ entry: ArticleEntry) -> Bool {
        if let dates { return Self.isDate(words.text(of: .date), from: dates[0], to: dates[1]) }
        guard words.contain(folded, in: column) else { return false }
        guard let exact else { return true }
        let columns = column.map { [$0] } ?? ListFilter.Column.allCases.filter(\.isSearchedByDefault)
        return columns.contains { column in
            let text = ListWords.foldedWithCapitals(column.value(in: entry))
            return text.withUnsafeBufferPointer { text in
                exact.withUnsafeBufferPointer { ListWords.first($0, in: text[...]) != nil }
            }
        }
    }

    /// Whether a date lies between two, each as exact as it is written: `2026-03` ends with its last day.
    private static func isDate(_ date: [UInt8], from first: [UInt8], to last: [UInt8]) -> Bool {
        guard !date.isEmpty else { return false }
        let isTooEarly = date.lexicographicallyPrecedes(first)
        let isTooLate = !last.isEmpty && last.lexicographicallyPrecedes(date.prefix(last.count))
        return !isTooEarly && !isTooLate
    }
}
