import Annotations
import Prose

/// Puts together what was found in an article: quotations, contents of clauses, speakers, actors.
///
/// A class for the same reason as ``ArticleParts``: it holds many lists, and never changes.
final class Proposer: Sendable {
    let parts: ArticleParts
    let experience: Experience
    let attributions: [[Attribution]]
    let findings: [QuotationAttributor.Finding?]
    let mentions: [ActorMention]
    let clusters: ActorClusters
    /// The actor of each attribution.
    let actors: [[Int?]]
    let resolver: SpeakerResolver

    init(_ parts: ArticleParts, known: KnownActors, experience: Experience) {
        self.parts = parts
        self.experience = experience
        attributions = parts.sentences.indices.map { CueFinder(parts: parts, sentence: $0).attributions() }
        findings = QuotationAttributor(parts: parts, attributions: attributions).findings()
        mentions = ActorMentionFinder(parts).mentions()
        clusters = ActorClusters(mentions, language: parts.language, known: known)
        resolver = SpeakerResolver(parts: parts, mentions: mentions, clusters: clusters)
        actors = Self.actors(of: attributions, resolver)
    }

    /// Everything, in reading order.
    func suggestions() -> ArticleSuggestions {
        let clauses = clauses()
        let covered = Set(clauses.flatMap { $0.fragments })
        let quoted = quotations(without: covered)
        let all = (clauses.map { suggestion($0) } + quoted).sorted {
            ($0.extent.lowerBound, $1.extent.upperBound) < ($1.extent.lowerBound, $0.extent.upperBound)
        }
        return ArticleSuggestions(
            language: parts.language.code, quotations: all,
            actors: suggestedActors(speaking: Set(all.compactMap { $0.actor })))
    }

    /// Resolves sentence by sentence, since he may be who spoke last.
    private static func actors(of attributions: [[Attribution]], _ resolver: SpeakerResolver) -> [[Int?]] {
        var last: SpeakerResolver.Speech?
        return attributions.map { sentence in
            sentence.map { attribution in
                guard let subject = attribution.subject else { return nil }
                let actor = resolver.actor(of: subject, in: attribution.sentence, after: last)
                if let actor, attribution.verb?.kind != .weak, resolver.isPerson(actor) {
                    last = SpeakerResolver.Speech(actor: actor, sentence: attribution.sentence)
                }
                return actor
            }
        }
    }

    func actor(of attribution: Attribution) -> Int? {
        let sentence = attributions[attribution.sentence]
        if let number = sentence.firstIndex(where: { $0.cue == attribution.cue }) {
            return actors[attribution.sentence][number]
        }
        return attribution.subject.flatMap {
            resolver.actor(of: $0, in: attribution.sentence, after: nil)
        }
    }

    func range(_ scalars: Range<Int>) -> TextRange { TextRange(scalars.lowerBound, scalars.upperBound) }
}

extension Proposer {
    /// What a clause says that somebody said.
    struct Clause {
        let attribution: Attribution
        let content: [Range<Int>]
        /// The quotations in it.
        let fragments: [Int]
    }

    /// The contents of clauses, the outer before the inner, none inside another.
    private func clauses() -> [Clause] {
        var clauses: [Clause] = []
        for sentence in parts.sentences.indices where !parts.isBoilerplate[parts.sentences[sentence].paragraph] {
            let finder = ContentFinder(parts: parts, attributions: attributions[sentence])
            var end = 0
            for (number, attribution) in attributions[sentence].enumerated() {
                let content = finder.content(of: number)
                guard let first = content.first, let last = content.last, first.lowerBound >= end else { continue }
                guard let clause = clause(attribution, content) else { continue }
                end = last.upperBound
                clauses.append(clause)
            }
        }
        return clauses
    }

    /// A clause that is more than its quotations, none of which somebody else says.
    private func clause(_ attribution: Attribution, _ content: [Range<Int>]) -> Clause? {
        let tokens = content.flatMap { $0 }.map { parts.tokens[$0] }
        let inside = tokens.filter { $0.kind == .quotation }.map { $0.fragment }
        guard !inside.isEmpty else { return Clause(attribution: attribution, content: content, fragments: []) }
        let followsThat = content.first.map { parts.isComplementizer($0.lowerBound - 1) } ?? false
        guard followsThat || tokens.contains(where: { $0.isWord }),
            !inside.contains(where: { isAnothers($0, than: attribution) })
        else { return nil }
        return Clause(attribution: attribution, content: content, fragments: inside)
    }

