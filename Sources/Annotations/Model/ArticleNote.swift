/// What a coder has said of an article as a whole.
public struct ArticleNote: Hashable, Sendable, Identifiable {
    /// Where the coder's work on the article stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case unread, open, done, excluded
    }

    public let id: Identifier<ArticleNote>
    public var status: Status
    public var memo: String?
    public var record: Record

    /// A note that says only the status.
    public init(id: Identifier<ArticleNote>, status: Status, record: Record) {
        self.id = id
        self.status = status
        self.record = record
    }
}
