import Prose

/// Annotations as this version writes them: members, bodies and selectors in their fixed order.
///
/// ``PlainItemReader`` reads exactly what this writes; a change here is a change there.
struct PlainItemWriter {
    /// The article that the annotations are about.
    let article: Identifier<Article>

    /// Writes an annotation; nothing for what is kept elsewhere.
    func write<Sink: JSONSink & ~Copyable>(_ item: Item, to sink: inout Sink) {
        switch item {
        case .statement(let statement): write(statement, to: &sink)
        case .mention(let mention): write(mention, to: &sink)
        case .note(let note): write(note, to: &sink)
        case .actor, .concept: break
        }
    }

    private func write<Sink: JSONSink & ~Copyable>(_ statement: Statement, to sink: inout Sink) {
        let created = statement.record.created
        writeHead(statement.id.iri, "classifying", statement.record, to: &sink)
        if statement.status != .draft { sink.member(Vocabulary.status, statement.status.rawValue) }
        sink.member(Vocabulary.certainty, statement.certainty?.rawValue)
        if statement.isUnsure {
            sink.name(Vocabulary.unsure)
            sink.bool(true)
        }
        if case .suggested(let by) = statement.provenance { sink.member(Vocabulary.suggestedBy, by) }
        writeMarks(of: statement.record, to: &sink)
        sink.name("body")
        sink.beginArray()
        writeBodies(of: statement, to: &sink)
        sink.endArray()
        sink.name("target")
        if statement.segments.count == 1 {
            write(statement.segments[0], purpose: nil, role: nil, created, to: &sink)
        } else {
            sink.beginArray()
            for segment in statement.segments {
                sink.beginElement()
                write(segment, purpose: nil, role: nil, created, to: &sink)
            }
            sink.endArray()
        }
        sink.endObject()
    }

    private func write<Sink: JSONSink & ~Copyable>(_ mention: Mention, to sink: inout Sink) {
        writeHead(mention.id.iri, "identifying", mention.record, to: &sink)
        writeMarks(of: mention.record, to: &sink)
        sink.name("body")
        sink.beginArray()
        writeSource(mention.actor.iri, "identifying", nil, to: &sink)
        writeText(mention.role, "describing", .role, to: &sink)
        writeText(mention.memo, "commenting", nil, to: &sink)
        sink.endArray()
        sink.name("target")
        write(mention.anchor, purpose: nil, role: nil, mention.record.created, to: &sink)
        sink.endObject()
    }

    private func write<Sink: JSONSink & ~Copyable>(_ note: ArticleNote, to sink: inout Sink) {
        writeHead(note.id.iri, "classifying", note.record, to: &sink)
        writeMarks(of: note.record, to: &sink)
        sink.name("body")
        sink.beginArray()
        writeWord(note.status.rawValue, .article, to: &sink)
        write(note.particulars, to: &sink)
        writeText(note.memo, "commenting", nil, to: &sink)
        sink.endArray()
        sink.member("target", article.iri)
        sink.endObject()
    }

    private func write<Sink: JSONSink & ~Copyable>(_ particulars: ArticleParticulars, to sink: inout Sink) {
        writeText(particulars.title, "describing", .title, to: &sink)
        writeText(particulars.outlet, "describing", .outlet, to: &sink)
        for author in particulars.authors { writeText(author, "describing", .author, to: &sink) }
        writeText(particulars.url, "describing", .url, to: &sink)
        writeText(particulars.published, "describing", .published, to: &sink)
        writeText(particulars.language, "describing", .language, to: &sink)
    }

    private func writeHead<Sink: JSONSink & ~Copyable>(
        _ id: String, _ motivation: String, _ record: Record, to sink: inout Sink
    ) {
        sink.beginObject()
        sink.member("id", id)
        sink.member("type", "Annotation")
        sink.member("motivation", motivation)
        sink.member("creator", Coder.prefix, record.creator.slug)
        sink.member("created", record.created.text)
        sink.member("modified", record.modified?.text)
    }

    /// The mark of a deletion, and the values that are kept beside those that stand.
    private func writeMarks<Sink: JSONSink & ~Copyable>(of record: Record, to sink: inout Sink) {
        write(record.deletion, to: &sink)
        guard let kept = DisagreementCodec(prefix: "dictum:").value(of: record.disagreements) else { return }
        sink.name(Vocabulary.conflicts)
        sink.value(kept)
    }

    private func write<Sink: JSONSink & ~Copyable>(_ deletion: Deletion?, to sink: inout Sink) {
        guard let deletion else { return }
        sink.name(Vocabulary.deleted)
        sink.beginObject()
        sink.member("at", deletion.at.text)
        sink.member("by", Coder.prefix, deletion.by.slug)
        sink.endObject()
    }

