import Annotations
import Prose
import Suggestions

/// Taking what is offered.
extension ReaderState {
    /// Tags what is selected, with what is proposed for it; `number` chooses one of the speakers that are shown. Of a
    /// statement that has no speaker yet, that is what is taken.
    mutating func acceptCandidate(_ number: Int?) throws(Refusal) -> [Effect] {
        let target = try targetOrNew()
        guard target.existing == nil || focus == .text && reading?.offer != nil else {
            if let late = offerNow?.speaker, focus == .text {
                throw Refusal("\(late.name) is proposed by now: \(keyName(of: "accept-candidate")) takes them")
            }
            throw Refusal("that is tagged already: \(keyName(of: "choose-speaker")) gives it a speaker")
        }
        return try take(target, "tag quotation", number) { $0.status = .coded }
    }

    /// Changes a statement, or makes it. A new one gets the speaker that is proposed, since a person has seen it.
    mutating func take(
        _ target: Target, _ label: String, _ number: Int? = nil, _ change: (inout Statement) -> Void
    ) throws(Refusal) -> [Effect] {
        guard let offer = reading?.offer, focus == .text, offer.segments == target.ranges else {
            if number != nil {
                throw Refusal("nobody is proposed with a number: \(keyName(of: "choose-speaker")) asks")
            }
            return edit(label, target, change)
        }
        var statement = target.statement
        if statement.provenance == .human {
            statement.provenance = Provenance(offer.suggestion, by: proposing.proposer)
        }
        var changes: [Transaction.Change] = []
        if number != nil || !isSticky { try give(number, of: offer, to: &statement, &changes) }
        if target.existing == nil, !isSticky { statement.concept = statement.concept ?? inheritedTopic }
        change(&statement)
        let effects = edit(label, target, corpus: changes) { $0 = statement }
        learn(from: statement.speaker, givenTo: target, by: effects)
        return effects
    }

    /// The topic of the last statement in this article, which the next one is shown with and gets.
    var inheritedTopic: Identifier<Concept>? {
        guard let reading, lastValuesPath == reading.path else { return nil }
        return lastValues?.concept.flatMap { corpus.concept($0)?.record.deletion == nil ? $0 : nil }
    }

    private mutating func give(
        _ number: Int?, of offer: Offer, to statement: inout Statement, _ changes: inout [Transaction.Change]
    ) throws(Refusal) {
        guard let speaker = try speaker(number, of: offer), let reading else { return }
        let isAnother = offer.proposesFirst && speaker != offer.speakers.first
        if isAnother { statement.provenance = statement.provenance.withAnotherSpeaker }
        statement.speaker = .actor(actor(speaker, in: &changes).id)
        if !isAnother, let source = offer.source {
            statement.via = [self.actor(source, in: &changes).id]
        }
        statement.speakerAsWritten = speaker.mention.map { Anchor(of: $0, in: reading.text, base: reading.base) }
    }

    private func speaker(_ number: Int?, of offer: Offer) throws(Refusal) -> ProposedSpeaker? {
        guard let number else { return offer.speaker }
        guard offer.speakers.indices.contains(number - 1) else {
            throw Refusal("there is no number \(number): \(keyName(of: "choose-speaker")) shows everybody")
        }
        return offer.speakers[number - 1]
    }

    /// The entry of the register for somebody who is proposed; a new one, where there is none.
    private mutating func actor(_ speaker: ProposedSpeaker, in changes: inout [Transaction.Change]) -> Actor {
        let known = speaker.known.flatMap { corpus.actor($0) }
        if let known, known.record.deletion == nil, known.mergedInto == nil { return known }
        return corpus.actor(named: speaker.name) ?? makeActor(speaker.name, speaker.kind, in: &changes)
    }
}

extension Statement {
    /// Gives a new statement what is proposed for its words, but for the speaker. A cue without a speaker is a guess too.
    mutating func take(_ offer: Offer, in reading: Reading, by proposer: String) {
        kind = offer.suggestion.kind.statementKind
        let cue = offer.speaker == nil ? nil : offer.suggestion.cue
        self.cue = cue.map { Anchor(of: $0, in: reading.text, base: reading.base) }
        provenance = Provenance(offer.suggestion, by: proposer)
    }
}
