/// What can be undone and done again, as a value.
///
/// Each entry keeps the place before and after (`Place`: cursor, selection, whatever the owner shows), because undoing
/// the words without going back to them leaves a person lost.
public struct History<Place: Hashable & Sendable>: Hashable, Sendable {
    /// One step: what changed, and where the person was.
    public struct Entry: Hashable, Sendable {
        /// What changed.
        public let transaction: Transaction
        /// Where the person was before.
        public let before: Place
        /// Where the person was after.
        public let after: Place

        /// An entry.
        public init(_ transaction: Transaction, before: Place, after: Place) {
            self.transaction = transaction
            self.before = before
            self.after = after
        }
    }

    /// What can be undone, the oldest first.
    public private(set) var done: [Entry] = []
    /// What can be done again, the one that comes next last.
    public private(set) var undone: [Entry] = []

    /// A history in which nothing happened.
    public init() {}

    /// Notes what was just done. What was undone before cannot be done again after this. A transaction without changes
    /// leaves no entry.
    public mutating func record(_ transaction: Transaction, before: Place, after: Place) {
        guard !transaction.changes.isEmpty else { return }
        done.append(Entry(transaction, before: before, after: after))
        undone.removeAll()
    }

    /// Changes where the person was at every step: places in a text that is now another one.
    public mutating func movePlaces(_ moved: (Place) -> Place) {
        done = done.map { Entry($0.transaction, before: moved($0.before), after: moved($0.after)) }
        undone = undone.map { Entry($0.transaction, before: moved($0.before), after: moved($0.after)) }
    }

    /// Takes the last step back: apply the transaction and go to the place. Nil where nothing can be undone.
    public mutating func undo() -> (transaction: Transaction, place: Place)? {
        guard let entry = done.popLast() else { return nil }
        undone.append(entry)
        return (entry.transaction.inverse, entry.before)
    }

    /// Makes the last undone step again: apply the transaction and go to the place. Nil where there is none.
    public mutating func redo() -> (transaction: Transaction, place: Place)? {
        guard let entry = undone.popLast() else { return nil }
        done.append(entry)
        return (entry.transaction, entry.after)
    }
}
