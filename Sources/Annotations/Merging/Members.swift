/// An annotation or an entry taken apart into what is merged by itself.
struct Members: Hashable {
    /// What the members are for.
    let shape: MergeShape
    /// The members of which one value stands.
    private(set) var registers: [MemberPath: Register] = [:]
    /// The members that are lists.
    private(set) var lists: [MemberPath: [JSONValue]] = [:]
    /// Times and versions.
    private(set) var greatest: [MemberPath: JSONValue] = [:]
    /// The mark of a deletion.
    var tombstone: JSONValue?

    /// The members of an object; none of one that is not there.
    init(of object: JSONObject?, _ shape: MergeShape) {
        self.shape = shape
        guard let object else { return }
        let kept = object[shape.conflicts]?.elements ?? []
        var disagreements: [Disagreement] = []
        var strange: [JSONValue] = []
        for element in kept {
            let disagreement = DisagreementCodec(prefix: shape.prefix).disagreement(in: element)
            if let disagreement, shape.canDisagree(about: MemberPath(disagreement.member), in: object) {
                disagreements.append(disagreement)
            } else {
                strange.append(element)
            }
        }
        if !strange.isEmpty { lists[MemberPath(name: shape.conflicts)] = strange }
        let counts = Dictionary(disagreements.map { (MemberPath($0.member), $0.decisions) }) { max($0, $1) }
        for member in object.members { add(member, counts) }
        for disagreement in disagreements {
            for other in disagreement.others {
                registers[MemberPath(disagreement.member), default: Register()]
                    .add(Register.Version(other.value, decisions: other.decisions))
            }
        }
    }

    private mutating func add(_ member: JSONObject.Member, _ counts: [MemberPath: Int]) {
        let path = MemberPath(name: member.name)
        switch shape.rule(member.name) {
        case .register: stand(member.value, at: path, counts)
        case .list: lists[path] = member.value.elements
        case .bodies: addBodies(member.value, counts)
        case .greatest: greatest[path] = member.value
        case .tombstone: tombstone = member.value
        case .tree: addTree(member.value, at: path, counts)
        case .conflicts, .elsewhere: break
        }
    }

    private mutating func stand(_ value: JSONValue, at path: MemberPath, _ counts: [MemberPath: Int]) {
        registers[path, default: Register()].add(Register.Version(value, decisions: counts[path] ?? 0))
    }

    private mutating func addBodies(_ value: JSONValue, _ counts: [MemberPath: Int]) {
        let slots = Dictionary(grouping: value.elements, by: BodySlot.init(of:))
        for (slot, bodies) in slots {
            if slot.isList {
                lists[slot.path] = bodies
            } else {
                stand(bodies.count == 1 ? bodies[0] : .array(bodies), at: slot.path, counts)
            }
        }
    }

    private mutating func addTree(_ value: JSONValue, at path: MemberPath, _ counts: [MemberPath: Int]) {
        guard let object = value.object, !object.isEmpty else { return stand(value, at: path, counts) }
        for member in object.members { addTree(member.value, at: path.appending(member.name), counts) }
    }

    /// Makes a value the only one of a member.
    mutating func decide(_ path: MemberPath, _ value: JSONValue, decisions: Int) {
        var register = Register()
        register.add(Register.Version(value, decisions: decisions))
        registers[path] = register
    }

    /// Whether two say the same, apart from when.
    func sameContent(as other: Members) -> Bool {
        registers == other.registers && lists.count == other.lists.count
            && lists.allSatisfy { path, values in
                other.lists[path].map { JSONValue.array($0).isIdentical(to: .array(values)) } == true
            }
    }

    /// Whether something of another is here that a third has not.
    func shares(_ other: Members, not third: Members) -> Bool {
        let values = other.registers.contains { path, register in
            register.versions.contains {
                registers[path]?.versions.contains($0) == true && third.registers[path]?.versions.contains($0) != true
            }
        }
        return values
            || other.lists.contains { path, elements in
                elements.contains { element in
                    lists[path]?.contains { $0.isIdentical(to: element) } == true
                        && third.lists[path]?.contains { $0.isIdentical(to: element) } != true
                }
            }
    }

    /// What both kept of the base, and what each made of it; the tombstone is the base's.
    static func merged(_ base: Members, _ ours: Members, _ theirs: Members) -> Members {
        var merged = Members(of: nil, base.shape)
        merged.tombstone = base.tombstone
        for path in Set(ours.registers.keys).union(theirs.registers.keys) {
            let register = Register.merged(
                base.registers[path] ?? Register(), ours.registers[path] ?? Register(),
                theirs.registers[path] ?? Register())
            if !register.isEmpty { merged.registers[path] = register }
        }
        for path in Set(ours.lists.keys).union(theirs.lists.keys) {
            let list = ListMerge.merged(base.lists[path] ?? [], ours.lists[path] ?? [], theirs.lists[path] ?? [])
            if !list.isEmpty { merged.lists[path] = list }
        }
        for path in Set(ours.greatest.keys).union(theirs.greatest.keys) {
            merged.greatest[path] = greater(base.greatest[path], ours.greatest[path], theirs.greatest[path])
        }
        return merged
    }

    /// What one side alone changed; the greater where both did.
    static func greater(_ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?) -> JSONValue? {
        if isSame(ours, base) { return theirs }
        if isSame(theirs, base) { return ours }
        guard let ours, let theirs else { return ours ?? theirs }
        return Greatness(ours) < Greatness(theirs) ? theirs : ours
    }

    private static func isSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isIdentical(to: right)
    }
}

extension MergeShape {
    /// Whether a path is that of something of which two values can be kept. What else a file names so is left as it is.
    fileprivate func canDisagree(about path: MemberPath, in object: JSONObject) -> Bool {
        let names = path.names
        guard let first = names.first else { return false }
        switch rule(first) {
        case .bodies: return BodySlot(path)?.isList == false
        case .register: return names.count == 1
        case .tree:
            var place: JSONValue? = .object(object)
            for name in names.dropLast() {
                guard let inner = place else { return true }
                guard let object = inner.object else { return false }
                place = object[name]
            }
            return place == nil || place?.object != nil
        case .list, .greatest, .tombstone, .conflicts, .elsewhere: return false
        }
    }
}

/// What makes a time or a version greater than another: its numbers one after the other, then its bytes.
private struct Greatness: Comparable {
    private let numbers: [Int]
    private let bytes: [UInt8]

    init(_ value: JSONValue) {
        let text = value.string ?? ""
        numbers = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? .max }
        bytes = JSONWriter.line(of: value)
    }

    static func < (left: Greatness, right: Greatness) -> Bool {
        if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
        return left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
