import Annotations
package import Prose

/// A search of the folder and what it has found so far: the rows of a pane of its own.
package struct CorpusSearch: Equatable, Sendable {
    package let pattern: SearchPattern
    let ticket: Int
    /// Whether it looks in annotations and not in the words of the articles.
    let isInAnnotations: Bool
    /// Whether it looks for tags that lost their place, and for no words.
    let isForLostTags: Bool
    /// How many articles or annotations there are to look at.
    let total: Int
    package internal(set) var hits: [CorpusHit] = []
    var searched = 0
    var unreadable = 0
    var tooHard = 0
    var isCut = false
    /// Whether nothing more comes.
    package internal(set) var isOver = false
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    /// The first article in which hits were tagged from here: where undo begins.
    var tagged: BytePath?
    /// Whether a result has been opened, so that the next one is the one after.
    var hasOpened = false

    init(_ request: CorpusRequest) {
        pattern = request.pattern
        ticket = request.ticket
        total = request.count
        if case .lostTags = request.scope { isForLostTags = true } else { isForLostTags = false }
        if case .notes = request.scope { isInAnnotations = true } else { isInAnnotations = false }
    }

    /// The result under the cursor.
    package var current: CorpusHit? {
        hits.indices.contains(cursor) ? hits[cursor] : nil
    }

    /// Takes in what was found since the last report.
    mutating func note(_ report: CorpusReport) {
        hits += report.hits
        searched = max(searched, report.searched)
        unreadable += report.unreadable
        tooHard += report.tooHard
        isCut = isCut || report.isCut
        isOver = report.isLast
    }

    /// What it looks for, as the head of a pane.
    var title: String { isForLostTags ? "Tags that lost their place" : "Results “\(pattern.typed)”" }

    /// How far it is and what it could not do, in a few words.
    var state: String {
        let things = isInAnnotations ? "annotations" : "articles"
        let progress = isOver && searched == total ? "in \(total) \(things)" : "\(searched)/\(total) \(things)"
        let parts = [
            isOver ? nil : "searching, Esc stops", "\(hits.count)\(isCut ? "+" : "") found", progress,
            unreadable > 0 ? "\(unreadable) not readable" : nil, tooHard > 0 ? "\(tooHard) too hard" : nil,
            isCut ? "not all are shown" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }
}
