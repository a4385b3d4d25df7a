package import Annotations
package import Prose
package import Suggestions

/// The article that is open, and where in it the person is.
package struct Reading: Equatable, Sendable {
    package let path: BytePath
    package let article: Article
    /// It never changes while it is open.
    package let text: ArticleText
    package let base: TextHash
    package let frontMatter: TextRange?
    /// Every quotation of the text, in reading order.
    package let quotations: [Quotation]
    package let names: [NameInArticle]
    /// What was found in the words without a person; nil while nobody has looked.
    var proposals: ArticleProposals?
    /// Whether that was asked for.
    var asksForProposals = false
    /// What is proposed for what is selected.
    var offer: Offer?
    /// Where the tags stand that were made in an older text of the article.
    package internal(set) var placements: Placements { didSet { standing = nil } }
    /// Where the marks stand, as far as that has been worked out: see ``ReaderState/standing``.
    var standing: StandingPlaces?
    /// What the article was called when the coder marked it, where these marks were not taken over yet.
    package let formerNames: [BytePath]
    /// How the text came out of its file; nil where nobody says.
    package let source: ArticleSource?
    /// Whether it is only the beginning of a large text, the rest of which is still being read.
    let isBeginning: Bool
    /// The quotations that `Tab` goes to: the outermost ones.
    package let candidates: [Quotation]

    /// Where the news begins, behind front matter.
    private let start: TextOffset
    package var cursor: TextOffset
    package var selection = Selection.none
    /// The first scalar of the first row on the screen: an anchor in the text, so that it survives a resize.
    package var top: TextOffset
    /// The column that moving up and down keeps to.
    package var goalColumn: Int?
    /// Which of several overlapping statements under the cursor is meant; nil for the innermost.
    package var focusedStatement: Identifier<Statement>?
    package var search: ArticleSearch?
    package var jumps = JumpList()
    /// The row of the inspector's list that its cursor is on.
    package var inspectorRow = 0
    /// Where a drag of the mouse began; nil while none is under way.
    var dragStart: TextOffset?

    package init(_ opened: OpenedArticle, at place: TextOffset?) {
        path = opened.path
        article = opened.article
        text = opened.text
        base = opened.base
        frontMatter = opened.frontMatter
        quotations = opened.quotations
        names = opened.names
        placements = opened.placements
        formerNames = opened.formerNames
        source = opened.source
        isBeginning = opened.isBeginning
        candidates = opened.quotations.filter { $0.depth == 0 }
        start = min(
            opened.text.nextVisible(from: opened.frontMatter?.upperBound ?? .start), opened.text.lastPlace)
        cursor = place.map { min($0, opened.text.lastPlace) } ?? start
        // The title row says what front matter says, so that the first screen begins with the news.
        top = place == nil && opened.frontMatter == nil ? .start : cursor
    }

    /// Whether the person has not moved since it was opened.
    var isAtStart: Bool { cursor == start }

    /// The same article with what was found in it meanwhile, the person where they were.
    func completed(by opened: OpenedArticle) -> Reading {
        var completed = Reading(opened, at: cursor)
        completed.placements.merge(placements)
        completed.top = top
        completed.selection = selection
        completed.goalColumn = goalColumn
        completed.focusedStatement = focusedStatement
        completed.search = search
        if completed.base == base {
            (completed.proposals, completed.asksForProposals) = (proposals, asksForProposals)
            completed.offer = offer
        }
        completed.jumps = jumps
        completed.inspectorRow = inspectorRow
        return completed
    }

    /// The stretches that are selected now.
    package var selectedRanges: [TextRange] {
        selection.ranges(cursor: cursor).map { $0.clamped(to: text.range) }.filter { !$0.isEmpty }
    }

    /// Where the person is, for undo and for the session.
    package var place: Place {
        Place(path: path, cursor: cursor, selection: selection)
    }

    /// Puts the cursor somewhere in the text and forgets the column that up and down kept to.
    package mutating func move(to place: TextOffset) {
        cursor = min(max(.start, place), text.lastPlace)
        goalColumn = nil
        focusedStatement = nil
        if case .segments = selection { selection = .none }
    }

    /// Selects nothing.
    package mutating func letGo() {
        selection = .none
        focusedStatement = nil
    }

    /// Selects stretches and puts the cursor on the first.
    package mutating func select(_ segments: [TextRange]) {
        guard let first = segments.first else { return }
        move(to: first.lowerBound)
        selection = .segments(segments)
    }
}

extension ArticleText {
    /// The last place that the cursor can stand on.
    package var lastPlace: TextOffset {
        max(.start, range.upperBound - 1)
    }

    /// The first place from `start` that is no blank line.
    fileprivate func nextVisible(from start: TextOffset) -> TextOffset {
        var place = start
        while place < range.upperBound, string(in: place..<place + 1) == "\n" { place = place + 1 }
        return place < range.upperBound ? place : start
    }
}
