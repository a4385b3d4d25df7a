/// What a page says of its article, in the order in which its statements are trusted: JSON-LD, then Open Graph and the
/// other names of meta elements, then what is marked in the text itself.
extension ArticleDetails {
    init(of page: HTMLPage, _ stated: StatedArticle) {
        self.init()
        let meta = MetaElements(page)
        let hints = PageMarks(page)
        outlet = Self.outlet(meta, stated)
        title = Self.title(page, meta, stated, hints, outlet: outlet)
        if outlet == nil {
            outlet = TitleTail.outlet(of: page.all(.title).first.map { page.text(of: $0) }, title: title)
        }
        authors = Self.authors(meta, stated, hints, outlet: outlet)
        published = Self.published(page, meta, stated, hints)
        language = Self.language(page, meta, stated)
        url = Self.url(page, meta, stated)
        if published == nil { published = url.flatMap(Self.dateInAddress) }
    }

    private static func outlet(_ meta: MetaElements, _ stated: StatedArticle) -> String? {
        let names = meta.first(
            "og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre")
        return stated.publisher ?? names ?? stated.site
    }

    private static func title(
        _ page: HTMLPage, _ meta: MetaElements, _ stated: StatedArticle, _ marks: PageMarks, outlet: String?
    ) -> String? {
        let headlines = marks.headlines.map { page.text(of: $0) }.filter { !$0.isEmpty }
        let heading = headlines.count == 1 ? headlines.first : nil
        let names = [
            stated.headline, meta.first("og:title"), meta.first("twitter:title"),
            meta.first("dc.title", "dcterms.title", "sailthru.title", "parsely-title", "headline", "title"),
            page.all(.title).first.map { page.text(of: $0) },
        ].compactMap(\.self).filter { !$0.isEmpty }
        // As it stands above the article, where any of the others says nearly the same.
        let pageTitle = page.all(.title).first.map { page.text(of: $0).folded }
        for headline in headlines {
            let folded = headline.folded
            guard folded.count > 10 else { continue }
            if let name = names.first(where: { TitleTail.ends(folded, behind: $0.folded, as: pageTitle) }) {
                return name
            }
            if names.contains(where: { $0.folded.hasPrefix(folded) || folded.hasPrefix($0.folded) }) { return headline }
        }
        let isOutlet = { (name: String) in name.folded == outlet?.folded }
        let best = names.first { !isOutlet($0) } ?? heading
        return best.map { TitleTail.cut(from: $0, outlet: outlet, heading: heading, on: page) }
    }

    private static func authors(
        _ meta: MetaElements, _ stated: StatedArticle, _ marks: PageMarks, outlet: String?
    ) -> [String] {
        let lists = [
            stated.authors,
            meta.all(
                "author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author",
                "sailthru.author", "cxenseparse:author", "citation_author", "article:author_name"),
            marks.authors, marks.bylines,
        ]
        for names in lists {
            let authors = Byline.authors(names).filter { $0.folded != outlet?.folded }
            if !authors.isEmpty { return authors }
        }
        return []
    }

    /// The most dates of meta elements that are looked at. A page has a few.
    private static let mostDates = 100

    private static func published(
        _ page: HTMLPage, _ meta: MetaElements, _ stated: StatedArticle, _ marks: PageMarks
    ) -> String? {
        let names = meta.all(
            "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date",
            "publish_date", "publication_date", "published_time", "article.published", "parsely-pub-date",
            "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created", "dcterms.date",
            "citation_publication_date", "cxenseparse:recs:publishtime", "originalpublicationdate", "ptime",
            "article_date_original", "article:published", "last-modified")
        let all = [stated.published].compactMap(\.self) + names.prefix(Self.mostDates) + marks.dates
        return all.lazy.compactMap { StatedDate.iso($0) }.first
    }

    private static func language(_ page: HTMLPage, _ meta: MetaElements, _ stated: StatedArticle) -> String? {
        let all = [
            page.all(.html).first.flatMap { page.attribute(.lang, of: $0) }, meta.first("og:locale"),
            meta.first("content-language", "language", "dc.language", "dcterms.language"), stated.language,
        ]
        return all.lazy.compactMap(\.self).compactMap(Self.tag).first
    }

    /// A language as BCP 47 writes it; nil for what is none.
    static func tag(_ text: String) -> String? {
        let parts = text.onOneBlankedLine.replacing("_", with: "-").split(separator: "-")
        guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter }),
            parts.allSatisfy({ $0.count <= 8 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
        else { return nil }
        let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) }
        return ([first.lowercased()] + rest).joined(separator: "-")
    }

    private static func url(_ page: HTMLPage, _ meta: MetaElements, _ stated: StatedArticle) -> String? {
        let canonical = page.all(.link).first { page.attribute(.rel, of: $0)?.lowercased() == "canonical" }
        let all = [
            canonical.flatMap { page.attribute(.href, of: $0) }, meta.first("og:url", "twitter:url"), stated.url,
            savedFrom(page),
        ]
        return all.lazy.compactMap(\.self).map(\.onOneBlankedLine).first {
            ($0.hasPrefix("https://") || $0.hasPrefix("http://")) && $0.utf8.count < 2048 && !$0.contains(" ")
        }
    }

    /// The address in the comment that browsers put into a page that they save.
    private static func savedFrom(_ page: HTMLPage) -> String? {
        for node in page.all(.comment) {
            let words = String(decoding: page.bytes[page.nodes[node].content], as: UTF8.self)
            guard words.contains("saved from") || words.contains("SingleFile") || words.contains("Page saved") else {
                continue
            }
            if let start = words.firstRange(of: "http") {
                return String(words[start.lowerBound...].prefix { !$0.isWhitespace })
            }
        }
        return nil
    }

    /// `…/2026/01/17/…` or `…/202601/17/…`, as many outlets have it.
    private static func dateInAddress(_ url: String) -> String? {
        let parts = url.split(separator: "/").map(String.init)
        guard parts.count >= 4 else { return nil }
        for place in 1..<parts.count - 1 {
            let part = parts[place], next = parts[place + 1]
            let words: [String] =
                switch part.utf8.count {
                case 4 where place + 2 < parts.count: [part, next, parts[place + 2]]
                case 6 where next.utf8.count == 2: [String(part.prefix(4)), String(part.suffix(2)), next]
                default: []
                }
            if let date = StatedDate.iso(words.joined(separator: "-")) { return date }
        }
        return nil
    }
}

/// The meta elements of a page, by their names in lower case.
private struct MetaElements {
    private var values: [String: [String]] = [:]
    /// The longest name that is looked at, in bytes: one may be several.
    private static let longestName = 256

    init(_ page: HTMLPage) {
        for node in page.all(.meta) {
            guard let content = page.attribute(.content, of: node)?.onOneBlankedLine, !content.isEmpty else { continue }
            let names = [HTMLAttributeName.property, .name, .itemprop, .httpEquivalent]
            for name in names.compactMap({ page.attribute($0, of: node) }) where name.utf8.count <= Self.longestName {
                for word in name.lowercased().split(separator: " ") {
                    values[String(word), default: []].append(content)
                }
            }
        }
    }

    /// The value of the first of several names that has one.
    func first(_ names: String...) -> String? {
        names.lazy.compactMap { values[$0]?.first }.first
    }

    /// The values of the first of several names that has any, then those of the next.
    func all(_ names: String...) -> [String] {
        names.flatMap { values[$0] ?? [] }
    }
}
