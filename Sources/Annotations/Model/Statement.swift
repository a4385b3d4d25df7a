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
        /// An actor of the register.
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

    /// The name that it keeps for good.
    public let id: Identifier<Statement>
    /// The words, in reading order: more than one part when the sentence is interrupted. Never empty.
    public var segments: [Anchor]
    /// How the words are quoted.
    public var kind: Kind
    /// Who said it.
    public var speaker: Speaker
    /// The words of the article that name the speaker.
    public var speakerAsWritten: Anchor?
    /// The word that introduces the quotation: *said*, *according to*.
    public var cue: Anchor?
    /// Whom the speaker speaks for, in this statement.
    public var organization: Identifier<Actor>?
    /// As what the speaker speaks, in this statement.
    public var role: String?
    /// To whom it was said.
    public var addressees: [Identifier<Actor>]
    /// Who reported it to the article, nearest first, when the words came second-hand.
    public var via: [Identifier<Actor>]
    /// What it is about.
    public var concept: Identifier<Concept>?
    /// Whether it is for or against the concept.
    public var stance: Stance?
    /// What it says, in one line of the coder's own words.
    public var claim: String?
    /// Free words, in the order in which they were given.
    public var tags: [String]
    /// What the coder noted.
    public var memo: String?
    /// How sure the coder is.
    public var certainty: Certainty?
    /// Whether somebody should look at it again.
    public var isUnsure: Bool
    /// Where the work on it stands.
    public var status: Status
    /// Who marked it.
    public var provenance: Provenance
    /// Who made it, when, and what else was read of it.
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
    /// A person.
    case human
    /// Proposed by the program, named with its version, rule and score, and accepted by a person; what they changed of it is
    /// named too.
    case suggested(by: String)
}
