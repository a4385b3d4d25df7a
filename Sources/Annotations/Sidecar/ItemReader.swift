import Prose

/// Annotations out of JSON, leniently: what is not understood makes a problem and is kept.
struct ItemReader {
    /// The article that the annotations are about.
    let article: Identifier<Article>
    /// Whose they are where they do not say.
    let coder: Coder

    /// What was made of one element of a page.
    struct Outcome {
        /// The annotation; nil where it is not one of ours or not to be understood.
        var item: Item?
        /// What could not be understood.
        var problems: [SidecarProblem] = []
    }

    /// The annotation that stands at a place of the file. What else stood in it is kept in its record.
    func item(of value: JSONValue, at place: String) -> Outcome {
        do throws(SidecarProblem) {
            guard let object = value.object else {
                throw SidecarProblem(.wrongType(expected: "an annotation"), at: place)
            }
            var fields = ItemFields(object, at: place)
            let item = try annotation(&fields)
            return Outcome(item: item, problems: fields.problems)
        } catch {
            return Outcome(item: nil, problems: [error])
        }
    }

    /// The annotation with all that was read in its record, if this version would write it otherwise.
    func keeping(_ value: JSONValue, in item: Item) -> Item {
        guard let object = value.object, let plain = ItemWriter(article: article).plainValue(of: item),
            !plain.isIdentical(to: value)
        else { return item }
        switch item {
        case .statement(var statement):
            statement.record.foreign = object
            return .statement(statement)
        case .mention(var mention):
            mention.record.foreign = object
            return .mention(mention)
        case .note(var note):
            note.record.foreign = object
            return .note(note)
        case .actor, .concept: return item
        }
    }

    /// Nil for an annotation of another program that is not a statement, a mention or a note.
    private func annotation(_ fields: inout ItemFields) throws(SidecarProblem) -> Item? {
        guard let id = fields.object.string("id") else { throw fields.problem(.missing("id")) }
        guard fields.isAnnotation else { throw fields.problem(.wrongType(expected: "an Annotation"), "type") }
        fields.sortBodies()
        if let kind = fields.word(.quote) { return try statement(id, kind, &fields) }
        if let status = fields.word(.article) { return try note(id, status, &fields) }
        guard fields.object.string("motivation") == "identifying", let actor = fields.named, fields.hasSelector else {
            return nil
        }
        return try mention(id, actor, &fields)
    }

    private func statement(_ id: String, _ word: String, _ fields: inout ItemFields) throws(SidecarProblem) -> Item {
        guard let kind = Statement.Kind(rawValue: word) else { throw fields.problem(.unknownWord(word), "body") }
        let record = try record(&fields)
        let segments = try fields.segments()
        var statement = Statement(id: Identifier(iri: id), segments: segments, kind: kind, record: record)
        statement.status = fields.known(Vocabulary.status) ?? .draft
        statement.certainty = fields.known(Vocabulary.certainty)
        statement.isUnsure = fields.object[Vocabulary.unsure] == .bool(true)
        statement.provenance = fields.object.string(Vocabulary.suggestedBy).map { .suggested(by: $0) } ?? .human
        statement.speaker = fields.speaker
        statement.speakerAsWritten = try fields.anchor(.speakerAsWritten)
        statement.cue = try fields.anchor(.cue)
        statement.organization = fields.source(.organization)
        statement.role = fields.texts(.role).first
        statement.addressees = fields.sources(.addressee)
        statement.via = fields.sources(.via)
        statement.concept = fields.concept.map { Identifier(iri: $0) }
        statement.stance = fields.stance()
        statement.claim = fields.texts(.claim).first
        statement.tags = fields.tags
        statement.memo = fields.memo
        return .statement(statement)
    }

    private func mention(_ id: String, _ actor: String, _ fields: inout ItemFields) throws(SidecarProblem) -> Item {
        guard let anchor = try fields.segments().first else { throw fields.problem(.missing("target")) }
        var mention = Mention(
            id: Identifier(iri: id), anchor: anchor, actor: Identifier(iri: actor), record: try record(&fields))
        mention.role = fields.texts(.role).first
        mention.memo = fields.memo
        return .mention(mention)
    }

    private func note(_ id: String, _ word: String, _ fields: inout ItemFields) throws(SidecarProblem) -> Item {
        guard let status = ArticleNote.Status(rawValue: word) else { throw fields.problem(.unknownWord(word), "body") }
        var note = ArticleNote(id: Identifier(iri: id), status: status, record: try record(&fields))
        note.memo = fields.memo
        note.particulars.title = fields.texts(.title).first
        note.particulars.outlet = fields.texts(.outlet).first
        note.particulars.authors = fields.texts(.author)
        note.particulars.url = fields.texts(.url).first
        note.particulars.published = fields.texts(.published).first
        note.particulars.language = fields.texts(.language).first
        return .note(note)
    }

    /// What another program left out is filled in for reading, and not written: the coder of the file, and the start
    /// of 1970 where no time is given.
    private func record(_ fields: inout ItemFields) throws(SidecarProblem) -> Record {
        let creator = fields.object.string("creator").flatMap(Coder.init(iri:)) ?? coder
        let created = fields.object.string("created").map(Timestamp.init(text:)) ?? Timestamp(milliseconds: 0)
        var record = Record(creator: creator, created: created)
        record.modified = fields.object.string("modified").map(Timestamp.init(text:))
        record.disagreements = (fields.object[Vocabulary.conflicts]?.elements ?? [])
            .compactMap(DisagreementCodec(prefix: "dictum:").disagreement)
        if let mark = fields.object[Vocabulary.deleted] {
            let by = mark.object?.string("by").flatMap(Coder.init(iri:)) ?? creator
            let at = mark.object?.string("at").map(Timestamp.init(text:)) ?? record.modified ?? created
            record.deletion = Deletion(by: by, at: at)
        }
        return record
    }
}
