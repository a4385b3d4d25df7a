import Annotations
import Prose

extension Proposer {
    /// A proposal with its speaker, its reason and its alternatives.
    func suggestion(
        _ kind: Suggestion.Kind, _ segments: [TextRange], _ attribution: Attribution?,
        _ rule: QuotationAttributor.Rule?,
        tier: Suggestion.Tier, _ score: Double
    ) -> Suggestion {
        let actor = attribution.flatMap { self.actor(of: $0) }
        let place = segments.first?.lowerBound.scalars ?? 0
        let traits = SuggestionTraits(verb: attribution?.verb?.verb.string ?? "", rule: rule.map { "\($0)" } ?? "")
        let isPronoun = kind != .indirect && attribution?.subject?.kind == .pronoun
        let moved = experience.moved(isPronoun ? score * Calibration.pronoun : score, traits)
        let speaker = attribution?.subject.map { range(parts.range(of: $0.antecedent ?? $0.tokens)) }
        return Suggestion(
            kind: kind, segments: segments, cue: attribution.map { range(parts.range(of: $0.cue)) }, speaker: speaker,
            actor: actor, tier: tier, score: moved, reason: reason(attribution, rule, actor, kind),
            alternatives: kind == .scare ? [] : alternatives(near: place, without: actor), traits: traits)
    }

    private func words(of tokens: Range<Int>) -> String {
        parts.string(parts.range(of: tokens)).onOneLine
    }

    /// Why somebody is proposed, in words.
    private func reason(
        _ attribution: Attribution?, _ rule: QuotationAttributor.Rule?, _ actor: Int?, _ kind: Suggestion.Kind
    ) -> String {
        guard let attribution, let rule, let subject = attribution.subject else {
            return kind == .scare ? "a few words, and nobody is said to have said them" : "nobody is named beside it"
        }
        let words = words(of: subject.antecedent ?? subject.tokens)
        let name = actor.map { clusters.actors[$0].name }
        let who = name.map { $0 == words || words.contains($0) ? words : "\(words) → \($0)" } ?? words
        return lead(attribution, rule) + " → " + who
    }

    private func lead(_ attribution: Attribution, _ rule: QuotationAttributor.Rule) -> String {
        let cue = parts.string(parts.range(of: attribution.cue))
        switch rule {
        case .subjectCueAfter, .cueSubjectAfter, .cueDirectlyBefore, .subjectCueBefore, .accordingTo, .saidClause,
            .clauseBefore:
            return "cue “\(cue)”"
        case .transcript: return "name before or after it"
        case .colonBefore: return "led up to by “\(cue)”"
        case .sentence: return "same sentence, cue “\(cue)”"
        case .nextSentence, .afterClause, .lastInParagraph: return "same paragraph, after “\(cue)”"
        case .nextInParagraph: return "same paragraph, before “\(cue)”"
        case .subjectBefore: return "who acts in the sentence before"
        case .paragraphBefore, .sentenceBefore: return "paragraph before, “\(cue)”"
        }
    }

    /// Who else is named nearby, the nearest first.
    private func alternatives(near place: Int, without actor: Int?) -> [Suggestion.Alternative] {
        var seen: Set<Int> = actor.map { [$0] } ?? []
        var found: [Suggestion.Alternative] = []
        var after = firstMention(from: place), before = after - 1
        let first = max(0, after - Self.reach), end = min(mentions.count, after + Self.reach)
        while before >= first || after < end, found.count < Self.mostAlternatives {
            let isBefore = after >= end || before >= first && distance(before, place) <= distance(after, place)
            let index = isBefore ? before : after
            if isBefore { before -= 1 } else { after += 1 }
            guard !mentions[index].isQuoted, let other = clusters.actorOfMention[index],
                clusters.actors[other].kind != .place, seen.insert(other).inserted
            else { continue }
            found.append(Suggestion.Alternative(actor: other, mention: range(mentions[index].range)))
        }
        return found
    }

    private static let mostAlternatives = 5
    /// How many mentions on each side are looked at.
    private static let reach = 24

    private func distance(_ mention: Int, _ place: Int) -> Int { abs(mentions[mention].range.lowerBound - place) }

    private func firstMention(from place: Int) -> Int {
        var low = 0, high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Proposer {
    /// The actors of the article, with whatever was proposed of them.
    func suggestedActors(speaking: Set<Int>) -> [SuggestedActor] {
        clusters.actors.indices.map { number in
            let actor = clusters.actors[number]
            return SuggestedActor(
                name: actor.name, kind: actor.kind, forms: actor.forms,
                mentions: actor.mentions.sorted().map { range(mentions[$0].range) }, evidence: actor.evidence,
                known: actor.known, isSpeaker: speaking.contains(number))
        }
    }
}
