/// Puts text together to blocks while the nodes of a page go by.
struct BlockWriter {
    private(set) var blocks: [TextBlock] = []
    private(set) var bytes: [UInt8] = []

    /// An element that has been entered and not left.
    private struct Open {
        let node: Int
        let end: Int
        let tag: HTMLTag
        let isBlock: Bool
        /// The number of its next item.
        var item: Int
    }

    private var open: [Open] = []
    /// The blocks and the lists among them, by their places in it, so that nothing looks through all of them.
    private var openBlocks: [Int] = [], openLists: [Int] = []
    private var start = 0
    private var owner = 0
    private var form = TextBlock.Form.paragraph
    private var mark = ""
    private var weight = 0, linkedWeight = 0
    private var links = 0, quotes = 0, preformatted = 0
    private var isBlankWaiting = false
    private var breaks = 0
    private var hasSentence = false
    /// Whether the last that was written may have ended a sentence: blanks or the end of the block have to follow.
    private var endsSentence = false
    /// Where the row of a table ends whose cells stand in one block.
    private var rowEnd = 0

    /// Leaves every element that ends before a node.
    mutating func leave(upTo node: Int) {
        while let last = open.last, last.end <= node {
            open.removeLast()
            if openBlocks.last == open.count { openBlocks.removeLast() }
            if openLists.last == open.count { openLists.removeLast() }
            if last.isBlock { flush() }
            if last.tag == .a { links -= 1 }
            if last.tag == .pre { preformatted -= 1 }
            if last.tag == .q {
                quotes -= 1
                append(quotes.isMultiple(of: 2) ? "”" : "’")
            }
        }
    }

    /// Takes a node; false where nothing in it is to be looked at.
    mutating func enter(_ number: Int, of page: HTMLPage) -> Bool {
        let node = page.nodes[number]
        switch node.tag {
        case .text: append(page.bytes[node.content])
        case .br: breaks += 1
        case let tag where tag.isCode: return false
        default: enter(node, number, page)
        }
        return true
    }

    private mutating func enter(_ node: HTMLPage.Node, _ number: Int, _ page: HTMLPage) {
        if node.tag == .tr, isRow(number, page) {
            flush()
            rowEnd = node.end
        } else if node.tag == .td || node.tag == .th, number < rowEnd {
            separateCell()
        }
        let isBlock = node.tag.isBlock && (number >= rowEnd || node.tag == .tr)
        if isBlock { flush() }
        if node.tag == .a {
            guard leadsElsewhere(number, page) else { return }
            links += 1
        }
        if node.tag == .pre { preformatted += 1 }
        if node.tag == .q {
            append(quotes.isMultiple(of: 2) ? "“" : "‘")
            quotes += 1
        }
        if node.tag == .li { beginItem() }
        if isBlock {
            owner = number
            form = self.form(of: node.tag)
            openBlocks.append(open.count)
        }
        if node.tag == .ol || node.tag == .ul || node.tag == .menu { openLists.append(open.count) }
        let item = node.tag == .ol ? page.attribute(.start, of: number).flatMap { Int($0) } ?? 1 : 0
        open.append(Open(node: number, end: node.end, tag: node.tag, isBlock: isBlock, item: item))
    }

    private func form(of tag: HTMLTag) -> TextBlock.Form {
        if tag.headingLevel != nil { return .heading }
        if tag == .tr { return .row }
        return isInItem(tag) ? .item : .paragraph
    }

    /// Whether a link leads to something else that is to be read: not one that only names its place, and no address of mail.
    private func leadsElsewhere(_ link: Int, _ page: HTMLPage) -> Bool {
        guard let address = page.attribute(.href, of: link) else { return page.attribute(.name, of: link) == nil }
        return !address.lowercased().hasPrefix("mailto:")
    }

    private mutating func beginItem() {
        guard let list = openLists.last else { return }
        if open[list].tag == .ol {
            mark = "\(open[list].item). "
            open[list].item &+= 1
        } else {
            mark = "• "
        }
    }

