/// A place where an article names an actor.
public struct Mention: Hashable, Sendable, Identifiable {
    public let id: Identifier<Mention>
    public var anchor: Anchor
    public var actor: Identifier<Actor>
    /// As what the actor appears here: *witness*, *accused*.
    public var role: String?
    public var memo: String?
    public var record: Record

    /// A mention without a role or a memo.
    public init(id: Identifier<Mention>, anchor: Anchor, actor: Identifier<Actor>, record: Record) {
        self.id = id
        self.anchor = anchor
        self.actor = actor
        self.record = record
    }
}
