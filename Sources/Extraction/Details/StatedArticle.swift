/// What a page says of its article for search engines, in JSON-LD (schema.org NewsArticle and its kin).
struct StatedArticle: Sendable {
    /// The longest headline or name that is looked at, in bytes, and the most authors.
    private static let longestLine = 4096, mostAuthors = 200

    private(set) var headline: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var published: String?
    private(set) var language: String?
    private(set) var url: String?
    /// The whole text, where it is given.
    private(set) var body: String?
    /// The name of the site, where it is described by itself.
    private(set) var site: String?

    init(_ page: HTMLPage) {
        var things: [LenientJSON] = []
        for script in page.all(.script) {
            guard let type = page.attribute(.type, of: script)?.lowercased(), type.hasPrefix("application/ld+json")
            else { continue }
            for thing in LenientJSON(page.code(of: script)).elements {
                things += [thing] + (thing["@graph"]?.elements ?? []) + (thing["mainEntity"]?.elements ?? [])
            }
        }
        let named = Dictionary(
            things.compactMap { thing in thing["@id"]?.string.map { ($0, thing) } },
            uniquingKeysWith: { one, other in
                one["name"] == nil ? other : one
            })
        for thing in things where thing.isArticle { take(thing, named) }
        site = things.first { $0.has(type: ["WebSite", "NewsMediaOrganization"]) }?["name"]?.string?.onOneBlankedLine
    }

    /// Takes what an article says and no other has said before.
    private mutating func take(_ article: LenientJSON, _ named: [String: LenientJSON]) {
        func resolved(_ value: LenientJSON?) -> [LenientJSON] {
            (value?.elements ?? []).map { element in
                element["name"] == nil ? element["@id"]?.string.flatMap { named[$0] } ?? element : element
            }
        }
        func line(_ value: LenientJSON?) -> String? {
            value?.string.map { String(decoding: $0.utf8.prefix(Self.longestLine), as: UTF8.self) }?
                .withoutEntities.onOneBlankedLine
        }
        func name(_ value: LenientJSON) -> String? { line(value["name"]) ?? line(value) }
        headline = headline ?? line(article["headline"] ?? article["name"])
        if authors.isEmpty {
            authors = (resolved(article["author"]) + resolved(article["creator"])).prefix(Self.mostAuthors).compactMap(
                name)
        }
        publisher = publisher ?? resolved(article["publisher"]).first.flatMap(name)
        published = published ?? (article["datePublished"] ?? article["dateCreated"])?.string
        language = language ?? (article["inLanguage"]?["name"] ?? article["inLanguage"])?.string
        let main = article["mainEntityOfPage"]
        url = url ?? (main?["@id"] ?? main ?? article["url"])?.string
        body = body ?? article["articleBody"]?.string?.withoutEntities
    }
}

extension LenientJSON {
    /// Whether it is one of several types. Sites write `NewsArticle` and `http://schema.org/NewsArticle`.
    fileprivate func has(type wanted: Set<String>) -> Bool {
        (self["@type"]?.elements ?? []).contains { type in
            type.string.map { wanted.contains($0.split(separator: "/").last.map(String.init) ?? $0) } ?? false
        }
    }

    fileprivate var isArticle: Bool {
        has(type: Self.articleTypes)
    }

    private static let articleTypes: Set = [
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting",
        "TechArticle", "ScholarlyArticle", "Report", "AdvertiserContentArticle", "SatiricalArticle",
    ]
}
