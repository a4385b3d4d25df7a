import Annotations
import Prose

/// What the review's filter and order look at, of each of its statements.
///
/// Ten thousand statements have few speakers, topics and articles: each column keeps its different words once, and of
/// each statement their number. A word is looked for in the words of a column, and not in ten thousand cells.
struct ReviewWords: Equatable, Sendable {
    /// A column: its words, each once, and the number of that of each statement.
    struct Cells: Equatable, Sendable {
        private(set) var words: [String] = []
        private(set) var numbers: [Int] = []
        private var known: [String: Int] = [:]

        /// Adds the cell of the next statement, which mostly says what the one before it did.
        fileprivate mutating func append(_ word: String) {
            if let last = numbers.last, words[last] == word { return numbers.append(last) }
            let number = known[word] ?? words.count
            if number == words.count {
                known[word] = number
                words.append(word)
            }
            numbers.append(number)
        }
    }

    private var columns = ReviewFilter.Column.allCases.map { _ in Cells() }
    /// The words of the article, and what the coder noted.
    private var segments: [[Anchor]] = []
    private var memos: [String] = []

    init() {}

    /// The words of rows.
    init(of rows: [ReviewRow], in state: ReaderState) {
        var names = ReviewNames(state)
        for index in rows.indices { append(rows[index], &names) }
    }

    private mutating func append(_ row: ReviewRow, _ names: inout ReviewNames) {
        let article = names.article(row.path)
        add(names.speaker(of: row.statement), .speaker)
        add(names.topic(row.statement.concept), .topic)
        add(row.statement.stance?.rawValue ?? "", .stance)
        add(article.outlet, .outlet)
        add(article.title, .title)
        add(article.date, .date)
        add(row.coder.slug, .coder)
        add(row.statement.status.rawValue, .status)
        add(row.statement.isUnsure ? "yes" : "no", .unsure)
        segments.append(row.statement.segments)
        memos.append(row.statement.memo ?? "")
    }

    private mutating func add(_ word: String, _ column: ReviewFilter.Column) {
        columns[column.number].append(word)
    }

    private subscript(column: ReviewFilter.Column) -> Cells {
        columns[column == .by ? ReviewFilter.Column.coder.number : column.number]
    }

    /// What of each statement decides where it stands in an order: the less, the earlier.
    func ranks(in order: ReviewTable.Order) -> [Int] {
        switch order {
        case .work:
            let unsure = self[.unsure], status = self[.status]
            let isUnsure = unsure.words.map { $0 == "yes" }
            let isReviewed = status.words.map { Statement.Status(rawValue: $0)?.isReviewed ?? false }
            return segments.indices.map { isUnsure[unsure.numbers[$0]] ? 0 : isReviewed[status.numbers[$0]] ? 2 : 1 }
        case .speaker: return ranks(of: .speaker, emptyLast: true)
        case .topic: return ranks(of: .topic, emptyLast: true)
        case .stance: return ranks(of: .stance, emptyLast: false)
        case .article: return Array(repeating: 0, count: segments.count)
        }
    }

    /// The number of each statement's word among all words of a column, capitals or not, in their order.
    private func ranks(of column: ReviewFilter.Column, emptyLast: Bool) -> [Int] {
        let cells = self[column]
        let keys = cells.words.map { $0.isEmpty && emptyLast ? "\u{10FFFF}" : $0.lowercased() }
        let sorted = Set(keys).sorted().enumerated()
        let places = Dictionary(uniqueKeysWithValues: sorted.map { ($0.element, $0.offset) })
        let ranks = keys.map { places[$0] ?? 0 }
        return cells.numbers.map { ranks[$0] }
    }

    /// The numbers of the statements that a filter accepts.
    func accepted(by filter: ReviewFilter) -> [Int] {
        filter.terms.reduce(Array(segments.indices)) { left, term in
            let hits = term.columns.filter { $0 != .quotation && $0 != .memo }.map { column in
                (self[column].numbers, self[column].words.map { term.occurs(in: $0, of: column) })
            }
            return left.filter { index in
                let occurs = hits.contains { numbers, isHit in isHit[numbers[index]] } || occurs(term, in: index)
                return occurs != term.isUnwanted
            }
        }
    }

    /// Whether a word stands in what was said or noted.
    private func occurs(_ term: ReviewFilter.Term, in index: Int) -> Bool {
        if term.columns.contains(.memo), term.occurs(in: memos[index], of: .memo) { return true }
        guard term.columns.contains(.quotation), let first = segments[index].first else { return false }
        let words = segments[index].count == 1 ? first.exact : segments[index].map(\.exact).asOneQuotation
        return term.occurs(in: words, of: .quotation)
    }
}

/// The names that statements give by their identifiers, each looked up once.
private struct ReviewNames {
    /// A speaker, and what the article says of them: an actor who is not in the register is called like that.
    private struct Speaker: Hashable {
        let speaker: Statement.Speaker
        let asWritten: String?
    }

    /// What is looked at of an article.
    struct Article {
        let outlet: String
        let title: String
        let date: String
    }

    private let state: ReaderState
    private var speakers: [Speaker: String] = [:]
    private var topics: [Identifier<Concept>: String] = [:]
    private var articles: [BytePath: Article] = [:]

    init(_ state: ReaderState) {
        self.state = state
    }

    mutating func speaker(of statement: Statement) -> String {
        let key = Speaker(speaker: statement.speaker, asWritten: statement.speakerAsWritten?.exact)
        if let known = speakers[key] { return known }
        let name = state.speakerName(of: statement) ?? ""
        speakers[key] = name
        return name
    }

    mutating func topic(_ concept: Identifier<Concept>?) -> String {
        guard let concept else { return "" }
        if let known = topics[concept] { return known }
        let name = state.topicName(concept) ?? ""
        topics[concept] = name
        return name
    }

    mutating func article(_ path: BytePath) -> Article {
        if let known = articles[path] { return known }
        let article = state.shelf.articles[path]
        let words = Article(
            outlet: article?.outlet ?? "", title: article?.title ?? path.name.display, date: article?.published ?? "")
        articles[path] = words
        return words
    }
}
