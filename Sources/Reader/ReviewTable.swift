package import Annotations
import Prose

/// A statement in the review, with what is needed to show it and to find it again.
package struct ReviewRow: Hashable, Sendable {
    package let path: BytePath
    package let coder: Coder
    package var statement: Statement
}

/// The review: the statements of the whole folder as rows of values.
package struct ReviewTable: Equatable, Sendable {
    package enum Order: String, CaseIterable, Sendable {
        /// Unsure first, then what nobody has reviewed, then the rest.
        case work
        case speaker, topic, stance, article
    }

    /// Whether the notebooks of all articles have been read.
    package internal(set) var isLoaded = false
    package internal(set) var rows: [ReviewRow] = []
    /// How many there are without the filter.
    package internal(set) var total = 0
    package internal(set) var filter = ""
    package internal(set) var order = Order.work
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// The article whose statement was changed here last: what `u` undoes.
    package internal(set) var lastChanged: BytePath?

    /// The statement that the cursor was on when the program was left, until the rows are there.
    var wanted: Arrangement.Reviewed?

    /// The row under the cursor.
    package var current: ReviewRow? {
        rows.indices.contains(cursor) ? rows[cursor] : nil
    }
}

extension ReaderState {
    /// Builds the rows anew: sorted, filtered, the cursor on the statement where it was.
    mutating func refreshReview() {
        let kept = review.current.map { Arrangement.Reviewed($0.statement.id, of: $0.coder) } ?? review.wanted
        let all = allReviewRows()
        review.total = all.count
        let filter = ReviewFilter(review.filter)
        let matching = filter.isEmpty ? all : all.filter { filter.accepts(fields(of: $0)) }
        review.rows = sorted(matching)
        let index = kept.flatMap { kept in
            review.rows.firstIndex { $0.statement.id == kept.statement && $0.coder == kept.coder }
        }
        if review.isLoaded { review.wanted = nil }
        review.cursor = index ?? max(0, min(review.cursor, review.rows.count - 1))
    }

    /// Brings the statements of an article that were changed up to date and leaves the rows where they are, so that
    /// nothing jumps away from under the cursor.
    mutating func updateReviewRows(of path: BytePath, _ transaction: Transaction) {
        guard !review.rows.isEmpty, let notebook = shelf.own[path]?.notebook else { return }
        let changed = Set(transaction.changes.compactMap { ($0.after ?? $0.before)?.iri })
        for index in review.rows.indices where changed.contains(review.rows[index].statement.id.iri) {
            guard review.rows[index].coder == coder, review.rows[index].path == path,
                case .statement(let statement)? = notebook.item(review.rows[index].statement.id.iri)
            else { continue }
            review.rows[index].statement = statement
        }
    }

    private func allReviewRows() -> [ReviewRow] {
        let own = shelf.own.flatMap { path, own in
            own.notebook.statements.map { ReviewRow(path: path, coder: coder, statement: $0) }
        }
        let others = shelf.others.flatMap { path, notebooks in
            notebooks.flatMap { notebook in
                notebook.statements.map { ReviewRow(path: path, coder: notebook.coder, statement: $0) }
            }
        }
        return own + others
    }

    /// The words of a row that are shown and filtered.
    func fields(of row: ReviewRow) -> ReviewFields {
        let article = shelf.articles[row.path]
        return ReviewFields(
            speaker: speakerName(of: row.statement) ?? "", topic: topicName(of: row.statement) ?? "",
            stance: row.statement.stance?.rawValue ?? "",
            quotation: row.statement.segments.map(\.exact).joined(separator: " … "),
            outlet: article?.outlet ?? "", title: article?.title ?? row.path.name.display,
            date: article?.published ?? "", coder: row.coder.slug, status: row.statement.status.rawValue,
            isUnsure: row.statement.isUnsure, memo: row.statement.memo ?? "")
    }
}

extension Statement {
    /// Whether somebody has looked at it again.
    var isReviewed: Bool { status == .reviewed || status == .final }
}
