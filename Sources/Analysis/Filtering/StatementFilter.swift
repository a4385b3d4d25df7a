package import Prose

/// What a person typed to see fewer statements: words that must all occur somewhere, words for one column, as in
/// `speaker:mara stance:- outlet:courier`, and, with a hyphen before them, words that must not.
///
/// The syntax and the smart case are those of the list of articles; screen and command line share it.
package struct StatementFilter: Hashable, Sendable {
    /// The columns that can be named.
    package enum Column: String, CaseIterable, Sendable {
        case speaker, topic, stance, organization, quotation, claim, outlet, title, path, date, coder, by, status, kind,
            tag,
            memo, changed, unsure
        case sign = "is"

        /// Whether a word must be its beginning.
        var isMatchedFromStart: Bool {
            switch self {
            case .stance, .date, .coder, .by, .status, .kind, .changed, .unsure: true
            case .speaker, .topic, .organization, .quotation, .claim, .outlet, .title, .path, .tag, .memo, .sign: false
            }
        }

        /// Whether a word without a column may stand in it.
        var isSearchedByDefault: Bool {
            switch self {
            case .unsure, .by, .sign, .changed, .path, .kind: false
            case .speaker, .topic, .stance, .organization, .quotation, .claim, .outlet, .title, .date, .coder, .status,
                .tag, .memo:
                true
            }
        }

        /// Whether what it says is a date.
        var isDate: Bool { self == .date || self == .changed }
    }

    /// A word, the columns in which it may stand, and whether it must or must not.
    package struct Term: Hashable, Sendable {
        let columns: [Column]
        let isUnwanted: Bool
        private let isNamed: Bool
        /// Whether it must be all that the column says: `topic:=gate` is not the harbor gate.
        private let isWhole: Bool
        private let folded: [UInt8]
        /// The word with its capitals; nil where it has none.
        private let exact: [UInt8]?
        private let dates: DateStretch?
    }

    let terms: [Term]

    /// The filter that was typed. A column that is not typed to its end, such as `topic:`, is passed over.
    package init(_ typed: String) {
        self.init(FilterWord<Column>.words(of: typed))
    }

    /// The filter of some of the words that were typed.
    package init(_ words: [FilterWord<Column>]) {
        terms = words.map(Term.init)
    }

    /// The word that asks for exactly what a column says, as a person could type it; nil where none does.
    package static func term(_ column: Column, _ word: String) -> String? {
        if word.isEmpty {
            let signs: [Column: StatementSign] = [
                .speaker: .withoutSpeaker, .topic: .withoutTopic, .stance: .withoutStance,
            ]
            return signs[column].map { "is:\($0.rawValue)" }
        }
        // A quotation mark cannot be typed in a word: what stands before it will do.
        let plain = word.prefix { $0 != "\"" }
        guard !plain.isEmpty else { return nil }
        let whole = (plain.count == word.count ? "=" : "") + plain
        return whole.contains(where: \.isWhitespace) ? "\(column.rawValue):\"\(whole)\"" : "\(column.rawValue):\(whole)"
    }

    /// Whether it lets everything through.
    package var isEmpty: Bool { terms.isEmpty }
}

extension StatementFilter.Term {
    fileprivate init(_ word: FilterWord<StatementFilter.Column>) {
        let spelledOut = Self.spelledOut(word)
        isWhole = word.column != nil && word.text.count > 1 && word.text.hasPrefix("=")
        let text = isWhole ? String(spelledOut.dropFirst()) : spelledOut
        columns = word.column.map { [$0] } ?? StatementFilter.Column.allCases.filter(\.isSearchedByDefault)
        isNamed = word.column != nil
        isUnwanted = word.isUnwanted
        folded = FilterText.folded(text)
        exact = word.hasCapital ? FilterText.foldedWithCapitals(text) : nil
        dates = word.column?.isDate == true ? DateStretch(text) : nil
    }

    /// `stance:-` is short for `stance:oppose`, and so on, with the keys that set them. What is asked with `is:` is the
    /// beginning of a word.
    private static func spelledOut(_ word: FilterWord<StatementFilter.Column>) -> String {
        let stances = ["+": "support", "-": "oppose", "=": "neutral", "~": "mixed", "%": "unclear"]
        if word.column == .stance { return stances[word.text] ?? word.text }
        return word.column == .sign ? " " + word.text : word.text
    }

    /// Whether it stands in what a column says.
    func occurs(in value: String, of column: StatementFilter.Column) -> Bool {
        if let dates { return dates.contains(Array(value.utf8)) }
        if isWhole { return FilterText.folded(value) == folded }
        guard value.holds(folded: folded, isAtStart: isNamed && column.isMatchedFromStart) else { return false }
        return exact.map { value.holds(foldedWithCapitals: $0) } ?? true
    }
}
