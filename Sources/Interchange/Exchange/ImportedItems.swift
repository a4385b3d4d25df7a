internal import Annotations
internal import Prose

/// Our own annotations as a file holds them that was written by this program, or by another version of it.
extension ImportedStatement {
    /// A statement with the names that the file gives its ids.
    init(_ statement: Statement, at place: String, _ names: [String: String]) {
        func named(_ iri: String) -> ImportedName { ImportedName(id: iri, name: names[iri]) }
        self.init(place, id: statement.id.iri, statement.segments.map(ImportedSpan.init))
        kind = statement.kind
        switch statement.speaker {
        case .unset: speaker = .unset
        case .unknown: speaker = .unknown
        case .actor(let id): speaker = .named(named(id.iri))
        }
        speakerAsWritten = statement.speakerAsWritten.map(ImportedSpan.init)
        cue = statement.cue.map(ImportedSpan.init)
        organization = statement.organization.map { named($0.iri) }
        role = statement.role
        addressees = statement.addressees.map { named($0.iri) }
        via = statement.via.map { named($0.iri) }
        concept = statement.concept.map { named($0.iri) }
        stance = statement.stance
        claim = statement.claim
        tags = statement.tags
        memo = statement.memo
        certainty = statement.certainty
        isUnsure = statement.isUnsure
        status = statement.status
        provenance = statement.provenance
        created = statement.record.created
        modified = statement.record.modified
        coder = statement.record.creator.slug
    }
}

extension ImportedMention {
    /// A mention with the names that the file gives its ids.
    init(_ mention: Mention, at place: String, _ names: [String: String]) {
        let actor = ImportedName(id: mention.actor.iri, name: names[mention.actor.iri])
        self.init(place, id: mention.id.iri, ImportedSpan(mention.anchor), of: actor)
        role = mention.role
        memo = mention.memo
        created = mention.record.created
        coder = mention.record.creator.slug
    }
}

extension ImportedSpan {
    /// The words of an anchor.
    init(_ anchor: Anchor) {
        self.init(
            anchor.exact, start: anchor.range.lowerBound.scalars, end: anchor.range.upperBound.scalars, in: .scalars)
        prefix = anchor.prefix
        suffix = anchor.suffix
    }
}
