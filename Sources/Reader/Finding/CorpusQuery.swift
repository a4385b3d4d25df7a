import Analysis
import Prose

/// What was typed to search the folder: words for columns, which say where it is looked, and what is looked for:
/// `outlet:courier date:2026.. ferry`. A regular expression is taken as it is.
struct CorpusQuery: Equatable, Sendable {
    /// The words for columns, as the filters of list and review take them; empty for everywhere.
    let places: String
    let pattern: SearchPattern

    /// Whether it looks at annotations and not at the words of the articles.
    let isInAnnotations: Bool

    init(_ typed: String, inAnnotations: Bool) {
        isInAnnotations = inAnnotations
        let words = FilterWord<StatementFilter.Column>.words(of: typed)
        let named = words.filter { $0.column != nil }
        guard !named.isEmpty, !typed.hasPrefix("\\v") else {
            places = ""
            pattern = SearchPattern(typed)
            return
        }
        places = named.map { word in
            "\(word.isUnwanted ? "-" : "")\(word.column?.rawValue ?? ""):\"\(word.text)\""
        }.joined(separator: " ")
        let rest = words.filter { $0.column == nil }
        pattern = SearchPattern(rest.map { ($0.isUnwanted ? "-" : "") + $0.text }.joined(separator: " "))
    }
}
