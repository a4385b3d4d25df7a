internal import Screen

extension Keymap {
    /// The keymap as a file that can be loaded again: context by context, with the headings of the files.
    package var listing: String {
        var lines = KeymapSettings.Name.allCases.map { "set \($0.rawValue) \(settings[$0])" }
        lines += layout.rows.map(\.line)
        for context in KeyContext.allCases where !ownBindings(of: context).isEmpty {
            lines += ["", "# In \(context.place)"]
            lines += listing(of: ownBindings(of: context))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func listing(of bindings: [Binding]) -> [String] {
        let calls = bindings.map { ["bind", $0.context.rawValue, Key.name(of: $0.keys), $0.invocation] }
        let widths = (0..<4).map { column in calls.map { $0[column].unicodeScalars.count }.max() ?? 0 }
        var section: String?
        var lines: [String] = []
        for (binding, call) in zip(bindings, calls) {
            if section != binding.section { lines.append("## \(binding.section)") }
            section = binding.section
            let words = zip(call, widths).map { $0 + String(repeating: " ", count: $1 - $0.unicodeScalars.count) }
            lines.append(words.joined(separator: " ") + " -- " + binding.sentence)
        }
        return lines
    }
}

extension KeyContext {
    /// Where a person is, in words.
    package var place: String {
        switch self {
        case .text: "the text"
        case .list: "the list of articles"
        case .inspector: "the inspector"
        case .places: "the text while tags are placed again"
        case .selection: "the text while words are selected freely"
        case .edges: "the text while edges are moved"
        case .mentions: "the list of mentions"
        case .review: "review"
        case .results: "the results of a search"
        case .answer: "the answer of a question"
        case .actors: "the register of actors"
        case .codebook: "the codebook"
        case .help: "help"
        case .picker: "a list to choose from"
        case .prompt: "the line in which you type"
        case .everywhere: "every context"
        }
    }
}
