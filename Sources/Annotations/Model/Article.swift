/// What is known of an article besides its text.
public struct Article: Hashable, Sendable, Identifiable {
    /// The name that it keeps for good, whatever its file is called.
    public let id: Identifier<Article>
    /// Its headline.
    public var title: String?
    /// Where it was published.
    public var outlet: String?
    /// Who wrote it, as the byline has it.
    public var authors: [String]
    /// Where it was found.
    public var url: String?
    /// As written: `2026-01-17`, or whatever the article has.
    public var published: String?
    /// A BCP 47 tag.
    public var language: String?

    /// An article of which nothing is known.
    public init(id: Identifier<Article>) {
        self.id = id
        authors = []
    }
}
