/// What a coder has said of an article as a whole.
public struct ArticleNote: Hashable, Sendable, Identifiable {
    /// Where the coder's work on the article stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case unread, open, done, excluded
    }

    /// The name that it keeps for good.
    public let id: Identifier<ArticleNote>
    /// Where the work stands.
    public var status: Status
    /// What the coder says of the article's origin, over what the article says itself.
    public var particulars: ArticleParticulars
    /// What the coder noted.
    public var memo: String?
    /// Who made it, when, and what else was read of it.
    public var record: Record

    /// A note that says only the status.
    public init(id: Identifier<ArticleNote>, status: Status, record: Record) {
        self.id = id
        self.status = status
        self.record = record
        particulars = ArticleParticulars()
    }
}
