import Prose

/// Annotations as JSON: members, bodies and selectors in their fixed order.
struct ItemWriter {
    /// The article that the annotations are about.
    let article: Identifier<Article>

    /// The annotation, with what was foreign in it when it was read. Nil for what is kept elsewhere.
    func value(of item: Item) -> JSONValue? {
        guard let record = item.annotationRecord, let plain = plainValue(of: item) else { return nil }
        guard !record.foreign.isEmpty else { return plain }
        let read = JSONValue.object(record.foreign)
        let reader = ItemReader(article: article, coder: record.creator)
        guard let base = reader.item(of: read, at: "").item, let understood = plainValue(of: base) else { return plain }
        return read.updated(from: understood, to: plain)
    }

    /// The annotation as this version writes it, without anything foreign.
    func plainValue(of item: Item) -> JSONValue? {
        switch item {
        case .statement(let statement): value(of: statement)
        case .mention(let mention): value(of: mention)
        case .note(let note): value(of: note)
        case .actor, .concept: nil
        }
    }

    private func value(of statement: Statement) -> JSONValue {
        var members = head(statement.id.iri, "classifying", statement.record)
        let status = statement.status == .draft ? nil : statement.status.rawValue
        members.add(Vocabulary.status, status)
        members.add(Vocabulary.certainty, statement.certainty?.rawValue)
        if statement.isUnsure { members.add(Vocabulary.unsure, .bool(true)) }
        if case .suggested(let by) = statement.provenance { members.add(Vocabulary.suggestedBy, by) }
        members.addMarks(of: statement.record)
        members.add("body", .array(bodies(of: statement)))
        let targets = statement.segments.map {
            resource($0, purpose: nil, role: nil, created: statement.record.created)
        }
        members.add("target", targets.count == 1 ? targets[0] : .array(targets))
        return .object(JSONObject(members))
    }

    private func value(of mention: Mention) -> JSONValue {
        var members = head(mention.id.iri, "identifying", mention.record)
        members.addMarks(of: mention.record)
        var bodies = [source(mention.actor.iri, "identifying", nil)]
        bodies.add(mention.role.map { text($0, "describing", .role) })
        bodies.add(mention.memo.map { text($0, "commenting", nil) })
        members.add("body", .array(bodies))
        members.add("target", resource(mention.anchor, purpose: nil, role: nil, created: mention.record.created))
        return .object(JSONObject(members))
    }

    private func value(of note: ArticleNote) -> JSONValue {
        var members = head(note.id.iri, "classifying", note.record)
        members.addMarks(of: note.record)
        var bodies = [word(note.status.rawValue, .article)]
        bodies.add(note.memo.map { text($0, "commenting", nil) })
        members.add("body", .array(bodies))
        members.add("target", article.iri)
        return .object(JSONObject(members))
    }