    private func isAnothers(_ fragment: Int, than attribution: Attribution) -> Bool {
        guard let finding = findings[fragment], finding.attribution.cue != attribution.cue else { return false }
        if parts.isMedium(attribution.subject), finding.attribution.verb?.kind == .speech { return true }
        return finding.rule.rawValue <= QuotationAttributor.Rule.subjectCueBefore.rawValue
            && finding.attribution.verb?.kind == .speech
    }

    private func suggestion(_ clause: Clause) -> Suggestion {
        let isMixed = clause.fragments.contains { !parts.fragments[$0].isTitle }
        let rule = rule(of: clause)
        let score = isMixed ? Calibration.score(rule) : Calibration.indirect(clause.attribution.verb)
        return suggestion(
            isMixed ? .mixed : .indirect, clause.content.map { range(parts.range(of: $0)) }, clause.attribution, rule,
            tier: isMixed ? Calibration.tier(rule) : .likely, score)
    }

    /// The rule that a clause and the quotations in it agree on.
    private func rule(of clause: Clause) -> QuotationAttributor.Rule {
        let own = clause.fragments.compactMap { findings[$0] }.filter { $0.attribution.cue == clause.attribution.cue }
        return own.map { $0.rule }.min { $0.rawValue < $1.rawValue } ?? .clauseBefore
    }
}

extension Proposer {
    /// The quotations that are no part of a clause.
    private func quotations(without covered: Set<Int>) -> [Suggestion] {
        var found: [Suggestion] = []
        var index = 0
        while index < parts.fragments.count {
            var end = index + 1
            while end < parts.fragments.count, isOne(end - 1, end) { end += 1 }
            let own = (index..<end).filter {
                !covered.contains($0) && !parts.isBoilerplate[parts.fragments[$0].paragraph]
            }
            if let first = own.first { found.append(quotation(own, findings[first])) }
            index = end
        }
        return found
    }

    /// Whether two fragments are one quotation by one speaker.
    private func isOne(_ first: Int, _ second: Int) -> Bool {
        parts.fragments[first].quotation == parts.fragments[second].quotation
            && findings[first]?.attribution.cue == findings[second]?.attribution.cue
    }

    private func quotation(_ fragments: [Int], _ finding: QuotationAttributor.Finding?) -> Suggestion {
        let segments = merged(fragments)
        guard fragments.contains(where: { isSpeech(parts.fragments[$0], finding) }) else {
            return suggestion(.scare, segments, nil, nil, tier: .open, Calibration.scare)
        }
        guard let finding, finding.rule != .sentenceBefore else {
            return suggestion(.direct, segments, nil, nil, tier: .open, Calibration.unattributed)
        }
        return suggestion(
            .direct, segments, finding.attribution, finding.rule, tier: Calibration.tier(finding.rule),
            Calibration.score(finding.rule))
    }

    /// Fragments of one quotation, paragraphs of it that follow each other as one stretch.
    private func merged(_ fragments: [Int]) -> [TextRange] {
        var segments: [Range<Int>] = []
        for index in fragments {
            let fragment = parts.fragments[index]
            if let last = segments.last, fragment.startsParagraph,
                parts.isBlank(last.upperBound..<fragment.range.lowerBound)
            {
                segments[segments.count - 1] = last.lowerBound..<fragment.range.upperBound
            } else {
                segments.append(fragment.range)
            }
        }
        return segments.map { range($0) }
    }

    /// Whether words between marks are what somebody said, and no title and no term held at a distance.
    private func isSpeech(_ fragment: Fragment, _ finding: QuotationAttributor.Finding?) -> Bool {
        guard let rule = finding?.rule else {
            return !fragment.looksLikeScare && fragment.words > 3 && !fragment.isTitle
        }
        let isBeside = rule.rawValue <= QuotationAttributor.Rule.accordingTo.rawValue
        if fragment.isTitle {
            return rule.rawValue <= QuotationAttributor.Rule.transcript.rawValue && !parts.isInsideClause(fragment)
        }
        return isBeside || !fragment.looksLikeScare && fragment.words > 3
    }
}
