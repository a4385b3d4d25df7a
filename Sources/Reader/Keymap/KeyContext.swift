package import Screen

/// Where a key is pressed, and so what it means.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
    /// The panes.
    case text, list, inspector
    /// The text, while the places of tags in it are being decided.
    case places
    /// The text, while words are selected freely: what is said of the text holds here too.
    case selection
    /// The text, while the edges of a tag are moved.
    case edges
    /// The list of an actor's mentions, before they are tagged.
    case mentions
    /// The screens that are opened from them.
    case review, results, answer, actors, codebook, help
    /// Where something is chosen or typed.
    case picker, prompt
    /// What holds in every context that does not say otherwise.
    case everywhere = "*"

    /// Whether a plain character is typed (or picks a choice) and so cannot be bound here.
    package var isForTyping: Bool {
        self == .prompt || self == .picker
    }

    /// The contexts whose bindings hold here too, the nearer first, where nothing nearer says anything of their keys.
    package var parents: [KeyContext] {
        switch self {
        case .everywhere: []
        case .selection: [.text, .everywhere]
        case .text, .list, .inspector, .places, .edges, .mentions, .review, .results, .answer, .actors, .codebook,
            .help,
            .picker, .prompt:
            [.everywhere]
        }
    }

    /// Whether a binding of a parent can hold here, when the context itself says nothing of its keys.
    ///
    /// Where text is typed, plain characters type themselves: of `*` only control, Alt and named keys come through.
    package func inherits(_ keys: [Key]) -> Bool {
        guard self != .everywhere, let first = keys.first else { return false }
        return !isForTyping || !first.isPlainCharacter
    }
}
