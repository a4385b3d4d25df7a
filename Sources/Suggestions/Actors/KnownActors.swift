package import Annotations

/// What a person has confirmed of actors: the register, by every name in it. It wins over every guess.
package struct KnownActors: Hashable, Sendable {
    private var entries: [String: Entry] = [:]

    private struct Entry: Hashable, Sendable {
        let id: Identifier<Actor>
        let name: String
        let kind: Actor.Kind
    }

    /// Nobody.
    package static let none = KnownActors([])

    /// The entries of a register. A name that two of them bear tells nothing; those of one that was merged into another
    /// are the other's.
    package init(_ actors: some Sequence<Actor>) {
        var ambiguous: Set<String> = []
        var record = CorpusRecord()
        record.apply(Transaction("register", actors.map { .init(before: nil, after: .actor($0)) }))
        for bearer in record.actors {
            guard let actor = record.standing(bearer.id), actor.record.deletion == nil else { continue }
            for name in Set([bearer.name] + bearer.aliases.map(\.name)) {
                let key = Self.key(name)
                if let other = entries[key], other.id != actor.id { ambiguous.insert(key) }
                entries[key] = Entry(id: actor.id, name: actor.name, kind: actor.kind)
            }
        }
        for key in ambiguous { entries[key] = nil }
    }

    func identifier(of name: String) -> Identifier<Actor>? { entry(name)?.id }

    /// The name in the register that a form belongs to.
    func name(for form: String) -> String? { entry(form)?.name }

    func kind(of name: String) -> Actor.Kind? { entry(name)?.kind }

    private func entry(_ name: String) -> Entry? { entries.isEmpty ? nil : entries[Self.key(name)] }

    private static func key(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace || $0 == "." }.joined(separator: " ")
    }
}
