package import Annotations
import Prose

extension CodedCorpus {
    /// The actors whose name or alias is `name`; failing that, in whose name or alias it occurs, capitals and accents
    /// aside. Those who were merged into another are passed over.
    package func actors(named name: String) -> [Identifier<Actor>] {
        let wanted = foldedName(name, keepsCapitals: false)
        let standing = record.actors.filter { $0.mergedInto == nil }
        let named = standing.map { actor in
            (actor.id, ([actor.name] + actor.aliases.map(\.name)).map { foldedName($0, keepsCapitals: false) })
        }
        let exact = named.filter { $0.1.contains(wanted) }
        let found = exact.isEmpty ? named.filter { $0.1.contains { $0.contains(wanted) } } : exact
        return found.map(\.0)
    }

    /// The numbers of the statements of some actors, or of all where no name is given.
    func numbers(of name: String?) -> [Int] {
        guard let name else { return Array(statements.indices) }
        let wanted = Set(actors(named: name))
        return statements.indices.filter { statements[$0].actor.map(wanted.contains) ?? false }
    }

    /// The name of who speaks; `?` where a person has said that the article does not tell; nil where nobody has said.
    func speakerName(of statement: CodedStatement) -> String? {
        switch statement.speaker {
        case .unset: nil
        case .unknown: "?"
        case .actor(let id): self.name(of: id)
        }
    }
}
