/// One step of a person's work, as it goes into the journal.
package struct JournalStep: Hashable, Sendable {
    /// Whether something was done, taken back, or made again.
    package enum Kind: String, Hashable, Sendable {
        case done = "do"
        case undone = "undo"
        case redone = "redo"
    }

    package let kind: Kind
    /// What changed, as it was made: of a step that took something back, the inverse.
    package let transaction: Transaction
    /// Where the person was before and after, in the words of whoever keeps the journal. For what was taken back, these
    /// are of no use.
    package let before: JSONValue
    package let after: JSONValue
    /// When.
    package let at: Timestamp

    package init(
        _ kind: Kind, _ transaction: Transaction, before: JSONValue = .null, after: JSONValue = .null, at: Timestamp
    ) {
        self.kind = kind
        self.transaction = transaction
        self.before = before
        self.after = after
        self.at = at
    }

    /// What has become of each thing over many steps: as it was first, and as it was last.
    static func net(_ steps: [JournalStep]) -> [Transaction.Change] {
        var net: [Transaction.Change] = []
        var places: [String: Int] = [:]
        for change in steps.flatMap(\.transaction.changes) {
            guard let iri = (change.after ?? change.before)?.iri else { continue }
            if let place = places[iri] {
                net[place] = Transaction.Change(before: net[place].before, after: change.after)
            } else {
                places[iri] = net.count
                net.append(change)
            }
        }
        return net
    }
}
