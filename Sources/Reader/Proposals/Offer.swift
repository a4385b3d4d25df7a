import Annotations
import Prose
import Suggestions

/// What is proposed for the words that are selected, as the screen shows it.
///
/// It changes with a key and with nothing else: proposals that come between two keys must not be what the second of them
/// accepts. A person takes what they see.
struct Offer: Equatable, Sendable {
    let suggestion: Suggestion
    /// Who may have said it, in the order of their numbers: 1 is the first.
    let speakers: [ProposedSpeaker]
    /// Whether the first of them is proposed; else nobody is, and all are there to choose from.
    let proposesFirst: Bool
    /// Who passes on what the first of them said; nil for nobody, and where nobody is proposed.
    let source: ProposedSpeaker?

    init(_ suggestion: Suggestion, in reading: Reading, of found: ArticleSuggestions, threshold: Double) {
        self.suggestion = suggestion
        let first = found.speaker(of: suggestion, in: reading.text)
        speakers = [first].compactMap(\.self) + found.alternatives(to: suggestion).filter { $0.name != first?.name }
        proposesFirst = first != nil && suggestion.score >= threshold
        source = proposesFirst ? found.source(of: suggestion) : nil
    }

    var segments: [TextRange] { suggestion.segments }

    /// Who is proposed; nil for nobody.
    var speaker: ProposedSpeaker? { proposesFirst ? speakers.first : nil }

    /// Who passes it on and why, in words: Ilm Herald (told Ilm Herald).
    var passedOn: String? {
        guard let source, let reason = suggestion.source?.reason else { return nil }
        return "reported by \(source.name) (\(reason))"
    }

    /// How often a proposal like it is right, in words.
    var certainty: String { "\(Int((suggestion.score * 100).rounded())) %" }
}

extension Suggestion.Kind {
    /// What a statement of it is.
    var statementKind: Statement.Kind {
        switch self {
        case .direct: .direct
        case .mixed: .mixed
        case .indirect: .indirect
        case .scare: .scare
        }
    }
}

extension ReaderState {
    /// Shows what is proposed for what is selected now. Only after a key: see ``Offer``.
    mutating func renewOffer() {
        let offer = offerNow
        if reading?.offer != offer { reading?.offer = offer }
    }

    /// What is proposed for what is selected, whether it is on the screen or not.
    var offerNow: Offer? {
        guard let reading, let proposals = reading.proposals, focus == .text, edges == nil, placing == nil else {
            return nil
        }
        let tagged = placedStatementUnderCursor
        guard tagged?.thing.speaker ?? .unset == .unset else { return nil }
        guard let offer = offer(for: tagged?.ranges ?? reading.selectedRanges, in: reading, proposals) else {
            return nil
        }
        return tagged == nil || offer.speaker != nil ? offer : nil
    }

    private func offer(for words: [TextRange], in reading: Reading, _ proposals: ArticleProposals) -> Offer? {
        guard let index = proposals.index(of: words), !learned.rejected.contains(proposals.traces[index]) else {
            return nil
        }
        let suggestion = proposals.suggestions.quotations[index]
        guard suggestion.kind != .scare else { return nil }
        return Offer(suggestion, in: reading, of: proposals.suggestions, threshold: proposing.threshold)
    }

    /// Who is proposed for the words that a verb is about, and whoever else may be: what the list of speakers begins with.
    var offeredSpeakers: [ProposedSpeaker] {
        guard focus == .text, let reading, let proposals = reading.proposals else { return [] }
        if let offer = reading.offer { return offer.speakers }
        let words = placedStatementUnderCursor?.ranges ?? reading.selectedRanges
        return offer(for: words, in: reading, proposals)?.speakers ?? []
    }

    /// The words that stand for an actor who is proposed.
    func offeredMention(of actor: Actor) -> TextRange? {
        let names = Set([actor.name] + actor.aliases.map(\.name))
        return offeredSpeakers.first { $0.known == actor.id || names.contains($0.name) }?.mention
    }
}

extension ReaderState {
    /// Which of the proposals it is: `3 of 14`.
    func place(of offer: Offer) -> String {
        let stops = stops
        return stops.firstIndex(of: offer.segments).map { "\($0 + 1) of \(stops.count)" } ?? ""
    }
}
