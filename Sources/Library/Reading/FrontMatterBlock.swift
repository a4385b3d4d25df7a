/// The lines of a front matter and how many of the article's lines they take.
struct FrontMatterBlock {
    private(set) var fields: [FrontMatterField] = []
    /// How many lines from the top belong to it, its fences or the blank line after it included.
    private(set) var lineCount = 0

    /// A block between a first line `---` and a line `---` or `...`. Lines between that say nothing plain are passed
    /// over; a block that never ends is none.
    init?(fenced top: TopLines) {
        let lines = top.makeIterator()
        guard lines.next()?.trimmedEnd == "---" else { return nil }
        lineCount = 1
        for line in lines {
            lineCount += 1
            if Self.isFence(line) { return }
            if let field = FrontMatterField(line: line) { fields.append(field) }
        }
        return nil
    }

    private static func isFence(_ line: Substring) -> Bool {
        guard let first = line.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else {
            return false
        }
        let line = line.trimmedEnd
        return line == "---" || line == "..."
    }

    /// Header lines down to the first blank one. All of them must look like headers and two be known by name, because
    /// many a news text begins with a word and a colon.
    init?(headers top: TopLines) {
        for line in top {
            lineCount += 1
            if line.trimmed.isEmpty { break }
            guard let field = FrontMatterField(line: line) else { return nil }
            fields.append(field)
        }
        guard fields.count(where: { $0.name != nil }) >= 2 else { return nil }
    }
}

/// One line `name: value` of a front matter.
struct FrontMatterField {
    /// The names that mean something here.
    enum Name {
        case title, outlet, author, url, published, language
        /// The outlet, or where an article was taken from: see ``FrontMatter``.
        case source
        case hash
    }

    /// What the line is about; nil for a name that means nothing here.
    let name: Name?
    /// The value without the quotation marks around it, never empty.
    let value: String

    /// The field of a line; nil where it is none, or has no value. A name is a word or two that start the line.
    init?(line: Substring) {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), line.first?.isWhitespace == false else {
            return nil
        }
        let name = line[..<colon]
        let rest = line[line.index(after: colon)...]
        guard name.isOfName, !name.isEmpty, name.split(separator: " ").count <= 2, rest.first?.isWhitespace == true
        else {
            return nil
        }
        self.name = Self.names[name.lowercased()]
        value = Self.unquoted(rest.trimmed)
        if value.isEmpty { return nil }
    }

    /// The values of a list: `[Ada Quist, Bo Lind]`, or several between semicolons.
    var values: [String] {
        let isList = value.hasPrefix("[") && value.hasSuffix("]")
        let items = isList ? value.dropFirst().dropLast().split(separator: ",") : value.split(separator: ";")
        return items.map { Self.unquoted($0.trimmed) }.filter { !$0.isEmpty }
    }

    private static func unquoted(_ value: Substring) -> String {
        // Most values begin with something else, and need no closer look.
        guard let mark = value.utf8.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), value.count >= 2,
            let first = value.first, first == value.last, first == "\"" || first == "'"
        else { return String(value) }
        let inner = String(value.dropFirst().dropLast())
        return first == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
    }

    private static let names: [String: Name] = [
        "title": .title, "headline": .title,
        "outlet": .outlet, "source": .source, "publication": .outlet, "publisher": .outlet, "newspaper": .outlet,
        "author": .author, "authors": .author, "by": .author, "byline": .author,
        "url": .url, "link": .url,
        "date": .published, "published": .published,
        "language": .language, "lang": .language,
        "sha256": .hash,
    ]
}

extension Substring {
    /// Whether nothing stands in it that does not in a name.
    fileprivate var isOfName: Bool {
        let isPlain = utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
                || byte == 0x20
        }
        return isPlain || allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
    }

    /// The text without blanks at its end.
    var trimmedEnd: Substring {
        var rest = self
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
