/// The actor register and the codebook as files, one for each entry, so that two people who add an actor each never
/// meet in one file.
///
/// Each file is an object: `format` ("1.0"), `type` ("Actor" or "Concept"), `id`, `name`, the members of ``Actor`` or
/// ``Concept`` that have a value, `creator`, `created`, `modified`, `deleted` (`at`, `by`). Other members come back as
/// they were.
public enum CorpusCodec {
    /// The file of an actor or a concept; nil for what is kept in a sidecar.
    public static func bytes(of item: Item) -> [UInt8]? {
        value(of: item).map { JSONWriter.text(of: .object($0)) }
    }

    /// The actor or concept of a file. Throws where it is neither, or where a newer major version wrote it.
    public static func item(from bytes: [UInt8]) throws(SidecarProblem) -> Item {
        try item(from: try object(from: bytes))
    }

    /// The object of a file that this version may read.
    static func object(from bytes: [UInt8]) throws(SidecarProblem) -> JSONObject {
        guard let object = try SidecarCodec.value(of: bytes).object else {
            throw SidecarProblem(.wrongType(expected: "an object"), at: "")
        }
        if let newer = SidecarCodec.newerVersion(object, in: "format") {
            throw SidecarProblem(.newerVersion(newer), at: "format")
        }
        return object
    }

    static func item(from object: JSONObject) throws(SidecarProblem) -> Item {
        let entry = RegisterEntry(object)
        switch object.string("type") {
        case "Actor": return keeping(object, in: .actor(try entry.actor()))
        case "Concept": return keeping(object, in: .concept(try entry.concept()))
        default: throw SidecarProblem(.wrongType(expected: "an Actor or a Concept"), at: "type")
        }
    }

    /// The object of an entry, our changes carried into what was read.
    static func value(of item: Item) -> JSONObject? {
        guard let plain = plainValue(of: item), let read = registerRecord(of: item)?.foreign else { return nil }
        guard !read.isEmpty else { return plain }
        guard let base = try? self.item(from: read), let understood = plainValue(of: base) else { return plain }
        return JSONValue.object(read).updated(from: .object(understood), to: .object(plain)).object ?? plain
    }

    /// What a file says of the corpus as a whole. Throws where it does not, or where a newer major version wrote it.
    public static func note(from bytes: [UInt8]) throws(SidecarProblem) -> CorpusNote {
        let object = try object(from: bytes)
        guard object.string("type") == "Corpus" else {
            throw SidecarProblem(.wrongType(expected: "a Corpus"), at: "type")
        }
        return CorpusNote(object)
    }

    /// The file of what is said of the corpus.
    public static func bytes(of note: CorpusNote) -> [UInt8] {
        JSONWriter.text(of: .object(note.value))
    }

    private static func plainValue(of item: Item) -> JSONObject? {
        switch item {
        case .actor(let actor): actor.value
        case .concept(let concept): concept.value
        case .statement, .mention, .note: nil
        }
    }

    private static func registerRecord(of item: Item) -> Record? {
        switch item {
        case .actor(let actor): actor.record
        case .concept(let concept): concept.record
        case .statement, .mention, .note: nil
        }
    }

    private static func keeping(_ object: JSONObject, in item: Item) -> Item {
        guard plainValue(of: item)?.isIdentical(to: object) != true else { return item }
        switch item {
        case .actor(var actor):
            actor.record.foreign = object
            return .actor(actor)
        case .concept(var concept):
            concept.record.foreign = object
            return .concept(concept)
        case .statement, .mention, .note: return item
        }
    }
}

extension Actor {
    /// The entry as this version writes it.
    fileprivate var value: JSONObject {
        var members = RegisterEntry.head("Actor", id.iri, name)
        members.add("kind", kind.rawValue)
        members.addList("aliases", aliases.map(\.value))
        members.addList("affiliations", affiliations.map(\.value))
        members.add("wikidata", wikidata)
        members.add("hotKey", hotKey)
        members.add("mergedInto", mergedInto?.iri)
        members.addList("distinctFrom", distinctFrom.map { .string($0.iri) })
        if isSensitive { members.add("sensitive", .bool(true)) }
        members.add("memo", memo)
        members.add(record)
        return JSONObject(members)
    }
}

extension Actor.Alias {
    fileprivate var value: JSONValue {
        var members: [JSONObject.Member] = []
        members.add("name", name)
        members.add("evidence", evidence)
        return .object(JSONObject(members))
    }
}

extension Actor.Affiliation {
    fileprivate var value: JSONValue {
        var members: [JSONObject.Member] = []
        members.add("organization", organization.iri)
        members.add("role", role)
        members.add("from", from)
        members.add("to", to)
        return .object(JSONObject(members))
    }
}

extension Concept {
    /// The entry as this version writes it.
    fileprivate var value: JSONObject {
        var members = RegisterEntry.head("Concept", id.iri, name)
        members.add("parent", parent?.iri)
        members.add("definition", definition)
        members.add("useWhen", useWhen)
        members.add("notWhen", notWhen)
        members.addList("examples", examples.map { .string($0) })
        members.add("color", color)
        members.add("hotKey", hotKey)
        members.addList("aliases", aliases.map { .string($0) })
        members.add("mergedInto", mergedInto?.iri)
        if isDeprecated { members.add("deprecated", .bool(true)) }
        members.add("memo", memo)
        members.add(record)
        return JSONObject(members)
    }
}

extension [JSONObject.Member] {
    /// Adds a list that is not empty.
    fileprivate mutating func addList(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { add(name, .array(values)) }
    }

    /// Adds what is kept about every entry.
    fileprivate mutating func add(_ record: Record) {
        add("creator", record.creator.iri)
        add("created", record.created.text)
        add("modified", record.modified?.text)
        add("deleted", record.deletion?.value)
        add("conflicts", DisagreementCodec(prefix: "").value(of: record.disagreements))
    }
}
