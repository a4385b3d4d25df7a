/// Finding actors and concepts by what people call them.
extension CorpusRecord {
    /// The actor who bears a name, or has it as an alias; one that was merged into another is passed over.
    public func actor(named name: String) -> Actor? {
        let standing = actors.filter { $0.mergedInto == nil }
        return standing.first { $0.name == name }
            ?? standing.first { actor in actor.aliases.contains { $0.name == name } }
    }

    /// The concept that bears a name; one that was merged into another is passed over.
    public func concept(named name: String) -> Concept? {
        concepts.first { $0.name == name && $0.mergedInto == nil }
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
