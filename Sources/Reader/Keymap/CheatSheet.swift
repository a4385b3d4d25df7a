internal import Screen

/// The keys as help lists them: context by context, heading by heading, made from the live keymap.
package struct CheatSheet: Hashable, Sendable {
    /// One thing that can be done, with all the keys that do it.
    package struct Row: Hashable, Sendable {
        package let context: KeyContext
        /// The heading; empty without one.
        package let section: String
        /// The keys, in the order of the files.
        package fileprivate(set) var keys: [String]
        /// The command with its arguments.
        package let command: String
        package let sentence: String
        /// Where the first of the bindings comes from.
        package let origin: Binding.Origin
        /// What Enter in help runs.
        package let binding: Binding
    }

    package let rows: [Row]

    /// The sheet of a keymap, with the context that a person comes from first, what else holds in it after that, then
    /// the others.
    package init(_ keymap: Keymap, startingWith context: KeyContext = .everywhere) {
        let first = [context] + context.parents
        let order = first + KeyContext.allCases.filter { !first.contains($0) && $0 != .everywhere }
        rows = order.flatMap { Self.rows(of: keymap.ownBindings(of: $0)) }
    }

    /// The rows that a filter leaves: every word of it is found in the keys, the command or the sentence. Rows one of
    /// whose keys is the whole filter come first, so that typing a key shows what it does.
    package func rows(matching filter: String) -> [Row] {
        let words = filter.split(separator: " ").map(String.init)
        let isKey = { (row: Row) in row.keys.contains(filter) }
        let found = rows.filter { row in isKey(row) || words.allSatisfy { row.holds($0) } }
        return found.filter(isKey) + found.filter { !isKey($0) }
    }

    /// One row for all keys that do the same under one heading; headings in the order of the files.
    private static func rows(of bindings: [Binding]) -> [Row] {
        var rows: [Row] = []
        for binding in bindings {
            let keys = Key.name(of: binding.keys)
            if let index = rows.firstIndex(where: { $0.says(binding) }) {
                rows[index].keys.append(keys)
            } else {
                rows.append(Row(binding, keys: keys))
            }
        }
        let sections = rows.map(\.section).removingRepetitions
        return sections.flatMap { section in rows.filter { $0.section == section } }
    }
}

extension CheatSheet.Row {
    fileprivate init(_ binding: Binding, keys: String) {
        self.init(
            context: binding.context, section: binding.section, keys: [keys], command: binding.invocation,
            sentence: binding.sentence, origin: binding.origin, binding: binding)
    }

    fileprivate func says(_ binding: Binding) -> Bool {
        section == binding.section && command == binding.invocation && sentence == binding.sentence
    }

    /// Keys are compared as they are, since `g` and `G` are two; words in any case.
    fileprivate func holds(_ word: String) -> Bool {
        let lowered = word.lowercased()
        return keys.contains { $0.contains(word) } || command.lowercased().contains(lowered)
            || sentence.lowercased().contains(lowered)
    }
}

extension [String] {
    fileprivate var removingRepetitions: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
