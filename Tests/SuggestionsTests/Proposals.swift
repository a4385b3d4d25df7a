import Prose
import Suggestions

/// The proposals of a text in words, so that a table can say what is expected.
struct Proposals {
    let text: ArticleText
    let found: ArticleSuggestions

    init(_ string: String, knowing known: KnownActors = .none) {
        text = ArticleText(string)
        found = text.suggestions(knowing: known)
    }

    /// Who is proposed for each quotation that is no scare quote: the actor's name, else the words of the article, else “?”.
    var speakers: [String] {
        found.quotations.filter { $0.kind == .direct || $0.kind == .mixed }.map(speaker)
    }

    func speaker(of suggestion: Suggestion) -> String {
        if let actor = suggestion.actor { return found.actors[actor].name }
        return suggestion.speaker.map { text.string(in: $0) } ?? "?"
    }

    /// The kinds in reading order.
    var kinds: [Suggestion.Kind] { found.quotations.map(\.kind) }

    /// The words of proposals of one kind, their stretches joined.
    func words(_ kind: Suggestion.Kind) -> [String] {
        found.quotations.filter { $0.kind == kind }
            .map { $0.segments.map { text.string(in: $0) }.joined(separator: " … ") }
    }

    /// The actors by name.
    func actor(_ name: String) -> SuggestedActor? { found.actors.first { $0.name == name } }
}
