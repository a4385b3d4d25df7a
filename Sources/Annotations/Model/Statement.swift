/// A tagged quotation: who said what, about what, and whether for or against.
///
/// Everything that is a judgement is unset until a person sets it.
public struct Statement: Hashable, Sendable, Identifiable {
    /// How the words are quoted.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case direct, indirect, mixed, scare, headline, caption
    }

    /// Who said it.
    public enum Speaker: Hashable, Sendable {
        /// Nobody has decided yet.
        case unset
        /// The article does not tell, and a person has said so.
        case unknown
        case actor(Identifier<Actor>)
    }

    /// Where the work on the statement stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case draft, coded, reviewed, disputed, final
    }

    /// How sure the coder is.
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        case low, medium, high
    }

    public let id: Identifier<Statement>
    /// The words, in reading order: more than one part when the sentence is interrupted. Never empty.
    public var segments: [Anchor]
    public var kind: Kind
    public var speaker: Speaker
    /// The words of the article that name the speaker.
    public var speakerAsWritten: Anchor?
    /// The word that introduces the quotation: *said*, *according to*.
    public var cue: Anchor?
    /// Whom the speaker speaks for, in this statement.
    public var organization: Identifier<Actor>?
    /// As what the speaker speaks, in this statement.
    public var role: String?
    public var addressees: [Identifier<Actor>]
    /// Who reported it to the article, nearest first, when the words came second-hand.
    public var via: [Identifier<Actor>]
    /// What it is about.
    public var concept: Identifier<Concept>?
    public var stance: Stance?
    /// What it says, in one line of the coder's own words.
    public var claim: String?
    public var tags: [String]
    public var memo: String?
    public var certainty: Certainty?
    public var isUnsure: Bool
    public var status: Status
    public var provenance: Provenance
    public var record: Record

    /// A statement about which nothing is known but its words.
    public init(id: Identifier<Statement>, segments: [Anchor], kind: Kind, record: Record) {
        self.id = id
        self.segments = segments
        self.kind = kind
        self.record = record
        speaker = .unset
        addressees = []
        via = []
        tags = []
        isUnsure = false
        status = .draft
        provenance = .human
    }
}

/// Whether a statement is for or against its concept.
public enum Stance: String, Hashable, Sendable, CaseIterable {
    case support, oppose, neutral, mixed, unclear

    /// +1 for, −1 against, 0 neutral; nil where no figure says it.
    public var weight: Int? {
        switch self {
        case .support: 1
        case .oppose: -1
        case .neutral: 0
        case .mixed, .unclear: nil
        }
    }
}

/// Who marked it.
public enum Provenance: Hashable, Sendable {
    case human
    /// Proposed by the program, named with its version, and accepted by a person.
    case suggested(by: String)
}
