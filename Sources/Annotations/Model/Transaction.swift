/// Anything that a transaction can change.
///
/// Each is kept in a box of its own, so that copying a thousand of them copies a thousand references.
public indirect enum Item: Hashable, Sendable {
    /// A tagged quotation.
    case statement(Statement)
    /// A place that names an actor.
    case mention(Mention)
    /// What is said of the article as a whole.
    case note(ArticleNote)
    /// An entry of the actor register.
    case actor(Actor)
    /// An entry of the codebook.
    case concept(Concept)

    /// The IRI that names it, whatever it is.
    public var iri: String {
        switch self {
        case .statement(let statement): statement.id.iri
        case .mention(let mention): mention.id.iri
        case .note(let note): note.id.iri
        case .actor(let actor): actor.id.iri
        case .concept(let concept): concept.id.iri
        }
    }
}

/// The one way in which a notebook or a corpus record changes.
///
/// A value, so that it can be undone, written to a journal and shown: each change is what was there and what is there
/// now, and the inverse is a swap.
public struct Transaction: Hashable, Sendable {
    /// One thing that appears (`before` is nil), disappears (`after` is nil) or becomes another.
    public struct Change: Hashable, Sendable {
        /// What was there.
        public let before: Item?
        /// What is there now.
        public let after: Item?

        /// A change. Both sides, where both are there, must be the same thing.
        public init(before: Item?, after: Item?) {
            precondition(before == nil || after == nil || before?.iri == after?.iri, "a change keeps its thing")
            self.before = before
            self.after = after
        }

        /// The change back.
        public var inverse: Change { Change(before: after, after: before) }
    }

    /// What the person did, as the undo list says it: "tag quotation".
    public let label: String
    /// The changes in order.
    public let changes: [Change]

    /// A transaction.
    public init(_ label: String, _ changes: [Change]) {
        self.label = label
        self.changes = changes
    }

    /// The transaction that takes this one back.
    public var inverse: Transaction {
        Transaction(label, changes.reversed().map(\.inverse))
    }
}
