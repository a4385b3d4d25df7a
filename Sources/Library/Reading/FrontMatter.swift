package import Annotations
package import Prose

/// What an article says of itself at its top: a block between two `---` lines, or header lines such as `Title: …`.
///
/// Read leniently, and only as far as it is plain: a line is a name, a colon and a value. The text keeps the block,
/// because offsets count the whole file.
package struct FrontMatter: Hashable, Sendable {
    package var title: String?
    package var outlet: String?
    package var authors: [String] = []
    package var url: String?
    package var published: String?
    package var language: String?
    /// Whether the title is said to be one, and is not merely the first line.
    package internal(set) var saysTitle = false
    /// The SHA-256 of the text under the block, where an import wrote it: 64 lower-case hexadecimal digits. In such a block
    /// `source` is where the article was taken from; in any other it is the outlet.
    package private(set) var importedHash: String?
    /// Where the block stands, its last line end included; nil where there is none.
    package private(set) var range: TextRange?

    /// How far into a text a block is looked for, in scalars.
    package static let reach = 8192

    /// The front matter of a text. Without a block, or without a title in it, the title is the first line with
    /// anything on it; the outlet is then unknown.
    package init(of text: ArticleText) {
        let top = text.string(in: TextRange(0, Self.reach))
        self.init(top: top)
    }

    /// The front matter of the first stretch of a text; at most ``reach`` scalars of it are looked at.
    package init(top: String) {
        let lines = TopLines(of: top)
        let block = FrontMatterBlock(fenced: lines) ?? FrontMatterBlock(headers: lines)
        importedHash = block?.fields.first { $0.name == .hash }?.value
        for field in block?.fields ?? [] { take(field) }
        range = block.map { TextRange(0, lines.offset(ofLine: $0.lineCount)) }
        saysTitle = title != nil
        if title == nil { title = lines.firstWords(from: block?.lineCount ?? 0) }
    }

    /// Puts what is known into an article; what is not known leaves it as it is.
    package func describe(_ article: inout Article) {
        article.title = title ?? article.title
        article.outlet = outlet ?? article.outlet
        article.url = url ?? article.url
        article.published = published ?? article.published
        article.language = language ?? article.language
        if !authors.isEmpty { article.authors = authors }
    }

    private mutating func take(_ field: FrontMatterField) {
        switch field.name {
        case .title: title = title ?? field.value
        case .outlet: outlet = outlet ?? field.value
        case .author: authors += field.values
        case .url: url = url ?? field.value
        case .published: published = published ?? field.value
        case .language: language = language ?? field.value
        case .source: if importedHash == nil { outlet = outlet ?? field.value }
        case .hash, nil: break
        }
    }
}

/// The first lines of a text and where they start. They are found while somebody goes through them: mostly few are needed.
struct TopLines: Sequence {
    private let text: Substring

    init(of top: String) {
        // As many bytes cannot hold more scalars: mostly there is nothing to be counted.
        let isShort = top.utf8.count <= FrontMatter.reach
        text = isShort ? top[...] : Substring(top.unicodeScalars.prefix(FrontMatter.reach))
    }

    func makeIterator() -> AnyIterator<Substring> {
        var rest: Substring? = text
        return AnyIterator {
            guard let lines = rest else { return nil }
            guard let end = lines.utf8.firstIndex(of: UInt8(ascii: "\n")) else {
                rest = nil
                return lines
            }
            rest = lines[lines.utf8.index(after: end)...]
            return lines[..<end]
        }
    }

    /// Where a line starts, in scalars; the end for a line that is not there.
    func offset(ofLine line: Int) -> Int {
        let before = prefix(line).map { $0.unicodeScalars.count + 1 }.reduce(0, +)
        return dropFirst(line).contains { _ in true } ? before : Swift.max(0, before - 1)
    }

    /// The first line from `line` on that has anything on it, without blanks around and `#` before it, cut to 200
    /// scalars.
    func firstWords(from line: Int) -> String? {
        for line in dropFirst(line) {
            let words = line.drop { $0 == "#" || $0.isWhitespace }.trimmed
            if !words.isEmpty { return String(words.unicodeScalars.prefix(200)) }
        }
        return nil
    }
}

extension Substring {
    /// The text without blanks at either end.
    var trimmed: Substring {
        var rest = drop { $0.isWhitespace }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
