import Annotations
import Prose
import Screen

/// Where marks stand in the text that is open.
///
/// An article may have been changed since it was marked. A mark that is drawn over other words, or a verb that goes to
/// it, would put somebody's words into another mouth: what was found again for certain is shown where it stands now, and
/// what was not is kept, counted, said, and waits for a person.
extension Reading {
    /// What became of an anchor; nil while nobody has looked for it.
    func placement(of anchor: Anchor) -> AnchorPlacement? {
        if anchor.base == base { return AnchorPlacement(range: anchor.range, status: .same, confidence: 1) }
        return placements.byAnchor[anchor]
    }

    /// Where an anchor stands for certain; nil where nobody knows.
    func range(of anchor: Anchor) -> TextRange? {
        if anchor.base == base { return anchor.range }
        guard let placement = placements.byAnchor[anchor], placement.status.isSettled else { return nil }
        return placement.range
    }

    /// Where every part stands; nil where that is not known of one.
    func ranges(of segments: [Anchor]) -> [TextRange]? {
        var ranges: [TextRange] = []
        for segment in segments {
            guard let range = range(of: segment) else { return nil }
            ranges.append(range)
        }
        return ranges
    }

    /// What became of the words of a statement: of its parts, the worst.
    func status(of segments: [Anchor]) -> AnchorStatus? {
        let statuses = segments.map { placement(of: $0)?.status }
        guard !statuses.contains(nil) else { return nil }
        return statuses.compactMap(\.self).max { $0.concern < $1.concern }
    }
}

extension [TextRange] {
    /// From the first word to the last; nil where the parts do not follow each other.
    var extent: TextRange? {
        guard let first = first?.lowerBound, let last = last?.upperBound, first <= last else { return nil }
        return first..<last
    }
}

extension ReaderState {
    /// What a person should know when the article is not the text that was tagged; nil when all is where it was.
    var driftNotice: String? {
        driftWords.map { "changed since it was tagged: of \($0)" }
    }

    /// Of how many tags which became what, and the key that shows them; nil when all are where they were.
    var driftWords: String? {
        guard let standing, let notebook = openNotebook?.notebook, !standing.fates.isEmpty else { return nil }
        let statuses = standing.fates.map(\.status)
        func count(_ wanted: AnchorStatus...) -> Int { statuses.count { $0.map(wanted.contains) ?? false } }
        let (moved, edited, lost) = (count(.moved), count(.edited), count(.review, .orphan))
        let said = [(moved, "moved"), (edited, "edited"), (lost, "lost")].filter { $0.0 > 0 }
        guard !said.isEmpty else { return nil }
        let command = edited + lost > 0 ? "review-places" : "confirm-moved"
        let keys = keymap.bindings(of: command, in: .text).first.map { Key.name(of: $0.keys) }
        let hint = keys.map { edited + lost > 0 ? ": \($0) shows them" : ": \($0) confirms" } ?? ""
        let words = said.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(notebook.statements.count + notebook.mentions.count) tags \(words)\(hint)"
    }

    /// The anchors of the open article that nobody has looked for yet: what came from the disk after it was opened.
    /// None while the text is still being hashed, because nobody knows then which of them count in it.
    func unplacedAnchors(ofOthers hasOthers: Bool) -> [Anchor] {
        guard let reading, !reading.base.hex.isEmpty else { return [] }
        let others = hasOthers ? shelf.others[reading.path] ?? [] : []
        return (standing?.unplaced ?? [])
            + others.flatMap(\.anchors).filter { reading.placement(of: $0) == nil }
    }
}

extension AnchorStatus {
    /// How much a person should look at it.
    var concern: Int {
        switch self {
        case .same: 0
        case .moved: 1
        case .edited: 2
        case .review: 3
        case .orphan: 4
        }
    }
}
