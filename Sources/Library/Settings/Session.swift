package import Annotations
package import Prose

/// Where a person was in each corpus when the program was last left.
package struct Session: Hashable, Sendable {
    /// The place in one corpus.
    package struct Place: Hashable, Sendable {
        /// The article, relative to the folder of the corpus.
        package var article: BytePath
        package var anchor: PlaceAnchor
        /// The pane that had the focus, by its name.
        package var focus: String?
        /// Whether that pane had the whole screen.
        package var isZoomed = false
        /// What the list of articles and the review were narrowed to and sorted by.
        package var filter: String?
        package var order: String?
        package var reviewFilter: String?
        package var reviewOrder: String?
        /// The statement that the review's cursor was on, and its coder.
        package var reviewStatement: String?
        package var reviewCoder: String?

        /// A place, and nothing of what was seen around it.
        package init(article: BytePath, anchor: PlaceAnchor) {
            self.article = article
            self.anchor = anchor
        }
    }

    /// A corpus that was open, and where in it the person was.
    struct Visit: Hashable {
        let folder: BytePath
        let place: Place
    }

    /// How many corpora are remembered.
    package static let limit = 100

    /// The latest first.
    private(set) var visits: [Visit] = []

    /// A session that remembers nothing.
    package init() {}

    /// Where the person was in a corpus, named by the absolute path of its folder.
    package func place(in folder: BytePath) -> Place? {
        visits.first { $0.folder == folder }?.place
    }

    /// Forgets a corpus; says whether it was known.
    package mutating func forget(_ folder: BytePath) -> Bool {
        let count = visits.count
        visits.removeAll { $0.folder == folder }
        return visits.count < count
    }

    /// Notes where the person is; the corpus not seen for longest is forgotten when there are too many.
    package mutating func remember(_ place: Place, in folder: BytePath) {
        visits.removeAll { $0.folder == folder }
        visits.insert(Visit(folder: folder, place: place), at: 0)
        if visits.count > Self.limit { visits.removeLast(visits.count - Self.limit) }
    }
}
