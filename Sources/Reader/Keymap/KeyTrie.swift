package import Screen

/// Key sequences as a tree: one step a key. A node that ends a sequence has no children.
struct KeyTrie: Hashable, Sendable {
    private(set) var binding: Binding?
    /// The keys that go on, in the order of the files.
    private(set) var keys: [Key] = []
    private var children: [Key: KeyTrie] = [:]

    init(_ bindings: [Binding] = []) {
        for binding in bindings { insert(binding) }
    }

    mutating func insert(_ binding: Binding) {
        insert(binding, below: binding.keys[...])
    }

    /// The node that a sequence leads to; nil when nothing begins like that.
    func node(at sequence: some Sequence<Key>) -> KeyTrie? {
        var node = self
        for key in sequence {
            guard let child = node.children[key] else { return nil }
            node = child
        }
        return node
    }

    /// What can follow, in the order of the files.
    var continuations: [Continuation] {
        keys.compactMap { key in
            guard let child = children[key] else { return nil }
            guard let binding = child.binding else { return Continuation(key: key, leads: .further(child.count)) }
            return Continuation(key: key, leads: .to(binding))
        }
    }

    /// How many sequences go through the node.
    private var count: Int {
        children.values.reduce(binding == nil ? 0 : 1) { $0 + $1.count }
    }

    private mutating func insert(_ binding: Binding, below rest: ArraySlice<Key>) {
        guard let key = rest.first else {
            self.binding = binding
            return
        }
        if children[key] == nil { keys.append(key) }
        children[key, default: KeyTrie()].insert(binding, below: rest.dropFirst())
    }
}

/// A key that goes on with a sequence, and what it leads to.
package struct Continuation: Hashable, Sendable {
    package enum Lead: Hashable, Sendable {
        case to(Binding)
        /// More keys are needed; so many bindings begin like that.
        case further(Int)
    }

    package let key: Key
    package let leads: Lead

    package init(key: Key, leads: Lead) {
        self.key = key
        self.leads = leads
    }
}
