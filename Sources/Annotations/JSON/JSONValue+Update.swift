/// Changes of our own carried into a value that another program wrote, so that all that is not ours stays as it is.
extension JSONValue {
    /// This value with the changes that lead from `base` to `new`. `base` is what we understood of this value, in our
    /// own words; where we changed nothing, nothing changes.
    func updated(from base: JSONValue, to new: JSONValue) -> JSONValue {
        if base.isIdentical(to: new) { return self }
        switch (self, base, new) {
        case (.object(let mine), .object(let base), .object(let new)): return .object(mine.updated(from: base, to: new))
        case (_, .array(let base), .array(let new)): return .array(Self.updated(elements, from: base, to: new))
        case (.array(let mine), _, _): return .array(Self.updated(mine, from: base.elements, to: new.elements))
        default: return new
        }
    }

    /// Elements are matched by what they are for (see `slot`), the unchanged ones first. A slot's new elements take
    /// the places of its old ones; what is in no slot of ours stays where it is.
    private static func updated(_ mine: [JSONValue], from base: [JSONValue], to new: [JSONValue]) -> [JSONValue] {
        var pairs = ElementPairs(mine, base)
        var fillings = pairs.fillings(with: new)
        var result: [JSONValue] = []
        for (index, element) in mine.enumerated() {
            guard pairs.isOurs(index) else {
                result.append(element)
                continue
            }
            let isLast = pairs.takePlace(in: element.slot)
            var filling = fillings[element.slot] ?? []
            result += isLast ? filling : Array(filling.prefix(1))
            filling = isLast ? [] : Array(filling.dropFirst())
            fillings[element.slot] = filling
        }
        let added = new.map(\.slot).filter { fillings[$0]?.isEmpty == false }
        for slot in added {
            result += fillings[slot] ?? []
            fillings[slot] = []
        }
        return result
    }

    /// What an element of a body, a selector list or a target is for.
    fileprivate var slot: String {
        guard let object else { return "" }
        return ["type", "purpose", "dictum:role"].map { object.string($0) ?? "" }.joined(separator: "|")
    }
}

extension JSONObject {
    /// This object with the changes that lead from `base` to `new`. New members go behind the one before them.
    fileprivate func updated(from base: JSONObject, to new: JSONObject) -> JSONObject {
        var result = JSONObject(members.filter { base[$0.name] == nil || new[$0.name] != nil })
        var place = 0
        for member in new.members {
            let old = base[member.name]
            if let index = result.members.firstIndex(where: { $0.name == member.name }) {
                let mine = result.members[index].value
                result.members[index].value = old.map { mine.updated(from: $0, to: member.value) } ?? member.value
                place = max(place, index + 1)
            } else if old?.isIdentical(to: member.value) != true {
                result.members.insert(member, at: place)
                place += 1
            }
        }
        return result
    }
}

/// Which elements of a list are ours: those that we understood, one for each element of what we made of it.
private struct ElementPairs {
    private let mine: [JSONValue]
    private let base: [JSONValue]
    /// For each element of `base`, the index of the one that it was read from.
    private var origins: [Int?]
    private var placesLeft: [String: Int] = [:]

    init(_ mine: [JSONValue], _ base: [JSONValue]) {
        self.mine = mine
        self.base = base
        var used: Set<Int> = []
        origins = base.map { element in
            let candidates = mine.indices.filter { !used.contains($0) && mine[$0].slot == element.slot }
            let origin = candidates.first { mine[$0].covers(element) } ?? candidates.first
            if let origin { used.insert(origin) }
            return origin
        }
        for origin in origins.compactMap(\.self) { placesLeft[mine[origin].slot, default: 0] += 1 }
    }

    func isOurs(_ index: Int) -> Bool { origins.contains(index) }

    /// Takes a place of a slot; true when it was the last.
    mutating func takePlace(in slot: String) -> Bool {
        placesLeft[slot, default: 1] -= 1
        return placesLeft[slot] == 0
    }

    /// The new elements by slot, each with what is foreign in the element that it comes from.
    func fillings(with new: [JSONValue]) -> [String: [JSONValue]] {
        var free = Set(base.indices)
        var sources: [Int?] = new.map { element in
            let same = base.indices.first { free.contains($0) && base[$0].isIdentical(to: element) }
            if let same { free.remove(same) }
            return same
        }
        for index in new.indices where sources[index] == nil {
            sources[index] = base.indices.first { free.contains($0) && base[$0].slot == new[index].slot }
            if let source = sources[index] { free.remove(source) }
        }
        return Dictionary(grouping: zip(new, sources).map(combined), by: \.slot)
    }

    private func combined(_ element: JSONValue, _ source: Int?) -> JSONValue {
        guard let source, let origin = origins[source] else { return element }
        return mine[origin].updated(from: base[source], to: element)
    }
}

extension JSONValue {
    /// Whether every member of `other` stands here too, with the same value.
    fileprivate func covers(_ other: JSONValue) -> Bool {
        guard let mine = object, let other = other.object else { return isIdentical(to: other) }
        return other.members.allSatisfy { mine[$0.name]?.isIdentical(to: $0.value) == true }
    }
}
