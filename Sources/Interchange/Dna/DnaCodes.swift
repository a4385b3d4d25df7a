internal import Annotations
internal import Prose

/// What a database of DNA says of its kinds of statement, its variables, and the actors and topics in them.
struct DnaCodes {
    /// A kind of statement, and which of its variables says what.
    struct Kind {
        let label: String
        var variables: [DnaRole: Int] = [:]
        /// The names of variables that have no place here.
        var others: [Int: String] = [:]
        /// The variables whose numbers may be below 0.
        var isGraded: Set<Int> = []

        /// Whether something of its statements has a place here.
        var isKnown: Bool { !variables.isEmpty }
    }

    /// A value of a variable: an actor, a topic, a word.
    struct Entity {
        let variable: Int
        let value: String
        let color: DnaColor?
        let parent: Int?
        var attributes: [(name: String, value: String)] = []
    }

    private(set) var kinds: [Int: Kind] = [:]
    private(set) var entities: [Int: Entity] = [:]
    private(set) var coders: [Int: String] = [:]
    private(set) var problems: [ImportProblem] = []
    private var roles: [Int: DnaRole] = [:]

    init(_ tables: DnaTables) throws(ImportFailure) {
        try readKinds(tables)
        try tables.each(.coders) { row in
            if let id = row.integer(0), let name = row.text(1) { coders[id] = name }
        }
        try readEntities(tables)
        try readAttributes(tables)
    }

    private mutating func leave(_ row: DnaRow) {
        problems.append(ImportProblem(row.place, "its values are not of the kind that DNA writes: left out"))
    }

    private mutating func readKinds(_ tables: DnaTables) throws(ImportFailure) {
        try tables.each(.types) { row in
            guard let id = row.integer(0), let label = row.text(1) else { return leave(row) }
            kinds[id] = Kind(label: label)
        }
        try tables.each(.variables) { row in
            guard let id = row.integer(0), let name = row.text(1), let kind = row.integer(2), kinds[kind] != nil else {
                return leave(row)
            }
            if row.text(3) == "integer" { kinds[kind]?.isGraded.insert(id) }
            let plain = name.onOneLine.lowercased()
            if let role = DnaRole.allCases.first(where: { $0.names.contains(plain) }),
                kinds[kind]?.variables[role] == nil
            {
                kinds[kind]?.variables[role] = id
                roles[id] = role
            } else {
                kinds[kind]?.others[id] = name
            }
        }
    }

    private mutating func readEntities(_ tables: DnaTables) throws(ImportFailure) {
        try tables.each(.entities) { row in
            guard let id = row.integer(0), let variable = row.integer(1), let value = row.text(2) else {
                return leave(row)
            }
            let color = DnaColor([3, 4, 5].compactMap { row.integer($0) })
            entities[id] = Entity(variable: variable, value: value, color: color, parent: row.integer(6))
        }
    }

    private mutating func readAttributes(_ tables: DnaTables) throws(ImportFailure) {
        var names: [Int: String] = [:]
        try tables.each(.attributes) { row in
            guard let id = row.integer(0), let name = row.text(2) else { return leave(row) }
            names[id] = name
        }
        try tables.each(.attributeValues) { row in
            guard let entity = row.integer(0), let attribute = row.integer(1), let value = row.text(2) else {
                return leave(row)
            }
            guard value.said != nil, let name = names[attribute] else { return }
            entities[entity]?.attributes.append((name, value))
        }
    }

    // MARK: - Who and what is meant

    /// What a value of a variable is called; nil for an empty one, and for one of another variable.
    func name(_ entity: Int, of variable: Int) -> ImportedName? {
        guard let found = entities[entity], found.variable == variable, found.value.said != nil else { return nil }
        return found.name
    }

    /// Everybody whom the values of variables for persons and organizations name.
    var actors: [ImportedActor] {
        described([.person, .organization]).map { entity, role in
            var actor = ImportedActor(entity.name, kind: entity.kind ?? (role == .person ? .person : .organization))
            actor.aliases = entity.aliases
            actor.memo = entity.memo(isActor: true)
            actor.wikidata = entity[.wikidata]
            return actor
        }
    }

    /// Every topic.
    var concepts: [ImportedConcept] {
        described([.concept]).map { entity, _ in
            var concept = ImportedConcept(entity.name)
            concept.aliases = entity.aliases
            concept.memo = entity.memo(isActor: false)
            concept.definition = entity[.definition]
            concept.color = entity.color?.text
            if let parent = entity.parent { concept.parent = name(parent, of: entity.variable) }
            return concept
        }
    }

    private func described(_ wanted: Set<DnaRole>) -> [(Entity, DnaRole)] {
        entities.sorted { $0.key < $1.key }.compactMap { _, entity in
            guard let role = roles[entity.variable], wanted.contains(role), entity.value.said != nil else { return nil }
            return (entity, role)
        }
    }
}

extension DnaCodes.Entity {
    /// The value of one of our attributes, or of DNA's.
    subscript(attribute: DnaAttribute) -> String? {
        attributes.first { $0.name.lowercased() == attribute.rawValue.lowercased() }?.value
    }

    /// The identifier that it had here, and its name; where DNA had to have another, that which it had here.
    var name: ImportedName {
        guard let known = self[.dictum], known.hasPrefix("urn:") else { return ImportedName(name: value) }
        let parts = known.split(separator: " ", maxSplits: 1).map(String.init)
        let own = parts.count > 1 && value.hasPrefix(parts[1] + " (") ? parts[1] : value
        return ImportedName(id: parts[0], name: value == parts[0] ? nil : own)
    }

    /// What kind of actor it is, where it is said in our words.
    var kind: Actor.Kind? { self[.type].flatMap { Actor.Kind(rawValue: $0.lowercased()) } }

    var aliases: [String] {
        guard let all = self[.alias] else { return [] }
        return all.split(separator: "; ").map(String.init).filter { $0.said != nil }
    }

    /// The notes, and what else is said of it in words that are not ours.
    func memo(isActor: Bool) -> String? {
        let own: Set<String> = ["alias", "notes", "wikidata", "definition", "dictum"]
        let others = attributes.filter { name, _ in
            let plain = name.lowercased()
            return plain == "type" ? !isActor || kind == nil : !own.contains(plain)
        }
        let lines = [self[.notes]].compactMap(\.self) + others.map { "\($0.name): \($0.value)" }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
