import Analysis
import Annotations
import Testing

@testable import Interchange

@Suite struct ReportTests {
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "a", "header", "p", "h1", "h2", "h3", "ul", "li", "b", "nav",
        "main",
        "section", "footer", "bdi", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect",
        "line", "text",
        "figure", "blockquote", "figcaption", "span", "cite", "time", "small", "del", "ins", "dl", "dt", "dd", "br",
        "details",
        "summary",
    ]
    private static let attributes: Set<String> = [
        "lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "tabindex", "aria-label",
        "aria-labelledby",
        "aria-hidden", "role", "scope", "rel", "datetime", "width", "height", "viewBox", "x", "y", "x1", "x2", "y1",
        "y2",
        "text-anchor",
    ]

    @Test(arguments: 0..<40)
    func `No name and no word of an article becomes markup`(seed: UInt64) throws {
        let page = try HostileCorpus(seed: seed).report().html
        let read = try PageReader(page)
        #expect(Set(read.tags.map(\.name)).isSubset(of: Self.elements), "seed \(seed)")
        #expect(Set(read.tags.flatMap(\.attributes.keys)).isSubset(of: Self.attributes), "seed \(seed)")
        #expect(read.tags.count { $0.name == "style" } == 1 && read.tags.count { $0.name == "title" } == 1)
        let controls = page.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(controls.isEmpty, "seed \(seed)")
    }

    @Test(arguments: 0..<10)
    func `Every link leads to a place on the page or to the web`(seed: UInt64) throws {
        let read = try PageReader(HostileCorpus(seed: seed).report().html)
        let ids = read.tags.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for link in read.tags.compactMap({ $0.attributes["href"] }) {
            let isHere = link.hasPrefix("#") && ids.contains(String(link.dropFirst()))
            #expect(isHere || link.hasPrefix("https://") || link.hasPrefix("http://"), "seed \(seed): \(link)")
        }
    }

    @Test func `What is hostile is on the page as it was written`() throws {
        let read = try PageReader(HostileCorpus(names: "</style><script>alert(1)</script>").report().html)
        #expect(read.text.contains("</style><script>alert(1)</script>"))
        let turned = try PageReader(HostileCorpus(names: "Mara\u{202E}dniL").report().html)
        #expect(turned.text.contains("Mara‹RLO›dniL"))
    }

    @Test(
        arguments: [
            ("https://example.org/a?b=1&c=2", true), ("HTTP://EXAMPLE.ORG", true), ("javascript:alert(1)", false),
            (" https://example.org ", true), ("java\nscript:alert(1)", false), ("data:text/html,x", false),
            ("https://", false),
            ("//example.org", false), ("https://example.org\\@evil", false), ("", false),
        ])
    func `Only an address of the web becomes a link`(address: String, isLink: Bool) {
        #expect((LinkAddress(address) != nil) == isLink)
    }

    @Test(
        arguments: [
            ("[-We-] {+They+} will row", "<del>We</del> <ins>They</ins> will row"), ("… row [sic]", "… row [sic]"),
            ("[-never closed", "[-never closed"), ("{+<b>+}", "<ins>&lt;b&gt;</ins>"),
        ])
    func `Changed words are deletions and insertions`(remark: String, markup: String) {
        let plain = Report.changes(remark).text.replacing("<bdi>", with: "").replacing("</bdi>", with: "")
        #expect(plain == markup)
    }

    @Test func `The sheet is the one that the page allows`() throws {
        // printf %s "$sheet" | openssl dgst -sha256 -binary | base64: 32 bytes are 43 letters and one sign.
        let policy = ReportStyle.policy(of: ReportStyle.sheet)
        let hash = try #require(policy.firstRange(of: "'sha256-").map { policy[$0.upperBound...].prefix { $0 != "'" } })
        #expect(hash.count == 44 && hash.last == "=" && !ReportStyle.sheet.contains("<"))
    }

    @Test func `A redacted register and its notebooks name nobody who is sensitive`() throws {
        let corpus = try HostileCorpus(names: "Mara Lindqvold", isSensitive: true)
        let page = corpus.report(isRedacted: true).html.lowercased()
        #expect(!page.contains("mara") && !page.contains("lindqvold"))
        #expect(page.contains(Redaction.blank))
    }
}
