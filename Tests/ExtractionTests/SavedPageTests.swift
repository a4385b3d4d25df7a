import Extraction
import Prose
import Testing

@Suite("The article of a saved page is found, and nothing else of the page")
struct SavedPageTests {
    static let pages = GoldenPage.all

    @Test("There are pages of very different make")
    func areThere() {
        #expect(Self.pages.count >= 12)
    }

    @Test("The text is what a person cut out by hand", arguments: pages)
    func text(page: GoldenPage) throws {
        let article = try HTMLFormat().extract(page.html)
        #expect(article.text == page.text, "\(page.name)")
    }

    @Test("The page says what a person reads off it", arguments: pages)
    func details(page: GoldenPage) throws {
        let details = try HTMLFormat().details(page.html)
        #expect(details.title == page.details["title"], "\(page.name)")
        #expect(details.authors.joined(separator: "; ") == page.details["author", default: ""], "\(page.name)")
        if let outlet = page.details["outlet"] { #expect(details.outlet == outlet, "\(page.name)") }
        if let date = page.details["date"] { #expect(details.published == date, "\(page.name)") }
        #expect(details.language == page.details["language"], "\(page.name)")
        #expect(details.url == page.details["url"], "\(page.name)")
    }

    @Test("What was left out is said with a reason, in its place", arguments: pages)
    func regions(page: GoldenPage) throws {
        let article = try HTMLFormat().extract(page.html)
        let length = article.text.unicodeScalars.count
        var last = TextOffset.start
        for region in article.leftOut {
            #expect(region.place >= last && region.place.scalars <= length)
            #expect(!region.words.isEmpty && region.words.unicodeScalars.count <= LeftOutRegion.shownLength)
            last = region.place
        }
    }

    @Test("The same bytes give the same text and the same details alone", arguments: pages)
    func pure(page: GoldenPage) throws {
        let once = try HTMLFormat().extract(page.html)
        #expect(try HTMLFormat().extract(page.html) == once)
        #expect(try HTMLFormat().details(page.html) == once.details)
    }
}

@Suite("A person changes what belongs to the article")
struct RegionChoiceTests {
    private static let page = GoldenPage.named("boxes")

    @Test("A region that was left out comes back by its key, where it stood")
    func bringingBack() throws {
        let page = try #require(Self.page)
        let article = try HTMLFormat().extract(page.html)
        let box = try #require(article.leftOut.first { $0.reason == .box })
        let changed = try HTMLFormat().extract(page.html, changing: RegionChoices(bringingBack: [box.key]))
        #expect(changed.text.contains("nur ein Berg.“\n\nWas Schafe tun\n\nSchafe halten das Gras kurz"))
        #expect(!changed.leftOut.contains { $0.key == box.key })
    }

    @Test("A paragraph that does not belong to it is left out by the key of its words")
    func leavingOut() throws {
        let page = try #require(Self.page)
        let words = "Im März soll ein Gutachten klären, ob auch Ziegen möglich wären."
        let key = RegionKey(of: words)
        let changed = try HTMLFormat().extract(page.html, changing: RegionChoices(leavingOut: [key]))
        #expect(!changed.text.contains(words))
        #expect(changed.leftOut.contains { $0.key == key && $0.reason == .byHand })
    }

    @Test("A key is that of the words, however they are set")
    func keys() {
        #expect(RegionKey(of: "one  two\nthree") == RegionKey(of: " one two three "))
        #expect(RegionKey(of: "one two") != RegionKey(of: "onetwo"))
        #expect(RegionKey(of: "").text.count == 16)
    }
}
