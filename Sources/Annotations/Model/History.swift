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

    /// A history as it was kept: what can be undone, the oldest first, and what can be done again, the next one last.
    public init(done: [Entry], undone: [Entry]) {
        self.done = done
        self.undone = undone
    }

    /// Whether there is nothing to undo and nothing to do again.
    public var isEmpty: Bool { done.isEmpty && undone.isEmpty }

    /// Forgets the step that was last undone (or redone), because it could not be made.
    package mutating func forgetStep(isUndo: Bool) {
        if isUndo { _ = undone.popLast() } else { _ = done.popLast() }
    }

    /// This history with another behind it, which began where this one ends.
    public func followed(by later: History) -> History {
        History(done: done + later.done, undone: later.isEmpty ? undone : later.undone)
    }

    /// The same history with other places.
    public func mapPlaces<Other>(_ place: (Place) -> Other) -> History<Other> {
        func mapped(_ entry: Entry) -> History<Other>.Entry {
            History<Other>.Entry(entry.transaction, before: place(entry.before), after: place(entry.after))
        }
        return History<Other>(done: done.map(mapped), undone: undone.map(mapped))
    }

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
