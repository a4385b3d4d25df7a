/// What was typed into lines of one kind, the latest last.
package struct TypedLines: Hashable, Sendable {
    /// Lines that share a history. Memos, names and reasons have none: they are in the notebook.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case search
        case articles
        case review
        /// Not typed but saved: what the review showed, by a name.
        case views
    }

    /// Lines that are kept, and scalars of one.
    private static let limit = 100, longest = 500

    package private(set) var lines: [String] = []

    /// The lines as they were kept, the latest last.
    package init(_ lines: [String] = []) {
        for line in lines.suffix(Self.limit) { remember(line) }
    }

    /// Puts a line behind the others, and only there.
    mutating func remember(_ line: String) {
        guard !line.isEmpty, line.unicodeScalars.count <= Self.longest else { return }
        lines.removeAll { $0 == line }
        lines.append(line)
        if lines.count > Self.limit { lines.removeFirst() }
    }

    /// The lines that begin as a typed one does, the latest first.
    func lines(beginningWith typed: String) -> [String] {
        lines.reversed().filter { $0.unicodeScalars.starts(with: typed.unicodeScalars) && $0 != typed }
    }
}

extension Prompt.Purpose {
    /// Where what is typed is remembered; nil where it is not.
    var history: TypedLines.Kind? {
        switch self {
        case .search, .corpusSearch: .search
        case .listFilter: .articles
        case .reviewFilter: .review
        case .memo, .exclusionReason, .claim, .particular, .corpusMemo, .viewName, .entry: nil
        }
    }
}

extension ReaderState {
    /// Puts an earlier line of its kind into the line that is typed, or a later one where `count` is positive. What
    /// was typed is where it ends.
    mutating func recall(_ prompt: Prompt, by count: Int) -> [Effect] {
        guard let kind = prompt.purpose.history else { return [] }
        // Whoever changed a line of the history has typed it anew.
        let earlier = prompt.recalled.flatMap { $0.line == prompt.field.text ? $0 : nil }
        let typed = earlier?.typed ?? prompt.field.text
        let lines = [typed] + (trail.typed[kind]?.lines(beginningWith: typed) ?? [])
        let index = max(0, min((earlier?.index ?? 0) - count, lines.count - 1))
        var recalled = prompt
        recalled.field = TextField(lines[index])
        recalled.recalled = Prompt.Recalled(typed: typed, index: index, line: lines[index])
        return replace(recalled)
    }

    /// Remembers what was taken from a line.
    mutating func remember(_ prompt: Prompt) -> [Effect] {
        guard let kind = prompt.purpose.history, !prompt.field.isEmpty else { return [] }
        trail.typed[kind, default: TypedLines()].remember(prompt.field.text)
        return [.keepTrail(wholeTrail)]
    }
}
