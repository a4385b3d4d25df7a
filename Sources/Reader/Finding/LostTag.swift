package import Annotations
import Prose

/// A tag that is not certain to stand where its words are, found without its article being open.
package struct LostTag: Hashable, Sendable {
    let name: AnnotationName
    /// Where its words began in the text that was marked.
    let place: TextOffset
    let words: String
    let status: AnchorStatus

    /// The tags of a notebook whose words are others now, whose place a person has to decide, or whose words are gone, in
    /// the order of the text that was marked. `hash` is that of the article as it is, and `placements` says where the
    /// anchors of its older texts stand in it.
    package static func lost(
        of notebook: Notebook, at path: BytePath, hash: TextHash, placements: Placements
    ) -> [LostTag] {
        let statements = notebook.statements.map { ($0.id.iri, $0.segments) }
        let mentions = notebook.mentions.map { ($0.id.iri, [$0.anchor]) }
        let lost = (statements + mentions).compactMap { iri, segments -> LostTag? in
            let statuses = segments.filter { $0.base != hash }.map { placements.byAnchor[$0]?.status ?? .orphan }
            guard let first = segments.first, let worst = statuses.max(by: { $0.concern < $1.concern }),
                worst != .same, worst != .moved
            else { return nil }
            return LostTag(
                name: AnnotationName(path: path, iri: iri, coder: notebook.coder), place: first.range.lowerBound,
                words: segments.map(\.exact).asOneQuotation, status: worst)
        }
        return lost.sorted { ($0.place, $0.name.iri) < ($1.place, $1.name.iri) }
    }

    /// What became of it, in a word or two.
    var fate: String {
        switch status {
        case .same, .moved: "in its place"
        case .edited: "other words now"
        case .review: "place not certain"
        case .orphan: "not found"
        }
    }
}

extension ReaderState {
    /// Looks in all articles for tags of the coder that lost their place.
    mutating func searchLostTags() throws(Refusal) -> [Effect] {
        try refuseWhileListing()
        return beginCorpusSearch(SearchPattern(""), .lostTags(articles.entries.map(\.path)))
    }

    /// Goes to the decision about a tag of the open article, as soon as it is known where its words stand now.
    mutating func decideSoughtPlace() {
        guard let sought = soughtPlace else { return }
        guard let reading, reading.path == sought.path else {
            soughtPlace = nil
            return
        }
        guard let tag = unsettledTag(iri: sought.iri) else { return }
        soughtPlace = nil
        focus = .text
        look(at: tag)
    }
}
