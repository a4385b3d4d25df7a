package import Annotations
package import Prose
package import Suggestions

/// Whom the mentions are of.
package struct MentionQuery: Hashable, Sendable {
    /// Counts the searches of a start, so that a late answer is not taken for the next one's.
    package let number: Int
    /// The actor; nil for one that is not in the register yet.
    let actor: Identifier<Actor>?
    /// The name that the register has, or will have.
    package let name: String
    /// Every form of the name that is looked for.
    package let forms: [String]

    /// The places in a text that may name the actor, without those that are taken. At most so many that a person could
    /// look at them.
    func mentions(
        in base: BaseText, names: [NameInArticle], stretch: TextRange, besides taken: [TextRange]
    ) -> [ProposedMention] {
        base.text.mentions(ofForms: forms, among: names, in: stretch)
            .filter { found in !taken.contains { $0.overlaps(found.range) } }.prefix(MentionList.mostRows)
            .map {
                ProposedMention(anchor: Anchor(of: $0.range, in: base.text, base: base.hash), isLikely: $0.isLikely)
            }
    }

    /// The same in an article that is not open, besides what is tagged there.
    package func mentions(
        in base: BaseText, names: [NameInArticle], stretch: TextRange, besides own: Notebook, placements: Placements
    ) -> [ProposedMention] {
        let taken = own.mentions.compactMap { mention -> TextRange? in
            if mention.anchor.base == base.hash { return mention.anchor.range }
            let placement = placements.byAnchor[mention.anchor]
            return placement.flatMap { $0.status.isSettled ? $0.range : nil }
        }
        return mentions(in: base, names: names, stretch: stretch, besides: taken)
    }

    /// Whether a text has any of the forms at all, which is quickly said of most.
    package func occurs(in text: ArticleText) -> Bool {
        forms.contains { !text.matches(of: SearchPattern($0), in: text.range, limit: 1).isEmpty }
    }
}

/// A place that may name the actor.
package struct ProposedMention: Hashable, Sendable {
    let anchor: Anchor
    let isLikely: Bool
}

/// What was found in one article of the corpus.
package struct MentionsInArticle: Sendable {
    /// The coder's notebook, which the reader works on from now on.
    package let notebook: GatheredNotebook
    package let mentions: [ProposedMention]

    package init(_ notebook: GatheredNotebook, _ mentions: [ProposedMention]) {
        self.notebook = notebook
        self.mentions = mentions
    }
}

/// An answer of a search through the corpus; several come for one search.
package struct MentionsFound: Sendable {
    /// The number of the search.
    package let number: Int
    package let articles: [MentionsInArticle]
    /// Articles that name the actor and cannot be tagged, each with the reason in a sentence.
    package let leftOut: [String]
    /// How many articles have been looked at, and how many there are.
    package let done: Int
    package let all: Int

    package init(number: Int, articles: [MentionsInArticle], leftOut: [String], done: Int, all: Int) {
        self.number = number
        self.articles = articles
        self.leftOut = leftOut
        self.done = done
        self.all = all
    }
}

/// All mentions of an actor, each to be kept or skipped, before any of them is tagged.
package struct MentionList: Equatable, Sendable {
    /// A mention, and whether it is to be tagged.
    struct Row: Hashable, Sendable {
        let path: BytePath
        let mention: ProposedMention
        var isKept: Bool
    }

    /// More than anybody goes through.
    static let mostRows = 5000

    let query: MentionQuery
    private(set) var rows: [Row] = []
    var cursor = 0
    /// How many of them are tagged already and not listed; nil where that was not counted.
    var alreadyTagged = 0
    /// How far the search through the corpus has come; nil where it is over, or only this article was asked for.
    var progress: Progress?
    /// Articles that cannot be tagged, each with the reason.
    var leftOut: [String] = []

    /// How many articles have been looked at, of how many.
    struct Progress: Hashable, Sendable {
        let done: Int
        let all: Int
    }

    init(_ query: MentionQuery) {
        self.query = query
    }

    var keptCount: Int { rows.count(where: \.isKept) }

    mutating func add(_ mentions: [ProposedMention], in path: BytePath) {
        let room = max(0, Self.mostRows - rows.count)
        rows += mentions.prefix(room).map { Row(path: path, mention: $0, isKept: $0.isLikely) }
    }

    /// Keeps what was skipped, or the other way round, and goes on to the next.
    mutating func toggle() {
        guard rows.indices.contains(cursor) else { return }
        rows[cursor].isKept.toggle()
        move(by: 1)
    }

    /// Keeps all; where all are kept, none.
    mutating func toggleAll() {
        let keeps = rows.contains { !$0.isKept }
        for index in rows.indices { rows[index].isKept = keeps }
    }

    mutating func move(by count: Int) {
        cursor = max(0, min(cursor + count, rows.count - 1))
    }

    /// What is kept, article by article, in the order of the list.
    var kept: [(path: BytePath, anchors: [Anchor])] {
        var kept: [(path: BytePath, anchors: [Anchor])] = []
        for row in rows where row.isKept {
            if kept.last?.path == row.path {
                kept[kept.count - 1].anchors.append(row.mention.anchor)
            } else {
                kept.append((row.path, [row.mention.anchor]))
            }
        }
        return kept
    }
}

extension MentionList {
    /// The list for a person who sees no screen: each mention in brackets with the words around it, and what cannot be
    /// tagged.
    var plainLines: [String] {
        let title = "mentions of \(query.name): \(keptCount) of \(rows.count) kept"
        let lines = rows.map { row in
            let anchor = row.mention.anchor
            let around = "\(anchor.prefix)[\(anchor.exact)]\(anchor.suffix)"
            let words = around.split(whereSeparator: \.isWhitespace)
            return "\(row.isKept ? "keep" : "skip")  \(row.path.display)  \(words.joined(separator: " "))"
        }
        return [title] + lines + leftOut.map { "left out: \($0)" }
    }
}
