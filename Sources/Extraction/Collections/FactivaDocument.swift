/// One document of Factiva, taken apart.
struct FactivaDocument {
    private let lines: [Substring]
    private let line: Int
    private var details = ArticleDetails()
    private var text: [Substring] = []

    init(_ document: DocumentReader.Document) {
        lines = document.lines
        line = document.line
        if lines.contains(where: { FactivaField(line: $0, isInText: false)?.code == "HD" }) {
            takeFields()
        } else {
            takeLines()
        }
    }

    /// The article; nil where the lines have nothing of one, as the summary of the search behind the last.
    var record: CollectedRecord? {
        guard lines.last.map(FactivaCollection.isLast) == true else {
            return details.title == nil
                ? nil : .leftOut(line: line, reason: "it is cut off: no line with its number ends it")
        }
        let lines = text.map(\.bare)
        // A field ends in a blank line and begins with one.
        let kept = lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }
        let text = kept.map { String(lines[$0]) }.joined(separator: "\n")
        return .taken(text: text, details, line: line)
    }

    // MARK: - With codes

    private mutating func takeFields() {
        var fields: [String: [Substring]] = [:]
        var code = ""
        for line in lines {
            if let field = FactivaField(line: line, isInText: code == "LP" || code == "TD") {
                code = field.code
                fields[code, default: []].append(field.value)
            } else if !code.isEmpty {
                fields[code, default: []].append(line)
            }
        }
        func value(_ code: String) -> String? {
            let value = fields[code, default: []].map(String.init).joined(separator: " ").onOneBlankedLine
            return value.isEmpty ? nil : value
        }
        details.title = value("HD")
        details.authors = value("BY")?.statedAuthors ?? []
        details.published = value("PD").flatMap { StatedDate.iso($0) ?? $0 }
        details.outlet = value("SN")
        details.language = value("LA").flatMap(LanguageNames.tag)
        text = fields["LP", default: []] + (fields["LP"] == nil ? [] : [""]) + fields["TD", default: []]
    }

    // MARK: - Without codes

    /// The line with the number of words stands between the headline and what is said of the article.
    private mutating func takeLines() {
        guard let words = lines.firstIndex(where: { Self.countsWords($0) }) else {
            text = Array(lines.dropLast())
            return
        }
        takeHeadline(lines[..<words].map(\.bare).filter { !$0.isEmpty })
        let end = headEnd(from: words + 1)
        takeParticulars(lines[(words + 1)..<end].map(\.bare).filter { !$0.isEmpty })
        text = Array(lines[end..<max(end, lines.count - 1)])
    }

    /// Over the count stand a section, the headline and the authors, not always all of them. The longest is the headline.
    private mutating func takeHeadline(_ lines: [Substring]) {
        guard let title = lines.indices.max(by: { lines[$0].count < lines[$1].count }) else { return }
        details.title = String(lines[title]).onOneBlankedLine
        if title + 1 < lines.count { details.authors = String(lines[title + 1]).statedAuthors }
    }

    /// Behind the line of the copyright; else behind that of the language; else at the first blank line.
    private func headEnd(from start: Int) -> Int {
        let near = lines[start...].prefix(20)
        if let copyright = near.firstIndex(where: { $0.isCopyright }) {
            return copyright + lines[copyright...].prefix { !$0.bare.isEmpty }.prefix(3).count
        }
        if let language = near.firstIndex(where: { Self.language($0) != nil }) { return language + 1 }
        return near.firstIndex { $0.bare.isEmpty } ?? lines.endIndex
    }

    /// A date, perhaps a time, the outlet, its code, perhaps an edition and a page, the language, the copyright.
    private mutating func takeParticulars(_ lines: [Substring]) {
        for line in lines where !line.isCopyright {
            if details.published == nil, let date = StatedDate.iso(String(line)) {
                details.published = date
            } else if details.published != nil, details.outlet == nil, line.contains(where: \.isLetter),
                line.count > 5 || !line.contains(":")
            {
                details.outlet = String(line).onOneBlankedLine
            } else if let language = Self.language(line) {
                details.language = details.language ?? language
            }
        }
    }

    private static func language(_ line: Substring) -> String? {
        let word = String(line.bare)
        // The code of an outlet looks like that of a language.
        return word.count > 4 ? LanguageNames.tag(word) : nil
    }

    /// `1,204 words`, and the same in other languages.
    private static func countsWords(_ line: Substring) -> Bool {
        let parts = line.bare.lowercased().split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        guard (2...3).contains(parts.count), let last = parts.last, wordWords.contains(String(last)) else {
            return false
        }
        return parts.dropLast().allSatisfy { $0.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } }
    }

    private static let wordWords: Set = [
        "words", "word", "wörter", "mots", "palabras", "parole", "palavras", "woorden", "слов", "ord",
    ]
}

/// A line of Factiva that begins with a code of two or three letters.
struct FactivaField {
    let code: String
    let value: Substring

    /// The field of a line. In a text, a code stands alone or has more than one blank behind it, since many a line begins
    /// with two capitals.
    init?(line: Substring, isInText: Bool) {
        let bare = line.drop { $0 == " " }
        let word = bare.prefix { ("A"..."Z").contains($0) }
        guard line.indent < 4, (2...3).contains(word.utf8.count), Self.codes.contains(String(word)) else { return nil }
        let rest = bare.dropFirst(word.count)
        guard rest.first.map({ $0.isWhitespace }) ?? true else { return nil }
        let isSure = rest.bare.isEmpty || rest.hasPrefix("  ") || rest.hasPrefix("\t")
        guard isSure || !isInText || word == "AN" else { return nil }
        code = String(word)
        value = rest.bare
    }

    private static let codes: Set = [
        "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "CT", "RF",
        "CO",
        "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM", "CX", "DE", "NGC",
    ]
}