    private func head(_ id: String, _ motivation: String, _ record: Record) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(13)
        members.add("id", id)
        members.add("type", "Annotation")
        members.add("motivation", motivation)
        members.add("creator", record.creator.iri)
        members.add("created", record.created.text)
        members.add("modified", record.modified?.text)
        return members
    }

    private func bodies(of statement: Statement) -> [JSONValue] {
        let created = statement.record.created
        var bodies = [word(statement.kind.rawValue, .quote)]
        bodies.add(speaker(statement.speaker))
        bodies.add(
            statement.speakerAsWritten.map {
                resource($0, purpose: "identifying", role: .speakerAsWritten, created: created)
            })
        bodies.add(statement.cue.map { resource($0, purpose: "describing", role: .cue, created: created) })
        bodies.add(statement.organization.map { source($0.iri, "identifying", .organization) })
        bodies.add(statement.role.map { text($0, "describing", .role) })
        bodies += statement.addressees.map { source($0.iri, "identifying", .addressee) }
        bodies += statement.via.map { source($0.iri, "identifying", .via) }
        bodies.add(stance(statement))
        bodies.add(statement.claim.map { text($0, "describing", .claim) })
        bodies += statement.tags.map { text($0, "tagging", nil) }
        bodies.add(statement.memo.map { text($0, "commenting", nil) })
        return bodies
    }

    private func speaker(_ speaker: Statement.Speaker) -> JSONValue? {
        switch speaker {
        case .unset: nil
        case .unknown: text("unknown", "identifying", .speaker)
        case .actor(let actor): source(actor.iri, "identifying", .speaker)
        }
    }

    private func stance(_ statement: Statement) -> JSONValue? {
        guard let concept = statement.concept else { return statement.stance.map { word($0.rawValue, .stance) } }
        return source(concept.iri, "classifying", nil, stance: statement.stance)
    }

    private func word(_ word: String, _ kind: Vocabulary.Class) -> JSONValue {
        .object(
            JSONObject([
                .init("type", .string("TextualBody")), .init("purpose", .string("classifying")),
                .init("value", .string(kind.rawValue + word)), .init("format", .string("text/plain")),
            ]))
    }

    private func text(_ text: String, _ purpose: String, _ role: Vocabulary.Role?) -> JSONValue {
        var members: [JSONObject.Member] = []
        members.add("type", "TextualBody")
        members.add("purpose", purpose)
        members.add("value", text)
        members.add(Vocabulary.role, role?.rawValue)
        return .object(JSONObject(members))
    }

    private func source(
        _ iri: String, _ purpose: String, _ role: Vocabulary.Role?, stance: Stance? = nil
    ) -> JSONValue {
        var members: [JSONObject.Member] = []
        members.add("type", "SpecificResource")
        members.add("purpose", purpose)
        members.add("source", iri)
        members.add(Vocabulary.role, role?.rawValue)
        members.add(Vocabulary.stance, stance?.rawValue)
        return .object(JSONObject(members))
    }

    /// A part of the article, as a target or as a body.
    private func resource(
        _ anchor: Anchor, purpose: String?, role: Vocabulary.Role?, created: Timestamp
    ) -> JSONValue {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(6)
        members.add("type", "SpecificResource")
        members.add("purpose", purpose)
        members.add("source", article.iri)
        members.add(Vocabulary.role, role?.rawValue)
        members.add("selector", .array([quote(anchor), position(anchor)]))
        members.add("state", anchor.base.map { state($0, created) })
        return .object(JSONObject(members))
    }

    private func quote(_ anchor: Anchor) -> JSONValue {
        .object(
            JSONObject([
                .init("type", .string("TextQuoteSelector")), .init("exact", .string(anchor.exact)),
                .init("prefix", .string(anchor.prefix)), .init("suffix", .string(anchor.suffix)),
            ]))
    }

    private func position(_ anchor: Anchor) -> JSONValue {
        .object(
            JSONObject([
                .init("type", .string("TextPositionSelector")),
                .init("start", .number(String(anchor.range.lowerBound.scalars))),
                .init("end", .number(String(anchor.range.upperBound.scalars))),
            ]))
    }

    private func state(_ base: TextHash, _ created: Timestamp) -> JSONValue {
        .object(
            JSONObject([
                .init("type", .string("TimeState")), .init("sourceDate", .string(created.text)),
                .init("cached", .string(base.iri)),
            ]))
    }
}

extension Item {
    /// What is kept about every annotation; nil for actors and concepts.
    var annotationRecord: Record? {
        switch self {
        case .statement(let statement): statement.record
        case .mention(let mention): mention.record
        case .note(let note): note.record
        case .actor, .concept: nil
        }
    }
}

extension Deletion {
    /// The mark of a tombstone.
    var value: JSONValue {
        .object(JSONObject([.init("at", .string(at.text)), .init("by", .string(by.iri))]))
    }
}

extension [JSONObject.Member] {
    /// Adds a member that has a value.
    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { append(JSONObject.Member(name, value)) }
    }

    /// Adds the mark of a deletion and the values that are kept beside those that stand.
    fileprivate mutating func addMarks(of record: Record) {
        add(Vocabulary.deleted, record.deletion?.value)
        add(Vocabulary.conflicts, DisagreementCodec(prefix: "dictum:").value(of: record.disagreements))
    }

    /// Adds a member that has a text.
    mutating func add(_ name: String, _ text: String?) {
        if let text { append(JSONObject.Member(name, .string(text))) }
    }
}

extension [JSONValue] {
    /// Adds what is there.
    fileprivate mutating func add(_ value: JSONValue?) {
        if let value { append(value) }
    }
}
