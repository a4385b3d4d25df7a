import Analysis
import Prose

/// Completing the word of a filter before the cursor: the name of a column, or something that a column says.
struct FilterCompletion: Hashable, Sendable {
    /// What stands before the word, and behind the cursor.
    let before: String
    let after: String
    /// What the word can become, the most frequent first. Never empty.
    let words: [String]
    /// Which of them stands in the line.
    var index = 0

    /// The line with the word completed, and where the cursor stands then, in scalars.
    var line: (text: String, cursor: Int) {
        let start = before + words[index]
        return (start + after, start.unicodeScalars.count)
    }

    /// So many are offered at most: who has typed nothing of a name goes through no thousand of them.
    fileprivate static let most = 50

    /// The scalars of a line cut before the word that the cursor is in or behind, and at the cursor. What stands between
    /// quotation marks is one word.
    fileprivate static func parts(of field: TextField) -> (before: String, word: String, after: String) {
        let typed = field.scalars[..<field.cursor]
        var start = typed.startIndex, isQuoted = false
        for (index, scalar) in zip(typed.indices, typed) {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, scalar.properties.isWhitespace { start = index + 1 }
        }
        func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(scalars))
        }
        return (text(typed[..<start]), text(typed[start...]), text(field.scalars[field.cursor...]))
    }
}

extension Prompt.Purpose {
    /// Whether words for columns are typed in it.
    fileprivate var isFilter: Bool {
        switch self {
        case .reviewFilter, .listFilter, .corpusSearch: true
        case .search, .memo, .exclusionReason, .claim, .entry, .particular, .corpusMemo, .viewName: false
        }
    }
}

extension ReaderState {
    /// Completes the word before the cursor; the same key again takes the next that fits.
    mutating func complete(_ prompt: Prompt) throws(Refusal) -> [Effect] {
        guard prompt.purpose.isFilter else { return [] }
        var prompt = prompt
        if var completion = prompt.completion, completion.line.text == prompt.field.text {
            completion.index = (completion.index + 1) % completion.words.count
            return show(completion, in: &prompt)
        }
        let (before, word, after) = FilterCompletion.parts(of: prompt.field)
        let words = completions(of: word)
        guard !words.isEmpty else {
            throw Refusal("nothing completes “\(word)”: columns are speaker:, topic:, stance:, outlet:, date:, is: …")
        }
        return show(FilterCompletion(before: before, after: after, words: words), in: &prompt)
    }

    private mutating func show(_ completion: FilterCompletion, in prompt: inout Prompt) -> [Effect] {
        let line = completion.line
        prompt.field = TextField(line.text, cursor: line.cursor)
        prompt.completion = completion
        let effects = replace(prompt)
        let count = completion.words.count
        if count > 1 { say("\(completion.index + 1) of \(count): \(keyName(of: "complete-input")) takes the next") }
        return effects
    }

    /// What a word can become.
    private func completions(of word: String) -> [String] {
        let sign = word.hasPrefix("-") ? "-" : ""
        let wanted = word.dropFirst(sign.count)
        let parts = wanted.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count < 2 {
            let names = StatementFilter.Column.allCases.map(\.rawValue).filter { $0.hasPrefix(wanted.lowercased()) }
            return names.map { "\(sign)\($0):" }
        }
        guard let column = StatementFilter.Column(rawValue: parts[0].lowercased()) else { return [] }
        let typed = FilterText.folded(parts[1].filter { $0 != "\"" && $0 != "=" })
        return values(of: column).filter { typed.isEmpty || $0.holds(folded: typed) }
            .prefix(FilterCompletion.most)
            // Several things hold of a statement: what is asked with `is:` is never all of it.
            .compactMap { column == .sign ? "\(column.rawValue):\($0)" : StatementFilter.term(column, $0) }
            .map { sign + $0 }
    }

    /// What a column says of the statements of the folder, the most frequent first.
    private func values(of column: StatementFilter.Column) -> [String] {
        switch column {
        case .sign: return StatementSign.allCases.map(\.rawValue)
        case .quotation, .claim, .memo, .changed: return []
        case .tag:
            let counts = Dictionary(coded.corpus.statements.flatMap(\.tags).map { ($0, 1) }, uniquingKeysWith: +)
            return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        case .speaker, .topic, .stance, .organization, .outlet, .title, .path, .date, .coder, .by, .status, .kind,
            .unsure:
            let all = Array(coded.corpus.statements.indices)
            return coded.facets(column, among: all).map(\.word).filter { !$0.isEmpty }
        }
    }
}
