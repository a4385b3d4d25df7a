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
        let doubles = attribution?.subject.map(doubles) ?? []
        let place = segments.first?.lowerBound.scalars ?? 0
        let traits = SuggestionTraits(verb: verb(of: attribution), rule: rule.map { "\($0)" } ?? "")
        let isPronoun = kind != .indirect && attribution?.subject?.kind == .pronoun
        let certainty = (isPronoun ? Calibration.pronoun : 1) * (doubles.isEmpty ? 1 : Calibration.sharedSurname)
        let moved = experience.moved(score * certainty, traits)
        let speaker = attribution?.subject.map { range(parts.range(of: $0.antecedent ?? $0.tokens)) }
        return Suggestion(
            kind: kind, segments: segments, cue: attribution.map { range(parts.range(of: $0.cue)) }, speaker: speaker,
            actor: actor, tier: tier, score: moved, reason: reason(attribution, rule, actor, kind, doubles),
            alternatives: kind == .scare ? [] : alternatives(near: place, without: actor, first: doubles),
            source: kind == .scare ? nil : source(of: attribution, actor), traits: traits)
    }

    /// The verb of a cue; a long one as the article has it.
    private func verb(of attribution: Attribution?) -> String {
        guard let attribution, let verb = attribution.verb?.verb else { return "" }
        return verb.isLong ? words(of: attribution.cue).lowercased() : verb.string
    }

    private func words(of tokens: Range<Int>) -> String {
        parts.string(parts.range(of: tokens)).onOneLine
    }

    /// Why somebody is proposed, in words.
    private func reason(
        _ attribution: Attribution?, _ rule: QuotationAttributor.Rule?, _ actor: Int?, _ kind: Suggestion.Kind,
        _ doubles: [Int]
    ) -> String {
        guard let attribution, let rule, let subject = attribution.subject else {
            return kind == .scare ? "a few words, and nobody is said to have said them" : "nobody is named beside it"
        }
        let words = words(of: subject.antecedent ?? subject.tokens)
        let name = actor.map { clusters.actors[$0].name }
        let who = name.map { $0 == words || words.contains($0) ? words : "\(words) → \($0)" } ?? words
        let others = doubles.map { clusters.actors[$0].name }.joined(separator: ", ")
        return lead(attribution, rule) + " → " + who + (others.isEmpty ? "" : "; or \(others)")
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

    /// Who else bears the surname that a subject is, where the article does not tell them apart.
    private func doubles(_ subject: Subject) -> [Int] {
        guard !clusters.doubles.isEmpty else { return [] }
        let range = parts.range(of: subject.antecedent ?? subject.tokens)
        let index = firstMention(from: range.lowerBound)
        guard index < mentions.count, mentions[index].range.lowerBound < range.upperBound else { return [] }
        return clusters.doubles[index] ?? []
    }

    private func source(of attribution: Attribution?, _ speaker: Int?) -> Suggestion.Source? {
        guard let attribution,
            let found = resolver.source(
                of: attribution, among: attributions[attribution.sentence], speaker: speaker)
        else { return nil }
        return Suggestion.Source(actor: found.actor, mention: range(found.mention), reason: found.reason)
    }

    /// Who else is named nearby, the nearest first.
    private func alternatives(near place: Int, without actor: Int?, first: [Int]) -> [Suggestion.Alternative] {
        var seen: Set<Int> = actor.map { [$0] } ?? []
        var found: [Suggestion.Alternative] = []
        for other in first where seen.insert(other).inserted {
            guard let mention = clusters.actors[other].mentions.first else { continue }
            found.append(Suggestion.Alternative(actor: other, mention: range(mentions[mention].range)))
        }
        var after = firstMention(from: place), before = after - 1
        let first = max(0, after - Self.reach), end = min(mentions.count, after + Self.reach)
        while before >= first || after < end, found.count < Self.mostAlternatives {
            let isBefore = after >= end || before >= first && distance(before, place) <= distance(after, place)
            let index = isBefore ? before : after
            if isBefore { before -= 1 } else { after += 1 }
            guard !mentions[index].isQuoted, !isCredit(mentions[index]), let other = clusters.actorOfMention[index],
                clusters.actors[other].kind != .place, seen.insert(other).inserted
            else { continue }
            found.append(Suggestion.Alternative(actor: other, mention: range(mentions[index].range)))
        }
        return found
    }

    private static let mostAlternatives = 5
    /// How many mentions on each side are looked at.
    private static let reach = 24

    /// Whether a name stands after a slash, as agencies do below pictures.
    private func isCredit(_ mention: ActorMention) -> Bool {
        mention.range.lowerBound > 0 && parts.scalars[mention.range.lowerBound - 1] == "/"
    }

    private func distance(_ mention: Int, _ place: Int) -> Int { abs(mentions[mention].range.lowerBound - place) }

    private func firstMention(from place: Int) -> Int {
        mentions.partition { $0.range.lowerBound < place }
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
