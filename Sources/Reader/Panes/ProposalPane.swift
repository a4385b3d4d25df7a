import Annotations
import Prose
import Screen
import Suggestions

/// The inspector for what is proposed: ghost text until a key takes it.
extension ReaderState {
    func describe(_ offer: Offer, in reading: Reading, on page: inout Page) {
        page.line(("\(offer.suggestion.kind.statementKind.rawValue) quotation", Style(.ghost)))
        page.blank()
        page.paragraph(
            offer.segments.map { reading.text.string(in: $0) }.asOneQuotation, Style(.candidate), limit: 6)
        page.blank()
        if let values = stickyValues {
            page.line(("sticky: it will be given", Style(.notice)))
            page.paragraph(words(of: values), Style(.value, [.bold]), limit: 3)
        } else {
            describeSpeakers(of: offer, in: reading, on: &page)
            if let topic = topicName(inheritedTopic) {
                page.paragraph("topic: \(topic), as before", Style(.ghost), limit: 2)
            }
        }
        page.blank()
        describeKeys(of: offer, on: &page)
    }

    private func describeSpeakers(of offer: Offer, in reading: Reading, on page: inout Page) {
        if let speaker = offer.speaker {
            page.line(("speaker? ", Style(.label)), (offer.certainty + " sure", Style(.ghost)))
            page.paragraph(speaker.name, Style(.ghost, [.bold]), limit: 2)
            page.paragraph(offer.suggestion.reason, Style(.ghost), limit: 5)
            if let passedOn = offer.passedOn { page.paragraph(passedOn, Style(.ghost), limit: 3) }
        } else {
            page.line(("speaker? ", Style(.label)), ("nobody is proposed", Style(.ghost)))
            page.paragraph(offer.withheldReason, Style(.ghost), limit: 5)
        }
        let first = offer.proposesFirst ? 1 : 0
        guard offer.speakers.count > first else { return }
        page.line((offer.proposesFirst ? "or" : "perhaps", Style(.label)))
        for (index, speaker) in offer.speakers.enumerated().dropFirst(first) {
            page.line(("\(index + 1) ", Style(.key)), (speaker.name, Style(.ghost)))
        }
    }

    private func describeKeys(of offer: Offer, on page: inout Page) {
        let accept = keyName(of: "accept-candidate")
        page.line((accept, Style(.key)), (offer.speaker == nil ? " tags it alone" : " takes it", Style(.muted)))
        let first = offer.proposesFirst ? 2 : 1, last = offer.speakers.count
        if first <= last {
            let numbers = first == last ? "\(first)" : "\(first)–\(last)"
            page.line(("\(numbers) \(accept)", Style(.key)), (" another", Style(.muted)))
        }
        let stances = ["support", "oppose", "neutral", "mixed"].map { keyName(of: "set-stance \($0)") }
        page.line((stances.joined(separator: " "), Style(.key)), (" with stance", Style(.muted)))
        page.line(
            (keyName(of: "choose-speaker"), Style(.key)), (" speaker  ", Style(.muted)),
            (keyName(of: "reject-candidate"), Style(.key)), (" not this", Style(.muted)))
    }

    /// What is offered in a line, for where there is no room for more: `Ilse Brandt, “said”, 97 %`.
    func words(of offer: Offer) -> String {
        let cue = offer.suggestion.cue.flatMap { cue in reading.map { "“\($0.text.string(in: cue))”" } }
        guard let speaker = offer.speaker else { return "nobody proposed" }
        return [speaker.name, cue, offer.certainty].compactMap(\.self).joined(separator: ", ")
    }
}

extension Offer {
    /// Why nobody is proposed.
    var withheldReason: String {
        guard let first = speakers.first, suggestion.speaker != nil else { return suggestion.reason }
        return "\(first.name) is right only in \(certainty) of such places: \(suggestion.reason)"
    }
}
