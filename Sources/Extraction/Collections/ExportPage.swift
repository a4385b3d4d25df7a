/// An export that a press database wrote as a page: its lines as a browser sets them.
enum ExportPage {
    /// What is given to one page: several hundred documents.
    private static let limits = HTMLLimits(bytes: 32 << 20, memory: 640 << 20, effort: 1_000_000_000)

    /// What sets lines apart.
    enum Spacing {
        /// A blank line stands between any two blocks.
        case everywhere
        /// Only at paragraphs: rows and plain blocks follow each other.
        case atParagraphs
    }

    /// Whether a text is a page.
    static func isPage(_ text: String) -> Bool {
        HTMLFormat().begins(Array(text.utf8.prefix(1024))[...])
    }

    /// The lines of an export in which words are looked for that a database writes. Of a page that is what stands between its
    /// tags, which is much quicker than to take it apart.
    static func looked(at start: String) -> TextLines {
        TextLines(isPage(start) ? roughLines(of: start) : start)
    }

    private static func roughLines(of page: String) -> String {
        var lines: [UInt8] = [], isInTag = false
        lines.reserveCapacity(page.utf8.count / 2)
        for byte in page.utf8 {
            switch byte {
            case UInt8(ascii: "<"):
                isInTag = true
                if let last = lines.last, last != 0x0A { lines.append(0x0A) }
            case UInt8(ascii: ">") where isInTag: isInTag = false
            default: if !isInTag { lines.append(byte) }
            }
        }
        return String(decoding: lines, as: UTF8.self).replacing("&nbsp;", with: " ")
    }

    /// The lines of a page, with the numbers of those that they stand in; cells of a row have a tab between them.
    fileprivate static func lines(of page: String, _ spacing: Spacing) throws(CollectionProblem) -> TextLines {
        let read: HTMLPage
        do throws(ExtractionRefusal) {
            read = try HTMLPage(Array(page.utf8), limits: limits)
        } catch {
            throw CollectionProblem(what: error.what, advice: "export fewer documents at once, or as text")
        }
        let blocks = TextBlocks(read)
        var text = "", numbers: [Int] = []
        var wasSetOff = true
        for block in blocks.blocks {
            let node = read.nodes[block.element]
            let number = max(Int(node.line), numbers.last ?? 1)
            let words = blocks.text(of: block)
            let lines = (block.form == .row ? words.replacing(" | ", with: "\t") : words).split(separator: "\n")
            let isSetOff = spacing == .everywhere || node.tag == .p
            for line in (isSetOff && !wasSetOff ? [""] : []) + lines + (isSetOff ? [""] : []) {
                text += line + "\n"
                numbers.append(number)
            }
            wasSetOff = isSetOff
        }
        return TextLines(text, numbers: numbers)
    }
}

extension ArticleCollection {
    /// The lines of an export, whether it is a text or a page. Throws for a page of anything else.
    func lines(of text: String, _ spacing: ExportPage.Spacing) throws(CollectionProblem) -> TextLines {
        guard ExportPage.isPage(text) else { return TextLines(text) }
        guard recognizes(text) else {
            throw CollectionProblem(
                what: "it is a page, and not one that \(name) wrote",
                advice: "leave --format out, and it is copied as an article")
        }
        return try ExportPage.lines(of: text, spacing)
    }
}
