/// What the words of a class or an identifier say of an element: sites name their parts alike, whoever made them.
///
/// Names are cut at every sign that is no letter, and before capitals: `article-body`, `articleBody` and `article_body`
/// are the same two words. Words of one piece (`sharebar`) are known by how they begin. What stands after `--` says how an
/// element looks (a modifier in BEM), not what it is.
enum NamingWords {
    /// The words of a name, in lower case; of a long one those within its first `limit` bytes.
    static func words(of name: String, limit: Int = .max) -> [String] {
        var name = name
        return name.withUTF8 { words(of: UnsafeBufferPointer(rebasing: $0.prefix(limit))) }
    }

    private static func words(of name: UnsafeBufferPointer<UInt8>) -> [String] {
        // The frameworks' own: the root of the page is called `__next`.
        if name.starts(with: "__".utf8) { return [] }
        var words: [String] = []
        var word: [UInt8] = []
        var wasLower = false
        for (place, byte) in name.enumerated() {
            let isMark = byte == UInt8(ascii: "-")
            if isMark, place + 1 < name.count, name[place + 1] == byte { break }
            let isUpper = (0x41...0x5A).contains(byte)
            let isLetter = isUpper || (0x61...0x7A).contains(byte) || byte >= 0x80
            if !isLetter || isUpper && wasLower, !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
            if isLetter { word.append(isUpper ? byte | 0x20 : byte) }
            wasLower = isLetter && !isUpper
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Why an element with these words is hardly part of an article; nil where they do not say so.
    static func reason(_ words: [String]) -> LeavingReason? {
        if let first = words.first, builders.contains(first) {
            return reason(words.dropFirst().filter { $0 != "widget" && $0 != "element" })
        }
        if let only = words.first, words.count == 1, hiding.contains(only) { return .hidden }
        let meanings = words.map { Self.meanings[$0] ?? Meaning() }
        // What an element has around it or in it says nothing of itself.
        if meanings.contains(where: \.isHaving) { return nil }
        if let reason = meanings.lazy.compactMap(\.reason).first { return reason }
        for word in words {
            if let reason = reason(ofStart: word) { return reason }
        }
        return meanings.contains(where: \.beginsPair) ? reason(ofPairIn: words) : nil
    }

    private static func reason(ofStart word: String) -> LeavingReason? {
        guard let first = word.utf8.first, let starts = startsByLetter[first] else { return nil }
        for (start, reason) in starts where word.utf8.starts(with: start) { return reason }
        return nil
    }

    private static func reason(ofPairIn words: [String]) -> LeavingReason? {
        for (first, second, reason) in pairs {
            for place in words.indices.dropFirst() where words[place] == second && words[place - 1] == first {
                return reason
            }
        }
        return nil
    }

    /// Whether the words are those that sites give to the text of their articles.
    static func nameArticleBody(_ words: [String]) -> Bool {
        var joined: [UInt8] = [], isLikely = false
        var last: UInt32 = 0
        for word in words {
            if !joined.isEmpty { joined.append(0x20) }
            joined += word.utf8
        }
        // Of names that are no body, the first four letters of one hardly ever stand together.
        for byte in joined {
            last = last << 8 | UInt32(byte)
            isLikely = isLikely || bodyStarts.contains(last)
        }
        return isLikely && bodies.contains { joined.holds($0) }
    }

    /// Whether the words are those of the lines under a headline that say what the article is about.
    static func nameStandfirst(_ words: [String]) -> Bool {
        words.contains { meanings[$0]?.isStandfirst ?? false }
    }

    /// What a word says wherever it stands in a name.
    private struct Meaning {
        var reason: LeavingReason?
        var isHaving = false, isStandfirst = false, beginsPair = false
    }

    /// All that is known of words, so that each is looked up once.
    private static let meanings: [String: Meaning] = {
        var meanings = whole.mapValues { Meaning(reason: $0) }
        for word in having { meanings[word, default: Meaning()].isHaving = true }
        for word in standfirsts { meanings[word, default: Meaning()].isStandfirst = true }
        for pair in pairs { meanings[pair.0, default: Meaning()].beginsPair = true }
        return meanings
    }()

    private static let startsByLetter = Dictionary(
        grouping: starts.map { (Array($0.0.utf8), $0.1) }, by: { $0.0[0] })

    /// The first four letters of each name of a body, as one number.
    private static let bodyStarts = Array(
        Set(bodies.map { $0.prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) } }))

    private static let hiding: Set = ["hidden", "hide", "invisible", "tooltip"]

    /// Programs that pages are put together with, in which every paragraph is a widget.
    private static let builders: Set = ["elementor", "siteorigin", "wp", "wpb", "vc"]

    private static let having: Set = ["has", "with", "no", "not", "without", "after", "before"]

