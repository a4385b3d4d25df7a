/// The page of a notebook on its way to the disk: what is written, in its order.
struct PageText {
    /// An annotation of the page.
    private enum Element {
        /// One of ours in which nothing is foreign.
        case plain(Item)
        /// The same, which stands already in the page that is remembered.
        case known(Item, Range<Int>)
        /// One of ours in which another program had a hand.
        case mixed(Item, JSONValue)
        /// One that is not ours to understand.
        case foreign(JSONValue)
    }

    private let notebook: Notebook
    private let memory: PageMemory?
    /// The page without its annotations.
    private let members: JSONObject
    private let elements: [Element]

    /// The page of a notebook. What stands as it is in the page that is remembered is taken from there.
    init(of notebook: Notebook, knowing memory: PageMemory? = nil) {
        self.notebook = notebook
        self.memory = memory?.article.iri.isIdentical(to: notebook.article.iri) == true ? memory : nil
        var members = PageHeader(article: notebook.article, label: notebook.label).page(
            coder: notebook.coder, over: notebook.foreign.members)
        members["items"] = .array([])
        self.members = members
        let writer = ItemWriter(article: notebook.article)
        var walk = PageMemory.Walk(self.memory)
        let ours = notebook.items.compactMap { item -> (id: String?, value: Element)? in
            guard let record = item.annotationRecord else { return nil }
            if record.foreign.isEmpty {
                return (item.iri, walk.range(of: item).map { .known(item, $0) } ?? .plain(item))
            }
            return writer.value(of: item).map { (item.iri, .mixed(item, $0)) }
        }
        let foreign = notebook.foreign.items.map { (id: $0.object?.string("id"), value: Element.foreign($0)) }
        elements = foreign.isEmpty ? ours.map(\.value) : Self.inOrder(ours + foreign)
    }

    /// Ours and foreign ones by id, those of the same id as they came; those without one last, as they came.
    static func inOrder<Part>(_ parts: [(id: String?, value: Part)]) -> [Part] {
        let named = parts.enumerated().compactMap { entry in entry.element.id.map { ($0, entry.offset) } }.sorted(by: <)
        return named.map { parts[$0.1].value } + parts.filter { $0.id == nil }.map(\.value)
    }

    /// The text of the page, if what it says when it is read is, to the byte, what the notebook says; nil where not.
    func proven() -> PageMemory? {
        let bytes = bytes
        guard
            let page = try? PageParts(
                of: bytes, article: notebook.article, label: notebook.label, knowing: memory), isSaid(by: page)
        else { return nil }
        return page.memory(bytes)
    }

    /// The text of the page.
    var bytes: [UInt8] {
        var sink = JSONTextSink()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(memory.map { $0.bytes.count + 65_536 } ?? elements.count * 1024)
        sink.beginObject()
        for member in members.members {
            guard member.name == "items" else {
                sink.member(member)
                continue
            }
            sink.name(member.name)
            sink.beginArray()
            writeElements(to: &sink, &bytes)
            sink.endArray()
        }
        sink.endObject()
        sink.endText()
        sink.move(to: &bytes)
        return bytes
    }

    private func writeElements(to sink: inout JSONTextSink, _ bytes: inout [UInt8]) {
        let writer = PlainItemWriter(article: notebook.article)
        for element in elements {
            sink.beginElement()
            switch element {
            case .plain(let item): writer.write(item, to: &sink)
            case .known(_, let range):
                memory?.bytes.withUnsafeBufferPointer { sink.copy(UnsafeBufferPointer(rebasing: $0[range])) }
            case .mixed(_, let value), .foreign(let value): sink.value(value)
            }
            // What was just written is still in the processor's cache.
            if sink.count > 32_768 { sink.move(to: &bytes) }
        }
    }

    /// Whether a page says to the byte what the notebook says.
    ///
    /// Where another program had a hand in an annotation, its id is enough of what is ours in it: what stands there
    /// beside ours may be read as ours once ours is gone.
    private func isSaid(by page: PageParts) -> Bool {
        page.members.isIdentical(to: members) && page.elements.count == elements.count
            && zip(elements, page.elements).allSatisfy { isSaid($0, by: $1) }
    }

    private func isSaid(_ meant: Element, by read: PageParts.Element) -> Bool {
        let writer = ItemWriter(article: notebook.article)
        switch (meant, read) {
        case (.plain(let meant), .plain(let read, _)), (.known(let meant, _), .plain(let read, _)):
            return read.isSameBox(as: meant) || read.isIdentical(to: meant)
        case (.plain(let meant), .value(let read)), (.known(let meant, _), .value(let read)):
            return writer.plainValue(of: meant)?.isIdentical(to: read) == true
                && reader.item(of: read, at: "").item?.isIdentical(to: meant) == true
        case (.mixed(let meant, let value), .value(let read)):
            return read.isIdentical(to: value) && reader.item(of: read, at: "").item?.iri == meant.iri
        case (.foreign(let value), .value(let read)): return read.isIdentical(to: value)
        case (.mixed(_, let value), .plain(let read, _)), (.foreign(let value), .plain(let read, _)):
            return writer.plainValue(of: read)?.isIdentical(to: value) == true
        }
    }

    private var reader: ItemReader { ItemReader(article: notebook.article, coder: notebook.coder) }
}
