import Annotations
import Prose
import Suggestions

/// What proposals for the open article are to be made from.
package struct SuggestionRequest: Equatable, Sendable {
    /// Counts the requests: what comes of an older one is not taken in.
    package let ticket: Int
    let path: BytePath
    let text: ArticleText
    let base: TextHash
    /// The part that is looked at. Longer texts are no articles.
    let stretch: TextRange
    let register: [Actor]
    let learned: Learned

    /// How far into a text proposals are looked for, in scalars.
    static let reach = 200_000

    /// Looks for them. It takes 2 ms for 6 KB, so that no key may wait for it.
    package func run() -> SuggestionReport {
        let found = text.suggestions(in: stretch, knowing: register, after: learned)
        return SuggestionReport(
            ticket: ticket, path: path, base: base, proposals: ArticleProposals(found, in: text, stretch: stretch))
    }
}

/// What came of it.
package struct SuggestionReport: Equatable, Sendable {
    package let ticket: Int
    let path: BytePath
    let base: TextHash
    let proposals: ArticleProposals
}

/// All that was found in an article, and by what each place is remembered should it be rejected.
struct ArticleProposals: Equatable, Sendable {
    let suggestions: ArticleSuggestions
    /// The trace of each quotation.
    let traces: [String]
    let stretch: TextRange

    init(_ suggestions: ArticleSuggestions, in text: ArticleText, stretch: TextRange) {
        self.suggestions = suggestions
        self.stretch = stretch
        traces = suggestions.quotations.map { Trace.of($0.segments, in: text) }
    }

    /// The proposal for exactly these words.
    func index(of segments: [TextRange]) -> Int? {
        guard let start = segments.first?.lowerBound else { return nil }
        return suggestions.quotations.firstIndex { $0.extent.lowerBound == start && $0.segments == segments }
    }
}

extension Reading {
    /// The actor that is named by exactly these words.
    func actor(at mention: TextRange) -> SuggestedActor? {
        proposals?.suggestions.actors.first { $0.mentions.contains(mention) }
    }

    /// What the article tells of somebody with a name; nil where it does not name them.
    func kind(ofActor name: String) -> Actor.Kind? {
        if let found = proposals?.suggestions.actors.first(where: { $0.name == name }) { return found.kind }
        return names.first { $0.name == name }.map { $0.looksLikePerson ? .person : .organization }
    }
}
