/// One document of Nexis, taken apart: what stands over the article, the article, and what stands under it.
///
/// Two layouts are in use. The older one has outlet and date in the middle of their lines, then the headline; the newer one the
/// headline, the outlet, the date, and a line `Body` before the text.
struct NexisDocument {
    private let lines: [Substring]
    private let line: Int
    private let isMarked: Bool
    private var details = ArticleDetails()
    private var body: Range<Int>

    init(_ document: DocumentReader.Document) {
        let start = document.lines.firstIndex { !$0.bare.isEmpty } ?? 0
        lines = Array(document.lines[start...])
        line = document.line
        isMarked = document.isMarked
        body = lines.startIndex..<lines.endIndex
        let head = Self.headEnd(lines)
        body = head..<Self.bodyEnd(lines, from: head)
        takeFields(lines[..<head])
        takeFields(lines[body.upperBound...])
        takeFreeLines(lines[..<head])
    }

    /// The article; nil for lines that nothing calls a document and that look like none, as a page of contents does.
    var record: CollectedRecord? {
        guard body.lowerBound > 0 else {
            return isMarked ? .leftOut(line: line, reason: "no line LENGTH or Body says where its text begins") : nil
        }
        let text = lines[body].map { String($0.bare) }.joined(separator: "\n")
        return .taken(text: text, details, line: line)
    }

    /// Where the text begins: behind a line `Body`, else behind the length and the fields that follow it; 0 for none.
    private static func headEnd(_ lines: [Substring]) -> Int {
        if let body = lines.firstIndex(where: { bodyWords.contains($0.bare.lowercased()) }) { return body + 1 }
        var end = 0, wasLength = false
        for (index, line) in lines.enumerated() {
            guard !line.bare.isEmpty else { continue }
            if let field = NexisField(line: line) {
                if field.name == .length { wasLength = true }
                end = index + 1
            } else if wasLength, index == 0 || lines[index - 1].bare.isEmpty {
                return end
            } else if wasLength {
                // A field goes on over several lines.
                end = index + 1
            }
        }
        return wasLength ? end : 0
    }

    /// Where the text ends: at the first line of those under it, looked for from below, since a text may hold such words.
    private static func bodyEnd(_ lines: [Substring], from start: Int) -> Int {
        let rest = lines[start...]
        let words = rest.firstIndex { underWords.contains(String($0.bare)) } ?? rest.endIndex
        var end = words
        for block in blocks(lines[start..<words]).reversed() {
            guard let first = lines[block].firstIndex(where: { NexisField(line: $0) != nil || $0.isCopyright }) else {
                break
            }
            end = first
            guard first == block.lowerBound else { break }
        }
        return end
    }

    /// The stretches of lines between blank ones.
    private static func blocks(_ lines: ArraySlice<Substring>) -> [Range<Int>] {
        var blocks: [Range<Int>] = [], start: Int?
        for index in lines.indices {
            if lines[index].bare.isEmpty {
                if let begun = start { blocks.append(begun..<index) }
                start = nil
            } else {
                start = start ?? index
            }
        }
        if let start { blocks.append(start..<lines.endIndex) }
        return blocks
    }

    private mutating func takeFields(_ lines: ArraySlice<Substring>) {
        for index in lines.indices {
            guard let field = NexisField(line: lines[index]) else { continue }
            let more = lines[(index + 1)...].prefix { !$0.bare.isEmpty && NexisField(line: $0) == nil }
            let value = ([field.value] + more).joined(separator: " ").onOneBlankedLine
            guard !value.isEmpty else { continue }
            switch field.name {
            case .headline: details.title = details.title ?? value
            case .byline: if details.authors.isEmpty { details.authors = value.statedAuthors }
            case .language: details.language = details.language ?? LanguageNames.tag(String(field.value))
            case .date: details.published = details.published ?? StatedDate.iso(String(field.value))
            case .url: details.url = details.url ?? String(field.value)
            case .length, .other: break
            }
        }
    }

    /// Takes outlet, date and headline from the lines over the first field.
    private mutating func takeFreeLines(_ head: ArraySlice<Substring>) {
        let free = head.prefix { NexisField(line: $0) == nil && !Self.bodyWords.contains($0.bare.lowercased()) }
        let said = free.indices.filter { !free[$0].bare.isEmpty && !free[$0].isCopyright }
        guard let first = said.first else { return }
        let place = said.firstIndex { Self.date(free[$0]) != nil }
        let before = said[..<(place ?? min(2, said.count))]
        if let place { details.published = Self.date(free[said[place]]) ?? details.published }
        if free[first].indent >= 8 || before.count < 2 {
            details.outlet = Self.joined(before.prefix(2).map { free[$0] })
            let after = said[((place ?? before.endIndex - 1) + 1)...].filter { free[$0].indent < 8 }
            details.title =
                details.title
                ?? after.first.flatMap { start in
                    Self.joined(free[start...].prefix { !$0.bare.isEmpty })
                }
        } else {
            details.outlet = before.last.flatMap { Self.joined([free[$0]]) }
            details.title = details.title ?? Self.joined(before.dropLast().map { free[$0] })
        }
    }

    /// A line that is a day and little else.
    private static func date(_ line: Substring) -> String? {
        let text = line.bare
        guard text.utf8.count < 60, text.contains(where: \.isNumber), text.split(separator: " ").count <= 7 else {
            return nil
        }
        return StatedDate.iso(String(text))
    }

    private static func joined(_ lines: some Sequence<Substring>) -> String? {
        let text = lines.map(String.init).joined(separator: " ").onOneBlankedLine
        return text.isEmpty ? nil : text
    }

    private static let bodyWords: Set = ["body", "body:", "text:", "volltext", "volltext:", "corps", "cuerpo"]
    private static let underWords: Set = ["Classification", "Graphic", "Klassifikation"]
}
