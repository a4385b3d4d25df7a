package import Annotations

/// An entry of the actor register or of the codebook, by the name that it keeps.
package enum EntryName: Hashable, Sendable {
    case actor(Identifier<Actor>)
    case concept(Identifier<Concept>)

    /// The IRI that names it, whatever it is.
    package var iri: String {
        switch self {
        case .actor(let id): id.iri
        case .concept(let id): id.iri
        }
    }

    /// The entry that an item of a transaction is; nil for an annotation.
    init?(_ item: Item?) {
        switch item {
        case .actor(let actor): self = .actor(actor.id)
        case .concept(let concept): self = .concept(concept.id)
        case .statement, .mention, .note, nil: return nil
        }
    }
}

extension CorpusRecord {
    /// The name that lists show of an entry.
    func name(of entry: EntryName) -> String {
        switch entry {
        case .actor(let id): actor(id)?.name ?? "actor not in the register"
        case .concept(let id): concept(id)?.name ?? "topic not in the codebook"
        }
    }

    /// The entry that one stands for now: of one that was merged, the other.
    func standing(_ entry: EntryName) -> EntryName {
        switch entry {
        case .actor(let id): .actor(standing(id)?.id ?? id)
        case .concept(let id): .concept(standing(id)?.id ?? id)
        }
    }

    /// Whether an entry was merged into another.
    func isMerged(_ entry: EntryName) -> Bool {
        switch entry {
        case .actor(let id): actor(id)?.mergedInto != nil
        case .concept(let id): concept(id)?.mergedInto != nil
        }
    }

    /// The other names of an entry.
    func aliases(of entry: EntryName) -> [String] {
        switch entry {
        case .actor(let id): actor(id)?.aliases.map(\.name) ?? []
        case .concept(let id): concept(id)?.aliases ?? []
        }
    }

    /// The key that chooses an entry in a list.
    func hotKey(of entry: EntryName) -> String? {
        switch entry {
        case .actor(let id): actor(id)?.hotKey
        case .concept(let id): concept(id)?.hotKey
        }
    }
}
