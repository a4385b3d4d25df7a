internal import Annotations

/// What actors and topics are called in a database of DNA, where a name has at most 190 characters and is no other's.
struct DnaNames {
    private let actors: [String: String]
    private let concepts: [String: String]

    init(_ record: CorpusRecord) {
        actors = Self.told(record.actors.filter { $0.mergedInto == nil }.map { ($0.id.iri, $0.name) })
        concepts = Self.told(record.concepts.filter { $0.mergedInto == nil }.map { ($0.id.iri, $0.name) })
    }

    /// The name of the actor that an identifier stands for now; nothing for nobody.
    func actor(_ id: Identifier<Actor>?, _ record: CorpusRecord) -> String {
        id.map { actor(record.standing($0)?.id.iri ?? $0.iri) } ?? ""
    }

    /// The name of the topic that an identifier stands for now; nothing for none.
    func concept(_ id: Identifier<Concept>?, _ record: CorpusRecord) -> String {
        id.map { concept(record.standing($0)?.id.iri ?? $0.iri) } ?? ""
    }

    /// The name of an actor; one that the register has lost is called by its identifier.
    func actor(_ iri: String) -> String { actors[iri] ?? iri.cut(to: DnaSchema.longest) }

    func concept(_ iri: String) -> String { concepts[iri] ?? iri.cut(to: DnaSchema.longest) }

    /// Names that differ: of two that are the same the second gets a number.
    private static func told(_ named: [(iri: String, name: String)]) -> [String: String] {
        var told: [String: String] = [:], taken: Set<String> = [""], next: [String: Int] = [:]
        for (iri, name) in named {
            let plain = (name.said ?? iri).cut(to: DnaSchema.longest)
            var own = plain
            while !taken.insert(own).inserted {
                let number = (next[plain] ?? 1) + 1
                next[plain] = number
                own = plain.cut(to: DnaSchema.longest - 8) + " (\(number))"
            }
            told[iri] = own
        }
        return told
    }
}

extension CorpusRecord {
    /// Who is DNA's person of a statement and who its organization. A speaker who is no person stands among the
    /// organizations, unless another one is named there.
    func dnaPeople(of statement: Statement) -> (person: Identifier<Actor>?, organization: Identifier<Actor>?) {
        guard case .actor(let speaker) = statement.speaker else { return (nil, statement.organization) }
        let isPerson = standing(speaker).map { $0.kind == .person } ?? true
        if isPerson || statement.organization != nil { return (speaker, statement.organization) }
        return (nil, speaker)
    }
}

extension String {
    /// Whether it has as many characters as DNA has room for in a field, code points as SQLite counts them.
    var fitsInDna: Bool { unicodeScalars.count <= DnaSchema.longest }

    /// The beginning of it, with a sign that something is missing.
    func cut(to length: Int) -> String {
        guard unicodeScalars.count > length else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(length - 1))) + "…"
    }
}
