package import Annotations
package import Prose

extension ArticleText {
    /// Suggestions after all that was learned in the corpus.
    package func suggestions(
        in stretch: TextRange? = nil, knowing register: some Sequence<Actor>, after learned: Learned
    ) -> ArticleSuggestions {
        let actors = Array(register)
        let found = suggestions(in: stretch, knowing: KnownActors(actors), after: learned.experience)
            .naming(surnamesOf: actors)
        return learned.speakers.isEmpty && learned.namings.isEmpty
            ? found : LearnedNames(learned: learned, register: actors, text: self).applied(to: found)
    }
}

/// Puts what was learned of names into what was found.
private struct LearnedNames {
    let learned: Learned
    let register: [Actor]
    let text: ArticleText

    func applied(to found: ArticleSuggestions) -> ArticleSuggestions {
        var actors = found.actors
        let quotations = found.quotations.map { suggestion in
            let named = renamed(suggestion, in: found, &actors)
            guard let name = found.speaker(of: named, actors, in: text)?.name,
                let tally = learned.speakers[Trace.of(name)]
            else { return named }
            return named.with(score: Experience.moved(named.score, tally))
        }
        return ArticleSuggestions(language: found.language, quotations: quotations, actors: actors)
    }

    /// The proposal with the actor that a person has said its words stand for, where the article itself does not say who
    /// that is.
    private func renamed(
        _ suggestion: Suggestion, in found: ArticleSuggestions, _ actors: inout [SuggestedActor]
    ) -> Suggestion {
        guard let mention = suggestion.speaker else { return suggestion }
        let words = text.string(in: mention)
        guard let actor = learned.actor(namedBy: words), !found.isPronoun(words),
            let entry = register.first(where: { $0.id == actor && $0.record.deletion == nil }),
            suggestion.actor.map({ isOnly(words, found.actors[$0]) }) ?? true
        else { return suggestion }
        let number = actors.firstIndex { $0.known == entry.id } ?? actors.count
        if number == actors.count { actors.append(SuggestedActor(entry, mention)) }
        return suggestion.with(
            actor: number, reason: suggestion.reason + " → \(entry.name), as you said before")
    }

    /// Whether an actor has no other name than these words, and no entry in the register.
    private func isOnly(_ words: String, _ actor: SuggestedActor) -> Bool {
        actor.known == nil && Trace.of(actor.name) == Trace.of(words)
    }
}

extension SuggestedActor {
    /// An entry of the register that the article names by other words.
    fileprivate init(_ entry: Actor, _ mention: TextRange) {
        self.init(
            name: entry.name, kind: entry.kind, forms: [entry.name], mentions: [mention],
            evidence: ["a person said so"], known: entry.id, isSpeaker: true)
    }
}

extension Suggestion {
    /// The same with another score or speaker.
    func with(actor: Int? = nil, score: Double? = nil, reason: String? = nil) -> Suggestion {
        Suggestion(
            kind: kind, segments: segments, cue: cue, speaker: speaker, actor: actor ?? self.actor, tier: tier,
            score: score ?? self.score, reason: reason ?? self.reason, alternatives: alternatives, source: source,
            traits: traits)
    }
}
