package import Analysis
package import Annotations
import Prose

/// What a person typed to see fewer articles: words that must all occur, words for one column (`status:open`), and, with
/// a hyphen before them, words that must not.
///
/// The words are those of the review. What is said of statements (`speaker:mara stance:-`) asks for articles that hold at
/// least one statement of which all of it is so; everything else is asked of the article, and of one without statements
/// too. Smart case: a capital in a word counts, accents do not. A word with blanks stands in quotation marks:
/// `outlet:"the weir"`. `date:2026-01..2026-03` is a stretch of time, both ends included.
package struct ListFilter: Hashable, Sendable {
    /// The columns of an article that can be named.
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
        /// Whether it must be all that the column says: `outlet:=weir` is not the upper weir.
        let isWhole: Bool
        let folded: [UInt8]
        /// The word with its capitals; nil where it has none.
        let exact: [UInt8]?
        /// Where the word is a stretch of time.
        let dates: DateStretch?
    }

    private let terms: [Term]
    /// What a statement of the article must be; empty where nothing is asked of statements.
    package let ofStatements: StatementFilter

    package init(_ typed: String) {
        let words = FilterWord<StatementFilter.Column>.words(of: typed)
        terms = words.filter(\.isOfArticle).map(Term.init)
        ofStatements = StatementFilter(words.filter { !$0.isOfArticle })
    }

    /// Whether it asks for something that is said of statements.
    package var asksForStatements: Bool { !ofStatements.isEmpty }

    /// Whether an article fits, whatever its statements are.
    func accepts(_ words: ListWords, _ entry: ArticleEntry) -> Bool {
        terms.allSatisfy { $0.occurs(in: words, entry) != $0.isUnwanted }
    }

    /// Whether an article fits. `holding` are the articles with a statement such as is asked for.
    package func accepts(_ entry: ArticleEntry, holding: Set<BytePath>) -> Bool {
        accepts(ListWords(entry), entry) && (!asksForStatements || holding.contains(entry.path))
    }
}

extension FilterWord<StatementFilter.Column> {
    /// Whether it is about an article and not about what is said in it. How far the work is, both an article and a statement
    /// say, in other words: `status:open`, `status:reviewed`.
    fileprivate var isOfArticle: Bool {
        guard let column else { return true }
        switch column {
        case .path, .title, .outlet, .date, .by: return true
        case .status:
            let word = (text.hasPrefix("=") ? text.dropFirst() : text[...]).lowercased()
            return ArticleNote.Status.allCases.contains { $0.rawValue.hasPrefix(word) }
                || !Statement.Status.allCases.contains { $0.rawValue.hasPrefix(word) }
        case .speaker, .topic, .stance, .organization, .quotation, .claim, .coder, .kind, .tag, .memo, .changed,
            .unsure,
            .sign:
            return false
        }
    }
}

extension ListFilter.Term {
    fileprivate init(_ word: FilterWord<StatementFilter.Column>) {
        isUnwanted = word.isUnwanted
        column = word.column.flatMap { ListFilter.Column(rawValue: $0.rawValue) }
        isWhole = column != nil && word.text.count > 1 && word.text.hasPrefix("=")
        let text = isWhole ? String(word.text.dropFirst()) : word.text
        let start = column == .by ? " " : ""
        folded = FilterText.folded(start + text)
        let countsCapitals = word.hasCapital && !isWhole && column != .status && column != .by
        exact = countsCapitals ? FilterText.foldedWithCapitals(text) : nil
        dates = column == .date ? DateStretch(text) : nil
    }

    fileprivate func occurs(in words: ListWords, _ entry: ArticleEntry) -> Bool {
        if let dates { return dates.contains(words.text(of: .date)) }
        if isWhole, let column { return isAll(of: words.text(of: column), in: column) }
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

    /// Whether it is all that a column says, or all of one of the coders' names.
    private func isAll(of text: [UInt8], in column: ListFilter.Column) -> Bool {
        let blank = UInt8(ascii: " ")
        return column == .by
            ? text.split(separator: blank).contains { [blank] + $0 == folded } : text == folded
    }
}
