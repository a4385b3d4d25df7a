/// A page as it was read: its own members, and each annotation as far as it could be understood while reading.
struct PageParts {
    /// An annotation of the page.
    enum Element {
        /// One that stands as this version writes it, so that nothing in it is foreign, with its bytes.
        case plain(Item, Range<Int>)
        /// Any other, or what is none.
        case value(JSONValue)
    }

    /// What the page says of itself.
    let header: PageHeader
    /// The members of the page, without its annotations.
    let members: JSONObject
    /// The annotations in their order.
    let elements: [Element]
    /// Whether it is a page at all, with annotations.
    let isPage: Bool

    /// What is known from now on of the page, whose bytes are given.
    func memory(_ bytes: [UInt8]) -> PageMemory {
        let places = elements.compactMap { element -> (item: Item, range: Range<Int>)? in
            if case .plain(let item, let range) = element { (item, range) } else { nil }
        }
        return PageMemory(bytes: bytes, article: header.article, places: places)
    }

    /// The parts of a text. `article` and `label` are what is known without it; what is in `memory` is not read again.
    init(
        of bytes: [UInt8], article: Identifier<Article>, label: String, knowing memory: PageMemory? = nil
    ) throws(JSONError) {
        var reader: PlainItemReader?
        var walk = PageMemory.Walk(nil)
        var elements: [Element] = []
        var isList = false
        let value = try JSONReader.value(of: bytes, elementsOf: "items") { text, before throws(JSONError) in
            if !isList {
                isList = true
                // What names the article later in the page names it too late for the reader that must know it.
                if before["partOf"] != nil {
                    let article = PageHeader(before, article: article, label: label).article
                    reader = PlainItemReader(article: article)
                    if let memory, memory.article.iri.isIdentical(to: article.iri) { walk = PageMemory.Walk(memory) }
                }
            }
            let start = text.at
            if let item = walk.item(in: &text) {
                elements.append(.plain(item, start..<text.at))
            } else if let item = reader?.item(&text) {
                walk.pass(item)
                elements.append(.plain(item, start..<text.at))
            } else {
                elements.append(.value(try text.value()))
            }
        }
        members = value.object ?? JSONObject()
        header = PageHeader(members, article: article, label: label)
        self.elements = elements
        let isArray = if case .array? = members["items"] { true } else { false }
        isPage = isArray && members["type"]?.elements.contains(.string("AnnotationPage")) == true
    }
}
