import Prose

/// What one coder has marked in one article.
///
/// It changes by ``apply(_:)`` alone. What it holds, its order included, follows from its annotations and not from how
/// they got there.
public struct Notebook: Hashable, Sendable {
    /// The article that it is about.
    public let article: Identifier<Article>
    /// Whose it is.
    public let coder: Coder
    /// The label of the article in the sidecar: its file name, for people.
    public var label: String
    private var itemsByIRI: [String: Item] = [:]
    /// Items and page members that this version does not know, as they were read.
    public var foreign: ForeignItems

    /// A notebook with nothing in it.
    public init(article: Identifier<Article>, coder: Coder, label: String) {
        self.article = article
        self.coder = coder
        self.label = label
        foreign = ForeignItems()
    }

    /// Every annotation, deleted ones included, sorted by id.
    public var items: [Item] {
        itemsByIRI.values.sorted { $0.iri < $1.iri }
    }

    /// Whether nothing was ever marked, so that no sidecar needs to exist.
    public var isEmpty: Bool { itemsByIRI.isEmpty && foreign.items.isEmpty }

    /// The annotation of that name, deleted or not.
    public func item(_ iri: String) -> Item? { itemsByIRI[iri] }

    /// The statements that are not deleted, in reading order.
    public var statements: [Statement] {
        itemsByIRI.values.compactMap { item in
            guard case .statement(let statement) = item, statement.record.deletion == nil else { return nil }
            return statement
        }.sorted { Self.readsBefore($0.segments, $0.id.iri, $1.segments, $1.id.iri) }
    }

    /// The mentions that are not deleted, in reading order.
    public var mentions: [Mention] {
        itemsByIRI.values.compactMap { item in
            guard case .mention(let mention) = item, mention.record.deletion == nil else { return nil }
            return mention
        }.sorted { Self.readsBefore([$0.anchor], $0.id.iri, [$1.anchor], $1.id.iri) }
    }

    /// What was said of the article as a whole.
    public var note: ArticleNote? {
        itemsByIRI.values.lazy.compactMap { item in
            guard case .note(let note) = item, note.record.deletion == nil else { return nil }
            return note
        }.min { $0.id < $1.id }
    }

    /// Makes the changes that are about annotations; those about actors and concepts are the corpus record's.
    public mutating func apply(_ transaction: Transaction) {
        for change in transaction.changes {
            switch change.after ?? change.before {
            case .statement, .mention, .note: put(change.after, at: (change.after ?? change.before)?.iri)
            case .actor, .concept, nil: break
            }
        }
    }

    private mutating func put(_ item: Item?, at iri: String?) {
        guard let iri else { return }
        itemsByIRI[iri] = item
    }

    private static func readsBefore(_ a: [Anchor], _ aID: String, _ b: [Anchor], _ bID: String) -> Bool {
        let none = TextRange(0, 0)
        let left = a.first?.range ?? none, right = b.first?.range ?? none
        if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
        if left.upperBound != right.upperBound { return left.upperBound > right.upperBound }
        return aID < bID
    }
}

/// What stood in a sidecar and is not ours to understand: it goes back as it came.
public struct ForeignItems: Hashable, Sendable {
    /// Whole annotations, by the IRI that they bear.
    public var items: [JSONValue] = []
    /// Members of the page.
    public var members = JSONObject()

    /// Nothing foreign.
    public init() {}
}
