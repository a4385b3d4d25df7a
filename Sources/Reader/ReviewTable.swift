package import Annotations
import Prose

/// A statement in the review, with what is needed to show it and to find it again.
package struct ReviewRow: Hashable, Sendable {
    package let path: BytePath
    package let coder: Coder
    package var statement: Statement
}

/// The review: the statements of the whole folder as rows of values.
///
/// It is made for tens of thousands: the statements are put together once for each change of what is on the shelf, and
/// typing and sorting go through numbers and a few words.
package struct ReviewTable: Equatable, Sendable {
    package enum Order: String, CaseIterable, Sendable {
        /// Unsure first, then what nobody has reviewed, then the rest.
        case work
        case speaker, topic, stance, article
    }

    /// How often what the rows are made of had changed when they were made.
    struct Edition: Equatable, Sendable {
        let shelf: ChangeCount
        let corpus: ChangeCount

        func isSame(as other: Edition?) -> Bool {
            shelf.count == other?.shelf.count && corpus.count == other?.corpus.count
        }
    }

    /// Whether the notebooks of all articles have been read.
    package internal(set) var isLoaded = false
    /// All statements, by article and place.
    private var all: [ReviewRow] = []
    /// What filter and order look at, of each.
    private var words = ReviewWords()
    /// Indexes into `all`, in the order shown.
    private var shown: [Int] = []
    /// What was on the shelf when they were put together; nil before that.
    private(set) var edition: Edition?
    package internal(set) var filter = ""
    package internal(set) var order = Order.work
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// The article whose statement was changed here last: what `u` undoes.
    package internal(set) var lastChanged: BytePath?

    /// The statement that the cursor was on when the program was left, until the rows are there.
    var wanted: Arrangement.Reviewed?

    /// The statements that the filter shows, in their order.
    package var rows: ReviewRows { ReviewRows(all: all, shown: shown) }

    /// How many there are without the filter.
    package var total: Int { all.count }

    /// The row under the cursor.
    package var current: ReviewRow? {
        shown.indices.contains(cursor) ? all[shown[cursor]] : nil
    }

    /// Takes in all statements.
    mutating func take(_ all: [ReviewRow], _ words: ReviewWords, edition: Edition) {
        self.all = all
        self.words = words
        self.edition = edition
        shown = []
    }

    /// Shows what the filter accepts in the order that is wanted; where that does not tell two apart, by article and
    /// place. The cursor goes to a statement, where that is shown.
    mutating func arrange(around kept: Arrangement.Reviewed?) {
        let ranks = words.ranks(in: order)
        shown = words.accepted(by: ReviewFilter(filter))
        shown.sort { (ranks[$0], $0) < (ranks[$1], $1) }
        let index = kept.flatMap { kept in
            shown.firstIndex { all[$0].statement.id == kept.statement && all[$0].coder == kept.coder }
        }
        if isLoaded { wanted = nil }
        cursor = index ?? max(0, min(cursor, shown.count - 1))
    }

    /// Brings statements of one coder's notebook up to date and leaves the rows where they are, so that nothing jumps
    /// away from under the cursor.
    mutating func update(_ changed: Set<String>, of path: BytePath, _ coder: Coder, from notebook: Notebook) {
        for index in all.indices where all[index].path == path && changed.contains(all[index].statement.id.iri) {
            guard all[index].coder == coder,
                case .statement(let statement)? = notebook.item(all[index].statement.id.iri)
            else { continue }
            all[index].statement = statement
        }
    }
}

/// The statements that the review shows.
package struct ReviewRows: RandomAccessCollection, Sendable {
    fileprivate let all: [ReviewRow]
    fileprivate let shown: [Int]

    package var startIndex: Int { 0 }
    package var endIndex: Int { shown.count }

    package subscript(index: Int) -> ReviewRow { all[shown[index]] }
}

extension ReaderState {
    /// Shows the rows anew: sorted, filtered, the cursor on the statement where it was.
    mutating func refreshReview() {
        let kept = review.current.map { Arrangement.Reviewed($0.statement.id, of: $0.coder) } ?? review.wanted
        let edition = ReviewTable.Edition(shelf: shelf.contents, corpus: corpusChanges)
        if !edition.isSame(as: review.edition) {
            let all = allReviewRows()
            review.take(all, ReviewWords(of: all, in: self), edition: edition)
        }
        review.arrange(around: kept)
    }

    /// Brings the statements of an article that were changed up to date.
    mutating func updateReviewRows(of path: BytePath, _ transaction: Transaction) {
        guard review.total > 0, let notebook = shelf.own[path]?.notebook else { return }
        let changed = Set(transaction.changes.compactMap { ($0.after ?? $0.before)?.iri })
        review.update(changed, of: path, coder, from: notebook)
    }

    /// By article and place. A notebook has its statements in the order of places, so that mostly nothing is to be sorted.
    private func allReviewRows() -> [ReviewRow] {
        let paths = Set(shelf.own.keys).union(shelf.others.keys)
        let ordered = paths.map { (name: $0.display, path: $0) }.sorted { $0.name < $1.name }
        var all: [ReviewRow] = []
        for path in ordered.map(\.path) {
            let notebooks = [shelf.own[path]?.notebook].compactMap(\.self) + shelf.others[path, default: []]
            let rows = notebooks.flatMap { notebook in
                notebook.statements.map { ReviewRow(path: path, coder: notebook.coder, statement: $0) }
            }
            all += Self.byPlace(rows)
        }
        return all
    }

    private static func byPlace(_ rows: [ReviewRow]) -> [ReviewRow] {
        let places = rows.indices.map { rows[$0].statement.segments.first?.range.lowerBound ?? .start }
        let order = rows.indices.sorted { one, other in
            if places[one] != places[other] { return places[one] < places[other] }
            return (rows[one].statement.id.iri, rows[one].coder.slug)
                < (rows[other].statement.id.iri, rows[other].coder.slug)
        }
        return order.elementsEqual(rows.indices) ? rows : order.map { rows[$0] }
    }

    /// The words of a row that are shown.
    func fields(of row: ReviewRow) -> ReviewFields {
        let article = shelf.articles[row.path]
        return ReviewFields(
            speaker: speakerName(of: row.statement) ?? "", topic: topicName(of: row.statement) ?? "",
            quotation: row.statement.words, outlet: article?.outlet ?? "",
            title: article?.title ?? row.path.name.display, date: article?.published ?? "", coder: row.coder.slug,
            status: row.statement.status.rawValue, isUnsure: row.statement.isUnsure, memo: row.statement.memo ?? "")
    }
}

extension Statement {
    /// What was said, its parts one after the other.
    fileprivate var words: String { segments.map(\.exact).asOneQuotation }

    /// Whether somebody has looked at it again.
    var isReviewed: Bool { status.isReviewed }
}

extension Statement.Status {
    /// Whether somebody has looked at the statement again.
    var isReviewed: Bool { self == .reviewed || self == .final }
}
