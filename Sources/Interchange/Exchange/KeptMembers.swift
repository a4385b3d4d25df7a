package import Annotations

/// Which members of a corpus a format writes, so that what it reads back is what was there.
package struct KeptMembers: Hashable, Sendable {
    package var statements: Set<StatementMember>
    /// Nil where mentions are not written at all.
    package var mentions: Set<MentionMember>?
    /// Whether notes on articles are written.
    package var notes: Bool
    package var actors: Set<ActorMember>
    package var concepts: Set<ConceptMember>

    /// The words of statements and mentions are kept by every format.
    package init(
        statements: Set<StatementMember>, mentions: Set<MentionMember>? = nil, notes: Bool = false,
        actors: Set<ActorMember> = [], concepts: Set<ConceptMember> = []
    ) {
        self.statements = statements
        self.mentions = mentions
        self.notes = notes
        self.actors = actors
        self.concepts = concepts
    }
}

/// A member of a statement beside its words, as a loss report calls it.
package enum StatementMember: String, Hashable, Sendable, CaseIterable {
    /// That several parts are one quotation.
    case parts = "several parts as one"
    case id, kind, cue, speaker
    case unknownSpeaker = "that nobody can know the speaker"
    case speakerAsWritten = "speaker as written"
    case organization, role, addressees, via, topic, stance, claim, tags, memo, certainty, unsure, status
    case provenance = "suggested by"
    case coder, created, modified
    case foreign = "members of other programs"

    /// Whether a statement says something there. An id, a kind, a status, a coder and a time of making are always there;
    /// a draft that nobody has judged says nothing by its status.
    package func isSet(in statement: Statement) -> Bool {
        switch self {
        case .parts: statement.segments.count > 1
        case .id, .kind, .coder, .created: true
        case .cue: statement.cue != nil
        case .speaker: if case .actor = statement.speaker { true } else { false }
        case .unknownSpeaker: statement.speaker == .unknown
        case .speakerAsWritten: statement.speakerAsWritten != nil
        case .organization: statement.organization != nil
        case .role: statement.role != nil
        case .addressees: !statement.addressees.isEmpty
        case .via: !statement.via.isEmpty
        case .topic: statement.concept != nil
        case .stance: statement.stance != nil
        case .claim: statement.claim != nil
        case .tags: !statement.tags.isEmpty
        case .memo: statement.memo != nil
        case .certainty: statement.certainty != nil
        case .unsure: statement.isUnsure
        case .status: statement.status != .draft
        case .provenance: statement.provenance != .human
        case .modified: statement.record.modified != nil
        case .foreign: !statement.record.foreign.isEmpty
        }
    }
}

/// A member of a mention beside its words, as a loss report calls it.
package enum MentionMember: String, Hashable, Sendable, CaseIterable {
    case actor, role, memo

    package func isSet(in mention: Mention) -> Bool {
        switch self {
        case .actor: true
        case .role: mention.role != nil
        case .memo: mention.memo != nil
        }
    }
}

/// A member of an actor beside the name, as a loss report calls it.
package enum ActorMember: String, Hashable, Sendable, CaseIterable {
    case aliases, affiliations, wikidata, memo
    case merged = "merged into"
    case sensitive

    package func isSet(in actor: Actor) -> Bool {
        switch self {
        case .aliases: !actor.aliases.isEmpty
        case .affiliations: !actor.affiliations.isEmpty
        case .wikidata: actor.wikidata != nil
        case .memo: actor.memo != nil
        case .merged: actor.mergedInto != nil
        case .sensitive: actor.isSensitive
        }
    }
}

/// A member of a topic beside its name, as a loss report calls it.
package enum ConceptMember: String, Hashable, Sendable, CaseIterable {
    case parent, definition
    case useWhen = "use when"
    case notWhen = "not when"
    case examples, aliases, color
    case hotKey = "key"
    case merged = "merged into"
    case deprecated, memo

    package func isSet(in concept: Concept) -> Bool {
        switch self {
        case .parent: concept.parent != nil
        case .definition: concept.definition != nil
        case .useWhen: concept.useWhen != nil
        case .notWhen: concept.notWhen != nil
        case .examples: !concept.examples.isEmpty
        case .aliases: !concept.aliases.isEmpty
        case .color: concept.color != nil
        case .hotKey: concept.hotKey != nil
        case .merged: concept.mergedInto != nil
        case .deprecated: concept.isDeprecated
        case .memo: concept.memo != nil
        }
    }
}
