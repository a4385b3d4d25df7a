package import Annotations
import Prose

extension CodedCorpus {
    /// The name of an actor for people; its id where the register has lost it.
    package func name(of actor: Identifier<Actor>) -> String { record.actor(actor)?.name ?? actor.iri }

    /// The name of a concept for people; its id where the codebook has lost it.
    package func name(of concept: Identifier<Concept>) -> String { record.concept(concept)?.name ?? concept.iri }

    /// When the article of a statement was published, as it says; nil where it does not.
    package func date(of statement: CodedStatement) -> String? { articles[statement.article].about.published }

    /// Numbers of statements by the date of their articles, those without a date last, then by article and place.
    /// Where many are to be put in order, ``DateOrder`` compares each date once.
    package func byDate(_ numbers: [Int]) -> [Int] {
        let dated = numbers.map { (date: date(of: statements[$0]), number: $0) }
        return dated.sorted { one, other in
            switch (one.date, other.date) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: one.number < other.number
            }
        }.map(\.number)
    }

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

    /// The numbers of the statements that count, of some actors, or of all where no name is given.
    package func numbers(of name: String?) -> [Int] {
        guard let name else { return counted }
        let wanted = Set(actors(named: name))
        return counted.filter { actor(of: statements[$0]).map(wanted.contains) ?? false }
    }

    /// The name of who speaks; `?` where a person has said that the article does not tell; nil where nobody has said.
    package func speakerName(of statement: CodedStatement) -> String? {
        switch statement.speaker {
        case .unset: nil
        case .unknown: "?"
        case .actor(let id): self.name(of: standing(id))
        }
    }
}
