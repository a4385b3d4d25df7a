/// The words of a sidecar that are ours, beside those of the Web Annotation Data Model.
enum Vocabulary {
    /// The version that this program writes. A newer minor adds members, a newer major changes them.
    static let version = "1.0"
    static let major = 1

    static let annotations = "http://www.w3.org/ns/anno.jsonld"
    static let prefix = "urn:x-dictum:1#"

    static let format = "dictum:format"
    static let writer = "dictum:writer"
    static let role = "dictum:role"
    static let stance = "dictum:stance"
    static let status = "dictum:status"
    static let certainty = "dictum:certainty"
    static let unsure = "dictum:unsure"
    static let suggestedBy = "dictum:suggestedBy"
    static let deleted = "dictum:deleted"
    static let conflicts = "dictum:conflicts"

    /// The text of a body that says that the article does not tell who speaks.
    static let unknown = "unknown"

    /// What a body says of the statement that it belongs to, as `dictum:role`.
    enum Role: String {
        case speaker
        case speakerAsWritten = "speaker-as-written"
        case cue
        case organization
        case role
        case addressee
        case via
        case claim
        /// What a note says of the article.
        case title, outlet, author, url, published, language
    }

    /// What a classifying body begins with: how the words are quoted, where the work on the article stands, or a
    /// stance without a concept to stand on.
    enum Class: String {
        case quote = "quote/"
        case article = "article/"
        case stance = "stance/"
    }

    /// The word behind the beginning of a classifying body; nil where it begins with something else.
    static func word(of value: String, _ kind: Class) -> String? {
        value.hasPrefix(kind.rawValue) ? String(value.dropFirst(kind.rawValue.count)) : nil
    }
}

extension Coder {
    /// The coder whom an IRI names.
    init?(iri: String) {
        guard iri.hasPrefix(Self.prefix) else { return nil }
        self.init(slug: String(iri.dropFirst(Self.prefix.count)))
    }
}
