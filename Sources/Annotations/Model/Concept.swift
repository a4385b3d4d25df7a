/// An entry of the codebook: what a statement can be about.
public struct Concept: Hashable, Sendable, Identifiable {
    /// The name that it keeps for good, often `urn:x-dictum:concept:` and a word.
    public let id: Identifier<Concept>
    /// The name that lists show.
    public var name: String
    /// The wider concept.
    public var parent: Identifier<Concept>?
    /// What it means.
    public var definition: String?
    /// When to use it.
    public var useWhen: String?
    /// When not to, and what to use instead.
    public var notWhen: String?
    /// Words that are coded with it.
    public var examples: [String]
    /// A colour name of the theme, or `#rrggbb`.
    public var color: String?
    /// The key that chooses the concept in a picker.
    public var hotKey: String?
    /// Other names, under which a picker finds it too.
    public var aliases: [String]
    /// The concept that this one was merged into. Statements keep naming this one.
    public var mergedInto: Identifier<Concept>?
    /// Whether no new statement is to be about it. Those that are stay as they are.
    public var isDeprecated: Bool
    /// What the coders noted.
    public var memo: String?
    /// Who made it, when, and what else was read of it.
    public var record: Record

    /// A concept of which only the name is known.
    public init(id: Identifier<Concept>, name: String, record: Record) {
        self.id = id
        self.name = name
        self.record = record
        examples = []
        aliases = []
        isDeprecated = false
    }
}
