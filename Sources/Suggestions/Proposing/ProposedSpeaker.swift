package import Annotations
package import Prose

/// Somebody who may have said it, as a person would take them for the speaker.
package struct ProposedSpeaker: Hashable, Sendable {
    /// The name in the register, the fullest that the article has, or the words where there is no name: the experts.
    package let name: String
    package let kind: Actor.Kind
    /// The entry of the register; nil for somebody who is new.
    package let known: Identifier<Actor>?
    /// The words of the article that stand for them here.
    package let mention: TextRange?
}

extension ArticleSuggestions {
    /// Who is proposed; nil for nobody, and for a pronoun that is nobody's.
    package func speaker(of suggestion: Suggestion, in text: ArticleText) -> ProposedSpeaker? {
        speaker(of: suggestion, actors, in: text)
    }

    func speaker(of suggestion: Suggestion, _ actors: [SuggestedActor], in text: ArticleText) -> ProposedSpeaker? {
        if let index = suggestion.actor, actors.indices.contains(index) {
            return speaker(actors[index], suggestion.speaker)
        }
        guard let mention = suggestion.speaker else { return nil }
        let name = text.string(in: mention).onOneLine
        guard !name.isEmpty, !isPronoun(name) else { return nil }
        return ProposedSpeaker(name: name, kind: Self.kind(ofNameless: name), known: nil, mention: mention)
    }

    /// Who passes on what the speaker of a suggestion said; nil for nobody.
    package func source(of suggestion: Suggestion) -> ProposedSpeaker? {
        suggestion.source.flatMap { source in
            actors.indices.contains(source.actor) ? speaker(actors[source.actor], source.mention) : nil
        }
    }

    /// Whom else to ask for, the likeliest first.
    package func alternatives(to suggestion: Suggestion) -> [ProposedSpeaker] {
        suggestion.alternatives.filter { actors.indices.contains($0.actor) }.map {
            speaker(actors[$0.actor], $0.mention)
        }
    }

    /// The actor whose name holds a place, and the whole name.
    package func actor(around place: TextOffset) -> (actor: SuggestedActor, mention: TextRange)? {
        for actor in actors {
            if let mention = actor.mentions.first(where: { $0.contains(place) }) { return (actor, mention) }
        }
        return nil
    }

    /// Whether a word stands for somebody named elsewhere: he, they.
    package func isPronoun(_ words: String) -> Bool {
        let word = Word(words.lowercased())
        guard let rules = Language.all.first(where: { $0.code == language }) else { return false }
        return rules.pronouns[word] != nil || rules.cliticPronouns.contains(word)
    }

    private func speaker(_ actor: SuggestedActor, _ mention: TextRange?) -> ProposedSpeaker {
        ProposedSpeaker(name: actor.name, kind: actor.kind, known: actor.known, mention: mention)
    }

    /// One of many is a person, and all else a group: the experts, police.
    private static func kind(ofNameless words: String) -> Actor.Kind {
        let first = words.split(separator: " ").first?.lowercased() ?? ""
        return ["a", "an", "one", "another", "ein", "eine", "un", "une", "una", "uno"].contains(first)
            ? .person : .group
    }
}
