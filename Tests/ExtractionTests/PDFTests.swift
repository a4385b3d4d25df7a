import Extraction
import Testing

@Suite("Printed pages become paragraphs")
struct PDFTests {
    private let format = PDFFormat()

    /// What the programs print about a file with these pages.
    private func printed(_ pages: [String], info: String = "") -> [UInt8] {
        Array(info.utf8) + [0] + Array(pages.map { $0 + "\u{C}" }.joined().utf8) + [0]
    }

    private func text(_ pages: String...) throws -> String { try format.extract(printed(pages)).text }

    @Test(
        "Lines are joined as they were set",
        arguments: [
            ("The ferry stops\nin May, she said.", "The ferry stops in May, she said."),
            ("The trans-\nportation of mail", "The transportation of mail"),
            ("The trans\u{AD}\nportation of mail", "The transportation of mail"),
            ("a well-known name and a well-\nknown place", "a well-known name and a well-known place"),
            ("from Amery-\nLind to the north", "from Amery-Lind to the north"),
            ("the years 2025-\n2026 were wet", "the years 2025- 2026 were wet"),
            ("Hafen-\nund Stadtplan", "Hafen- und Stadtplan"),
            ("渡轮五月\n停航", "渡轮五月停航"),
            (
                "A quiet first day.\nThen the ferry left the island for good.",
                "A quiet first day.\n\nThen the ferry left the island for good."
            ),
            (
                "By Ada Quist\nThe ferry left the island for good on Monday",
                "By Ada Quist\n\nThe ferry left the island for good on Monday"
            ),
            ("It stops. It will be\nmissed.", "It stops. It will be missed."),
            ("the council,\n\nMara Lind and others", "the council, Mara Lind and others"),
            ("an end without a stop\n\nand more of it", "an end without a stop and more of it"),
            ("A heading\n\nA text.", "A heading\n\nA text."),
            ("  wide   blanks\t here ", "wide blanks here"),
        ] as [(String, String)])
    func joining(lines: String, paragraphs: String) throws {
        #expect(try text(lines) == paragraphs + "\n")
    }

    @Test("A paragraph goes on over the pages, and what stands on each of them is left out")
    func pages() throws {
        let article = try format.extract(
            printed([
                "Quillhaven Lantern\n\nThe ferry stops in May, and the is-\n\n– 1 –\n",
                "Quillhaven Lantern\n\nland will have no mail.\nIt never had much.\n\n– 2 –\n",
                "Quillhaven Lantern\n\nMara Lind rows.\n\n– 3 –\n",
            ]))
        #expect(
            article.text
                == "The ferry stops in May, and the island will have no mail. It never had much.\n\nMara Lind rows.\n")
        #expect(article.leftOut.map(\.words) == ["Quillhaven Lantern", "– 1 –"])
        #expect(article.leftOut.allSatisfy { $0.reason == .pageMark })
        let back = RegionChoices(bringingBack: [article.leftOut[0].key], leavingOut: [RegionKey(of: "Mara Lind rows.")])
        let changed = try format.extract(
            printed([
                "Quillhaven Lantern\n\nOne.\n\n– 1 –\n", "Quillhaven Lantern\n\nMara Lind rows.\n\n– 2 –\n",
            ]), changing: back)
        #expect(changed.text == "Quillhaven Lantern\n\nOne.\n\nQuillhaven Lantern\n")
        #expect(changed.leftOut.map(\.reason) == [.pageMark, .byHand])
    }

    @Test("A headline that is also the head of the pages stays once")
    func headline() throws {
        let found = try text("The ferry stops\n\nThe ferry stops\n\nIn May.", "The ferry stops\n\nIn June.")
        #expect(found == "The ferry stops\n\nIn May.\n\nIn June.\n")
    }

    @Test("A foot between two columns is left out, a line of a paragraph that comes again is not")
    func columns() throws {
        let page =
            "Nobody in Amery had asked for it,\nand nobody in Lind\nwas asked for it\n\nlantern.example/ferry\n\nbefore the council\nmet in the old\nharbor hall.\n\n"
        let article = try format.extract(printed((1...3).map { page + "\($0)/3\n" }))
        let sentence =
            "Nobody in Amery had asked for it, and nobody in Lind was asked for it before the council met in the old harbor hall."
        #expect(article.text == "\(sentence)\n\n\(sentence)\n\n\(sentence)\n")
        #expect(article.leftOut.map(\.words) == ["lantern.example/ferry", "1/3"])
    }

    @Test(
        "What a file says of itself counts where it says something",
        arguments: [
            ("Title:  Ferry to Lind stops\nAuthor: Ada Quist\n", "Ferry to Lind stops", ["Ada Quist"]),
            ("Title: Microsoft Word - ferry.doc\nAuthor: aquist\n", nil, []),
            ("Title: ferry final.indd\n", nil, []), ("Title: ferry\n", nil, []), ("Title\n:\n", nil, []), ("", nil, []),
        ] as [(String, String?, [String])])
    func details(info: String, title: String?, authors: [String]) throws {
        let details = try format.extract(printed(["Words."], info: info)).details
        #expect(details.title == title && details.authors == authors && details.published == nil)
    }

    @Test("Pages without letters are refused", arguments: ["", "\n\n", "1", "– 2 –", "\u{1}\u{7F}"])
    func pictures(page: String) {
        #expect(throws: ExtractionRefusal.picturesOnly) { try format.extract(printed([page, page])) }
        #expect(throws: ExtractionRefusal.picturesOnly) { try format.extract([]) }
    }

    @Test("No control character of a page gets into its text")
    func controls() throws {
        let all = String(String.UnicodeScalarView((1..<0xA0).compactMap { Unicode.Scalar($0) }))
        let found = try text(all, "a\u{0}b")
        #expect(
            found.unicodeScalars.allSatisfy {
                $0 == "\n" || !(0..<0x20).contains($0.value) && !(0x7F..<0xA0).contains($0.value)
            })
    }

    @Test("Many pages and long lines take time in proportion")
    func large() throws {
        let pages = (0..<500).map { "Head \($0)\n\nThe ferry left again,\nand nobody saw it go-\ning.\n\n\($0)" }
        let found = try format.extract(printed(pages))
        #expect(found.leftOut.count == 2 && found.text.utf8.count > 20_000)
        #expect(try text(String(repeating: "a-\n", count: 3000)).utf8.count > 1000)
    }
}
