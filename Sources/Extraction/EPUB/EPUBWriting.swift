internal import Prose

/// Puts the pages of a book one after the other.
struct EPUBWriting {
    private(set) var gathered = GatheredText()
    private(set) var codeBytes = 0
    private(set) var hasText = false
    /// The title of the book, until it has been written.
    private var title: String?
    private let choices: RegionChoices
    private let repair: TextRepair?
    private let limits: EPUBLimits

    init(title: String?, _ aids: ReadingAids, limits: EPUBLimits) {
        (self.title, choices, repair, self.limits) = (title, aids.regions, aids.repair, limits)
    }

    /// Takes the next page of the spine.
    mutating func take(_ item: EPUBPackage.Item, of archive: inout EPUBArchive) throws(ExtractionRefusal) {
        guard let file = item.file, item.isPage else {
            return gathered.leave(item.name, item.file == nil ? .missing : .noText)
        }
        guard let bytes = try archive.bytes(of: file) else { return gathered.leave(item.name, .missing) }
        let page = try HTMLPage(PageMarkup.html(of: bytes), limits: limits.page(of: bytes.count), mendedBy: repair)
        codeBytes += page.codeBytes
        let main = MainText(whole: page)
        guard !main.blocks.blocks.isEmpty else { return gathered.leave(item.name, .noText) }
        if item.isNavigation, !isWanted(main) { return }
        hasText = hasText || main.hasProse
        gathered.add(ArticleWriting(main, title: title, choices: choices))
        title = nil
    }

    /// Whether a person wants a page that shows the way through the book; if not, it is left out.
    private mutating func isWanted(_ main: MainText) -> Bool {
        let words = main.blocks.blocks.map { main.blocks.text(of: $0) }.joined(separator: "\n")
        if choices.broughtBack.contains(RegionKey(of: words)) { return true }
        gathered.leave(words, .navigation)
        return false
    }
}

/// The pages of books are XHTML: they are XML, and read here as HTML.
enum PageMarkup {
    /// A page as HTML in UTF-8. Elements that are closed where they are opened would stay open, sections of characters
    /// would be comments.
    static func html(of bytes: [UInt8]) -> [UInt8] {
        var scan = MarkupScan(utf8(of: bytes))
        return scan.html()
    }

    /// XML is in UTF-8, or in UTF-16 with a mark.
    private static func utf8(of bytes: [UInt8]) -> [UInt8] {
        let isBig = bytes.starts(with: [0xFE, 0xFF])
        guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            UInt16(bytes[place]) << (isBig ? 8 : 0) | UInt16(bytes[place + 1]) << (isBig ? 0 : 8)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}

/// Goes once through the markup of a page.
private struct MarkupScan {
    private let bytes: [UInt8]
    private var at = 0
    private var written: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        written.reserveCapacity(bytes.count + bytes.count / 16)
    }

    mutating func html() -> [UInt8] {
        while let mark = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            written += bytes[at..<mark]
            at = mark
            if starts("<!--") {
                copy(through: "-->")
            } else if starts("<![CDATA[") {
                copyCharacters()
            } else {
                copyTag()
            }
        }
        return written + bytes[at...]
    }

    private func starts(_ words: String) -> Bool { bytes[at...].starts(with: words.utf8) }

    private mutating func copy(through end: String) {
        let stop = bytes[at...].firstRange(of: Array(end.utf8))?.upperBound ?? bytes.count
        written += bytes[at..<stop]
        at = stop
    }

    private mutating func copyCharacters() {
        let start = at + "<![CDATA[".utf8.count
        let end = bytes[start...].firstRange(of: Array("]]>".utf8))
        for byte in bytes[start..<(end?.lowerBound ?? bytes.count)] {
            switch byte {
            case UInt8(ascii: "<"): written += "&lt;".utf8
            case UInt8(ascii: "&"): written += "&amp;".utf8
            default: written.append(byte)
            }
        }
        at = end?.upperBound ?? bytes.count
    }

    private mutating func copyTag() {
        guard let end = tagEnd() else {
            written += bytes[at...]
            at = bytes.count
            return
        }
        let name = bytes[(at + 1)..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/") && name.first.map(Self.isLetter) == true
        if isEmpty, !Self.void.contains(String(decoding: name, as: UTF8.self).lowercased()) {
            written += bytes[at..<end - 1]
            written += "></".utf8
            written += name
            written.append(UInt8(ascii: ">"))
        } else {
            written += bytes[at...end]
        }
        at = end + 1
    }

    /// Where the tag here ends; nil where it does not.
    private func tagEnd() -> Int? {
        var quote: UInt8?
        for place in at + 1..<max(at + 1, bytes.count) {
            let byte = bytes[place]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return place
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// What has no end in HTML.
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
}
