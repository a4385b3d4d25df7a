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
    /// Every annotation, deleted ones included, sorted by id.
    public private(set) var items: [Item]
    /// The statements that are not deleted, in reading order.
    public private(set) var statements: [Statement]
    /// The mentions that are not deleted, in reading order.
    public private(set) var mentions: [Mention]
    /// Items and page members that this version does not know, as they were read.
    public var foreign: ForeignItems

    /// A notebook with nothing in it.
    public init(article: Identifier<Article>, coder: Coder, label: String) {
        self.init(article: article, coder: coder, label: label, items: [], foreign: ForeignItems())
    }

    /// A notebook of annotations whose ids differ.
    init(article: Identifier<Article>, coder: Coder, label: String, items: [Item], foreign: ForeignItems) {
        self.article = article
        self.coder = coder
        self.label = label
        self.foreign = foreign
        self.items = items.isSorted { $0.iri < $1.iri } ? items : items.sorted { $0.iri < $1.iri }
        statements = []
        mentions = []
        sortIntoReadingOrder()
    }

    /// Whether nothing was ever marked, so that no sidecar needs to exist.
    public var isEmpty: Bool { items.isEmpty && foreign.items.isEmpty }

    /// The annotation of that name, deleted or not.
    public func item(_ iri: String) -> Item? {
        let index = items.firstIndexOfSorted { $0.iri >= iri }
        return index < items.count && items[index].iri == iri ? items[index] : nil
    }

    /// What was said of the article as a whole.
    public var note: ArticleNote? {
        for case .note(let note) in items where note.record.deletion == nil { return note }
        return nil
    }

    /// Makes the changes that are about annotations; those about actors and concepts are the corpus record's.
    public mutating func apply(_ transaction: Transaction) {
        let isLarge = transaction.changes.count > 32
        for change in transaction.changes {
            guard let thing = change.after ?? change.before, thing.isAnnotation else { continue }
            let old = put(change.after, at: thing.iri)
            if !isLarge { replaceInReadingOrder(old, change.after) }
        }
        if isLarge { sortIntoReadingOrder() }
    }

    /// Puts an item in the place of its id, or nothing, and returns what was there.
    private mutating func put(_ item: Item?, at iri: String) -> Item? {
        let index = items.firstIndexOfSorted { $0.iri >= iri }
        let old = index < items.count && items[index].iri == iri ? items[index] : nil
        items.replaceSubrange(index..<index + (old == nil ? 0 : 1), with: item.map { [$0] } ?? [])
        return old
    }

    private mutating func sortIntoReadingOrder() {
        statements = items.inReadingOrder(\.statementRange).compactMap { items[$0].standingStatement }
        mentions = items.inReadingOrder(\.mentionRange).compactMap { items[$0].standingMention }
    }

    /// The same as sorting anew, without looking at the items that did not change.
    private mutating func replaceInReadingOrder(_ old: Item?, _ new: Item?) {
        statements.replaceSorted(old?.standingStatement, by: new?.standingStatement, on: \.readingPlace)
        mentions.replaceSorted(old?.standingMention, by: new?.standingMention, on: \.readingPlace)
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
