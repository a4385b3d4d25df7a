package import Screen

/// A key that every context keeps, so that nobody is ever stuck: what leads back, to help, to the palette, and out of
/// what is under way.
package struct WayOut: Hashable, Sendable {
    package let key: Key
    /// What the key may mean; empty where anything will do.
    package let commands: [String]

    /// The keys `q ? : <Esc>`.
    package static let all = [
        WayOut(key: Key("q"), commands: ["go-back", "quit-program"]),
        WayOut(key: Key("?"), commands: ["show-help"]),
        WayOut(key: Key(":"), commands: ["show-palette"]),
        WayOut(key: Key(.escape), commands: []),
    ]

    private init(key: Key, commands: [String]) {
        self.key = key
        self.commands = commands
    }

    /// The way out that a sequence begins with in a context; where text is typed only `<Esc>` is one.
    init?(beginning keys: [Key], in context: KeyContext) {
        guard let found = Self.all.first(where: { $0.key == keys.first }) else { return nil }
        guard !context.isForTyping || !found.key.isPlainCharacter else { return nil }
        self = found
    }

    /// Whether a binding leaves the way open.
    func isKept(by binding: Binding) -> Bool {
        binding.keys == [key] && (commands.isEmpty || commands.contains(binding.command))
    }
}

extension Binding {
    /// What is wrong with a binding whatever else is bound.
    var faultByItself: KeymapProblem.BindingFault? {
        guard let first = keys.first else { return nil }
        if context.isForTyping, first.isPlainCharacter { return .typesItself(first, context) }
        if "123456789".unicodeScalars.contains(where: { Key($0) == first }) { return .beginsCount(first) }
        guard let wayOut = WayOut(beginning: keys, in: context), !wayOut.isKept(by: self) else { return nil }
        return .mustStay(wayOut.key, commands: wayOut.commands)
    }
}
