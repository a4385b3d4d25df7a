internal import Annotations
internal import Tables

/// The actors and topics of a database, each put in when it is first named.
///
/// DNA has its own list of values for each variable of each kind of statement: who speaks in two of them is there twice.
final class DnaEntities {
    private let record: CorpusRecord
    private let names: DnaNames
    private let inserts: DnaInserts
    private var numbers: [Key: Int] = [:]
    private var attributes: [Int: [(id: Int, name: DnaAttribute)]] = [:]

    private struct Key: Hashable {
        let variable: Int
        let value: String
    }

    init(_ record: CorpusRecord, _ inserts: DnaInserts) {
        self.record = record
        self.inserts = inserts
        names = DnaNames(record)
        var number = 0
        for variable in DnaVariable.all {
            for name in variable.attributes {
                number += 1
                attributes[variable.id, default: []].append((number, name))
            }
        }
    }

    /// The number of an actor; of nobody that of the empty value.
    func actor(_ id: Identifier<Actor>?, as role: DnaRole, in type: DnaType) throws(DatabaseFailure) -> Int {
        guard let id else { return try word("", role, in: type) }
        let actor = record.standing(id), iri = actor?.id.iri ?? id.iri, value = names.actor(iri)
        return try number(of: value, role, in: type) { attribute in
            switch attribute {
            case .type: actor?.kind.rawValue
            case .alias: actor?.aliases.map(\.name).inDna
            case .notes: actor?.memo
            case .wikidata: actor?.wikidata
            case .dictum: Self.identity(iri, actor?.name, value)
            case .definition: nil
            }
        }
    }

    /// The number of a topic, and of those above it.
    func concept(_ id: Identifier<Concept>?, in type: DnaType) throws(DatabaseFailure) -> Int {
        guard let id else { return try word("", .concept, in: type) }
        var parent: Int?
        // Those above come first. A circle, which no command makes, ends where it began.
        for above in ancestors(of: id).reversed() { parent = try add(above, under: parent, in: type) }
        return try add(id, under: parent, in: type)
    }

    private func ancestors(of id: Identifier<Concept>) -> [Identifier<Concept>] {
        var above: [Identifier<Concept>] = [], seen: Set<String> = [], current = record.standing(id)
        while let here = current, seen.insert(here.id.iri).inserted {
            if seen.count > 1 { above.append(here.id) }
            current = here.parent.flatMap { record.standing($0) }
        }
        return above
    }

    private func add(
        _ id: Identifier<Concept>, under parent: Int?, in type: DnaType
    ) throws(DatabaseFailure) -> Int {
        let concept = record.standing(id), iri = concept?.id.iri ?? id.iri, value = names.concept(iri)
        return try number(
            of: value, .concept, in: type, color: concept?.color.flatMap { DnaColor($0) }, under: parent
        ) { attribute in
            switch attribute {
            case .alias: concept?.aliases.inDna
            case .notes: concept?.memo
            case .definition: concept?.definition
            case .dictum: Self.identity(iri, concept?.name, value)
            case .type, .wikidata: nil
            }
        }
    }

    /// The number of a word that is no actor and no topic.
    func word(_ value: String, _ role: DnaRole, in type: DnaType) throws(DatabaseFailure) -> Int {
        try number(of: value, role, in: type) { _ in nil }
    }

    /// An identifier, and the name where DNA has another.
    private static func identity(_ iri: String, _ name: String?, _ value: String) -> String {
        guard let name, name != value, "\(iri) \(name)".fitsInDna else { return iri }
        return "\(iri) \(name)"
    }

    private func number(
        of value: String, _ role: DnaRole, in type: DnaType, color: DnaColor? = nil, under parent: Int? = nil,
        _ attribute: (DnaAttribute) -> String?
    ) throws(DatabaseFailure) -> Int {
        guard let variable = type.variable(role) else { return 0 }
        let key = Key(variable: variable.id, value: value)
        if let known = numbers[key] { return known }
        let number = numbers.count + 1
        numbers[key] = number
        let parts = (color?.parts ?? [0, 0, 0]).map { Query.Value.integer($0) }
        try inserts.row(
            "ENTITIES (ID, VariableId, Value, Red, Green, Blue, ChildOf)",
            [.integer(number), .integer(variable.id), .text(value)] + parts + [Query.Value(parent)])
        for (id, name) in attributes[variable.id] ?? [] {
            let text = attribute(name).flatMap { $0.fitsInDna ? $0 : nil } ?? ""
            try inserts.row(
                "ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue)",
                [.integer(number), .integer(id), .text(text)])
        }
        return number
    }
}
