import Prose
import Screen
import Suggestions

extension Pane {
    /// Why somebody is proposed, and whom else there is, where there is no inspector to say it: over the rows of the text
    /// that are farther from the cursor.
    static let proposalStrip = Pane({ state in state.proposalStrip.map { $0.area } }) { state, canvas in
        guard let strip = state.proposalStrip else { return }
        for row in 0..<canvas.rows { canvas.fill(row: row, Style(.ghost)) }
        for (index, line) in strip.lines.enumerated() { canvas.write(line, Style(.ghost), column: 1, row: index) }
    }
}

/// What the strip says, and where.
struct ProposalStrip {
    let lines: [String]
    let area: Area
}

extension ReaderState {
    /// Nil where the inspector is there, nothing is proposed, or the screen has no rows to spare.
    var proposalStrip: ProposalStrip? {
        guard layout.inspector == nil, let text = layout.text, text.size.rows >= 10, overlay == nil, longMessage == nil,
            statementUnderCursor == nil, let offer = reading?.offer
        else { return nil }
        let lines = stripLines(of: offer).flatMap { $0.wrapped(columns: text.size.columns - 2).prefix(2) }
        guard !lines.isEmpty else { return nil }
        let isBelow = cursorRow(in: text) >= text.size.rows / 2
        let row = isBelow ? text.origin.row + 1 : text.origin.row + text.size.rows - lines.count
        return ProposalStrip(
            lines: lines,
            area: Area(column: text.origin.column, row: row, columns: text.size.columns, rows: lines.count))
    }

    private func stripLines(of offer: Offer) -> [String] {
        let first = offer.proposesFirst ? 1 : 0
        let others = offer.speakers.enumerated().dropFirst(first).map { "\($0.offset + 1) \($0.element.name)" }
        let why = offer.speaker == nil ? offer.withheldReason : offer.suggestion.reason
        let topic = topicName(inheritedTopic).map { "topic: \($0), as before" }
        return [why, offer.passedOn, others.isEmpty ? nil : "or: " + others.joined(separator: "  "), topic].compactMap(
            \.self)
    }

    /// How many rows of the text stand above the cursor.
    private func cursorRow(in text: Area) -> Int {
        guard let reading, let rows else { return 0 }
        let visible = rows.rows(from: reading.top, count: text.size.rows)
        return visible.firstIndex { $0.upperBound > reading.cursor } ?? 0
    }
}
