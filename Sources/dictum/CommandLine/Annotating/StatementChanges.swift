import Annotations
import Prose

/// What is to be said of a statement, in the words of whoever asks for it. What is nil or empty stays as it is.
struct StatementChanges: Hashable, Sendable {
    /// Who is said to have said it.
    enum Speaker: Hashable, Sendable {
        case unknown
        case named(String)
    }

    /// What can be unset.
    enum Member: String, Hashable, Sendable, CaseIterable {
        case speaker
        case asWritten = "as-written"
        case organization, role, addressees, via, cue, topic, stance, claim, tags, memo, certainty
    }

    var kind: Statement.Kind?
    var speaker: Speaker?
    /// What a speaker is who is not in the register yet.
    var speakerKind = Actor.Kind.person
    /// The words of the article that name the speaker.
    var asWritten: String?
    /// Whom the speaker speaks for.
    var organization: String?
    /// As what the speaker speaks.
    var role: String?
    /// In place of those before.
    var addressees: [String] = []
    /// In place of those before.
    var via: [String] = []
    var cue: String?
    var topic: String?
    var stance: Stance?
    /// What it says, in the coder's own words.
    var claim: String?
    /// Beside those before.
    var tags: [String] = []
    var removedTags: [String] = []
    var memo: String?
    var certainty: Statement.Certainty?
    var status: Statement.Status?
    var isUnsure: Bool?
    var cleared: Set<Member> = []
}

/// How a statement is named on a command line.
enum StatementWanted: Hashable, Sendable {
    /// By its id, or the first characters of its UUID.
    case id(String)
    /// By the words of its parts.
    case words([String])

    /// What was asked for, for people.
    var words: String {
        switch self {
        case .id(let id): id
        case .words(let parts): "“\(parts.asOneQuotation)”"
        }
    }
}

extension StatementWanted {
    /// Whether a statement is one that is meant.
    func means(_ statement: Statement) -> Bool {
        switch self {
        case .id(let id):
            let uuid = statement.id.iri.hasPrefix("urn:uuid:") ? statement.id.iri.dropFirst(9) : ""
            return statement.id.iri == id || id.utf8.count >= 8 && uuid.hasPrefix(id.lowercased())
        case .words(let parts):
            return statement.segments.map(\.exact) == parts
        }
    }
}

extension Statement {
    /// Unsets what is to be unset.
    mutating func clear(_ members: Set<StatementChanges.Member>) {
        for member in members {
            switch member {
            case .speaker: speaker = .unset
            case .asWritten: speakerAsWritten = nil
            case .organization: organization = nil
            case .role: role = nil
            case .addressees: addressees = []
            case .via: via = []
            case .cue: cue = nil
            case .topic: concept = nil
            case .stance: stance = nil
            case .claim: claim = nil
            case .tags: tags = []
            case .memo: memo = nil
            case .certainty: certainty = nil
            }
        }
    }

    /// Takes over what is the same in every article. The rest needs the article or the register.
    mutating func take(_ changes: StatementChanges) {
        kind = changes.kind ?? kind
        role = changes.role ?? role
        stance = changes.stance ?? stance
        claim = changes.claim ?? claim
        tags = tags.filter { !changes.removedTags.contains($0) }
        tags += changes.tags.filter { !tags.contains($0) }
        memo = changes.memo ?? memo
        certainty = changes.certainty ?? certainty
        status = changes.status ?? status
        isUnsure = changes.isUnsure ?? isUnsure
    }
}
