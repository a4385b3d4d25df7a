import Annotations
import Prose

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
        /// Where the word is a stretch of time.
        let dates: DateStretch?
    }

    private let terms: [Term]

    init(_ typed: String) {
        terms = FilterWord<Column>.words(of: typed).map(Term.init)
    }

    func accepts(_ words: ListWords, _ entry: ArticleEntry) -> Bool {
        terms.allSatisfy { $0.occurs(in: words, entry) != $0.isUnwanted }
    }
}

extension ListFilter.Term {
    fileprivate init(_ word: FilterWord<ListFilter.Column>) {
        isUnwanted = word.isUnwanted
        column = word.column
        let start = column == .by ? " " : ""
        folded = FilterText.folded(start + word.text)
        let countsCapitals = word.hasCapital && column != .status && column != .by
        exact = countsCapitals ? FilterText.foldedWithCapitals(word.text) : nil
        dates = column == .date ? DateStretch(word.text) : nil
    }

    fileprivate func occurs(in words: ListWords, _ entry: ArticleEntry) -> Bool {
        if let dates { return dates.contains(words.text(of: .date)) }
        guard words.contain(folded, in: column) else { return false }
        guard let exact else { return true }
        let columns = column.map { [$0] } ?? ListFilter.Column.allCases.filter(\.isSearchedByDefault)
        return columns.contains { column in
            let text = FilterText.foldedWithCapitals(column.value(in: entry))
            return text.withUnsafeBufferPointer { text in
                exact.withUnsafeBufferPointer { FilterText.first($0, in: text[...]) != nil }
            }
        }
    }
}
