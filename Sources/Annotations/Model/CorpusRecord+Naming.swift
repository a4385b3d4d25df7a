/// Finding actors and concepts by what people call them.
extension CorpusRecord {
    /// The actor who bears a name, or has it as an alias. The names of one that was merged lead to the other.
    public func actor(named name: String) -> Actor? {
        let all = actors
        let standing = all.filter { $0.mergedInto == nil }
        if let named = standing.first(where: { $0.name == name }) { return named }
        if let known = standing.first(where: { $0.isCalled(name) }) { return known }
        let merged = all.first { $0.mergedInto != nil && $0.isCalled(name) }
        return merged.flatMap { self.standing($0.id) }.flatMap { $0.record.deletion == nil ? $0 : nil }
    }

    /// The concept that bears a name. The name of one that was merged leads to the other.
    public func concept(named name: String) -> Concept? {
        let named = concepts.filter { $0.name == name }
        if let standing = named.first(where: { $0.mergedInto == nil }) { return standing }
        return named.first.flatMap { standing($0.id) }.flatMap { $0.record.deletion == nil ? $0 : nil }
    }

    /// A name for a new concept that no other one has: `urn:x-dictum:concept:` and its words in letters that are safe
    /// everywhere, with a number where that is taken.
    public func freeConceptIdentifier(for name: String) -> Identifier<Concept> {
        let safe = name.lowercased().unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        let words = String(safe).split(separator: "-").joined(separator: "-")
        let slug = words.isEmpty ? "topic" : String(words.prefix(48))
        var number = 1
        while concept(Self.identifier(slug, number)) != nil { number += 1 }
        return Self.identifier(slug, number)
    }

    private static func identifier(_ slug: String, _ number: Int) -> Identifier<Concept> {
        Identifier(iri: "urn:x-dictum:concept:" + (number == 1 ? slug : "\(slug)-\(number)"))
    }
}

extension Actor {
    /// Whether it is its name, or one of its other names.
    fileprivate func isCalled(_ name: String) -> Bool {
        self.name == name || aliases.contains { $0.name == name }
    }
}
