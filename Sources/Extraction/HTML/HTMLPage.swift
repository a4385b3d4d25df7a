internal import Prose

/// A page as a list of its nodes in the order in which they begin, so that whatever looks at it is a loop, however deep
/// its elements lie in each other.
struct HTMLPage: Sendable {
    /// An element, or a piece of text.
    struct Node: Sendable {
        let tag: HTMLTag
        /// The line of the file that an element begins in, counted from 1; 0 for what no line says.
        var line: Int32 = 0
        /// The number of the node that it stands in; that of the document is its own, 0.
        let parent: Int
        /// The number after the last node that stands in it.
        var end: Int
        /// For an element a stretch of ``attributes``, for a text one of ``bytes``.
        let content: Range<Int>
    }

    /// An attribute that is worth something here.
    struct Attribute: Sendable {
        let name: HTMLAttributeName
        let value: String
    }

    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    /// The texts, one after the other.
    private(set) var bytes: [UInt8] = []
    /// How much program code stands in the page, in bytes.
    var codeBytes = 0

    /// Adds an element after all others, within one that has not been closed.
    mutating func open(_ tag: HTMLTag, in parent: Int, _ own: [Attribute], line: UInt32 = 0) -> Int {
        let start = attributes.count
        attributes += own
        let line = Int32(truncatingIfNeeded: line)
        nodes.append(
            Node(tag: tag, line: line, parent: parent, end: nodes.count + 1, content: start..<attributes.count))
        return nodes.count - 1
    }

    /// Says that nothing more stands in an element.
    mutating func close(_ node: Int) {
        nodes[node].end = nodes.count
    }

    /// Adds a piece of text.
    mutating func add(_ tag: HTMLTag, _ text: UnsafeBufferPointer<UInt8>, in parent: Int) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        nodes.append(Node(tag: tag, parent: parent, end: nodes.count + 1, content: start..<bytes.count))
    }

    /// The value of an attribute of an element; nil where it has none.
    func attribute(_ name: HTMLAttributeName, of node: Int) -> String? {
        guard nodes[node].tag != .text, nodes[node].tag != .comment else { return nil }
        for index in nodes[node].content where attributes[index].name == name { return attributes[index].value }
        return nil
    }

    /// All text in an element, on one line; at most so many bytes of it.
    func text(of node: Int, limit: Int = 4096) -> String {
        var found: [UInt8] = []
        var at = node
        while at < nodes[node].end, found.count < limit {
            switch nodes[at].tag {
            case .text:
                found.append(contentsOf: bytes[nodes[at].content].prefix(limit))
            case let tag where at > node && tag.isCode:
                at = nodes[at].end
                continue
            case let tag:
                if tag.isBlock || tag == .br { found.append(0x20) }
            }
            at += 1
        }
        return String(decoding: found, as: UTF8.self).onOneBlankedLine
    }

    /// The text of a script or of another element that holds nothing but text.
    func code(of node: Int) -> ArraySlice<UInt8> {
        guard node + 1 < nodes[node].end, nodes[node + 1].tag == .text else { return [] }
        return bytes[nodes[node + 1].content]
    }

    /// The elements of a tag, in their order.
    func all(_ tag: HTMLTag) -> [Int] {
        nodes.indices.filter { nodes[$0].tag == tag }
    }

    /// The same page with the letters that were meant in its texts and its attributes: those, too, that it spells as
    /// entities.
    func mended(by repair: TextRepair) -> HTMLPage {
        var page = HTMLPage()
        page.codeBytes = codeBytes
        page.attributes = attributes.map { Attribute(name: $0.name, value: $0.value.mended(by: repair)) }
        page.nodes.reserveCapacity(nodes.count)
        for node in nodes {
            guard node.tag == .text || node.tag == .comment else {
                page.nodes.append(node)
                continue
            }
            let start = page.bytes.count
            page.bytes += String(decoding: bytes[node.content], as: UTF8.self).mended(by: repair).utf8
            page.nodes.append(
                Node(
                    tag: node.tag, line: node.line, parent: node.parent, end: node.end,
                    content: start..<page.bytes.count))
        }
        return page
    }
}

/// The attributes that are looked at.
enum HTMLAttributeName: String, CaseIterable, Sendable {
    case `class`, id, role, itemprop, itemtype, property, name, content, href, rel, datetime, pubdate, style, hidden
    case lang, charset, type, start
    case ariaHidden = "aria-hidden"
    case httpEquivalent = "http-equiv"
    case label = "aria-label"
}
