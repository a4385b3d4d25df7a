/// What is known across the articles of a folder: the actor register and the codebook.
public struct CorpusRecord: Hashable, Sendable {
    private var actorsByID: [Identifier<Actor>: Actor] = [:]
    private var conceptsByID: [Identifier<Concept>: Concept] = [:]

    /// A record with nobody and nothing in it.
    public init() {}

    /// The actors that are not deleted, by name.
    public var actors: [Actor] {
        actorsByID.values.filter { $0.record.deletion == nil }.sorted { ($0.name, $0.id.iri) < ($1.name, $1.id.iri) }
    }

    /// The concepts that are not deleted, by name.
    public var concepts: [Concept] {
        conceptsByID.values.filter { $0.record.deletion == nil }
            .sorted { ($0.name, $0.id.iri) < ($1.name, $1.id.iri) }
    }

    /// The actor of that name, deleted or merged or not.
    public func actor(_ id: Identifier<Actor>) -> Actor? { actorsByID[id] }

    /// The concept of that name, deleted or merged or not.
    public func concept(_ id: Identifier<Concept>) -> Concept? { conceptsByID[id] }

    /// Makes the changes that are about actors and concepts; those about annotations are a notebook's.
    public mutating func apply(_ transaction: Transaction) {
        for change in transaction.changes {
            switch change.after ?? change.before {
            case .actor(let actor): actorsByID[actor.id] = actor
            case .concept(let concept): conceptsByID[concept.id] = concept
            case .statement, .mention, .note, nil: continue
            }
            guard change.after == nil else { continue }
            switch change.before {
            case .actor(let actor): actorsByID[actor.id] = nil
            case .concept(let concept): conceptsByID[concept.id] = nil
            case .statement, .mention, .note, nil: break
            }
        }
    }
}
