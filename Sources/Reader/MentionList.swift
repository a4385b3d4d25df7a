package import Annotations
package import Prose
package import Suggestions

/// Whom the mentions are of, or which hits of a search are to be tagged.
package struct MentionQuery: Hashable, Sendable {
    /// Counts the searches of a start, so that a late answer is not taken for the next one's.
    package let number: Int
    /// The actor; nil for one that is not in the register yet.
    let actor: Identifier<Actor>?
    /// The name that the register has, or will have.
    package let name: String
    /// Every form of the name that is looked for; empty where hits are.
    package let forms: [String]
    /// What is to be tagged of what a search found; nil where it is an actor's mentions.
    var hits: HitTags?

    /// Whether names have to be looked for in the text.
    package var needsNames: Bool { hits == nil }

    /// The places in a text that may name the actor, or the hits, without those that are taken. At most so many that a
    /// person could look at them. Throws where an expression takes too long.
    func mentions(
        in base: BaseText, names: [NameInArticle], stretch: TextRange, besides taken: [TextRange],
        isLate: () -> Bool = { false }
    ) throws(SearchTrouble) -> [ProposedMention] {
        if let hits { return try hits.proposals(in: base, stretch, besides: taken, isLate: isLate) }
        return base.text.mentions(ofForms: forms, among: names, in: stretch)
            .filter { found in !taken.contains { $0.overlaps(found.range) } }.prefix(MentionList.mostRows)
            .map {
                ProposedMention(anchor: Anchor(of: $0.range, in: base.text, base: base.hash), isLikely: $0.isLikely)
            }
    }

    /// The same in an article that is not open, besides what is tagged there.
    package func mentions(
        in base: BaseText, names: [NameInArticle], stretch: TextRange, besides own: Notebook, placements: Placements,
        isLate: () -> Bool = { false }
    ) throws(SearchTrouble) -> [ProposedMention] {
        let taken = own.taken(by: hits?.tag, in: base.hash, placements)
        return try mentions(in: base, names: names, stretch: stretch, besides: taken, isLate: isLate)
    }

    /// Whether a text may have any of it at all, which is quickly said of most. Hits are asked for where there are some.
    package func occurs(in text: ArticleText) -> Bool {
        hits != nil
            || forms.contains { !text.matches(of: SearchPattern($0), in: text.range, limit: 1).isEmpty }
    }
}

/// A place that may name the actor, or a hit that may be tagged.
package struct ProposedMention: Hashable, Sendable {
    let anchor: Anchor
    let isLikely: Bool
    /// The parts of a quotation: one, and more of an interrupted one.
    let segments: [Anchor]
    /// How a statement is quoted.
    let kind: Statement.Kind

    init(anchor: Anchor, isLikely: Bool) {
        self.anchor = anchor
        self.isLikely = isLikely
        segments = [anchor]
        kind = .direct
    }

    /// A hit, by the parts of what it stands for, of which there is one at least.
    init(_ segments: [Anchor], kind: Statement.Kind) {
        precondition(!segments.isEmpty, "a hit stands somewhere")
        anchor = segments[0]
        isLikely = true
        self.segments = segments
        self.kind = kind
    }
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
        rows += mentions.prefix(room).map { Row(path: path, mention: $0, isKept: query.hits == nil && $0.isLikely) }
    }

    /// Keeps what was skipped, or the other way round, and goes on to the next.
    mutating func toggle() {
        guard rows.indices.contains(cursor) else { return }
        rows[cursor].isKept.toggle()
        move(by: 1)
    }

    /// Keeps a mention, or does not, and goes on to the next.
    mutating func decide(_ isKept: Bool) {
        guard rows.indices.contains(cursor) else { return }
        rows[cursor].isKept = isKept
        move(by: 1)
    }

    /// Keeps the mention under the cursor and all that follow it.
    mutating func keepRest() {
        for index in rows.indices.dropFirst(cursor) { rows[index].isKept = true }
        cursor = max(0, rows.count - 1)
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
    var kept: [(path: BytePath, mentions: [ProposedMention])] {
        var kept: [(path: BytePath, mentions: [ProposedMention])] = []
        for row in rows where row.isKept {
            if kept.last?.path == row.path {
                kept[kept.count - 1].mentions.append(row.mention)
            } else {
                kept.append((row.path, [row.mention]))
            }
        }
        return kept
    }

    /// What it is a list of.
    var title: String {
        switch query.hits?.tag {
        case .statement: "Hits of “\(query.name)” as statements"
        case .mention: "Hits of “\(query.name)” as an actor"
        case nil: "Mentions of \(query.name)"
        }
    }
}

extension MentionList {
    /// The list for a person who sees no screen: each mention in brackets with the words around it, and what cannot be
    /// tagged.
    var plainLines: [String] {
        let title = "\(title): \(keptCount) of \(rows.count) kept"
        let lines = rows.map { row in
            let anchor = row.mention.anchor
            let around = "\(anchor.prefix)[\(anchor.exact)]\(anchor.suffix)"
            let words = around.split(whereSeparator: \.isWhitespace)
            return "\(row.isKept ? "keep" : "skip")  \(row.path.display)  \(words.joined(separator: " "))"
        }
        return [title] + lines + leftOut.map { "left out: \($0)" }
    }
}
