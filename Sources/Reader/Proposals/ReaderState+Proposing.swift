import Annotations
import Prose
import Suggestions

extension ReaderState {
    /// Asks for proposals of the open article, from the register and what was learned as they are now; nil while its text
    /// is not known whole.
    mutating func askForSuggestions() -> Effect? {
        guard let reading, !reading.base.hex.isEmpty else { return nil }
        let start = reading.frontMatter?.upperBound ?? .start
        let end = max(start, min(TextOffset(SuggestionRequest.reach), reading.text.range.upperBound))
        suggestionTicket += 1
        return .suggest(
            SuggestionRequest(
                ticket: suggestionTicket, path: reading.path, text: reading.text, base: reading.base,
                stretch: start..<end, register: corpus.actors, learned: proposing.learns ? learned : Learned()))
    }

    /// Takes in what was found. What is offered stays as it is on the screen until the next key.
    mutating func take(_ report: SuggestionReport) {
        guard let reading, report.ticket == suggestionTicket, reading.path == report.path, reading.base == report.base
        else { return }
        self.reading?.proposals = report.proposals
    }

    /// Asks where nobody has yet, and again where the register or what was learned says something else than what the
    /// proposals were made from.
    mutating func renewSuggestions(since before: (register: CorpusRecord, learned: Learned)) -> [Effect] {
        guard let reading else { return [] }
        let isNew = before.register != corpus || before.learned != learned
        guard !reading.asksForProposals || isNew, let effect = askForSuggestions() else { return [] }
        self.reading?.asksForProposals = true
        return [effect]
    }
}
