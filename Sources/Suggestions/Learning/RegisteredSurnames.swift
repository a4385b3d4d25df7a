import Annotations

/// A surname that an article gives alone, and the one person of the register who bears it: who was confirmed in another
/// article of the corpus is proposed, and not somebody new with half a name.
extension ArticleSuggestions {
    func naming(surnamesOf register: [Actor]) -> ArticleSuggestions {
        let people = register.filter { $0.kind == .person && $0.mergedInto == nil && $0.record.deletion == nil }
        let bearers = Dictionary(grouping: people) { Self.surname($0.name) }
        var actors = actors
        var names: [Int: String] = [:]
        for index in actors.indices where isSurname(actors[index]) {
            guard let own = bearers[actors[index].name.lowercased()], own.count == 1, let person = own.first,
                !actors.contains(where: { $0.known == person.id })
            else { continue }
            actors[index] = actors[index].taken(for: person)
            names[index] = person.name
        }
        guard !names.isEmpty else { return self }
        let quotations = quotations.map { suggestion in
            guard let name = suggestion.actor.flatMap({ names[$0] }) else { return suggestion }
            return suggestion.with(reason: suggestion.reason + " → \(name), in the register")
        }
        return ArticleSuggestions(language: language, quotations: quotations, actors: actors)
    }

    /// Whether an article has but one word for somebody whom it takes for a person.
    private func isSurname(_ actor: SuggestedActor) -> Bool {
        actor.known == nil && actor.kind == .person && !actor.name.contains(" ")
    }

    private static func surname(_ name: String) -> String {
        name.contains(" ") ? name.split(separator: " ").last?.lowercased() ?? "" : ""
    }
}

extension SuggestedActor {
    fileprivate func taken(for person: Actor) -> SuggestedActor {
        SuggestedActor(
            name: person.name, kind: person.kind, forms: [person.name] + forms, mentions: mentions,
            evidence: evidence + ["\(name) is one surname in the register"], known: person.id, isSpeaker: isSpeaker)
    }
}
