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
        JSONWriter.text(of: page(of: notebook))
    }

    /// The notebook of a sidecar. The arguments are what is known without it; the article's id and label are
    /// taken from the file where it has them.
    ///
    /// Throws where the bytes are not an annotation page. A bad annotation in it is a problem and is kept.
    public static func notebook(
        from bytes: [UInt8], article: Identifier<Article>, coder: Coder, label: String
    ) throws(SidecarProblem) -> Reading {
        try reading(of: try value(of: bytes), article: article, coder: coder, label: label)
    }

    /// The JSON of a file. Throws where it is none, and says so where git left its marks in it.
    static func value(of bytes: [UInt8]) throws(SidecarProblem) -> JSONValue {
        guard !bytes.isEmpty else { throw SidecarProblem(.emptyFile, at: "") }
        do throws(JSONError) {
            return try JSONReader.value(of: bytes)
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
    static func reading(
        of page: JSONValue, article: Identifier<Article>, coder: Coder, label: String
    ) throws(SidecarProblem) -> Reading {
        guard let page = page.object, page["type"]?.elements.contains(.string("AnnotationPage")) == true,
            case .array(let elements)? = page["items"]
        else { throw SidecarProblem(.wrongType(expected: "an AnnotationPage with items"), at: "") }
        let header = PageHeader(page, article: article, label: label)
        let reader = ItemReader(article: header.article, coder: coder)
        var items = PageItems()
        for (index, element) in elements.enumerated() { items.add(element, at: "items[\(index)]", with: reader) }
        let newer = newerVersion(page)
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

    /// Whether a page says what a notebook says. Where another program had a hand in an annotation, its id is enough:
    /// what stands there beside ours may be read as ours once ours is gone.
    static func says(_ page: JSONValue, the notebook: Notebook) -> Bool {
        let reader = ItemReader(article: notebook.article, coder: notebook.coder)
        var expected = notebook.items[...]
        for element in page.object?["items"]?.elements ?? [] {
            guard let meant = expected.first, let read = reader.item(of: element, at: "").item, read.iri == meant.iri
            else { continue }
            guard meant.annotationRecord?.foreign.isEmpty == false || read == meant else { return false }
            expected.removeFirst()
        }
        return expected.isEmpty
    }

    /// The page of a notebook.
    static func page(of notebook: Notebook) -> JSONValue {
        var page = PageHeader(article: notebook.article, label: notebook.label).page(
            coder: notebook.coder, over: notebook.foreign.members)
        page["items"] = .array(items(of: notebook))
        return .object(page)
    }

    /// Ours and foreign ones by id; those without an id last, as they came.
    private static func items(of notebook: Notebook) -> [JSONValue] {
        let writer = ItemWriter(article: notebook.article)
        let ours: [(id: String?, value: JSONValue)] = notebook.items.compactMap { item in
            writer.value(of: item).map { (item.iri, $0) }
        }
        guard !notebook.foreign.items.isEmpty else { return ours.map(\.value) }
        return inOrder(ours + notebook.foreign.items.map { ($0.object?.string("id"), $0) })
    }

    /// Annotations in the order in which they are written.
    static func inOrder(_ items: [JSONValue]) -> [JSONValue] {
        inOrder(items.map { ($0.object?.string("id"), $0) })
    }

    /// Values by id, those of the same id and those without one as they came, the latter last.
    fileprivate static func inOrder(_ items: [(id: String?, value: JSONValue)]) -> [JSONValue] {
        let named = items.enumerated().compactMap { entry in entry.element.id.map { ($0, entry.offset) } }.sorted(by: <)
        return named.map { items[$0.1].value } + items.filter { $0.id == nil }.map(\.value)
    }
}

/// The annotations of a page while it is read.
private struct PageItems {
    var items: [Item] = []
    var foreign: [JSONValue] = []
    var problems: [SidecarProblem] = []
    private var seen: Set<String> = []

    /// What is not ours, in the order in which it is written.
    var foreignInOrder: [JSONValue] {
        SidecarCodec.inOrder(foreign.map { ($0.object?.string("id"), $0) })
    }

    mutating func add(_ value: JSONValue, at place: String, with reader: ItemReader) {
        let outcome = reader.item(of: value, at: place)
        problems += outcome.problems
        guard let item = outcome.item else {
            foreign.append(value)
            return
        }
        guard seen.insert(item.iri).inserted else {
            problems.append(SidecarProblem(.duplicateIdentifier(item.iri), at: place, item: item.iri))
            foreign.append(value)
            return
        }
        items.append(reader.keeping(value, in: item))
    }
}
