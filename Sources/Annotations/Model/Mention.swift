/// A place where an article names an actor.
public struct Mention: Hashable, Sendable, Identifiable {
    /// The name that it keeps for good.
    public let id: Identifier<Mention>
    /// The words that name the actor.
    public var anchor: Anchor
    /// Whom they name.
    public var actor: Identifier<Actor>
    /// As what the actor appears here: *witness*, *accused*.
    public var role: String?
    /// What the coder noted.
    public var memo: String?
    /// Who made it, when, and what else was read of it.
    public var record: Record

    /// A mention without a role or a memo.
    public init(id: Identifier<Mention>, anchor: Anchor, actor: Identifier<Actor>, record: Record) {
        self.id = id
        self.anchor = anchor
        self.actor = actor
        self.record = record
    }
}
