import Library
import Prose
import Testing

@Suite struct FrontMatterTests {
    @Test func `A fenced block gives its fields and its place`() {
        let text = """
            ---
            title: "Harbor to close: mayor"
            outlet: The Tidewater Post
            author: Ada Quist; Bo Lind
            date: 2026-01-17
            url: https://example.org/a?b=c
            language: en
            sample: true
            - not plain
            ---
            “We stay,” she said.
            """
        let matter = FrontMatter(of: ArticleText(text))
        #expect(matter.title == "Harbor to close: mayor")
        #expect(matter.outlet == "The Tidewater Post")
        #expect(matter.authors == ["Ada Quist", "Bo Lind"])
        #expect(matter.published == "2026-01-17")
        #expect(matter.url == "https://example.org/a?b=c")
        #expect(matter.language == "en")
        #expect(matter.range.map { ArticleText(text).string(in: $0) }?.hasSuffix("- not plain\n---\n") == true)
    }

    @Test func `Header lines count down to the blank line`() {
        let text = ArticleText("Title: Harbor to close\nSource: Tidewater Post\nPage: 3\n\nWords.\n")
        let matter = FrontMatter(of: text)
        #expect(matter.title == "Harbor to close" && matter.outlet == "Tidewater Post")
        #expect(
            matter.range.map { text.string(in: $0) } == "Title: Harbor to close\nSource: Tidewater Post\nPage: 3\n\n")
    }

    @Test(
        arguments: [
            ("Harbor to close\n\nWords.", "Harbor to close"),
            ("\n\n  # Harbor  \nWords.", "Harbor"),
            ("Live: the vote\nTitle fight: later\n\nWords.", "Live: the vote"),
            ("Title: only one\n\nWords.", "Title: only one"),
            ("---\ntitle: never ends\n\nWords.", "---"),
            ("---\noutlet: Post\n---\n\nHarbor\n", "Harbor"),
            ("Title: One\nSource: Two\nand then some words\n\n", "Title: One"),
            ("---\n---\nHarbor", "Harbor"),
        ])
    func `Without a title the first words are it`(text: String, title: String) {
        #expect(FrontMatter(of: ArticleText(text)).title == title)
    }

    @Test(arguments: ["", "\n \n\t\n", "---\n---\n"])
    func `A text without words has no title`(text: String) {
        #expect(FrontMatter(of: ArticleText(text)).title == nil)
    }

    @Test func `A first line of any length is cut`() {
        let matter = FrontMatter(of: ArticleText(String(repeating: "word ", count: 100_000)))
        #expect(matter.title?.unicodeScalars.count == 200)
        #expect(matter.range == nil)
    }

    @Test(
        arguments: [
            ("'It''s over'", "It's over"), ("\"a \\\"b\\\"\"", "a \"b\""), ("\"", "\""), ("'x\"", "'x\""),
            ("  spaced  ", "spaced"),
        ])
    func `Quotation marks around a value are taken off`(written: String, value: String) {
        #expect(FrontMatter(of: ArticleText("---\ntitle: \(written)\n---\n")).title == value)
    }

    @Test func `A list of authors may stand in brackets`() {
        let matter = FrontMatter(of: ArticleText("---\nauthors: [Ada Quist, 'Bo Lind']\nby: Cy Mo\n---\n"))
        #expect(matter.authors == ["Ada Quist", "Bo Lind", "Cy Mo"])
    }
}
