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
    /// What the files say of each context, in their order; a list for each context, in the order of `KeyContext`.
    private let own: [[Binding]]

    /// A keymap of bindings that do not contradict each other: see ``KeymapLoader``.
    package init(
        bindings: [Binding] = [], settings: KeymapSettings = KeymapSettings(), layout: KeyLayout = KeyLayout()
    ) {
        var own = KeyContext.allCases.map { _ in [Binding]() }
        for binding in bindings { own[binding.context.number].append(binding) }
        self.init(own: own, settings: settings, layout: layout)
    }

    init(own: [[Binding]], settings: KeymapSettings, layout: KeyLayout) {
        self.own = own
        self.settings = settings
        self.layout = layout
    }

    /// What a sequence of keys means in a context, `*` included.
    package func meaning(of keys: [Key], in context: KeyContext) -> Meaning {
        let beginning = bindings(in: context) { $0.keys.starts(with: keys) }
        guard !keys.isEmpty, let node = KeyTrie(beginning).node(at: keys) else { return .notFound }
        return node.binding.map { .matched($0) } ?? .pending(node.continuations)
    }

    /// All that holds in a context: its own bindings, then those of its parents that it does not replace.
    package func bindings(in context: KeyContext) -> [Binding] {
        bindings(in: context) { _ in true }
    }

    /// What the files say of a context itself, in their order.
    package func ownBindings(of context: KeyContext) -> [Binding] {
        own[context.number]
    }

    /// The bindings of a command in a context, the shortest sequence first. `invocation` is a command's name, or the
    /// name and its arguments: `set-stance`, `set-stance oppose`.
    package func bindings(of invocation: String, in context: KeyContext) -> [Binding] {
        let command = String(Substring(invocation.utf8.prefix { $0 != 0x20 }))
        let found = bindings(in: context) {
            $0.command == command && (command == invocation || $0.invocation == invocation)
        }
        let ordered = found.enumerated().sorted {
            ($0.element.keys.count, $0.offset) < ($1.element.keys.count, $1.offset)
        }
        return ordered.map(\.element)
    }

    /// Those that hold in a context and are wanted. Only of these it is worked out whether they hold: to do it for all
    /// would be felt at the start. By their places, since copying a binding takes longer than looking at it.
    private func bindings(in context: KeyContext, where isWanted: (Binding) -> Bool) -> [Binding] {
        ([context] + context.parents).flatMap { near in
            let bindings = own[near.number]
            return bindings.indices.filter { isWanted(bindings[$0]) && holds(bindings[$0], in: context) }
                .map { bindings[$0] }
        }
    }

    /// Whether a binding of a context, or of one around it, holds there: nothing nearer begins alike.
    private func holds(_ binding: Binding, in context: KeyContext) -> Bool {
        guard binding.context != context else { return true }
        let nearer = [context] + context.parents.prefix { $0 != binding.context }
        return context.inherits(binding.keys)
            && !nearer.contains { near in
                let others = own[near.number]
                return others.indices.contains {
                    KeyRelation(others[$0].keys, binding.keys) != .apart && holds(others[$0], in: context)
                }
            }
    }
}

extension KeyContext {
    /// Its place among all contexts.
    var number: Int {
        Self.allCases.firstIndex(of: self) ?? 0
    }
}
