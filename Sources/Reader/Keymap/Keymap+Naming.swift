internal import Screen

extension Keymap {
    /// The shortest keys that run a command in a context, for sentences; the command's name where it has none.
    package func spokenKeys(of invocation: String, in context: KeyContext) -> String {
        bindings(of: invocation, in: context).first.map { Key.spokenName(of: $0.keys) } ?? invocation
    }

    /// A text in which `{next-candidate}` stands for the keys of that command in the text, and `{review:sort-review}` for
    /// those of one elsewhere. Braces around anything else stay as they are.
    package func filled(_ text: String) -> String {
        var filled = "", rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            filled += keys(named: name) ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private func keys(named name: Substring) -> String? {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let context = parts.count == 1 ? .text : KeyContext(rawValue: String(parts[0]))
        guard let context, let invocation = parts.last else { return nil }
        return bindings(of: String(invocation), in: context).first.map { Key.spokenName(of: $0.keys) }
    }
}

extension Key {
    /// The name of keys in a sentence: `Tab` and `Ctrl-r` rather than `<Tab>` and `<C-r>` where no other key is near.
    static func spokenName(of keys: [Key]) -> String {
        guard keys.count == 1, let key = keys.first else { return name(of: keys) }
        let held: [(Modifiers, String)] = [(.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-")]
        return held.filter { key.modifiers.contains($0.0) }.map(\.1).joined() + key.code.spokenName
    }
}

extension Key.Code {
    fileprivate var spokenName: String {
        switch self {
        case .backspace: "Backspace"
        case .delete: "Delete"
        case .insert: "Insert"
        case .character(let scalar) where scalar.isVisibleAlone: String(scalar)
        case .character, .tab, .enter, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function:
            nameInside
        }
    }
}
