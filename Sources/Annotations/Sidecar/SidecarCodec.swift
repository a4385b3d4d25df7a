/// Notebooks as the W3C Annotation Pages that stand beside the articles (Web Annotation Data Model, REC 2017-02-23).
///
/// The bytes follow from the notebook alone. Whatever else stood in a page that was read comes back as it was.
public enum SidecarCodec {
    /// What a sidecar says.
    public struct Reading: Hashable, Sendable {
        /// All that could be understood; the rest is in it as foreign.
        public var notebook: Notebook
        /// What could not be understood.
        public var problems: [SidecarProblem]
        /// Whether a newer major version wrote it, so that writing it might harm it.
        public var isReadOnly: Bool
    }

    /// The sidecar of a notebook.
    public static func bytes(of notebook: Notebook) -> [UInt8] {
        PageText(of: notebook).bytes
    }

    /// The notebook of a sidecar. The arguments are what is known without it; the article's id and label are
    /// taken from the file where it has them.
    ///
    /// Throws where the bytes are not an annotation page. A bad annotation in it is a problem and is kept.
    public static func notebook(
        from bytes: [UInt8], article: Identifier<Article>, coder: Coder, label: String
    ) throws(SidecarProblem) -> Reading {
        try reading(of: page(of: bytes, article, label), coder: coder)
    }

    /// The same, with what is known from now on of the bytes.
    static func remembering(
        _ bytes: [UInt8], article: Identifier<Article>, coder: Coder, label: String
    ) throws(SidecarProblem) -> (reading: Reading, memory: PageMemory) {
        let page = try page(of: bytes, article, label)
        return (try reading(of: page, coder: coder), page.memory(bytes))
    }

    private static func page(
        of bytes: [UInt8], _ article: Identifier<Article>, _ label: String
    ) throws(SidecarProblem) -> PageParts {
        try understanding(bytes) { () throws(JSONError) in try PageParts(of: bytes, article: article, label: label) }
    }

    /// The JSON of a file. Throws where it is none, and says so where git left its marks in it.
    static func value(of bytes: [UInt8]) throws(SidecarProblem) -> JSONValue {
        try understanding(bytes) { () throws(JSONError) in try JSONReader.value(of: bytes) }
    }

    private static func understanding<Result>(
        _ bytes: [UInt8], _ read: () throws(JSONError) -> Result
    ) throws(SidecarProblem) -> Result {
        guard !bytes.isEmpty else { throw SidecarProblem(.emptyFile, at: "") }
        do throws(JSONError) {
            return try read()
        } catch {
            if let line = conflictLine(in: bytes) { throw SidecarProblem(.conflictMarkers(line: line), at: "") }
            throw SidecarProblem(.notJSON(error), at: "")
        }
    }

    /// The line of the first mark that git left; nil where there is none.
    private static func conflictLine(in bytes: [UInt8]) -> Int? {
        let mark = Array("<<<<<<< ".utf8)
        return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .firstIndex { $0.starts(with: mark) }.map { $0 + 1 }
    }

    /// The notebook of a page.
    private static func reading(of page: PageParts, coder: Coder) throws(SidecarProblem) -> Reading {
        guard page.isPage else { throw SidecarProblem(.wrongType(expected: "an AnnotationPage with items"), at: "") }
        let header = page.header
        let reader = ItemReader(article: header.article, coder: coder)
        var items = PageItems()
        for (index, element) in page.elements.enumerated() { items.add(element, index, with: reader) }
        let newer = newerVersion(page.members)
        var foreign = ForeignItems()
        foreign.items = items.foreignInOrder
        foreign.members = header.foreign(coder: coder)
        let notebook = Notebook(
            article: header.article, coder: coder, label: header.label, items: items.items, foreign: foreign)
        let problems = newer.map { [SidecarProblem(.newerVersion($0), at: Vocabulary.format)] } ?? []
        return Reading(notebook: notebook, problems: problems + items.problems, isReadOnly: newer != nil)
    }

    /// The version of a file whose major part is newer than ours, or not to be understood. No version at all is another
    /// program's page, which is ours to read and write.
    static func newerVersion(_ object: JSONObject, in member: String = Vocabulary.format) -> String? {
        guard let version = object[member] else { return nil }
        guard let text = version.string else { return "?" }
        let major = text.prefix { $0 != "." }
        return Int(major).map { $0 <= Vocabulary.major } == true ? nil : text
    }

    /// The page of a notebook as a value, for merging.
    static func object(of notebook: Notebook) -> JSONObject {
        (try? JSONReader.value(of: bytes(of: notebook)))?.object ?? JSONObject()
    }

    /// The notebook of a page that was merged.
    static func notebook(from page: JSONObject, like notebook: Notebook) throws(SidecarProblem) -> Notebook {
        let bytes = JSONWriter.text(of: .object(page))
        return try self.notebook(
            from: bytes, article: notebook.article, coder: notebook.coder, label: notebook.label
        ).notebook
    }
}

/// The annotations of a page while it is read.
private struct PageItems {
    var items: [Item] = []
    var foreign: [JSONValue] = []
    var problems: [SidecarProblem] = []
    private var seen: Set<String> = []
    private var last = ""

    /// What is not ours, in the order in which it is written.
    var foreignInOrder: [JSONValue] {
        PageText.inOrder(foreign.map { ($0.object?.string("id"), $0) })
    }

    mutating func add(_ element: PageParts.Element, _ index: Int, with reader: ItemReader) {
        switch element {
        case .plain(let item, _) where isNew(item.iri): items.append(item)
        case .plain(let item, _):
            if let value = ItemWriter(article: reader.article).plainValue(of: item) { add(value, index, with: reader) }
        case .value(let value): add(value, index, with: reader)
        }
    }

    private mutating func add(_ value: JSONValue, _ index: Int, with reader: ItemReader) {
        let place = "items[\(index)]"
        let outcome = reader.item(of: value, at: place)
        problems += outcome.problems
        guard let item = outcome.item else {
            foreign.append(value)
            return
        }
        guard isNew(item.iri) else {
            problems.append(SidecarProblem(.duplicateIdentifier(item.iri), at: place, item: item.iri))
            foreign.append(value)
            return
        }
        items.append(reader.keeping(value, in: item))
    }

    /// Notes an id; false where it was there before. Ids mostly come in order, and then need not be searched for.
    private mutating func isNew(_ iri: String) -> Bool {
        if seen.isEmpty, last < iri {
            last = iri
            return true
        }
        if seen.isEmpty { seen = Set(items.map(\.iri)) }
        return seen.insert(iri).inserted
    }
}