    private func writeBodies<Sink: JSONSink & ~Copyable>(of statement: Statement, to sink: inout Sink) {
        let created = statement.record.created
        writeWord(statement.kind.rawValue, .quote, to: &sink)
        write(statement.speaker, to: &sink)
        writeBody(statement.speakerAsWritten, "identifying", .speakerAsWritten, created, to: &sink)
        writeBody(statement.cue, "describing", .cue, created, to: &sink)
        if let organization = statement.organization {
            writeSource(organization.iri, "identifying", .organization, to: &sink)
        }
        writeText(statement.role, "describing", .role, to: &sink)
        for actor in statement.addressees { writeSource(actor.iri, "identifying", .addressee, to: &sink) }
        for actor in statement.via { writeSource(actor.iri, "identifying", .via, to: &sink) }
        if let concept = statement.concept {
            writeSource(concept.iri, "classifying", nil, stance: statement.stance, to: &sink)
        } else if let stance = statement.stance {
            writeWord(stance.rawValue, .stance, to: &sink)
        }
        writeText(statement.claim, "describing", .claim, to: &sink)
        for tag in statement.tags { writeText(tag, "tagging", nil, to: &sink) }
        writeText(statement.memo, "commenting", nil, to: &sink)
    }

    private func write<Sink: JSONSink & ~Copyable>(_ speaker: Statement.Speaker, to sink: inout Sink) {
        switch speaker {
        case .unset: break
        case .unknown: writeText(Vocabulary.unknown, "identifying", .speaker, to: &sink)
        case .actor(let actor): writeSource(actor.iri, "identifying", .speaker, to: &sink)
        }
    }

    private func writeWord<Sink: JSONSink & ~Copyable>(
        _ word: String, _ kind: Vocabulary.Class, to sink: inout Sink
    ) {
        sink.beginElement()
        sink.beginObject()
        sink.member("type", "TextualBody")
        sink.member("purpose", "classifying")
        sink.member("value", kind.rawValue, word)
        sink.member("format", "text/plain")
        sink.endObject()
    }

    private func writeText<Sink: JSONSink & ~Copyable>(
        _ text: String?, _ purpose: String, _ role: Vocabulary.Role?, to sink: inout Sink
    ) {
        guard let text else { return }
        sink.beginElement()
        sink.beginObject()
        sink.member("type", "TextualBody")
        sink.member("purpose", purpose)
        sink.member("value", text)
        sink.member(Vocabulary.role, role?.rawValue)
        sink.endObject()
    }

    private func writeSource<Sink: JSONSink & ~Copyable>(
        _ iri: String, _ purpose: String, _ role: Vocabulary.Role?, stance: Stance? = nil, to sink: inout Sink
    ) {
        sink.beginElement()
        sink.beginObject()
        sink.member("type", "SpecificResource")
        sink.member("purpose", purpose)
        sink.member("source", iri)
        sink.member(Vocabulary.role, role?.rawValue)
        sink.member(Vocabulary.stance, stance?.rawValue)
        sink.endObject()
    }

    private func writeBody<Sink: JSONSink & ~Copyable>(
        _ anchor: Anchor?, _ purpose: String, _ role: Vocabulary.Role, _ created: Timestamp, to sink: inout Sink
    ) {
        guard let anchor else { return }
        sink.beginElement()
        write(anchor, purpose: purpose, role: role, created, to: &sink)
    }

    /// A part of the article, as a target or as a body.
    private func write<Sink: JSONSink & ~Copyable>(
        _ anchor: Anchor, purpose: String?, role: Vocabulary.Role?, _ created: Timestamp, to sink: inout Sink
    ) {
        sink.beginObject()
        sink.member("type", "SpecificResource")
        sink.member("purpose", purpose)
        sink.member("source", article.iri)
        sink.member(Vocabulary.role, role?.rawValue)
        sink.name("selector")
        sink.beginArray()
        writeQuote(anchor, to: &sink)
        writePosition(anchor, to: &sink)
        sink.endArray()
        if anchor.base != nil || anchor.date != nil {
            sink.name("state")
            sink.beginObject()
            sink.member("type", "TimeState")
            sink.member("sourceDate", (anchor.date ?? created).text)
            if let base = anchor.base { sink.member("cached", TextHash.prefix, base.hex) }
            sink.endObject()
        }
        sink.endObject()
    }

    private func writeQuote<Sink: JSONSink & ~Copyable>(_ anchor: Anchor, to sink: inout Sink) {
        sink.beginElement()
        sink.beginObject()
        sink.member("type", "TextQuoteSelector")
        sink.member("exact", anchor.exact)
        sink.member("prefix", anchor.prefix)
        sink.member("suffix", anchor.suffix)
        sink.endObject()
    }

    private func writePosition<Sink: JSONSink & ~Copyable>(_ anchor: Anchor, to sink: inout Sink) {
        sink.beginElement()
        sink.beginObject()
        sink.member("type", "TextPositionSelector")
        sink.name("start")
        sink.number(anchor.range.lowerBound.scalars)
        sink.name("end")
        sink.number(anchor.range.upperBound.scalars)
        sink.endObject()
    }
}
