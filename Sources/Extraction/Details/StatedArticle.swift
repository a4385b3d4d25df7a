/// What a page says of its article for search engines, in JSON-LD (schema.org NewsArticle and its kin).
struct StatedArticle: Sendable {
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
        func name(_ value: LenientJSON) -> String? {
            (value["name"]?.string ?? value.string)?.withoutEntities.onOneBlankedLine
        }
        headline = headline ?? (article["headline"] ?? article["name"])?.string?.withoutEntities.onOneBlankedLine
        if authors.isEmpty {
            authors = (resolved(article["author"]) + resolved(article["creator"])).compactMap(name)
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
        has(type: [
            "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
            "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting",
            "TechArticle", "ScholarlyArticle", "Report", "AdvertiserContentArticle", "SatiricalArticle",
        ])
    }
}

extension String {
    /// Without the few entities and tags that sites leave in what they state.
    var withoutEntities: String {
        guard contains("&") || contains("<") else { return self }
        var text = ""
        var rest = self[...]
        while let mark = rest.firstIndex(where: { $0 == "&" || $0 == "<" }) {
            text += rest[..<mark]
            rest = rest[mark...]
            let end: Character = rest.first == "&" ? ";" : ">"
            let name = rest.dropFirst().prefix(rest.first == "&" ? 10 : 400)
            guard let close = name.firstIndex(of: end), rest.first == "&" || rest.looksLikeTag else {
                text.append(rest.removeFirst())
                continue
            }
            text += end == ";" ? Self.entity(name[..<close]) ?? String(rest[...close]) : rest.isLineTag ? "\n" : ""
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private static func entity(_ name: Substring) -> String? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init).map { String($0) } }
        return entities[String(name)]
    }

    private static let entities = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "hellip": "…", "laquo": "«",
        "raquo": "»", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "shy": "",
    ]
}

extension Substring {
    fileprivate var looksLikeTag: Bool {
        guard let next = dropFirst().first else { return false }
        return next == "/" || next.isASCII && next.isLetter
    }

    fileprivate var isLineTag: Bool {
        hasPrefix("<br") || hasPrefix("</p") || hasPrefix("</div") || hasPrefix("</h") || hasPrefix("</li")
    }
}
