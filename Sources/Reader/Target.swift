import Analysis
package import Annotations
import Prose

/// The statement that a verb is about.
struct Target {
    let path: BytePath
    /// As it is now; nil where the verb makes a new one.
    let existing: Statement?
    /// As it is now, or would be when made.
    let statement: Statement
    /// Where its words stand in the open text; empty in the review, which shows no text.
    let ranges: [TextRange]
}

extension ReaderState {
    /// The statement under the cursor or the selection; in the review, the one of its row.
    func target() throws(Refusal) -> Target {
        if focus == .review { return try reviewTarget() }
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        guard let placed = placedStatementUnderCursor else {
            throw Refusal(
                "no statement under the cursor: \(keyName(of: "next-candidate")) selects a quotation, "
                    + "\(keyName(of: "accept-candidate")) tags it")
        }
        try refuseIfReadOnly(own)
        return Target(path: reading.path, existing: placed.thing, statement: placed.thing, ranges: placed.ranges)
    }

    /// The same, but a selection that is not tagged yet becomes a new statement.
    mutating func targetOrNew() throws(Refusal) -> Target {
        guard focus != .review, let reading, let own = openNotebook, statementUnderCursor == nil else {
            return try target()
        }
        try refuseIfReadOnly(own)
        if selectedMention != nil {
            throw Refusal("that is tagged as an actor's name: \(keyName(of: "cycle-tags")) goes to what lies around it")
        }
        // Blanks at the ends, which a free selection easily has, are nobody's words.
        let segments = reading.selectedRanges.map { reading.text.trimmed($0) }.filter { !$0.isEmpty }
        guard !segments.isEmpty else {
            throw Refusal(
                "nothing is selected: \(keyName(of: "next-candidate")) selects a quotation, "
                    + "\(keyName(of: "select-freely")) selects freely")
        }
        var new = Statement(
            id: moment.makeIdentifier(),
            segments: segments.map { Anchor(of: $0, in: reading.text, base: reading.base) },
            kind: reading.kind(of: segments), record: Record(creator: coder, created: moment.timestamp))
        if let offer = reading.offer, offer.segments == segments {
            new.take(offer, in: reading, by: proposing.proposer)
        }
        stickyValues?.give(to: &new)
        return Target(path: reading.path, existing: nil, statement: new, ranges: segments)
    }

    /// The coder's statement that the selection is, or that the cursor is in; the innermost of several.
    package var statementUnderCursor: Statement? { placedStatementUnderCursor?.thing }

    /// The same, with where it stands.
    var placedStatementUnderCursor: Placed<Statement>? {
        guard let reading else { return nil }
        let statements = standingStatements
        if case .none = reading.selection {
            let around = statements.filter { $0.covers(reading.cursor) }
            return around.first { $0.thing.id == reading.focusedStatement } ?? around.min { $0.length < $1.length }
        }
        let selected = reading.selectedRanges
        let same = statements.filter { $0.ranges == selected }
        return same.first { $0.thing.id == reading.focusedStatement } ?? same.first
    }

    private func reviewTarget() throws(Refusal) -> Target {
        if let heading = review.heading {
            throw Refusal(
                "“\(heading.isEmpty ? "none" : heading)” is a group: \(keyName(of: "toggle-group")) opens it, and "
                    + "\(keyName(of: "change-shown")) changes all that is shown")
        }
        guard let row = reviewed else {
            throw Refusal("no statement to review: \(keyName(of: "filter-review")) changes what the table shows")
        }
        guard row.coder == coder else {
            throw Refusal("that is \(row.coder.slug)'s statement and stays as it is: only \(row.coder.slug) changes it")
        }
        guard let own = shelf.own[row.path], isAtHand(row.path) else {
            throw Refusal(awaiting: row.path)
        }
        try refuseIfReadOnly(own)
        guard case .statement(let statement)? = own.notebook.item(row.statement.id.iri),
            statement.record.deletion == nil
        else { throw Refusal("another program has deleted that statement: there is nothing left to change") }
        return Target(path: row.path, existing: statement, statement: statement, ranges: [])
    }

    private func refuseIfReadOnly(_ own: Shelf.Own) throws(Refusal) {
        if let reason = own.readOnlyReason { throw Refusal(reason) }
    }
}

extension Reading {
    /// What the form of a selection says of how it is quoted.
    func kind(of segments: [TextRange]) -> Statement.Kind {
        if let quotation = quotations.first(where: { $0.segments == segments }) {
            return quotation.kind == .scare ? .scare : .direct
        }
        // A part of what is quoted is quoted, too.
        let around = quotations.filter { quotation in
            segments.allSatisfy { part in quotation.segments.contains { $0.encloses(part) } }
        }
        if let innermost = around.last { return innermost.kind == .scare ? .scare : .direct }
        let holdsMarks = quotations.contains { quotation in
            segments.contains { $0.encloses(quotation.extent) }
        }
        return holdsMarks ? .mixed : .indirect
    }
}
