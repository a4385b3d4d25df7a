/// An entry of the codebook: what a statement can be about.
public struct Concept: Hashable, Sendable, Identifiable {
    public let id: Identifier<Concept>
    public var name: String
    public var parent: Identifier<Concept>?
    public var definition: String?
    public var useWhen: String?
    public var notWhen: String?
    public var examples: [String]
    /// A colour name of the theme, or `#rrggbb`.
    public var color: String?
    /// The key that chooses the concept in a picker.
    public var hotKey: String?
    public var aliases: [String]
    public var mergedInto: Identifier<Concept>?
    public var record: Record

    /// A concept of which only the name is known.
    public init(id: Identifier<Concept>, name: String, record: Record) {
        self.id = id
        self.name = name
        self.record = record
        examples = []
        aliases = []
    }
}
