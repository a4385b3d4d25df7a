import Analysis
import Annotations
import Prose

/// The register and the codebook with how often they are named, as a table and as JSON.
struct EntryTally {
    private let record: CorpusRecord
    private var said: [Identifier<Actor>: Int] = [:]
    private var named: [Identifier<Actor>: Int] = [:]
    private var coded: [Identifier<Concept>: Int] = [:]

    /// Counts a corpus as the reader does: each coder's statements, merges followed.
    init(_ corpus: CodedCorpus) {
        record = corpus.record
        for statement in corpus.statements {
            if let actor = corpus.actor(of: statement) { said[actor, default: 0] += 1 }
            if let concept = corpus.concept(of: statement) { coded[concept, default: 0] += 1 }
        }
        for mention in corpus.mentions { named[corpus.standing(mention.actor), default: 0] += 1 }
    }

    // MARK: - Actors

    /// A line for each actor who stands for itself.
    var actorTable: String {
        let actors = record.actors.filter { $0.mergedInto == nil }
        guard !actors.isEmpty else { return "" }
        var table = TextTable([
            .init("name", limit: 32), .init("type"), .init("said", isNumber: true), .init("named", isNumber: true),
            .init("signs"), .init("also"),
        ])
        for actor in actors {
            let merged = record.actors(countingAs: actor.id).map(\.name)
            table.add([
                actor.name, actor.kind.rawValue, String(said[actor.id] ?? 0), String(named[actor.id] ?? 0),
                actor.isSensitive ? "sensitive" : "–", (actor.aliases.map(\.name) + merged).joined(separator: "; "),
            ])
        }
        return table.text(width: Output.standard.columns)
    }

    /// An object for each actor, those among them who were merged.
    var actorObjects: [JSONValue] {
        record.actors.map { actor in
            var object = JSONObject([
                .init("id", .string(actor.id.iri)), .init("name", .string(actor.name)),
                .init("type", .string(actor.kind.rawValue)),
                .init("statements", .number(String(said[actor.id] ?? 0))),
                .init("mentions", .number(String(named[actor.id] ?? 0))),
            ])
            object["aliases"] = actor.aliases.isEmpty ? nil : .array(actor.aliases.map { Self.object($0) })
            object["affiliations"] =
                actor.affiliations.isEmpty ? nil : .array(actor.affiliations.map { self.object($0) })
            object["wikidata"] = actor.wikidata.map { .string($0) }
            object["memo"] = actor.memo.map { .string($0) }
            object["hotKey"] = actor.hotKey.map { .string($0) }
            object["mergedInto"] = actor.mergedInto.map { .string($0.iri) }
            object["sensitive"] = actor.isSensitive ? .bool(true) : nil
            return .object(object)
        }
    }

    private static func object(_ alias: Actor.Alias) -> JSONValue {
        var object = JSONObject([.init("name", .string(alias.name))])
        object["evidence"] = alias.evidence.map { .string($0) }
        return .object(object)
    }

    private func object(_ affiliation: Actor.Affiliation) -> JSONValue {
        var object = JSONObject([.init("organization", .string(affiliation.organization.iri))])
        object["name"] = record.standing(affiliation.organization).map { .string($0.name) }
        object["role"] = affiliation.role.map { .string($0) }
        object["from"] = affiliation.from.map { .string($0) }
        object["to"] = affiliation.to.map { .string($0) }
        return .object(object)
    }

    // MARK: - Concepts

    /// A line for each topic, indented as the codebook stands.
    var conceptTable: String {
        let tree = record.conceptTree
        guard !tree.isEmpty else { return "" }
        var table = TextTable([
            .init("topic", limit: 40), .init("key"), .init("coded", isNumber: true), .init("signs"), .init("means"),
        ])
        for branch in tree {
            let concept = branch.concept
            let other = concept.mergedInto.flatMap { record.standing($0)?.name }
            let signs = [concept.isDeprecated ? "deprecated" : nil, other.map { "→ \($0)" }].compactMap(\.self)
            table.add([
                String(repeating: "  ", count: branch.depth) + concept.name, concept.hotKey ?? "",
                String(coded[concept.id] ?? 0), signs.isEmpty ? "–" : signs.joined(separator: ", "),
                (concept.definition ?? "–").onOneLine,
            ])
        }
        return table.text(width: Output.standard.columns)
    }

    /// An object for each topic, in the order of the tree.
    var conceptObjects: [JSONValue] {
        record.conceptTree.map { branch in
            let concept = branch.concept
            var object = JSONObject([
                .init("id", .string(concept.id.iri)), .init("name", .string(concept.name)),
                .init("depth", .number(String(branch.depth))),
                .init("statements", .number(String(coded[concept.id] ?? 0))),
            ])
            object["parent"] = concept.parent.map { .string($0.iri) }
            object["definition"] = concept.definition.map { .string($0) }
            object["useWhen"] = concept.useWhen.map { .string($0) }
            object["notWhen"] = concept.notWhen.map { .string($0) }
            object["examples"] = concept.examples.isEmpty ? nil : .array(concept.examples.map { .string($0) })
            object["aliases"] = concept.aliases.isEmpty ? nil : .array(concept.aliases.map { .string($0) })
            object["color"] = concept.color.map { .string($0) }
            object["hotKey"] = concept.hotKey.map { .string($0) }
            object["deprecated"] = concept.isDeprecated ? .bool(true) : nil
            object["mergedInto"] = concept.mergedInto.map { .string($0.iri) }
            object["memo"] = concept.memo.map { .string($0) }
            return .object(object)
        }
    }
}
