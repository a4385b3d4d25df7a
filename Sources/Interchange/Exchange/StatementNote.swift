internal import Annotations

/// A statement or a mention as a JSON object of our own, which formats carry along for what they cannot say themselves.
///
/// It has the members that a line of `dictum export --format jsonl` has, without the article.
enum StatementNote {
    /// The note of a statement.
    static func object(of row: StatementRow) -> JSONObject {
        var object = StatementsJSONLines.object(row)
        object["article"] = nil
        return object
    }

    /// The note of a mention.
    static func object(of mention: Mention, by coder: Coder, _ record: CorpusRecord) -> JSONObject {
        var actor = JSONObject([.init("id", .string(mention.actor.iri))])
        actor["name"] = record.standing(mention.actor).map { .string($0.name) }
        var object = JSONObject([
            .init("mention", .string(mention.id.iri)), .init("coder", .string(coder.slug)),
            .init("segments", .array([StatementsJSONLines.anchorObject(mention.anchor)])),
            .init("actor", .object(actor)),
        ])
        object["role"] = mention.role.map { .string($0) }
        object["memo"] = mention.memo.map { .string($0) }
        object["created"] = .string(mention.record.created.text)
        return object
    }

    /// The statement of a note that stands at a place of a file; nil where it has no words.
    static func statement(_ object: JSONObject, at place: String) -> ImportedStatement? {
        let note = JSONValue.object(object)
        let segments = (note["segments"]?.list ?? []).compactMap(span)
        guard !segments.isEmpty else { return nil }
        var statement = ImportedStatement(place, id: note["id"]?.text, segments)
        addWords(of: note, to: &statement)
        addJudgement(of: note, to: &statement)
        addRecord(of: note, to: &statement)
        return statement
    }

    /// The mention of a note; nil where it is none.
    static func mention(_ object: JSONObject, at place: String) -> ImportedMention? {
        let note = JSONValue.object(object)
        guard let id = note["mention"]?.text, let span = note["segments"]?.list.first.flatMap(span),
            let actor = note["actor"].flatMap(name)
        else { return nil }
        var mention = ImportedMention(place, id: id, span, of: actor)
        mention.role = note["role"]?.text
        mention.memo = note["memo"]?.text
        mention.created = note["created"]?.text.map(Timestamp.init(text:))
        mention.coder = note["coder"]?.text
        return mention
    }

    private static func addWords(of note: JSONValue, to statement: inout ImportedStatement) {
        statement.kind = note["kind"]?.text.flatMap(Statement.Kind.init(rawValue:))
        statement.cue = note["cue"].flatMap(span)
        statement.speakerAsWritten = note["speakerAsWritten"].flatMap(span)
        switch note["speaker"] {
        case nil: break
        case .null?: statement.speaker = .unknown
        case let named?: statement.speaker = name(named).map { .named($0) } ?? .unset
        }
    }

    private static func addJudgement(of note: JSONValue, to statement: inout ImportedStatement) {
        statement.organization = note["organization"].flatMap(name)
        statement.role = note["role"]?.text
        statement.addressees = (note["addressees"]?.list ?? []).compactMap(name)
        statement.via = (note["via"]?.list ?? []).compactMap(name)
        statement.concept = note["topic"].flatMap(name)
        statement.stance = note["stance"]?.text.flatMap(Stance.init(rawValue:))
        statement.claim = note["claim"]?.text
        statement.tags = note["tags"]?.texts ?? []
        statement.memo = note["memo"]?.text
    }

    private static func addRecord(of note: JSONValue, to statement: inout ImportedStatement) {
        statement.certainty = note["certainty"]?.text.flatMap(Statement.Certainty.init(rawValue:))
        statement.isUnsure = note["unsure"]?.isTrue ?? false
        statement.status = note["status"]?.text.flatMap(Statement.Status.init(rawValue:))
        statement.provenance = note["suggestedBy"]?.text.map { .suggested(by: $0) } ?? .human
        statement.created = note["created"]?.text.map(Timestamp.init(text:))
        statement.modified = note["modified"]?.text.map(Timestamp.init(text:))
        statement.coder = note["coder"]?.text
    }

    /// An anchor, or the words alone.
    static func span(_ value: JSONValue) -> ImportedSpan? {
        if let words = value.text { return ImportedSpan(words) }
        guard let exact = value["exact"]?.text else { return nil }
        return ImportedSpan(exact, start: value["start"]?.int, end: value["end"]?.int, in: .scalars)
    }

    /// An id with a name, or the name alone.
    static func name(_ value: JSONValue) -> ImportedName? {
        if let name = value.text { return ImportedName(name: name) }
        let name = ImportedName(id: value["id"]?.text, name: value["name"]?.text)
        return name.id == nil && name.name == nil ? nil : name
    }
}
