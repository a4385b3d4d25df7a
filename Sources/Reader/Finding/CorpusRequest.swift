package import Annotations
package import Prose

/// A search of the whole folder: in the words of its articles, or in what was said of them.
package struct CorpusRequest: Equatable, Sendable {
    /// Where it looks.
    package enum Scope: Equatable, Sendable {
        case articles([BytePath])
        case notes([SearchedNote])
        /// Tags whose place is not certain, in articles that were changed since.
        case lostTags([BytePath])
    }

    /// Which search of this start of the program; whatever is said of another one is old.
    package let ticket: Int
    package let pattern: SearchPattern
    package let scope: Scope

    /// Hits that are kept of one article, and of all.
    package static let limitOfArticle = 200, limit = 5000

    /// Looks at one thing after the other. `text` opens an article, and `lost` finds the coder's tags of one that lost their
    /// place: nil where it cannot be read. `report` is given what was
    /// found since it was last called, and says whether it took it. `isLate` and `isOver` are those of a ``SearchRequest``.
    package func run(
        text: (BytePath) -> ArticleText?, lost: (BytePath) -> [LostTag]?, isLate: () -> Bool, isOver: () -> Bool,
        report: (CorpusReport) -> Bool
    ) {
        var found = CorpusReport(ticket: ticket)
        var kept = 0
        for index in 0..<max(count, 1) {
            guard !isOver() else { return }
            let before = found.hits.count
            search(index, text: text, lost: lost, isLate: isLate, into: &found)
            kept += found.hits.count - before
            found.searched = min(index + 1, count)
            found.isCut = found.isCut || kept >= Self.limit
            found.isLast = index + 1 >= count || kept >= Self.limit
            if report(found) { found = CorpusReport(ticket: ticket) }
            if kept >= Self.limit { return }
        }
    }

    /// How many articles or annotations it looks at.
    package var count: Int {
        switch scope {
        case .articles(let paths), .lostTags(let paths): paths.count
        case .notes(let notes): notes.count
        }
    }

    private func search(
        _ index: Int, text: (BytePath) -> ArticleText?, lost: (BytePath) -> [LostTag]?, isLate: () -> Bool,
        into found: inout CorpusReport
    ) {
        guard index < count else { return }
        switch scope {
        case .articles(let paths):
            guard let text = text(paths[index]) else {
                found.unreadable += 1
                return
            }
            let hits = hits(in: text, isLate: isLate, &found)
            found.hits += hits.map { CorpusHit($0, in: text, of: paths[index]) }
        case .notes(let notes):
            let hits = hits(in: ArticleText(notes[index].text), isLate: isLate, &found)
            found.hits += hits.prefix(1).map { CorpusHit(notes[index], lit: $0) }
        case .lostTags(let paths):
            guard let tags = lost(paths[index]) else {
                found.unreadable += 1
                return
            }
            found.hits += tags.map(CorpusHit.init)
        }
    }

    /// The first hits of a text; those beyond the limit are said to be there.
    private func hits(in text: ArticleText, isLate: () -> Bool, _ found: inout CorpusReport) -> [TextRange] {
        guard let finder = try? HitFinder(pattern, in: text) else { return [] }
        var hits: [TextRange] = []
        for block in 0..<finder.blocks.count where hits.count <= Self.limitOfArticle {
            guard let more = try? finder.hits(inBlock: block, isLate: isLate) else {
                found.tooHard += 1
                break
            }
            hits += more
        }
        if hits.count > Self.limitOfArticle { found.isCut = true }
        return Array(hits.prefix(Self.limitOfArticle))
    }
}

/// What a search of the folder has found since its last report.
package struct CorpusReport: Equatable, Sendable {
    package let ticket: Int
    package internal(set) var hits: [CorpusHit] = []
    /// How many articles or annotations it has looked at since it began.
    package internal(set) var searched = 0
    /// Articles that could not be read, and those in which the expression took too long, since the last report.
    package internal(set) var unreadable = 0
    package internal(set) var tooHard = 0
    /// Whether there are hits that are not kept.
    package internal(set) var isCut = false
    /// Whether none follows.
    package internal(set) var isLast = false

    init(ticket: Int) {
        self.ticket = ticket
    }
}
