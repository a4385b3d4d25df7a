import Extraction
import Testing

@Suite("What a page says of its article is read in the ways in which sites say it")
struct DetailTests {
    private func details(_ head: String, body: String = "") throws -> ArticleDetails {
        try HTMLFormat().details(Array("<html><head>\(head)</head><body>\(body)</body></html>".utf8))
    }

    @Test(
        "A date is turned into ISO 8601, or into nothing where it is none",
        arguments: [
            ("2026-01-17", "2026-01-17"), ("2026-01-17 10:30", "2026-01-17T10:30"), ("20260117", "2026-01-17"),
            ("2026-01-17T10:30:05.123+0100", "2026-01-17T10:30:05+01:00"),
            ("2026-01-17T10:30:00Z", "2026-01-17T10:30:00Z"),
            ("Sat, 17 Jan 2026 10:30:00 GMT", "2026-01-17T10:30:00Z"), ("January 17, 2026", "2026-01-17"),
            ("Published on 17th January 2026 by us", "2026-01-17"), ("17. Januar 2026", "2026-01-17"),
            ("17 de enero de 2026", "2026-01-17"), ("17.01.2026, 10:30 Uhr", "2026-01-17T10:30"),
            ("17/01/2026", "2026-01-17"),
            ("01/17/2026", "2026-01-17"), ("03/04/2026", nil), ("2026年1月17日", "2026-01-17"),
            ("1768645800", "2026-01-17T10:30:00Z"),
            ("17 января 2026", "2026-01-17"), ("2026-02-30", nil), ("2024-02-29", "2024-02-29"), ("yesterday", nil),
            ("", nil),
        ] as [(String, String?)])
    func dates(written: String, expected: String?) throws {
        let found = try details("<meta property='article:published_time' content='\(written)'>")
        #expect(found.published == expected)
    }

    @Test(
        "Authors are names, one by one",
        arguments: [
            ("By Ada Quist and Bo Lind", ["Ada Quist", "Bo Lind"]),
            ("Von Ada Quist, Bo Lind", ["Ada Quist", "Bo Lind"]),
            ("https://example.org/ada", []), ("admin", []), ("Ada Quist | Bo Lind", ["Ada Quist", "Bo Lind"]),
            ("Ada Quist, 17 January 2026", ["Ada Quist"]), ("Submitted on Mon, 2026-01-17 13:49", []),
            ("Submitted by Ada Quist", ["Ada Quist"]), ("ada@example.org", []),
            ("Par Maëlle Trévidic", ["Maëlle Trévidic"]),
        ])
    func authors(written: String, expected: [String]) throws {
        #expect(try details("<meta name=author content='\(written)'>").authors == expected)
    }

    @Test(
        "A title loses the name of the outlet and nothing else",
        arguments: [
            ("Mayor comes down | The Lantern", "Mayor comes down"),
            ("Mayor comes down - The Lantern", "Mayor comes down"),
            ("The Lantern: what it is - The Lantern", "The Lantern: what it is"), ("Up - and down", "Up - and down"),
            ("The Lantern - Mayor comes down", "Mayor comes down"), ("Mayor comes down", "Mayor comes down"),
        ])
    func titles(written: String, expected: String) throws {
        let head = "<title>\(written)</title><meta property='og:site_name' content='The Lantern'>"
        #expect(try details(head).title == expected)
    }

    @Test("The outlet that stands in the heading is no part of the title; another word behind it is")
    func headings() throws {
        let head =
            "<title>Mayor comes down » Local » The Lantern</title>"
            + "<meta name='twitter:title' content='Mayor comes down'>"
        #expect(
            try details(head, body: "<h1><b>Mayor comes down</b><a>The Lantern</a></h1>").title == "Mayor comes down")
        let longer = try details(head, body: "<h1>Mayor comes down for the wall</h1>")
        #expect(longer.title == "Mayor comes down for the wall")
    }

    @Test(
        "A date in the address counts where nothing else says one",
        arguments: [
            ("https://example.org/2026/01/17/mayor", "2026-01-17"),
            ("https://example.org/a/202601/17/wall.html", "2026-01-17"),
            ("https://example.org/202613/17/wall.html", nil), ("https://example.org/202601/mayor", nil),
            ("https://example.org/a/2026/01", nil),
        ] as [(String, String?)])
    func datesInAddresses(address: String, expected: String?) throws {
        #expect(try details("<link rel=canonical href='\(address)'>").published == expected)
    }

    @Test(
        "A language is written as BCP 47 has it",
        arguments: [("de_DE", "de-DE"), ("EN-us", "en-US"), ("zh-Hans", "zh-Hans"), ("none of them", nil), ("x", nil)]
            as [(String, String?)])
    func languages(written: String, expected: String?) throws {
        #expect(try details("<meta property='og:locale' content='\(written)'>").language == expected)
    }

    @Test("What search engines are told counts first, wherever in the graph it stands")
    func trust() throws {
        let json = """
            {"@graph":[{"@type":"Person","@id":"#ada","name":"Ada Quist"},{"@type":"Organization","@id":"#l","name":"The Lantern"},
            {"@type":["Article","NewsArticle"],"headline":"Mayor comes\\u0020down","author":{"@id":"#ada"},
            "publisher":{"@id":"#l"},"datePublished":"2026-01-17","inLanguage":"en","url":"https://example.org/a"}]}
            """
        let found = try details(
            "<script type='application/ld+json'>\(json)</script><meta name=author content='Bo Lind'><meta name=date content='2020-01-01'>"
        )
        #expect(found.title == "Mayor comes down" && found.authors == ["Ada Quist"] && found.outlet == "The Lantern")
        #expect(found.published == "2026-01-17" && found.language == "en" && found.url == "https://example.org/a")
    }

    @Test("Where nothing else says so, the address and the comment of the browser do")
    func addresses() throws {
        let page =
            "<!-- saved from url=(0036)https://example.org/2026/01/17/mayor.html --><html><body><p>x</p></body></html>"
        let found = try HTMLFormat().details(Array(page.utf8))
        #expect(found.url == "https://example.org/2026/01/17/mayor.html" && found.published == "2026-01-17")
    }

    @Test(
        "A page declares its encoding as the HTML standard has it",
        arguments: [
            ("<meta charset=utf-8>", "utf-8"), ("<META CHARSET='Windows-1251'>", "windows-1251"),
            ("<!-- <meta charset=a> --><meta charset=b>", "b"), ("<p><meta charset=\"koi8-r\">", "koi8-r"),
            ("<meta http-equiv=Content-Type content='text/html; charset = \"gb18030\"'>", "gb18030"),
            ("<meta content='text/html; charset=big5' http-equiv=content-type>", "big5"),
            ("<meta content='text/html; charset=big5'>", nil), ("<a title='<meta charset=x>'>", nil), ("", nil),
            (String(repeating: " ", count: 1024) + "<meta charset=utf-8>", nil), ("<meta charset=", nil),
            ("<!-- x", nil),
        ] as [(String, String?)])
    func charsets(page: String, label: String?) {
        #expect(DeclaredCharset.label(in: Array(page.utf8)) == label)
    }

    @Test(
        "A page is told by its first bytes or by its name",
        arguments: [
            ("txt", "<!DOCTYPE HTML PUBLIC>", true), ("txt", "\n<!-- saved --><html>", true),
            ("html", "Mayor comes down", true),
            ("txt", "Mayor comes down", false), ("txt", "The <html> tag", false), ("htm", "", true),
        ])
    func formats(end: String, start: String, isPage: Bool) {
        #expect((articleFormat(fileExtension: end, start: Array(start.utf8)[...]) != nil) == isPage)
    }
}
