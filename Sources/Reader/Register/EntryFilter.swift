import Annotations
import Prose

/// What a person typed to see fewer entries: the syntax of all filters, with smart case.
///
/// `is:` looks for signs: `is:merged`, `is:sensitive`, `is:deprecated`, `is:likely`, `is:unused`.
struct EntryFilter: Hashable, Sendable {
    /// The columns that can be named.
    enum Column: String, CaseIterable, Hashable, Sendable {
        case name, alias, type, under, memo, wikidata, definition, `is`

        /// Whether a word that names no column is looked for in it.
        fileprivate var isSearchedByDefault: Bool {
            switch self {
            case .name, .alias, .under, .memo, .definition: true
            case .type, .wikidata, .is: false
            }
        }
    }

    private struct Term: Hashable {
        let columns: [Column]
        let isUnwanted: Bool
        let folded: [Unicode.Scalar]
        /// The word with its capitals; nil where it has none.
        let exact: [Unicode.Scalar]?
    }

    private let terms: [Term]

    init(_ typed: String) {
        terms = FilterWord<Column>.words(of: typed).map { word in
            Term(
                columns: word.column.map { [$0] } ?? Column.allCases.filter(\.isSearchedByDefault),
                isUnwanted: word.isUnwanted, folded: foldedName(word.text, keepsCapitals: false),
                exact: word.hasCapital ? foldedName(word.text, keepsCapitals: true) : nil)
        }
    }

    var isEmpty: Bool { terms.isEmpty }

    /// Whether an entry is shown; `words` gives what it says in a column.
    func accepts(_ words: (Column) -> String) -> Bool {
        terms.allSatisfy { term in
            term.columns.contains { column in
                let value = words(column)
                guard !value.isEmpty, foldedName(value, keepsCapitals: false).holds(term.folded) else { return false }
                return term.exact.map { foldedName(value, keepsCapitals: true).holds($0) } ?? true
            } != term.isUnwanted
        }
    }
}

extension [Unicode.Scalar] {
    /// Whether other scalars stand in these, one after the other.
    fileprivate func holds(_ part: [Unicode.Scalar]) -> Bool {
        guard let first = part.first else { return true }
        return indices.dropLast(Swift.max(0, part.count - 1)).contains { start in
            self[start] == first && self[start...].starts(with: part)
        }
    }
}
