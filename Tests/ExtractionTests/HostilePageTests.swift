import Extraction
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("A page that an enemy wrote does no harm")
struct HostilePageTests {
    /// What small pages are held to, so that the tests need not write large ones.
    private static let limits = HTMLLimits(bytes: 1 << 20, memory: 4 << 20, effort: 3_000_000)

    @Test(
        "A page that would take too much is refused with a sentence",
        arguments: [
            ("<div>", 5000, ExtractionRefusal.tooDeep), ("<p>x", 20_000, .tooManyParts),
            ("<div>x", 5000, .tooDeep), ("x<div>x<!---->", 5000, .tooDeep), ("<div> <b>x</b> ", 5000, .tooDeep),
            ("<table><tr><td>", 2000, .tooDeep),
            ("<b>x<p>", 5000, .tooManyParts), ("xxxxxxxx", 160_000, .tooLarge(bytes: 1_280_000, limit: 1 << 20)),
        ])
    func refused(part: String, count: Int, refusal: ExtractionRefusal) {
        let page = Array(String(repeating: part, count: count).utf8)
        #expect(throws: refusal) { try onSmallStack(page, Self.limits) }
        #expect(!refusal.what.isEmpty && !refusal.advice.isEmpty)
    }

    @Test(
        "Attributes without number are refused",
        arguments: [
            "<p " + (0..<2000).map { "a\($0) " }.joined(), (0..<2000).map { "<body a\($0)>" }.joined(),
            (0..<2000).map { "<html a\($0)>x" }.joined(),
        ])
    func attributes(page: String) {
        #expect(throws: ExtractionRefusal.tooDeep) { try onSmallStack(Array(page.utf8), Self.limits) }
    }

    @Test("Elements that lie deep in each other need no stack")
    func deep() throws {
        let page = String(repeating: "<div>", count: 3000) + "<p>Nothing happened in Amery on Monday, the mayor said."
        #expect(try onSmallStack(Array(page.utf8)).text == "Nothing happened in Amery on Monday, the mayor said.\n")
    }

    /// Something odd before, in and after an article, which is found all the same.
    @Test(
        "An article is found among what is odd",
        arguments: [
            "", "\u{0}\u{0}", String(repeating: "<div>", count: 2000), String(repeating: "</div>", count: 5000),
            String(repeating: "<b>", count: 2000),
            String(repeating: "&amp;&CounterClockwiseContourIntegral;&#0;&#x110000;", count: 200),
            "<p a=\"" + String(repeating: "y", count: 30_000) + "\">", String(repeating: "<!--", count: 5000) + "-->",
            String(repeating: "<svg><math><template>", count: 50), "<select><option>", "<table><tr>",
            "<a href=x", "<textarea>", "<plaintext>", "<title>", "<script>", "<style>/*", "<frameset>", "<![CDATA[",
        ])
    func odd(start: String) throws {
        let article =
            "<article><h1>A quiet day</h1><p>Nothing happened in Amery on Monday, the mayor said. Twice.</p></article>"
        let page = Array((article + start + article).utf8)
        let found = try onSmallStack(page)
        #expect(found.text.contains("Nothing happened in Amery on Monday, the mayor said. Twice."))
    }

    @Test("No control character and no part of a tag comes through")
    func controls() throws {
        let inner = (1..<160).map { "&#\($0);" }.joined() + "\u{1}\u{1B}[31m\u{7F}\u{85}"
        let page = "<article><p>It rained on Monday, as it had rained before. \(inner)</p></article>"
        let text = try HTMLFormat().extract(Array(page.utf8)).text
        let controls = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }
        #expect(controls.isEmpty)
        #expect(!text.contains("<p>"))
    }

    @Test("Bytes that are no page at all are refused", arguments: ["", "<html></html>", "<p></p>", "<<<<", "\u{FEFF}"])
    func nothing(page: String) {
        #expect(throws: ExtractionRefusal.noText) { try HTMLFormat().extract(Array(page.utf8)) }
    }

    @Test(
        "JSON that never ends says what it says until then",
        arguments: [
            String(repeating: "[", count: 5000), String(repeating: "{\"a\":", count: 5000),
            "{\"@type\":\"NewsArticle\",\"headline\":\"A",
        ])
    func statements(json: String) throws {
        let page =
            "<script type=application/ld+json>\(json)</script><p>Nothing happened in Amery on Monday, the mayor said.</p>"
        #expect(try onSmallStack(Array(page.utf8)).text.hasSuffix("the mayor said.\n"))
    }

    @Test("Tags in any order neither stop it nor bring it down")
    func soup() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(state: seed)
        let parts = [
            "<p>", "</p>", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "</table>", "<tr>", "<td>", "<select>",
            "<option>", "</select>", "<form>", "</form>", "<template>", "</template>", "<svg>", "</svg>", "<math>",
            "<mi>",
            "<li>", "<ul>", "</ul>", "<h1>", "</h1>", "<button>", "<nobr>", "<body>", "</body>", "</html>",
            "<frameset>",
            "<noscript>", "<caption>", "<colgroup>", "<col>", "<tbody>", "</tbody>", "<foreignObject>", "<desc>",
            "<title>",
            "</title>", "<script>", "</script>", "<!--", "-->", "<textarea>", "</textarea>", "<pre>\n", "<isindex>",
            "<rt>",
            "<ruby>", "words and words. ", "\u{0}", "&amp", "<input type=hidden>", "<object>", "</object>", "<dd>",
            "<head>",
        ]
        for _ in 0..<200 {
            let page = (0..<60).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            do {
                let article = try HTMLFormat().extract(Array(page.utf8))
                #expect(article.text.hasSuffix("\n"), "seed \(seed): \(page)")
            } catch {
                #expect(error == .noText, "seed \(seed): \(page)")
            }
        }
    }

    /// Takes a page apart on a thread with the stack of a worker.
    private func onSmallStack(_ page: [UInt8], _ limits: HTMLLimits = HTMLLimits()) throws -> ExtractedArticle {
        let work = Work(page: page, format: HTMLFormat(limits: limits))
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setstacksize(attributes, 512 << 10)
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            if let context { Unmanaged<Work>.fromOpaque(context).takeUnretainedValue().perform() }
            return nil
        }
        #if canImport(Glibc)
            pthread_create(&thread, attributes, body, Unmanaged.passUnretained(work).toOpaque())
            pthread_join(thread, nil)
        #else
            pthread_create(&thread, attributes, { body($0) }, Unmanaged.passUnretained(work).toOpaque())
            if let thread { pthread_join(thread, nil) }
        #endif
        return try #require(work.outcome).get()
    }
}

/// What a thread does, and what came of it.
private final class Work {
    let page: [UInt8]
    let format: HTMLFormat
    var outcome: Result<ExtractedArticle, ExtractionRefusal>?

    init(page: [UInt8], format: HTMLFormat) {
        (self.page, self.format) = (page, format)
    }

    func perform() {
        outcome = Result { () throws(ExtractionRefusal) in try format.extract(page) }
    }
}

/// Numbers by chance that can be had again (Steele, Lea, Flood: SplitMix64).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
