/// An entry of the actor register or the codebook, out of JSON.
struct RegisterEntry {
    private let object: JSONObject

    /// The entry of an object.
    init(_ object: JSONObject) {
        self.object = object
    }

    /// The members that every entry begins with.
    static func head(_ type: String, _ id: String, _ name: String) -> [JSONObject.Member] {
        [
            .init("format", .string(Vocabulary.version)), .init("type", .string(type)), .init("id", .string(id)),
            .init("name", .string(name)),
        ]
    }

    /// The actor that it is.
    func actor() throws(SidecarProblem) -> Actor {
        guard let kind = Actor.Kind(rawValue: try text("kind")) else {
            throw SidecarProblem(.unknownWord(try text("kind")), at: "kind", item: object.string("id"))
        }
        var actor = Actor(id: Identifier(iri: try text("id")), kind: kind, name: try text("name"), record: try record())
        actor.aliases = objects("aliases").compactMap { alias in
            alias.string("name").map { Actor.Alias(name: $0, evidence: alias.string("evidence")) }
        }
        actor.affiliations = objects("affiliations").compactMap(affiliation)
        actor.wikidata = object.string("wikidata")
        actor.hotKey = object.string("hotKey")
        actor.mergedInto = object.string("mergedInto").map { Identifier(iri: $0) }
        actor.distinctFrom = texts("distinctFrom").map { Identifier(iri: $0) }
        actor.isSensitive = object["sensitive"] == .bool(true)
        actor.memo = object.string("memo")
        return actor
    }

    /// The concept that it is.
    func concept() throws(SidecarProblem) -> Concept {
        var concept = Concept(id: Identifier(iri: try text("id")), name: try text("name"), record: try record())
        concept.parent = object.string("parent").map { Identifier(iri: $0) }
        concept.definition = object.string("definition")
        concept.useWhen = object.string("useWhen")
        concept.notWhen = object.string("notWhen")
        concept.examples = texts("examples")
        concept.color = object.string("color")
        concept.hotKey = object.string("hotKey")
        concept.aliases = texts("aliases")
        concept.mergedInto = object.string("mergedInto").map { Identifier(iri: $0) }
        concept.isDeprecated = object["deprecated"] == .bool(true)
        concept.memo = object.string("memo")
        return concept
    }

    private func affiliation(_ object: JSONObject) -> Actor.Affiliation? {
        object.string("organization").map { organization in
            Actor.Affiliation(
                organization: Identifier(iri: organization), role: object.string("role"), from: object.string("from"),
                to: object.string("to"))
        }
    }

    private func record() throws(SidecarProblem) -> Record {
        guard let creator = Coder(iri: try text("creator")) else {
            throw SidecarProblem(.unexpected("creator"), at: "creator", item: object.string("id"))
        }
        var record = Record(creator: creator, created: Timestamp(text: try text("created")))
        record.modified = object.string("modified").map(Timestamp.init(text:))
        record.disagreements = (object["conflicts"]?.elements ?? []).compactMap(
            DisagreementCodec(prefix: "").disagreement)
        record.deletion = object["deleted"].map { mark in
            Deletion(
                by: mark.object?.string("by").flatMap(Coder.init(iri:)) ?? creator,
                at: mark.object?.string("at").map(Timestamp.init(text:)) ?? record.created)
        }
        return record
    }

    private func text(_ name: String) throws(SidecarProblem) -> String {
        guard let value = object[name] else { throw SidecarProblem(.missing(name), at: "", item: object.string("id")) }
        guard let text = value.string else {
            throw SidecarProblem(.unexpected(name), at: name, item: object.string("id"))
        }
        return text
    }

    private func texts(_ name: String) -> [String] {
        object[name]?.elements.compactMap(\.string) ?? []
    }

    private func objects(_ name: String) -> [JSONObject] {
        object[name]?.elements.compactMap(\.object) ?? []
    }
}
