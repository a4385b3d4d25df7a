package import Annotations
package import Prose

/// Where the anchors of an article stand that were made in another text of it.
///
/// The anchors keep saying what they said: a placement is how the reader shows them until a person confirms a place.
package struct Placements: Equatable, Sendable {
    /// Where each anchor stands. Those that count in the text that is open need no entry.
    package private(set) var byAnchor: [Anchor: AnchorPlacement] = [:]
    /// The older texts, by hash: to show what stood around the words.
    package private(set) var bases: [TextHash: ArticleText] = [:]

    /// No anchor of another text.
    package init() {}

    /// What is known already.
    init(byAnchor: [Anchor: AnchorPlacement], bases: [TextHash: ArticleText] = [:]) {
        self.byAnchor = byAnchor
        self.bases = bases
    }

    /// Finds the anchors that count in another text than `current`, whose hash is `hash`. `base` gives the text that
    /// has a hash; nil where it is not kept.
    package init(
        of anchors: some Sequence<Anchor>, in current: ArticleText, hash: TextHash,
        base: (TextHash) -> ArticleText?
    ) {
        let foreign = Set(anchors.filter { $0.base != hash })
        for (key, group) in Dictionary(grouping: foreign, by: \.base) {
            let text = key.flatMap(base)
            if let key, let text { bases[key] = text }
            let group = Array(group)
            let placed = Reanchoring(from: text, to: current, hash: hash).placements(of: group)
            for (anchor, placement) in zip(group, placed) { byAnchor[anchor] = placement }
        }
    }

    /// Adds what was found later.
    package mutating func merge(_ other: Placements) {
        byAnchor.merge(other.byAnchor) { _, new in new }
        bases.merge(other.bases) { _, new in new }
    }
}

extension Notebook {
    /// Every anchor of what stands, those of cues and names included.
    package var anchors: [Anchor] {
        statements.flatMap(\.anchors) + mentions.map(\.anchor)
    }
}

extension Statement {
    /// Every anchor that it has.
    var anchors: [Anchor] { segments + [cue, speakerAsWritten].compactMap(\.self) }
}

extension AnchorStatus {
    /// Whether the words may be shown where they were found without anybody having looked.
    var isSettled: Bool {
        switch self {
        case .same, .moved, .edited: true
        case .review, .orphan: false
        }
    }
}
