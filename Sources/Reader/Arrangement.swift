package import Annotations

/// How a person has arranged what they see: what the session keeps besides the place in the text.
package struct Arrangement: Hashable, Sendable {
    package var focus = Focus.list
    package var isZoomed = false
    package var listFilter = ""
    package var listOrder = ListOrder.path
    package var review = ReviewView()
    /// The statement that the review's cursor was on, and whose it is; nil where it was on none.
    package var reviewed: Reviewed?

    /// A statement in the review, told apart from another coder's with the same name.
    package struct Reviewed: Hashable, Sendable {
        package let statement: Identifier<Statement>
        package let coder: Coder

        package init(_ statement: Identifier<Statement>, of coder: Coder) {
            self.statement = statement
            self.coder = coder
        }
    }

    /// As a reader is at its first start.
    package init() {}
}

extension ReaderState {
    /// How what is seen is arranged now.
    var arrangement: Arrangement {
        var arrangement = Arrangement()
        arrangement.focus = [.results, .answer].contains(focus) ? .text : focus
        arrangement.isZoomed = isZoomed
        arrangement.listFilter = articles.filter
        arrangement.listOrder = articles.order
        arrangement.review = review.view
        arrangement.reviewed = reviewedName ?? review.wanted
        return arrangement
    }

    /// Arranges what is seen as it was when the program was left. To be called before the first event.
    package mutating func arrange(as arrangement: Arrangement) {
        focus = arrangement.focus
        isZoomed = arrangement.isZoomed
        articles.order = arrangement.listOrder
        articles.filter = arrangement.listFilter
        review.view = arrangement.review
        review.wanted = arrangement.reviewed
    }
}
