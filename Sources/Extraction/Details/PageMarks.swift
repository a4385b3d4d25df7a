/// What is marked as headline, author and date in the text of a page itself.
struct PageMarks {
    /// The elements of first headings, those that are called the headline first.
    private(set) var headlines: [Int] = []
    /// What is marked as the name of an author.
    private(set) var authors: [String] = []
    /// What is only called a byline.
    private(set) var bylines: [String] = []
    private(set) var dates: [String] = []

    /// The most marks of a kind that are looked at. A page has a few; who writes more wants to keep its reader busy.
    private static let most = 50
    /// How many names are kept, and how many nodes of an author are looked through for the name.
    private static let mostNames = 4096, mostInside = 2000

    init(_ page: HTMLPage) {
        var known: [String: NameMarks] = [:]
        var times: [String] = [], shown: [String] = [], named: [Int] = []
        var related = 0
        let headline = page.nodes.firstIndex { $0.tag == .h1 } ?? 0
        for (number, node) in page.nodes.enumerated() where node.tag != .text && node.tag != .comment {
            let property = page.attribute(.itemprop, of: number)?.lowercased()
            let names = (page.attribute(.class, of: number) ?? "") + " " + (page.attribute(.id, of: number) ?? "")
            let marks = known[names] ?? NameMarks(names)
            if names.utf8.count < 256, known.count < Self.mostNames { known[names] = marks }
            if number >= related, node.tag != .body, !(number..<node.end).contains(headline), marks.areAside {
                related = node.end
            }
            if node.tag == .h1, headlines.count < Self.most { headlines.append(number) }
            if let property, property.contains("headline") { named.append(number) }
            guard number >= related else { continue }
            let isDate = dates.count + times.count + shown.count < Self.most
            if isDate, let property, property.contains("datepublished") {
                dates.append(Self.date(number, page))
            } else if isDate, node.tag == .time {
                times.append(Self.date(number, page))
            } else if isDate, marks.areOfDate {
                shown.append(page.text(of: number, limit: 200))
            }
            let rel = page.attribute(.rel, of: number)?.lowercased()
            guard authors.count + bylines.count < Self.most else { continue }
            if property?.split(separator: " ").contains("author") ?? false || rel == "author" {
                authors.append(Self.name(number, page))
            } else if marks.areOfAuthor {
                bylines.append(page.text(of: number, limit: 200))
            }
        }
        if let first = named.first(where: { page.nodes[$0].tag == .h1 || headlines.isEmpty }) {
            headlines = [first] + headlines.filter { $0 != first }
        }
        dates += times + shown + Self.shortLines(after: headline, page)
    }

    /// What a program is to read, or what stands there.
    private static func date(_ node: Int, _ page: HTMLPage) -> String {
        page.attribute(.datetime, of: node) ?? page.attribute(.content, of: node) ?? page.text(of: node, limit: 200)
    }

    /// The name in an element that is an author: its own text, or the part of it that is called the name.
    private static func name(_ node: Int, _ page: HTMLPage) -> String {
        for inner in node..<min(page.nodes[node].end, node + mostInside) where page.nodes[inner].tag != .text {
            if page.attribute(.itemprop, of: inner) == "name" {
                return page.attribute(.content, of: inner) ?? page.text(of: inner, limit: 200)
            }
        }
        return page.attribute(.content, of: node) ?? page.text(of: node, limit: 200)
    }

    /// Short texts under the headline, where the date often stands without a name.
    private static func shortLines(after headline: Int, _ page: HTMLPage) -> [String] {
        let start = page.nodes.isEmpty ? 0 : page.nodes[headline].end
        return page.nodes[start..<min(start + 60, page.nodes.count)].lazy
            .filter { $0.tag == .text && $0.content.count < 80 }
            .map { String(decoding: page.bytes[$0.content], as: UTF8.self) }
    }
}

/// What the names of an element say of its text.
private struct NameMarks {
    let areAside: Bool
    let areOfDate: Bool
    let areOfAuthor: Bool

    init(_ names: String) {
        let words = NamingWords.words(of: names, limit: 256)
        let reason = NamingWords.reason(words)
        areAside = (reason == .related || reason == .comments) && !words.contains("author")
        areOfDate = words.contains { Self.date.contains($0) }
        areOfAuthor = words.contains { Self.author.contains($0) } && !words.contains { Self.aroundAuthor.contains($0) }
    }

    private static let date: Set = [
        "date", "published", "datetime", "timestamp", "pubdate", "datum", "dateline", "time",
    ]
    private static let author: Set = ["byline", "author", "authors", "autor", "autoren", "auteur", "writer"]
    private static let aroundAuthor: Set = ["bio", "image", "photo", "avatar", "social", "box", "description"]
}
