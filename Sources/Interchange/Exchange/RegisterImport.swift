package import Annotations

/// Finds or makes the actors and topics that a file names.
///
/// One that the register has, by its identifier, its name or another of its names, is that one. What is made gets an
/// identifier that follows from the file, so that the next import finds it again. An identifier of ours that the register
/// does not know, and that comes without a name, stays as it is: the file has lost the name too.
package struct RegisterImport {
    package private(set) var record: CorpusRecord
    package private(set) var newActors = 0
    package private(set) var newConcepts = 0
    private let coder: Coder
    private let time: Timestamp
    private let format: String
    private var changes: [Transaction.Change] = []
    private var actorsByName: [String: Identifier<Actor>] = [:]
    private var conceptsByName: [String: Identifier<Concept>] = [:]
    /// What the identifiers of the file stand for.
    private var actorsByID: [String: Identifier<Actor>] = [:]
    private var conceptsByID: [String: Identifier<Concept>] = [:]
    /// What was made for an identifier of the file: another one of the same name is somebody else.
    private var made: Set<String> = []

    /// An import of a format into a register, by a coder at some time.
    package init(into record: CorpusRecord, format: String, by coder: Coder, at time: Timestamp) {
        self.record = record
        self.coder = coder
        self.time = time
        self.format = format
        for actor in record.actors where actor.mergedInto == nil { name(actor.name, actor.id) }
        for actor in record.actors where actor.mergedInto == nil {
            for alias in actor.aliases { name(alias.name, actor.id) }
        }
        for actor in record.actors where actor.mergedInto != nil {
            guard let standing = record.standing(actor.id), standing.record.deletion == nil else { continue }
            for known in [actor.name] + actor.aliases.map(\.name) { name(known, standing.id) }
        }
        for concept in record.concepts where concept.mergedInto == nil { name(concept.name, concept.id) }
        for concept in record.concepts where concept.mergedInto != nil {
            guard let standing = record.standing(concept.id), standing.record.deletion == nil else { continue }
            name(concept.name, standing.id)
        }
    }

    /// What was changed since the last time.
    package mutating func takeChanges() -> [Transaction.Change] {
        defer { changes = [] }
        return changes
    }

    private mutating func name(_ name: String, _ id: Identifier<Actor>) {
        if actorsByName[name] == nil { actorsByName[name] = id }
    }

    private mutating func name(_ name: String, _ id: Identifier<Concept>) {
        if conceptsByName[name] == nil { conceptsByName[name] = id }
    }

    private mutating func change(_ before: Item?, _ after: Item) {
        let change = Transaction.Change(before: before, after: after)
        changes.append(change)
        record.apply(Transaction("import", [change]))
    }

    private var fresh: Record { Record(creator: coder, created: time) }

    // MARK: - Actors

    /// The actor whom a name means, made where there is none. Nil for a name that says nothing.
    package mutating func actor(_ wanted: ImportedName, kind: Actor.Kind = .person) -> Identifier<Actor>? {
        guard let name = wanted.words else { return nil }
        if let id = wanted.id {
            if let known = actorsByID[id] { return known }
            if let known = record.actor(Identifier(iri: id)), known.record.deletion == nil {
                actorsByID[id] = known.id
                return known.id
            }
        }
        if wanted.name?.said == nil, name.hasPrefix("urn:") { return Identifier(iri: name) }
        if let known = actorsByName[name], wanted.id == nil || !made.contains(known.iri) {
            if let id = wanted.id { actorsByID[id] = known }
            return known
        }
        return make(actor: name, wanted.id, kind)
    }

    private mutating func make(actor name: String, _ source: String?, _ kind: Actor.Kind) -> Identifier<Actor> {
        let id =
            source.flatMap { $0.isUUID ? Identifier<Actor>(iri: $0) : nil }
            ?? Identifier(derivedFrom: "actor\n" + (source.map { "\(format)\n\($0)" } ?? name))
        let before = record.actor(id)
        if let before, before.record.deletion == nil { return before.id }
        change(before.map(Item.actor), .actor(Actor(id: id, kind: kind, name: name, record: fresh)))
        if let source {
            actorsByID[source] = id
            made.insert(id.iri)
        }
        self.name(name, id)
        newActors += 1
        return id
    }

    /// Takes over what a file says of an actor. What is said here already stays.
    package mutating func take(_ described: ImportedActor) {
        guard let id = actor(described.name, kind: described.kind ?? .person), let before = record.actor(id) else {
            return
        }
        var after = before
        let names = Set([before.name] + before.aliases.map(\.name))
        var seen = names
        after.aliases += described.aliases.filter { !$0.isEmpty && seen.insert($0).inserted }.map {
            Actor.Alias(name: $0)
        }
        after.wikidata = before.wikidata ?? described.wikidata
        after.memo = before.memo ?? described.memo
        after.isSensitive = before.isSensitive || described.isSensitive
        guard after != before else { return }
        if before.record != fresh { after.record.modified = time }
        change(.actor(before), .actor(after))
        for alias in after.aliases { name(alias.name, id) }
    }

    // MARK: - Topics

    /// The topic that a name means, made where there is none. Nil for a name that says nothing.
    package mutating func concept(_ wanted: ImportedName) -> Identifier<Concept>? {
        guard let name = wanted.words else { return nil }
        if let id = wanted.id {
            if let known = conceptsByID[id] { return known }
            if let known = record.concept(Identifier(iri: id)), known.record.deletion == nil {
                conceptsByID[id] = known.id
                return known.id
            }
        }
        if wanted.name?.said == nil, name.hasPrefix("urn:") { return Identifier(iri: name) }
        if let known = conceptsByName[name], wanted.id == nil || !made.contains(known.iri) {
            if let id = wanted.id { conceptsByID[id] = known }
            return known
        }
        return make(concept: name, wanted.id)
    }

    private mutating func make(concept name: String, _ source: String?) -> Identifier<Concept> {
        let id = newIdentifier(name, source)
        let before = record.concept(id)
        if let before, before.record.deletion == nil { return before.id }
        change(before.map(Item.concept), .concept(Concept(id: id, name: name, record: fresh)))
        if let source {
            conceptsByID[source] = id
            made.insert(id.iri)
        }
        self.name(name, id)
        newConcepts += 1
        return id
    }

    /// That of the file where it is one of ours, else the words of the name, else what follows from them.
    private func newIdentifier(_ name: String, _ source: String?) -> Identifier<Concept> {
        if let source, source.isUUID || source.isConcept { return Identifier(iri: source) }
        let plain = CorpusRecord().freeConceptIdentifier(for: name)
        if record.concept(plain) == nil { return plain }
        return Identifier(derivedFrom: "concept\n" + (source.map { "\(format)\n\($0)" } ?? name))
    }

    /// Takes over what a file says of its topics. What is said here already stays; a topic comes to stand under another
    /// only where it stands under none.
    package mutating func take(_ described: [ImportedConcept]) {
        let ids = described.map { concept($0.name) }
        for (id, topic) in zip(ids, described) {
            guard let id, let before = record.concept(id) else { continue }
            var after = before
            after.definition = before.definition ?? topic.definition
            after.useWhen = before.useWhen ?? topic.useWhen
            after.notWhen = before.notWhen ?? topic.notWhen
            after.color = before.color ?? topic.color
            after.memo = before.memo ?? topic.memo
            if before.examples.isEmpty { after.examples = topic.examples }
            if before.aliases.isEmpty { after.aliases = topic.aliases }
            if before.parent == nil, let parent = topic.parent.flatMap({ concept($0) }), !isAbove(id, parent) {
                after.parent = parent
            }
            guard after != before else { continue }
            if before.record != fresh { after.record.modified = time }
            change(.concept(before), .concept(after))
        }
    }

    /// How deep a topic may stand under others.
    private static let deepest = 64

    /// Whether a topic is another, or stands above it, or would come to stand too deep.
    private func isAbove(_ id: Identifier<Concept>, _ other: Identifier<Concept>) -> Bool {
        var current: Identifier<Concept>? = other
        for _ in 0..<Self.deepest {
            guard let here = current else { return false }
            if here == id { return true }
            current = record.concept(here)?.mergedInto ?? record.concept(here)?.parent
        }
        return true
    }
}

extension ImportedName {
    /// The name, or the identifier where the file gives no name; nil where neither says anything.
    fileprivate var words: String? {
        name?.said ?? id?.said
    }
}

extension String {
    /// Whether it is the IRI of a UUID: `urn:uuid:` and 8-4-4-4-12 hexadecimal digits in small letters.
    var isUUID: Bool {
        guard hasPrefix("urn:uuid:") else { return false }
        let parts = utf8.dropFirst(9).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [8, 4, 4, 4, 12] else { return false }
        return parts.joined().allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    }

    /// Whether it is the identifier of a topic that a person chose the word of.
    fileprivate var isConcept: Bool {
        let prefix = "urn:x-dictum:concept:"
        return hasPrefix(prefix) && Coder(slug: String(dropFirst(prefix.count))) != nil
    }
}
