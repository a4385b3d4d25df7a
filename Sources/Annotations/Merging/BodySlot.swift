/// What a body of an annotation is for: the member of the model that it holds.
///
/// A slot that can hold one thing is one member; topic and stance are one, because a stance is for or against its topic
/// and no other.
enum BodySlot: String, CaseIterable {
    case kind, status, actor
    case title, outlet, authors, url, published, language
    case speaker
    case speakerAsWritten = "speaker-as-written"
    case cue, organization, role
    case addressees
    case via, stance, claim
    case tags
    case memo
    /// What is not ours.
    case other

    /// Whether its bodies are merged one by one, and not as one value.
    var isList: Bool {
        switch self {
        case .addressees, .authors, .tags, .other: true
        case .kind, .status, .actor, .speaker, .speakerAsWritten, .cue, .organization, .role, .via, .stance, .claim,
            .memo, .title, .outlet, .url, .published, .language:
            false
        }
    }

    /// Where its values are, among the members of the annotation.
    var path: MemberPath { MemberPath("body/" + rawValue) }

    /// The slot of a path; nil where it is another member's.
    init?(_ path: MemberPath) {
        guard let slot = Self.allCases.first(where: { $0.path == path }) else { return nil }
        self = slot
    }

    /// The slot of a body.
    init(of body: JSONValue) {
        guard let object = body.object else {
            self = .other
            return
        }
        self = object.string(Vocabulary.role).map(Self.slot(ofRole:)) ?? Self.slot(withoutRole: object)
    }

    private static func slot(ofRole word: String) -> BodySlot {
        switch Vocabulary.Role(rawValue: word) {
        case .speaker: .speaker
        case .speakerAsWritten: .speakerAsWritten
        case .cue: .cue
        case .organization: .organization
        case .role: .role
        case .addressee: .addressees
        case .via: .via
        case .claim: .claim
        case .title: .title
        case .outlet: .outlet
        case .author: .authors
        case .url: .url
        case .published: .published
        case .language: .language
        case nil: .other
        }
    }

    private static func slot(withoutRole body: JSONObject) -> BodySlot {
        let value = body.string("value")
        switch (body.string("purpose"), value) {
        case ("classifying", let value?): return slot(ofWord: value)
        case ("classifying", nil): return .stance
        case ("tagging", .some): return .tags
        case ("commenting", .some): return .memo
        case ("identifying", nil): return .actor
        default: return .other
        }
    }

    private static func slot(ofWord value: String) -> BodySlot {
        if Vocabulary.word(of: value, .quote) != nil { return .kind }
        if Vocabulary.word(of: value, .article) != nil { return .status }
        if Vocabulary.word(of: value, .stance) != nil { return .stance }
        return .other
    }
}
