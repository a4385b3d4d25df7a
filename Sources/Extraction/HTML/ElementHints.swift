/// What each element of a page says of itself by its tag, its class and its attributes.
struct ElementHints: Sendable {
    /// Why an element may not belong to the article; by the number of its node.
    private(set) var reasons: [(node: Int, reason: LeavingReason)] = []
    /// Elements that are called the text of an article.
    private(set) var bodies: [Int] = []
    /// Elements that hold an article, or the main part of the page.
    private(set) var articles: [Int] = []
    /// Elements with the lines under a headline.
    private(set) var standfirsts: [Int] = []
    /// The headings of the first level.
    private(set) var headlines: [Int] = []

    init(_ page: HTMLPage) {
        var known = KnownNames()
        for (number, node) in page.nodes.enumerated() where node.tag != .text && node.tag != .comment {
            if node.tag == .h1 { headlines.append(number) }
            if node.tag == .article || node.tag == .main { articles.append(number) }
            look(number, node, page, &known)
        }
    }

    private mutating func look(
        _ number: Int, _ node: HTMLPage.Node, _ page: HTMLPage, _ known: inout KnownNames
    ) {
        var reason = node.tag == .figure ? Self.reason(ofFigure: number, page) : Self.tags[node.tag]
        for index in node.content {
            let attribute = page.attributes[index]
            switch attribute.name {
            case .class, .id:
                guard node.tag != .body, node.tag != .html else { continue }
                // A heading is mostly identified by its own words, which say what the text is about.
                if attribute.name == .id, node.tag.headingLevel != nil { continue }
                let named = look(atNames: attribute.value, of: number, &known)
                reason = reason ?? named
            case .itemprop:
                if attribute.value == "articleBody" { bodies.append(number) }
                if attribute.value == "description" || attribute.value == "alternativeHeadline" {
                    standfirsts.append(number)
                }
                if attribute.value == "author" || attribute.value.hasPrefix("date") { reason = reason ?? .author }
                if attribute.value == "comment" { reason = .comments }
            case .role: reason = Self.reason(ofRole: attribute.value) ?? reason
            case .hidden: reason = .hidden
            case .ariaHidden where attribute.value == "true": reason = .hidden
            case .style:
                let style = attribute.value.lowercased().filter { $0 != " " }
                if style.contains("display:none") || style.contains("visibility:hidden") { reason = .hidden }
            case .property, .name, .content, .href, .rel, .datetime, .pubdate, .lang, .charset, .type, .start,
                .ariaHidden, .httpEquivalent, .label, .itemtype:
                break
            }
        }
        if let reason { reasons.append((number, reason)) }
    }

    private mutating func look(
        atNames text: String, of node: Int, _ known: inout KnownNames
    ) -> LeavingReason? {
        let names = known.names(in: text)
        if names.isBody { bodies.append(node) }
        if names.isStandfirst { standfirsts.append(node) }
        return names.reason
    }

    private static let tags: [HTMLTag: LeavingReason] = [
        .nav: .navigation, .menu: .navigation, .footer: .navigation, .aside: .box, .form: .form, .fieldset: .form,
        .button: .form, .label: .form, .dialog: .form, .figcaption: .caption, .caption: .caption, .noscript: .script,
    ]

    /// What stands in a figure is about its picture, unless it is a quotation, a table or a program.
    private static func reason(ofFigure figure: Int, _ page: HTMLPage) -> LeavingReason? {
        let inside = page.nodes[figure..<min(page.nodes[figure].end, figure + 100)]
        return inside.contains { $0.tag == .blockquote || $0.tag == .table || $0.tag == .pre } ? nil : .caption
    }

    private static func reason(ofRole role: String) -> LeavingReason? {
        switch role {
        case "navigation", "menu", "menubar", "banner", "contentinfo", "tablist", "toolbar": .navigation
        case "complementary": .related
        case "search", "dialog", "alertdialog", "form": .form
        default: nil
        }
    }
}

/// What classes and identifiers say. Pages use each many times, alone and beside others.
private struct KnownNames {
    /// What a name says, or several of one element.
    struct Names {
        var reason: LeavingReason?
        var isBody = false, isStandfirst = false

        init() {}

        init(of name: String) {
            let words = NamingWords.words(of: name)
            isBody = NamingWords.nameArticleBody(words)
            isStandfirst = NamingWords.nameStandfirst(words)
            reason = NamingWords.reason(words)
        }
    }

    private var known: [String: Names] = [:]
    /// How many names are kept: pages have some hundreds, and to keep more costs more than to look at each anew.
    private static let most = 4096
    /// How much of an attribute is looked at, in bytes.
    private static let longest = 512

    /// What the names of an attribute say, each by itself; the first that gives a reason counts.
    mutating func names(in text: String) -> Names {
        var all = Names()
        for name in text.utf8.prefix(Self.longest).split(whereSeparator: { $0 <= 0x20 }) {
            let found = names(of: String(Substring(name)))
            all.isBody = all.isBody || found.isBody
            all.isStandfirst = all.isStandfirst || found.isStandfirst
            all.reason = all.reason ?? found.reason
        }
        return all
    }

    private mutating func names(of name: String) -> Names {
        if let known = known[name] { return known }
        let names = Names(of: name)
        if known.count < Self.most { known[name] = names }
        return names
    }
}
