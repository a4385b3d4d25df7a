/// The nodes of one kind, each a number while it is counted, and how they are called and ordered at last.
struct NetworkNames: Sendable {
    private(set) var ids: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of an IRI, which is new where it was never asked for.
    mutating func number(of id: String) -> Int {
        if let known = numbers[id] { return known }
        numbers[id] = ids.count
        ids.append(id)
        return ids.count - 1
    }

    /// Puts the nodes in the order of their names, by UTF-16 units, and returns the new number of each old one and what each is
    /// called.
    mutating func sort(by name: (String) -> String) -> (numbers: [Int], labels: [String]) {
        let names = ids.map { id in
            let name = name(id)
            return name.isEmpty ? id : name
        }
        let order = ids.indices.sorted { one, other in
            if names[one].utf16.elementsEqual(names[other].utf16) {
                return ids[one].utf16.lexicographicallyPrecedes(ids[other].utf16)
            }
            return names[one].utf16.lexicographicallyPrecedes(names[other].utf16)
        }
        var renumbered = [Int](repeating: 0, count: ids.count)
        for (new, old) in order.enumerated() { renumbered[old] = new }
        ids = order.map { ids[$0] }
        numbers = [:]
        return (renumbered, order.map { names[$0] }.toldApart)
    }
}

extension [String] {
    /// Names of which each is there once: all but the first of the same get a number that makes them so.
    package var toldApart: [String] {
        var taken = Set(self), seen: [String: Int] = [:]
        return map { name in
            let before = seen[name, default: 0]
            guard before > 0 else {
                seen[name] = 1
                return name
            }
            var number = before + 1
            while !taken.insert("\(name) (\(number))").inserted { number += 1 }
            seen[name] = number
            return "\(name) (\(number))"
        }
    }
}
