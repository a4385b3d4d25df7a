package import Annotations
package import Prose

/// What a person did with a proposal, as something is learned from it.
package struct Lesson: Hashable, Sendable {
    /// How it went.
    package enum Outcome: Hashable, Sendable {
        /// Taken as it was.
        case taken
        /// Taken as a quotation, by another speaker.
        case corrected
        /// No quotation that anybody wants.
        case rejected
    }

    /// Words of the article that stand for an actor, because a person said so.
    struct Naming: Hashable, Sendable {
        let words: String
        let actor: Identifier<Actor>
    }

    package let outcome: Outcome
    /// What had been learned from the same proposal before, which does not hold any more.
    package let earlier: Outcome?
    let place: String
    let traits: SuggestionTraits
    /// The trace of the name that was proposed.
    let speaker: String?
    let naming: Naming?
    /// Whether it moves scores; else it says only which place was rejected.
    let counts: Bool

    private static func naming(_ words: String?, _ actor: Identifier<Actor>?) -> Naming? {
        guard let words, let actor else { return nil }
        return Naming(words: Trace.of(words), actor: actor)
    }

    /// A rejection as it was kept.
    init(rejecting place: String, _ traits: SuggestionTraits, by speaker: String?, counts: Bool) {
        outcome = .rejected
        earlier = nil
        self.place = place
        self.traits = traits
        self.speaker = speaker
        naming = nil
        self.counts = counts
    }

    /// A lesson on a proposal; `chosen` is the actor that the person gave it.
    package init(
        _ outcome: Outcome, instead earlier: Outcome? = nil, _ suggestion: Suggestion, by proposed: ProposedSpeaker?,
        chosen: Identifier<Actor>? = nil, of suggestions: ArticleSuggestions, in text: ArticleText,
        counts: Bool
    ) {
        self.outcome = outcome
        self.earlier = earlier
        self.counts = counts
        place = Trace.of(suggestion.segments, in: text)
        traits = suggestion.traits
        speaker = proposed.map { Trace.of($0.name) }
        let written = suggestion.speaker.map { text.string(in: $0) }
        naming = Self.naming(
            written.flatMap { suggestions.isPronoun($0) ? nil : $0 }, outcome == .corrected && counts ? chosen : nil)
    }
}
