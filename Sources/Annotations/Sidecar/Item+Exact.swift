/// Comparing annotations to the byte.
extension Item {
    /// Whether two annotations are copies of one, which never changes: each is a reference to its box and the case.
    func isSameBox(as other: Item) -> Bool {
        unsafeBitCast(self, to: UInt.self) == unsafeBitCast(other, to: UInt.self)
    }

    /// Whether two annotations are written the same. Swift's `==` takes NFC and NFD for equal, so that beside it every
    /// text is compared by its bytes; an anchor's date that repeats when the annotation was created says nothing more.
    func isIdentical(to other: Item) -> Bool {
        if self == other { return texts.elementsEqual(other.texts) { $0.isIdentical(to: $1) } }
        let left = withoutRepeatedDates, right = other.withoutRepeatedDates
        return (left != self || right != other) && left.isIdentical(to: right)
    }

    /// Every text of an annotation that a person or another program may have written; none of actors and concepts, which
    /// are compared by their files.
    private var texts: [String] {
        switch self {
        case .statement(let statement): statement.texts
        case .mention(let mention):
            [mention.id.iri, mention.actor.iri] + mention.anchor.texts + mention.record.texts
                + [mention.role, mention.memo].compactMap(\.self)
        case .note(let note):
            [note.id.iri] + note.record.texts + note.particulars.texts + [note.memo].compactMap(\.self)
        case .actor, .concept: []
        }
    }

    private var withoutRepeatedDates: Item {
        switch self {
        case .statement(var statement):
            let created = statement.record.created
            for index in statement.segments.indices { statement.segments[index].dropDate(created) }
            statement.cue?.dropDate(created)
            statement.speakerAsWritten?.dropDate(created)
            return .statement(statement)
        case .mention(var mention):
            mention.anchor.dropDate(mention.record.created)
            return .mention(mention)
        case .note, .actor, .concept: return self
        }
    }
}

extension Statement {
    fileprivate var texts: [String] {
        var texts = [id.iri, record.created.text]
        texts.reserveCapacity(32)
        for segment in segments { texts += segment.texts }
        texts += speakerAsWritten?.texts ?? []
        texts += cue?.texts ?? []
        if case .actor(let actor) = speaker { texts.append(actor.iri) }
        if case .suggested(let by) = provenance { texts.append(by) }
        texts += tags
        texts += addressees.map(\.iri)
        texts += via.map(\.iri)
        for text in [organization?.iri, role, concept?.iri, claim, memo] { if let text { texts.append(text) } }
        texts += record.texts
        return texts
    }
}

extension ArticleParticulars {
    fileprivate var texts: [String] { authors + [title, outlet, url, published, language].compactMap(\.self) }
}

extension Anchor {
    fileprivate var texts: [String] { [exact, prefix, suffix] + [date?.text].compactMap(\.self) }

    fileprivate mutating func dropDate(_ created: Timestamp) {
        if let date, date.text.isIdentical(to: created.text) { self.date = nil }
    }
}

extension Record {
    fileprivate var texts: [String] { [created.text] + [modified?.text, deletion?.at.text].compactMap(\.self) }
}
