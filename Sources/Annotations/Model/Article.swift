/// What is known of an article besides its text.
public struct Article: Hashable, Sendable, Identifiable {
    public let id: Identifier<Article>
    public var title: String?
    public var outlet: String?
    public var authors: [String]
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
