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
        /// The organization, group, office or media that it was.
        public var organization: Identifier<Actor>
        /// As what: *mayor*, *spokesperson*.
        public var role: String?
        /// Since when, as `2026`, `2026-01` or `2026-01-17`.
        public var from: String?
        /// Until when, in the same form.
        public var to: String?

        /// An affiliation; `from` and `to` are dates as `2026`, `2026-01` or `2026-01-17`.
        public init(organization: Identifier<Actor>, role: String? = nil, from: String? = nil, to: String? = nil) {
            self.organization = organization
            self.role = role
            self.from = from
            self.to = to
        }
    }

    /// The name that it keeps for good.
    public let id: Identifier<Actor>
    /// What it is.
    public var kind: Kind
    /// The name that lists show.
    public var name: String
    /// Its other names.
    public var aliases: [Alias]
    /// Whom it belonged to, and when.
    public var affiliations: [Affiliation]
    /// The item in Wikidata, as `Q42`.
    public var wikidata: String?
    /// What the coder noted.
    public var memo: String?
    /// The key that chooses the actor in a picker.
    public var hotKey: String?
    /// The actor that this one turned out to be. Statements keep naming this one, so that a merge can be taken back.
    public var mergedInto: Identifier<Actor>?
    /// Actors with a like name whom a person has found to be others: nobody is asked again.
    public var distinctFrom: [Identifier<Actor>]
    /// Whether redacted exports leave the name out.
    public var isSensitive: Bool
    /// Who made it, when, and what else was read of it.
    public var record: Record

    /// An actor of whom only the name is known.
    public init(id: Identifier<Actor>, kind: Kind, name: String, record: Record) {
        self.id = id
        self.kind = kind
        self.name = name
        self.record = record
        aliases = []
        affiliations = []
        distinctFrom = []
        isSensitive = false
    }
}
