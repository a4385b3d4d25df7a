/// Someone or something that speaks, or is spoken of: an entry of the actor register.
public struct Actor: Hashable, Sendable, Identifiable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organization, group, office, media, place
    }

    /// Another name for the same actor.
    public struct Alias: Hashable, Sendable {
        /// The other name.
        public var name: String
        /// Why it is the same one, in words.
        public var evidence: String?

        /// An alias.
        public init(name: String, evidence: String? = nil) {
            self.name = name
            self.evidence = evidence
        }
    }

    /// Whom a person belonged to.
    public struct Affiliation: Hashable, Sendable {
        public var organization: Identifier<Actor>
        public var role: String?
        public var from: String?
        public var to: String?

        /// An affiliation; `from` and `to` are dates as `2026`, `2026-01` or `2026-01-17`.
        public init(organization: Identifier<Actor>, role: String? = nil, from: String? = nil, to: String? = nil) {
            self.organization = organization
            self.role = role
            self.from = from
            self.to = to
        }
    }

    public let id: Identifier<Actor>
    public var kind: Kind
    public var name: String
    public var aliases: [Alias]
    public var affiliations: [Affiliation]
    /// The item in Wikidata, as `Q42`.
    public var wikidata: String?
    public var memo: String?
    /// The key that chooses the actor in a picker.
    public var hotKey: String?
    /// The actor that this one turned out to be. Statements keep naming this one, so that a merge can be taken back.
    public var mergedInto: Identifier<Actor>?
    /// Whether redacted exports leave the name out.
    public var isSensitive: Bool
    public var record: Record

    /// An actor of whom only the name is known.
    public init(id: Identifier<Actor>, kind: Kind, name: String, record: Record) {
        self.id = id
        self.kind = kind
        self.name = name
        self.record = record
        aliases = []
        affiliations = []
        isSensitive = false
    }
}
