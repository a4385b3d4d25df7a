package import Screen

/// What keys mean in each context.
///
/// Counts (`3j`) are not its business: whoever collects keys takes the digits away before asking.
package struct Keymap: Hashable, Sendable {
    /// What the keys pressed so far mean.
    package enum Meaning: Hashable, Sendable {
        case matched(Binding)
        /// More keys are needed, and these go on.
        case pending([Continuation])
        case notFound
    }

    package let settings: KeymapSettings
    /// What the keys of other keyboards mean.
    package let layout: KeyLayout
    /// What the files say of each context, in their order.
    private let own: [KeyContext: [Binding]]
    /// The same with what holds of the contexts around it, `*` last.
    private let effective: [KeyContext: [Binding]]
    private let tries: [KeyContext: KeyTrie]

    /// A keymap of bindings that do not contradict each other: see ``KeymapLoader``.
    package init(
        bindings: [Binding] = [], settings: KeymapSettings = KeymapSettings(), layout: KeyLayout = KeyLayout()
    ) {
        self.settings = settings
        self.layout = layout
        own = Dictionary(grouping: bindings, by: \.context)
        var effective = own, tries: [KeyContext: KeyTrie] = [:]
        for context in KeyContext.allCases {
            var trie = KeyTrie(own[context] ?? [])
            for parent in context.parents {
                let inherited = own[parent, default: []].filter { context.inherits($0.keys) && trie.isFree($0.keys) }
                for binding in inherited { trie.insert(binding) }
                effective[context, default: []] += inherited
            }
            tries[context] = trie
        }
        self.effective = effective
        self.tries = tries
    }

    /// What a sequence of keys means in a context, `*` included.
    package func meaning(of keys: [Key], in context: KeyContext) -> Meaning {
        guard !keys.isEmpty, let node = tries[context]?.node(at: keys) else { return .notFound }
        return node.binding.map { .matched($0) } ?? .pending(node.continuations)
    }

    /// All that holds in a context: its own bindings, then those of its parents that it does not replace.
    package func bindings(in context: KeyContext) -> [Binding] {
        effective[context] ?? []
    }

    /// What the files say of a context itself, in their order.
    package func ownBindings(of context: KeyContext) -> [Binding] {
        own[context] ?? []
    }

    /// The bindings of a command in a context, the shortest sequence first. `invocation` is a command's name, or the
    /// name and its arguments: `set-stance`, `set-stance oppose`.
    package func bindings(of invocation: String, in context: KeyContext) -> [Binding] {
        let found = bindings(in: context).filter { $0.command == invocation || $0.invocation == invocation }
        let ordered = found.enumerated().sorted {
            ($0.element.keys.count, $0.offset) < ($1.element.keys.count, $1.offset)
        }
        return ordered.map(\.element)
    }
}