    private func isInItem(_ tag: HTMLTag) -> Bool {
        tag == .li || tag == .p && open.last?.tag == .li && !mark.isEmpty
    }

    /// Whether a row has several cells, all of them short and without blocks.
    private func isRow(_ row: Int, _ page: HTMLPage) -> Bool {
        let end = page.nodes[row].end
        guard end - row < 200 else { return false }
        var cells = 0, length = 0
        for node in row + 1..<end {
            let tag = page.nodes[node].tag
            if tag == .td || tag == .th {
                cells += 1
            } else if tag == .text {
                length += page.nodes[node].content.count
            } else if tag.isBlock || tag == .br || tag.isCode {
                return false
            }
        }
        return cells > 1 && length < 60 * cells
    }

    private mutating func separateCell() {
        guard bytes.count > start else { return }
        isBlankWaiting = false
        while bytes.count > start, bytes.last == 0x20 { bytes.removeLast() }
        bytes += " | ".utf8
    }

    // MARK: - Text

    private mutating func append(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBufferPointer { buffer in
            var decoder = Unicode.UTF8.ForwardParser()
            var input = buffer.makeIterator()
            while case .valid(let scalar) = decoder.parseScalar(from: &input) {
                append(Unicode.UTF8.decode(scalar))
            }
        }
    }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar) }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
            if preformatted > 0, scalar == "\n" { breaks += 1 } else { isBlankWaiting = true }
            return
        case let value where value < 0x80:
            if scalar.isInvisibleFiller { return }
        default:
            if scalar.isInvisibleFiller { return }
            if bytes.count == start, scalar.properties.isWhitespace { return }
        }
        if endsSentence, isBlankWaiting || breaks > 0 { hasSentence = true }
        writeWaiting()
        Unicode.UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
        count(scalar)
    }

    private mutating func writeWaiting() {
        if bytes.count == start {
            (isBlankWaiting, breaks) = (false, 0)
        } else if breaks > 1, preformatted == 0 {
            let (element, form) = (owner, form)
            flush()
            (owner, self.form) = (element, form)
        } else if breaks > 0 {
            trimEnd()
            for _ in 0..<min(breaks, 2) { bytes.append(0x0A) }
        } else if isBlankWaiting {
            bytes.append(0x20)
        }
        (isBlankWaiting, breaks) = (false, 0)
    }

    private mutating func trimEnd() {
        while bytes.count > start {
            if bytes.last == 0x20 || bytes.last == 0x0A {
                bytes.removeLast()
            } else if bytes.count - start > 1, bytes.last == 0xA0, bytes[bytes.count - 2] == 0xC2 {
                bytes.removeLast(2)
            } else {
                return
            }
        }
    }

    private mutating func count(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        let isWord: Bool
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isWord = true
        case 0..<0x80:
            isWord = false
            if value == 0x2E || value == 0x21 || value == 0x3F, weight >= 12 { endsSentence = true }
        case 0x3002, 0xFF01, 0xFF1F, 0x06D4, 0x061F, 0x0964, 0x2026:
            isWord = false
            hasSentence = true
        default: isWord = value > 0x2FF || scalar.properties.isAlphabetic
        }
        guard isWord else { return }
        endsSentence = false
        let size = (0x2E80..<0xE000).contains(value) || value >= 0x20000 && value < 0x40000 ? 2 : 1
        weight += size
        if links > 0 { linkedWeight += size }
    }

    /// Ends the block that is being put together.
    mutating func flush() {
        trimEnd()
        hasSentence = hasSentence || endsSentence
        if bytes.count > start {
            blocks.append(
                TextBlock(
                    element: owner, text: start..<bytes.count, mark: form == .item ? mark : "", weight: weight,
                    linkedWeight: linkedWeight, hasSentence: hasSentence, form: form))
            mark = ""
        }
        start = bytes.count
        (weight, linkedWeight, hasSentence, endsSentence, isBlankWaiting, breaks) = (0, 0, false, false, false, 0)
        // What stands after an element belongs to the one around it.
        if let around = openBlocks.last { owner = open[around].node }
        form = mark.isEmpty ? .paragraph : .item
    }
}
