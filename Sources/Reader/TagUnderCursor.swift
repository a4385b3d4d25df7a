import Analysis
import Annotations
import Prose

/// Something tagged, and where it stands.
enum PlacedTag: Sendable {
    case statement(Placed<Statement>)
    case mention(Placed<Mention>)

    var item: Item {
        switch self {
        case .statement(let placed): .statement(placed.thing)
        case .mention(let placed): .mention(placed.thing)
        }
    }

    var ranges: [TextRange] {
        switch self {
        case .statement(let placed): placed.ranges
        case .mention(let placed): placed.ranges
        }
    }

    var length: Int { ranges.reduce(0) { $0 + $1.length } }
}

extension ReaderState {
    /// Every tag that the cursor is in, the innermost first.
    var tagsUnderCursor: [PlacedTag] {
        guard let cursor = reading?.cursor else { return [] }
        let mentions = standingMentions.filter { $0.covers(cursor) }.map(PlacedTag.mention)
        let statements = standingStatements.filter { $0.covers(cursor) }.map(PlacedTag.statement)
        return (mentions + statements).enumerated()
            .sorted { ($0.element.length, $0.offset) < ($1.element.length, $1.offset) }.map(\.element)
    }

    /// The tag that a verb goes to which is about either kind: the one that the selection is; without a selection, the
    /// one that was chosen last, else the innermost.
    var chosenTag: PlacedTag? {
        guard let reading else { return nil }
        if case .none = reading.selection {
            let tags = tagsUnderCursor
            let focused = reading.focusedStatement?.iri
            return tags.first { $0.item.iri == focused } ?? tags.first
        }
        if let statement = placedStatementUnderCursor { return .statement(statement) }
        return selectedMention.map(PlacedTag.mention)
    }

    /// The tagged name that the selection is.
    var selectedMention: Placed<Mention>? {
        guard let selected = reading?.selectedRanges, !selected.isEmpty else { return nil }
        return standingMentions.first { $0.ranges == selected }
    }

    /// A tag as the status line and the panes call it.
    func name(of tag: PlacedTag) -> String {
        switch tag {
        case .statement(let placed):
            let parts = [speakerName(of: placed.thing), placed.thing.stance?.sign, topicName(of: placed.thing)]
            let said = parts.compactMap(\.self).joined(separator: " ")
            return "statement \(letter(of: placed.thing))" + (said.isEmpty ? "" : " (\(said))")
        case .mention(let placed):
            return "the name of \(corpus.actor(placed.thing.actor)?.name ?? placed.thing.anchor.exact)"
        }
    }
}
