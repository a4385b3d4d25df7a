/// What a person says of an article that its text does not, or says wrongly: its title, where and when it was published,
/// by whom.
public struct ArticleParticulars: Hashable, Sendable {
    /// Its headline.
    public var title: String?
    /// Where it was published.
    public var outlet: String?
    /// Who wrote it.
    public var authors: [String]
    /// Where it was found.
    public var url: String?
    /// When, best as `2026-01-17`.
    public var published: String?
    /// A BCP 47 tag.
    public var language: String?

    /// Nothing said.
    public init() {
        authors = []
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { self == ArticleParticulars() }

    /// Puts what is said into an article; what is not said leaves it as it is.
    public func describe(_ article: inout Article) {
        article.title = title ?? article.title
        article.outlet = outlet ?? article.outlet
        article.url = url ?? article.url
        article.published = published ?? article.published
        article.language = language ?? article.language
        if !authors.isEmpty { article.authors = authors }
    }
}

extension Article {
    /// Takes in what coders have said of the article. Where several said different things, the first of them counts:
    /// give one's own notebook first.
    public mutating func take(particularsOf notebooks: [Notebook]) {
        for notebook in notebooks.reversed() { notebook.note?.particulars.describe(&self) }
    }
}
