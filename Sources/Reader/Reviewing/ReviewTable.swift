package import Analysis
package import Annotations
import Prose

/// The review: which statements of the whole folder are shown, in which order, and where the cursor is among them.
package struct ReviewTable: Equatable, Sendable {
    /// Numbers of statements in ``ReaderState/coded``, in the order shown.
    fileprivate(set) var shown: [Int] = []
    package internal(set) var filter = ""
    package internal(set) var order = StatementOrder.work
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// The articles in which something was changed here, a step each, the last one last: what `u` undoes; and those in
    /// which it was undone.
    var changed: [BytePath] = []
    var undone: [BytePath] = []
    /// The statement that the cursor was on when the program was left, until the rows are there.
    var wanted: Arrangement.Reviewed?

    /// Forgets which statements are shown.
    mutating func forgetRows() { shown = [] }
}

/// A statement in the review, with what is needed to find it again.
package struct ReviewRow: Hashable, Sendable {
    /// Its number among the statements of the folder.
    package let number: Int
    package let path: BytePath
    package let statement: CodedStatement

    package var coder: Coder { statement.coder }
}

/// The statements that the review shows.
package struct ReviewRows: RandomAccessCollection, Sendable {
    fileprivate let corpus: CodedCorpus
    fileprivate let shown: [Int]

    package var startIndex: Int { 0 }
    package var endIndex: Int { shown.count }

    package subscript(index: Int) -> ReviewRow {
        let statement = corpus.statements[shown[index]]
        return ReviewRow(number: shown[index], path: corpus.articles[statement.article].path, statement: statement)
    }
}

extension ReaderState {
    /// The statements that the filter shows, in their order.
    package var reviewRows: ReviewRows { ReviewRows(corpus: coded.corpus, shown: review.shown) }

    /// The row under the cursor.
    package var reviewed: ReviewRow? {
        review.shown.indices.contains(review.cursor) ? reviewRows[review.cursor] : nil
    }

    /// Which statement the row under the cursor is.
    var reviewedName: Arrangement.Reviewed? {
        reviewed.map { Arrangement.Reviewed($0.statement.id, of: $0.coder) }
    }

    /// Brings what is known of all articles up to date, and shows the rows of it: sorted, filtered, the cursor on the
    /// statement where it was.
    mutating func refreshReview() {
        let kept = reviewedName ?? review.wanted
        review.forgetRows()
        catchUp()
        arrangeReview(around: kept)
    }

    /// Shows what the filter accepts in the order that is wanted. The cursor goes to a statement, where that is shown.
    private mutating func arrangeReview(around kept: Arrangement.Reviewed?) {
        review.shown = coded.numbers(StatementFilter(review.filter), in: review.order)
        let statements = coded.corpus.statements
        let index = kept.flatMap { kept in
            review.shown.firstIndex { statements[$0].id == kept.statement && statements[$0].coder == kept.coder }
        }
        if isCorpusRead { review.wanted = nil }
        review.cursor = index ?? max(0, min(review.cursor, review.shown.count - 1))
    }
}
