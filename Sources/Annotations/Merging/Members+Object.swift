/// Members put together into an object again.
extension Members {
    /// The object of the members. Its order is that of `base` where that has one.
    func object(like base: JSONObject?) -> JSONObject {
        var tree = MemberTree()
        var bodies: [BodySlot: [JSONValue]] = [:]
        var disagreements: [Disagreement] = []
        for (path, register) in registers.sorted(by: { $0.key < $1.key }) {
            let standing = stands(path) ? register.sorted.first : nil
            if let standing {
                if let slot = slot(path) {
                    bodies[slot] = standing.value.elements
                } else {
                    tree.insert(standing.value, at: path.names[...])
                }
            }
            disagreement(register, at: path, standing).map { disagreements.append($0) }
        }
        for (path, values) in lists {
            if let slot = slot(path) {
                bodies[slot] = values
            } else if path != MemberPath(name: shape.conflicts) {
                tree.insert(.array(values), at: path.names[...])
            }
        }
        for (path, value) in greatest { tree.insert(value, at: path.names[...]) }
        if let tombstone { tree.insert(tombstone, at: [shape.prefix + "deleted"]) }
        if !bodies.isEmpty { tree.insert(Self.body(bodies, like: base?["body"]), at: ["body"]) }
        let kept = DisagreementCodec(prefix: shape.prefix).value(of: disagreements)?.elements ?? []
        let all = kept + (lists[MemberPath(name: shape.conflicts)] ?? [])
        if !all.isEmpty { tree.insert(.array(all), at: [shape.conflicts]) }
        return tree.object(like: base, MemberOrder(order: shape.order))
    }

    private func slot(_ path: MemberPath) -> BodySlot? {
        if case .annotation = shape { BodySlot(path) } else { nil }
    }

    /// Whether a value of the path can stand in the file. It cannot where a file says that there was a disagreement
    /// about something that is no member by itself, or where an object stands whose members are merged one by one.
    private func stands(_ path: MemberPath) -> Bool {
        if let slot = slot(path) { return !slot.isList }
        guard let first = path.names.first else { return false }
        switch shape.rule(first) {
        case .register: return path.names.count == 1
        case .tree:
            let inside = path.bytes + [UInt8(ascii: "/")]
            return !registers.contains { $0.key.bytes.starts(with: inside) }
                && !lists.contains { $0.key == path }
        case .list, .bodies, .greatest, .tombstone, .conflicts, .elsewhere: return false
        }
    }

    private func disagreement(
        _ register: Register, at path: MemberPath, _ standing: Register.Version?
    ) -> Disagreement? {
        let others = register.sorted.filter { $0 != standing }
        let decisions = standing?.decisions ?? 0
        guard !others.isEmpty || decisions > 0 else { return nil }
        return Disagreement(
            path.text, others: others.map { .init($0.value, decisions: $0.decisions) }, decisions: decisions)
    }

    /// Bodies by slot, the slots in the order of the base.
    private static func body(_ bodies: [BodySlot: [JSONValue]], like base: JSONValue?) -> JSONValue {
        var old: [String] = []
        for slot in (base?.elements ?? []).map({ BodySlot(of: $0).rawValue }) where !old.contains(slot) {
            old.append(slot)
        }
        let order = MemberOrder(order: BodySlot.allCases.map(\.rawValue))
        let names = order.arranged(bodies.keys.map(\.rawValue), base: old)
        let elements = names.compactMap(BodySlot.init(rawValue:)).flatMap { bodies[$0] ?? [] }
        if case .array? = base { return .array(elements) }
        return base != nil && elements.count == 1 ? elements[0] : .array(elements)
    }
}

/// An object while it is put together from paths.
private struct MemberTree {
    private var value: JSONValue?
    private var branches: [(name: String, tree: MemberTree)] = []

    mutating func insert(_ value: JSONValue, at path: ArraySlice<String>) {
        guard let name = path.first else {
            self.value = value
            return
        }
        let index = branches.firstIndex { $0.name.isIdentical(to: name) } ?? branches.count
        if index == branches.count { branches.append((name, MemberTree())) }
        branches[index].tree.insert(value, at: path.dropFirst())
    }

    func object(like base: JSONObject?, _ order: MemberOrder) -> JSONObject {
        let names = order.arranged(branches.map(\.name), base: base?.members.map(\.name) ?? [])
        return JSONObject(
            names.compactMap { name in
                branches.first { $0.name.isIdentical(to: name) }.map { branch in
                    .init(name, branch.tree.value(like: base?[name]))
                }
            })
    }

    private func value(like base: JSONValue?) -> JSONValue {
        if let value, branches.isEmpty { return value }
        return .object(object(like: base?.object, MemberOrder(order: [])))
    }
}
