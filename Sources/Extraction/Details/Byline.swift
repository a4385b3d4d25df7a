/// Names out of bylines: `By Ada Quist and Bo Lind` are two.
enum Byline {
    /// The most authors that are taken from a page.
    private static let most = 20

    /// The authors that some bylines name, each once, in their order.
    static func authors(_ bylines: [String]) -> [String] {
        var authors: [String] = []
        var known: Set<String> = []
        for byline in bylines.prefix(mostLines) {
            authors += names(byline).filter { known.insert($0.folded).inserted }
        }
        return Array(authors.prefix(most))
    }

    /// The most bylines that are looked at.
    private static let mostLines = 200

    private static func names(_ byline: String) -> [String] {
        let line = byline.onOneBlankedLine.withoutEntities
        guard !line.hasPrefix("http"), line.utf8.count < 400 else { return [] }
        var text = line[...]
        for start in starts where text.lowercased().hasPrefix(start) {
            text = text.dropFirst(start.count)
            break
        }
        var parts = [text]
        for word in [
            " and ", " und ", " et ", " y ", " e ", " & ", ", ", "; ", " и ", " | ", " · ", " • ", "、", "，", " / ",
        ] {
            parts = parts.flatMap { $0.split(separator: word) }
        }
        return parts.map { $0.trimmedOfBlanks }.filter(isName)
    }

    /// Whether it can be the name of a person or an agency: short, and not a date, an address or a sentence.
    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...6).contains(words.count), text.count >= 2, text.count <= 60, !text.contains("@"),
            !text.contains("://")
        else { return false }
        // Some Chinese names are numbers, too.
        if text.contains(where: { ("0"..."9").contains($0) }) || text.hasSuffix(":") { return false }
        let lowered = text.lowercased()
        return !noNames.contains(lowered) && !noStarts.contains { lowered.hasPrefix($0) }
            && text.contains { $0.isLetter }
    }

    private static let starts = [
        "submitted by ", "written by ", "by: ", "by ", "von: ", "von ", "par ", "por ", "di ", "door ", "av ", "af ",
        "автор: ",
        "текст: ",
        "text: ", "autor: ", "author: ", "words by ", "story by ", "posted by ", "作者：", "作者:", "文/", "记者 ", "بقلم: ",
        "بقلم ",
        "كتب ",
    ]

    /// What stands before a date.
    private static let noStarts = ["submitted on", "posted on", "published on", "updated on", "last updated"]

    private static let noNames: Set = [
        "admin", "administrator", "editor", "author", "staff", "staff writer", "staff reporter", "share", "follow",
        "updated", "published", "reporter", "correspondent", "unknown", "none", "null", "guest", "webmaster",
        "redaktion",
        "more by this author", "view all posts", "email", "twitter", "jr.",
    ]
}

extension Substring {
    /// Without blanks and loose marks at either end.
    fileprivate var trimmedOfBlanks: String {
        var rest = drop { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "|" }
        while let last = rest.last, last.isWhitespace || last == "," || last == ";" || last == "|" { rest.removeLast() }
        return String(rest)
    }
}

/// The name of the outlet that many titles end with: `Mayor comes down | The Lantern`.
enum TitleTail {
    private static let marks = [" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " / ", " ‹ ", " « ", "_", "-"]

    /// The title without it.
    static func cut(from title: String, outlet: String?, heading: String?, on page: HTMLPage) -> String {
        let title = title.onOneBlankedLine
        if let heading, heading.folded.count > 10, title.folded.hasPrefix(heading.folded) { return heading }
        guard let outlet = outlet?.folded, !outlet.isEmpty else { return standing(title, on: page) ?? tailless(title) }
        for mark in marks {
            let parts = title.split(separator: mark)
            guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
            if isOutlet(String(last).folded, outlet) { return parts.dropLast().joined(separator: mark) }
            if String(first).folded == outlet { return parts.dropFirst().joined(separator: mark) }
        }
        return title
    }

    /// Whether a headline is a name with the end of the page's title behind it: the outlet, which stands in the same heading.
    static func ends(_ headline: String, behind name: String, as pageTitle: String?) -> Bool {
        guard let pageTitle, name.count > 10, headline.count > name.count + 3, headline.hasPrefix(name) else {
            return false
        }
        return pageTitle.hasPrefix(name) && pageTitle.hasSuffix(headline.dropFirst(name.count))
            && pageTitle != headline
    }

    private static func isOutlet(_ tail: String, _ outlet: String) -> Bool {
        tail == outlet || tail.count > 3 && (outlet.hasPrefix(tail) || tail.hasPrefix(outlet) || outlet.hasSuffix(tail))
    }

    /// The longest of its parts that stands on the page by itself: the other is the outlet.
    private static func standing(_ title: String, on page: HTMLPage) -> String? {
        guard let parts = marks.lazy.map({ title.split(separator: $0).map(String.init) }).first(where: { $0.count > 1 })
        else { return nil }
        let longest = parts.filter { $0.folded.count > 8 }.sorted { $0.count > $1.count }
        return longest.prefix(4).first { part in
            let wanted = part.folded
            return page.nodes.contains { node in
                guard node.tag == .text, node.content.count >= part.utf8.count,
                    node.content.count < part.utf8.count + 40
                else { return false }
                return String(decoding: page.bytes[node.content], as: UTF8.self).folded == wanted
            }
        }
    }

    /// Without what stands after the last bar, which nobody writes in a headline.
    private static func tailless(_ title: String) -> String {
        let parts = title.split(separator: " | ")
        return parts.count > 1 ? parts.dropLast().joined(separator: " | ") : title
    }

    /// The outlet as the title of a page has it after the headline; nil where it cannot be told.
    static func outlet(of pageTitle: String?, title: String?) -> String? {
        guard let pageTitle, let title, pageTitle.count > title.count, pageTitle.hasPrefix(title) else { return nil }
        let rest = pageTitle.dropFirst(title.count)
        guard let mark = marks.dropLast(2).first(where: { rest.hasPrefix($0) }) else { return nil }
        let name = rest.dropFirst(mark.count).onOneBlankedLine
        return name.isEmpty || name.split(separator: " ").count > 5
            || marks.contains { name.contains($0) && $0.count > 2 }
            ? nil : name
    }
}

extension Substring {
    fileprivate var onOneBlankedLine: String { String(self).onOneBlankedLine }
}
