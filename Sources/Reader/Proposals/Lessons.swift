import Annotations
import Prose
import Suggestions

/// What a choice of a speaker teaches.
extension ReaderState {
    /// Learns from a speaker that a person has given to the words of a proposal; `effects` are those of the change, none
    /// where nothing has changed. `target` is as it was before.
    mutating func learn(from speaker: Statement.Speaker, givenTo target: Target, by effects: [Effect]) {
        guard !effects.isEmpty, let lesson = lesson(giving: speaker, to: target) else { return }
        learn(lesson, isOfStep: true)
    }

    private func lesson(giving speaker: Statement.Speaker, to target: Target) -> Lesson? {
        guard case .actor(let chosen) = speaker, focus == .text, let reading, let proposals = reading.proposals,
            let index = proposals.index(of: target.ranges)
        else { return nil }
        let suggestion = proposals.suggestions.quotations[index]
        let proposed = proposals.suggestions.speaker(of: suggestion, in: reading.text)
        guard suggestion.kind != .scare, let proposed else { return nil }
        func outcome(_ id: Identifier<Actor>) -> Lesson.Outcome { isSame(id, proposed) ? .taken : .corrected }
        var earlier: Lesson.Outcome?
        if case .actor(let before)? = target.existing?.speaker {
            guard target.existing?.provenance != .human, outcome(before) != outcome(chosen) else { return nil }
            earlier = outcome(before)
        }
        return Lesson(
            outcome(chosen), instead: earlier, suggestion, by: proposed, chosen: chosen, of: proposals.suggestions,
            in: reading.text, counts: proposing.learns)
    }

    /// Whether somebody else speaks than was proposed. One of them may be about to be made by the same changes.
    func isAnother(
        _ speaker: Statement.Speaker, than proposed: ProposedSpeaker?, _ changes: [Transaction.Change]
    ) -> Bool {
        guard let proposed else { return false }
        guard case .actor(let id) = speaker else { return true }
        return !isSame(id, proposed, changes)
    }

    private func isSame(
        _ id: Identifier<Actor>, _ proposed: ProposedSpeaker, _ changes: [Transaction.Change] = []
    ) -> Bool {
        if proposed.known == id { return true }
        let made = changes.lazy.compactMap { change -> Actor? in
            if case .actor(let actor)? = change.after, actor.id == id { actor } else { nil }
        }.first
        guard let actor = corpus.actor(id) ?? made else { return false }
        return actor.name == proposed.name || actor.aliases.contains { $0.name == proposed.name }
    }
}