    private static let whole: [String: LeavingReason] = [
        "ad": .advertisement, "ads": .advertisement, "adv": .advertisement, "advert": .advertisement,
        "adslot": .advertisement, "adsense": .advertisement, "adunit": .advertisement, "dfp": .advertisement,
        "gpt": .advertisement, "anzeige": .advertisement, "werbung": .advertisement, "publicidad": .advertisement,
        "publicite": .advertisement, "pub": .advertisement, "reklama": .advertisement, "banner": .advertisement,
        "nav": .navigation, "menu": .navigation, "submenu": .navigation, "pager": .navigation, "paging": .navigation,
        "tabs": .navigation, "toolbar": .navigation, "topbar": .navigation, "navbar": .navigation, "toc": .navigation,
        "skip": .navigation, "sitemap": .navigation, "prev": .navigation, "next": .navigation, "tags": .navigation,
        "taglist": .navigation, "tagcloud": .navigation, "keywords": .navigation, "topics": .navigation,
        "categories": .navigation, "footer": .navigation, "legal": .navigation, "copyright": .navigation,
        "colophon": .navigation, "masthead": .navigation, "sidebar": .related, "rail": .related, "aside": .related,
        "sidemenu": .navigation, "leftcol": .related, "rightcol": .related,
        "comments": .comments, "comment": .comments, "disqus": .comments, "respond": .comments,
        "kommentare": .comments, "kommentar": .comments, "leserkommentare": .comments, "comentarios": .comments,
        "commentaires": .comments, "replies": .comments, "trackbacks": .comments, "pingbacks": .comments,
        "newsletter": .newsletter, "signup": .newsletter, "subscribe": .newsletter, "subscription": .newsletter,
        "paywall": .newsletter, "piano": .newsletter, "donate": .newsletter, "donation": .newsletter,
        "abo": .newsletter, "membership": .newsletter, "regwall": .newsletter,
        "related": .related, "recommended": .related, "recommendations": .related, "recirculation": .related,
        "recirc": .related, "popular": .related, "trending": .related, "mostread": .related, "outbrain": .related,
        "taboola": .related, "promo": .related, "promos": .related, "readmore": .related, "seealso": .related,
        "teaser": .related, "teasers": .related, "latest": .related, "yarpp": .related, "jp": .related,
        "share": .sharing, "sharing": .sharing, "social": .sharing, "addthis": .sharing, "addtoany": .sharing,
        "facebook": .sharing, "whatsapp": .sharing, "follow": .sharing, "print": .sharing, "bookmark": .sharing,
        "cookie": .cookies, "cookies": .cookies, "consent": .cookies, "gdpr": .cookies, "cmp": .cookies,
        "byline": .author, "author": .author, "authors": .author, "bylines": .author, "dateline": .author,
        "timestamp": .author, "pubdate": .author, "postmeta": .author, "biography": .author, "bio": .author,
        "meta": .author,
        "contributor": .author, "contributors": .author, "credits": .author, "autor": .author,
        "caption": .caption, "captions": .caption, "figcaption": .caption, "credit": .caption, "gallery": .caption,
        "slideshow": .caption, "carousel": .caption, "lightbox": .caption, "bildunterschrift": .caption,
        "pullquote": .pullQuote, "infobox": .box, "factbox": .box, "infokasten": .box, "faktenbox": .box,
        "modal": .form, "popup": .form, "overlay": .form, "login": .form, "poll": .form, "quiz": .form,
        "search": .form, "rating": .form, "ratings": .form, "snippet": .related, "snippets": .related,
        "noprint": .navigation, "breaking": .related, "ticker": .related, "widget": .related, "widgets": .related,
    ]

    private static let starts: [(String, LeavingReason)] = [
        ("advert", .advertisement), ("sponsor", .advertisement), ("werbe", .advertisement),
        ("breadcrumb", .navigation), ("navigation", .navigation), ("paginat", .navigation), ("masthead", .navigation),
        ("commentlist", .comments), ("commentform", .comments), ("disqus", .comments), ("comentario", .comments),
        ("newsletter", .newsletter), ("subscri", .newsletter), ("paywall", .newsletter),
        ("related", .related), ("recommend", .related), ("outbrain", .related), ("taboola", .related),
        ("sidebar", .related), ("mostread", .related), ("mostpop", .related),
        ("sharebar", .sharing), ("sharebutton", .sharing), ("sharetool", .sharing), ("sharedaddy", .sharing),
        ("sociallink", .sharing), ("socialshare", .sharing), ("cookie", .cookies), ("consent", .cookies),
        ("pullquote", .pullQuote), ("infobox", .box),
    ]

    private static let pairs: [(String, String, LeavingReason)] = [
        ("most", "read", .related), ("most", "viewed", .related), ("read", "next", .related),
        ("read", "also", .related),
        ("more", "stories", .related), ("more", "news", .related), ("more", "from", .related), ("up", "next", .related),
        ("see", "also", .related), ("also", "read", .related), ("you", "may", .related),
        ("sign", "up", .newsletter), ("mailing", "list", .newsletter), ("pull", "quote", .pullQuote),
        ("info", "box", .box), ("fact", "box", .box), ("post", "meta", .author), ("entry", "meta", .author),
        ("article", "meta", .author), ("meta", "data", .author), ("published", "date", .author),
        ("publish", "date", .author), ("post", "date", .author), ("reading", "time", .author),
        ("read", "time", .author),
        ("screen", "reader", .hidden), ("sr", "only", .hidden), ("visually", "hidden", .hidden),
        ("site", "header", .navigation), ("page", "header", .navigation), ("site", "footer", .navigation),
    ]

    private static let bodies = [
        "article body", "articlebody", "article content", "article text", "entry content", "post content", "post body",
        "story body", "story content", "story text", "body text", "article main", "content body", "storybody",
        "rich text", "article copy", "article story", "news text", "news body", "td post content", "post text",
        "article detail", "content article",
    ]
    .map { Array($0.utf8) }

    private static let standfirsts: Set = [
        "standfirst", "dek", "deck", "lead", "lede", "subtitle", "subhead", "subheadline", "subheading", "summary",
        "intro", "teaser", "excerpt", "kicker", "chapo", "description", "vorspann", "sapo", "abstract", "strapline",
    ]
}

extension [UInt8] {
    /// Whether others stand in it, one after the other.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard count >= wanted.count else { return false }
        return (0...count - wanted.count).contains {
            self[$0] == wanted[0] && self[$0..<$0 + wanted.count] == wanted[...]
        }
    }
}
