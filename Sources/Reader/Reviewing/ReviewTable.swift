package import Analysis
package import Annotations
import Prose

/// The review: which statements of the whole folder are shown, in which order, and where the cursor is among them.
package struct ReviewTable: Equatable, Sendable {
    package internal(set) var view = ReviewView()
    /// Numbers of statements in ``ReaderState/coded``, in the order shown, those of closed groups too.
    var shown: [Int] = []
    /// The groups in their order; none where statements are not put together.
    var groups: [ReviewGroup] = []
    /// Headings and statements, where there are groups.
    var lines: [ReviewLine] = []
    /// Whether groups show their statements, and those of which the other is so, by their words.
    var areOpen = true
    var exceptions: Set<String> = []
    /// A line.
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// The articles in which something was changed here, a step each, the last one last: what `u` undoes; and those in
    /// which it was undone.
    var changed: [BytePath] = []
    var undone: [BytePath] = []
    /// The statement that the cursor was on when the program was left, until the rows are there.
    var wanted: Arrangement.Reviewed?

    package var filter: String {
        get { view.filter }
        set { view.filter = newValue }
    }
    package var order: StatementOrder {
        get { view.order }
        set { view.order = newValue }
    }

    /// Forgets which statements are shown.
    mutating func forgetRows() { (shown, groups, lines) = ([], [], []) }
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
        guard case .statement(let place) = review.line(review.cursor) else { return nil }
        return reviewRows[place]
    }

    /// Which statement the row under the cursor is.
    var reviewedName: Arrangement.Reviewed? {
        reviewed.map { Arrangement.Reviewed($0.statement.id, of: $0.coder) }
    }

    /// Brings what is known of all articles up to date, and shows the rows of it: sorted, filtered, put together, the cursor
    /// on the statement or the heading where it was.
    mutating func refreshReview() {
        let kept = reviewedName ?? review.wanted, heading = review.heading
        review.forgetRows()
        catchUp()
        review.arrange(coded.numbers(StatementFilter(review.filter), in: review.order), in: coded)
        let line = kept.flatMap(line(of:)) ?? heading.flatMap { review.line(ofGroup: $0) }
        if isCorpusRead { review.wanted = nil }
        review.cursor = line ?? max(0, min(review.cursor, review.lineCount - 1))
    }

    /// The line of a statement, or of the heading that it is closed under; nil where it is not shown.
    private func line(of name: Arrangement.Reviewed) -> Int? {
        let statements = coded.corpus.statements
        let place = review.shown.firstIndex {
            statements[$0].isNamed(name.statement) && statements[$0].coder == name.coder
        }
        return place.flatMap { review.line(ofPlace: $0) }
    }
}
