/// What the review shows of a statement, as words.
struct ReviewFields: Hashable, Sendable {
    let speaker: String
    let topic: String
    let quotation: String
    let outlet: String
    let title: String
    let date: String
    let coder: String
    let status: String
    let isUnsure: Bool
    let memo: String
}

/// What a person typed to see fewer statements: words that must all occur somewhere, words for one column, as in
/// `speaker:mara stance:- outlet:courier`, and, with a hyphen before them, words that must not.
///
/// The syntax and the smart case are those of the list of articles.
struct ReviewFilter: Hashable, Sendable {
    /// The columns that can be named.
    enum Column: String, CaseIterable {
        case speaker, topic, stance, quotation, outlet, title, date, coder, by, status, memo, unsure

        /// Its place among all columns.
        var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// Whether a word must be its beginning.
        var isMatchedFromStart: Bool {
            switch self {
            case .stance, .date, .coder, .by, .status, .unsure: true
            case .speaker, .topic, .quotation, .outlet, .title, .memo: false
            }
        }

        /// The columns in which a word without a column may stand.
        static let searchedByDefault = allCases.filter { $0 != .unsure && $0 != .by }
    }

    /// A word, the columns in which it may stand, and whether it must or must not.
    struct Term: Hashable {
        let columns: [Column]
        let isUnwanted: Bool
        fileprivate let isNamed: Bool
        fileprivate let folded: [UInt8]
        /// The word with its capitals; nil where it has none.
        fileprivate let exact: [UInt8]?
        fileprivate let dates: DateStretch?
    }

    let terms: [Term]

    init(_ typed: String) {
        terms = FilterWord<Column>.words(of: typed).map(Term.init)
    }
}

extension ReviewFilter.Term {
    fileprivate init(_ word: FilterWord<ReviewFilter.Column>) {
        let text = word.column == .stance ? Self.stanceWord(word.text) : word.text
        columns = word.column.map { [$0] } ?? ReviewFilter.Column.searchedByDefault
        isNamed = word.column != nil
        isUnwanted = word.isUnwanted
        folded = ListWords.folded(text)
        exact = word.hasCapital ? ListWords.foldedWithCapitals(text) : nil
        dates = word.column == .date ? DateStretch(text) : nil
    }

    /// `stance:-` is short for `stance:oppose`, and so on, with the keys that set them.
    private static func stanceWord(_ word: String) -> String {
        ["+": "support", "-": "oppose", "=": "neutral", "~": "mixed"][word] ?? word
    }

    /// Whether it stands in what a column says.
    func occurs(in value: String, of column: ReviewFilter.Column) -> Bool {
        if let dates { return dates.contains(Array(value.utf8)) }
        guard value.holds(folded, isAtStart: isNamed && column.isMatchedFromStart) else { return false }
        return exact.map { ListWords.foldedWithCapitals(value).first($0) != nil } ?? true
    }
}

extension String {
    /// Whether a word, folded, stands in it, accents and capitals aside.
    ///
    /// Letters are compared as bytes where that will do: to fold ten thousand rows for every key would be felt.
    fileprivate func holds(_ word: [UInt8], isAtStart: Bool) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            bytes.holds(word, isAtStart: isAtStart) ? true : bytes.hasLettersToFold ? nil : false
        }
        if let found = found ?? nil { return found }
        let folded = ListWords.folded(self)
        return isAtStart ? folded.starts(with: word) : folded.first(word) != nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a word in small letters stands in it, the capitals of English aside.
    fileprivate func holds(_ word: [UInt8], isAtStart: Bool) -> Bool {
        guard let first = word.first else { return true }
        let last = isAtStart ? Swift.min(0, count - word.count) : count - word.count
        var at = 0
        while at <= last {
            if Self.small(self[at]) == first, (1..<word.count).allSatisfy({ Self.small(self[at + $0]) == word[$0] }) {
                return true
            }
            at += 1
        }
        return false
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// Whether it has letters beyond those of English. Lead bytes up to C2 and E2 are those of signs: quotation marks,
    /// dashes.
    fileprivate var hasLettersToFold: Bool { contains { $0 >= 0xC3 && $0 != 0xE2 } }
}

extension [UInt8] {
    /// Where a word first stands.
    fileprivate func first(_ word: [UInt8]) -> Int? {
        withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { ListWords.first($0, in: text[...]) }
        }
    }
}
