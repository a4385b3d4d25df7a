import Annotations
import Suggestions

/// The pairs of the register that may be one, worked out anew when a name, a type or a merge has changed.
struct LikelyEntries: Equatable, Sendable {
    /// What decides which pairs there are.
    private struct Basis: Hashable, Sendable {
        let id: Identifier<Actor>
        let names: [String]
        let kind: Actor.Kind
        let mergedInto: Identifier<Actor>?
        let distinctFrom: [Identifier<Actor>]

        init(_ actor: Actor) {
            id = actor.id
            names = [actor.name] + actor.aliases.map(\.name)
            kind = actor.kind
            mergedInto = actor.mergedInto
            distinctFrom = actor.distinctFrom
        }
    }

    private var basis: [Basis] = []
    private(set) var all: [LikelyAlias] = []
    private var byActor: [Identifier<Actor>: [Int]] = [:]

    /// The pairs that an actor is in.
    func pairs(of actor: Identifier<Actor>) -> [LikelyAlias] {
        (byActor[actor] ?? []).map { all[$0] }
    }

    mutating func follow(_ record: CorpusRecord) {
        let actors = record.actors
        let basis = actors.map(Basis.init)
        guard basis != self.basis else { return }
        self.basis = basis
        all = LikelyAliases.all(among: actors)
        byActor = [:]
        for (number, pair) in all.enumerated() {
            byActor[pair.one, default: []].append(number)
            byActor[pair.other, default: []].append(number)
        }
    }
}
