internal import CGumbo
internal import Prose

/// How gumbo's tree becomes a list.
extension HTMLPage {
    /// The longest value of an attribute that is kept, in bytes.
    private static let longestValue = 16 << 10

    /// Reads a page, with its letters mended where that is wanted.
    init(_ bytes: [UInt8], limits: HTMLLimits, mendedBy repair: TextRepair? = nil) throws(ExtractionRefusal) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        var page: OpaquePointer?
        // The tree points into the bytes, so that they must stay where they are until it has been copied.
        let (status, read) = bytes.withUnsafeBytes { bytes -> (Int32, HTMLPage) in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            var read = HTMLPage()
            let status = withUnsafePointer(to: CChar(0)) { none in
                dictum_page_read(start ?? none, bytes.count, limits.memory, limits.effort, &page)
            }
            guard let page else { return (status, read) }
            if let document = dictum_page_document(page) { read.copy(document) }
            dictum_page_free(page)
            return (status, read)
        }
        guard status != Int32(DICTUM_PAGE_TOO_LARGE) else { throw .tooManyParts }
        guard status != Int32(DICTUM_PAGE_TOO_DEEP) else { throw .tooDeep }
        self = repair.map { read.mended(by: $0) } ?? read
    }

    private typealias Pointer = UnsafePointer<GumboNode>

    /// A node whose children are being copied.
    private struct Open {
        let number: Int
        let children: GumboVector
        var next: UInt32 = 0
    }

    private mutating func copy(_ document: Pointer) {
        var open = [Open(number: self.open(.document, in: 0, []), children: document.pointee.v.document.children)]
        while let last = open.last {
            guard last.next < last.children.length, let child = last.children.data[Int(last.next)] else {
                close(last.number)
                open.removeLast()
                continue
            }
            open[open.count - 1].next += 1
            let node = Pointer(child.assumingMemoryBound(to: GumboNode.self))
            if let element = copy(node, in: last.number) {
                open.append(Open(number: element, children: node.pointee.v.element.children))
            }
        }
    }

    /// Copies a node; the number of an element whose children are to be copied.
    private mutating func copy(_ node: Pointer, in parent: Int) -> Int? {
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT:
            let element = node.pointee.v.element
            return self.open(
                Self.tag(of: element), in: parent, Self.attributes(of: node), line: element.start_pos.line)
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            copyText(node.pointee.v.text.text, in: parent)
        case GUMBO_NODE_COMMENT:
            // Browsers note in a comment near the top where a page was saved from.
            if nodes.count < 64 { node.pointee.v.text.text.map { add(.comment, Self.buffer($0, 4096), in: parent) } }
        default: break
        }
        return nil
    }

    private mutating func copyText(_ text: UnsafePointer<CChar>?, in parent: Int) {
        guard let text else { return }
        let buffer = Self.buffer(text, .max)
        let tag = nodes[parent].tag
        if tag == .script || tag == .style { codeBytes += buffer.count }
        if tag == .style || tag == .script && attribute(.type, of: parent) != "application/ld+json" { return }
        add(.text, buffer, in: parent)
    }

    private static func buffer(_ text: UnsafePointer<CChar>, _ limit: Int) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while count < limit, text[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    }

    // MARK: - Names

    private static let tags: [HTMLTag] = (0..<GUMBO_TAG_LAST.rawValue).map { number in
        let name = gumbo_normalized_tagname(GumboTag(rawValue: number)).map { String(cString: $0) }
        return name.flatMap(HTMLTag.init(rawValue:)) ?? .other
    }

    private static func tag(of element: GumboElement) -> HTMLTag {
        guard
            element.tag_namespace == GUMBO_NAMESPACE_HTML || element.tag == GUMBO_TAG_SVG
                || element.tag == GUMBO_TAG_MATH
        else { return .other }
        let number = Int(element.tag.rawValue)
        return number < tags.count ? tags[number] : .other
    }

    private static let names = Dictionary(
        uniqueKeysWithValues: HTMLAttributeName.allCases.map { ($0.rawValue, $0) })

    private static func attributes(of node: Pointer) -> [Attribute] {
        let vector = node.pointee.v.element.attributes
        guard vector.length > 0, let data = vector.data else { return [] }
        var found: [Attribute] = []
        for index in 0..<Int(min(vector.length, 64)) {
            guard let attribute = data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee,
                let name = names[String(cString: attribute.name)]
            else { continue }
            let value = buffer(attribute.value, longestValue)
            found.append(Attribute(name: name, value: String(decoding: value, as: UTF8.self)))
        }
        return found
    }
}
