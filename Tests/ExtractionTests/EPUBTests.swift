import Extraction
import Packages
import Prose
import Testing

@Suite("The text of a book is that of its pages, in their order")
struct EPUBTests {
    private let format = EPUBFormat()
    private let book = InventedBook()

    @Test("All of a chapter is text, and what only shows the way is left out")
    func text() throws {
        let article = try format.extract(book.bytes)
        #expect(
            article.text == """
                A Year of the Ferry

                January

                “We will row if we must,” said Mara Lind.

                Short.

                May

                The ferry came back & nobody cheered.

                1 < 2

                """)
        #expect(article.leftOut.map(\.reason) == [.noText, .navigation, .noText, .missing])
        #expect(article.leftOut.map(\.words) == ["OEBPS/cover.xhtml", "Two", "OEBPS/map.svg", "gone"])
        #expect(try format.extract(book.bytes) == article)
    }

    @Test("A book says its title, its authors, who published it, when, and in which language")
    func details() throws {
        let details = try format.details(book.bytes)
        #expect(details.title == "A Year of the Ferry" && details.authors == ["Ada Quist", "Otto Brandt"])
        #expect(details.outlet == "Quillhaven Lantern" && details.published == "2026-03-01")
        #expect(details.language == "en-GB" && details.url == "https://lantern.example/ferry")
        #expect(try format.extract(book.bytes).details == details)
    }

    @Test("What was left out can be brought back, and a paragraph left out")
    func choices() throws {
        let whole = try format.extract(book.bytes)
        let region = try #require(whole.leftOut.first { $0.reason == .navigation })
        let choices = RegionChoices(bringingBack: [region.key], leavingOut: [RegionKey(of: "Short.")])
        let changed = try format.extract(book.bytes, changing: choices)
        #expect(changed.text.contains("\n\n1. Two\n\n"))
        #expect(!changed.text.contains("Short.") && changed.leftOut.contains { $0.reason == .byHand })
    }

    @Test("A region knows where it would stand")
    func places() throws {
        let page = InventedBook.page("<p>First.</p><nav>Back</nav><p>Last.</p>")
        let article = try format.extract(book.with("OEBPS/text/two.xhtml", page).bytes)
        let region = try #require(article.leftOut.first { $0.words == "Back" })
        #expect(String(article.text.unicodeScalars.prefix(region.place.scalars)).hasSuffix("First."))
    }

    @Test("A book is known by its first file, whatever it is called")
    func begins() throws {
        #expect(articleFormat(fileExtension: "txt", start: book.bytes[...])?.name != "EPUB")
        #expect(articleFormat(fileExtension: "epub", start: book.bytes[...])?.name == "EPUB")
        var stored = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 26)
        stored += "mimetypeapplication/epub+zip".utf8
        #expect(articleFormat(fileExtension: "zip", start: stored[...])?.name == "EPUB")
    }

    @Test("UTF-16 is read, too")
    func wide() throws {
        let units = InventedBook.page("<p>Größe &#xe9;</p>").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        var bytes: [UInt8] = []
        var writer = ZipWriter<Never> { bytes += $0 }
        for file in book.files where file.name != "OEBPS/text/two.xhtml" {
            writer.add(file.name, Array(file.content.utf8))
        }
        writer.add("OEBPS/text/two.xhtml", [0xFE, 0xFF] + units)
        writer.finish()
        #expect(try format.extract(bytes).text.hasSuffix("Short.\n\nGröße é\n"))
    }
}

@Suite("A book that an enemy made does no harm")
struct HostileBookTests {
    private let format = EPUBFormat()
    private let book = InventedBook()
    private static let package = "OEBPS/book.opf"

    private func refusal(_ bytes: [UInt8], _ format: EPUBFormat = EPUBFormat()) -> ExtractionRefusal? {
        do throws(ExtractionRefusal) {
            _ = try format.extract(bytes)
            return nil
        } catch {
            #expect(!error.what.isEmpty && !error.advice.isEmpty)
            return error
        }
    }

    private func opf(manifest: String, spine: String) -> InventedBook {
        book.with(
            Self.package, "<package><metadata/><manifest>\(manifest)</manifest><spine>\(spine)</spine></package>")
    }

    @Test("What is no book is refused")
    func noBook() {
        #expect(refusal([]) == .archive(.notAnArchive))
        #expect(refusal(Array("Dear reader".utf8)) == .archive(.notAnArchive))
        #expect(refusal(Array(book.bytes.prefix(500))) == .archive(.cut))
        #expect(refusal(book.without("META-INF/container.xml").bytes) == .missing("META-INF/container.xml"))
        #expect(refusal(book.without(Self.package).bytes) == .missing("“OEBPS/book.opf”"))
        let empty = "<container><rootfiles/></container>"
        #expect(refusal(book.with("META-INF/container.xml", empty).bytes) != nil)
        #expect(refusal(book.with(Self.package, "<package/>").bytes) != nil)
        #expect(refusal(opf(manifest: "", spine: "").bytes) == .noText)
        #expect(refusal(opf(manifest: "", spine: "<itemref idref='a'/>").bytes) == .noText)
    }

    @Test("Entities of its own are refused", arguments: ["META-INF/container.xml", package])
    func entities(file: String) {
        var bomb = "<!DOCTYPE package [<!ENTITY a0 'ha'>"
        for level in 1..<30 { bomb += "<!ENTITY a\(level) '&a\(level - 1);&a\(level - 1);'>" }
        let found = refusal(book.with(file, bomb + "]><package>&a29;</package>").bytes)
        #expect(found == .xml(file: file, XMLFailure(reason: .declaration, line: 1)))
    }

    @Test("An archive that unpacks to far too much is refused")
    func bomb() {
        let page = String(repeating: "<p>a</p>", count: 100_000)
        let small = EPUBFormat(limits: EPUBLimits(bytes: 100_000))
        #expect(
            refusal(book.with("OEBPS/text/two.xhtml", page).bytes, small) == .archive(.bomb("OEBPS/text/two.xhtml")))
    }

    @Test(
        "Names that lead elsewhere refuse the book", arguments: ["../../etc/passwd", "/etc/passwd", "a\u{0}b", "a\\b"])
    func names(name: String) {
        #expect(refusal(book.with(name, "x").bytes) == .archive(.unsafeName(name)))
    }

    @Test(
        "A page outside of the book is not looked for",
        arguments: [
            "../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://x.example/", "%2e%2e/%2E%2E/a", "",
        ])
    func outside(address: String) throws {
        let item = "<item id='a' href='\(address)' media-type='application/xhtml+xml'/>"
        let one = "<item id='b' href='text/two.xhtml' media-type='application/xhtml+xml'/>"
        let found = try format.extract(
            opf(manifest: item + one, spine: "<itemref idref='a'/><itemref idref='b'/>").bytes)
        #expect(found.leftOut.map(\.reason) == [.missing] && found.text.hasPrefix("May\n"))
    }

    @Test("A page that comes again and again is read once")
    func cycle() throws {
        let items = (0..<500).map { number in
            "<item id='a\(number)' href='text/two.xhtml#\(number)' media-type='application/xhtml+xml'/>"
        }
        let spine = (0..<500).map { "<itemref idref='a\($0)'/><itemref idref='a\($0)'/>" }
        let found = try format.extract(opf(manifest: items.joined(), spine: spine.joined()).bytes)
        #expect(found.text == "May\n\nThe ferry came back & nobody cheered.\n\n1 < 2\n")
    }

    @Test("A spine of a hundred thousand pages is refused")
    func longSpine() {
        let spine = String(repeating: "<itemref idref='a'/>", count: 100_000)
        #expect(refusal(opf(manifest: "", spine: spine).bytes) == .tooManyParts)
    }

    @Test("An encrypted book is refused, one with disguised fonts is read")
    func encrypted() {
        func encryption(_ way: String) -> [UInt8] {
            book.with(
                "META-INF/encryption.xml",
                "<encryption><EncryptedData><EncryptionMethod Algorithm='\(way)'/></EncryptedData></encryption>"
            ).bytes
        }
        #expect(refusal(encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")) == .encrypted)
        #expect(refusal(encryption("")) == .encrypted)
        #expect(refusal(encryption("http://www.idpf.org/2008/embedding")) == nil)
        #expect(refusal(encryption("http://ns.adobe.com/pdf/enc#RC")) == nil)
    }

    @Test(
        "Odd markup ends somewhere",
        arguments: ["<", "<a", "<a b='", "<!--", "<![CDATA[", "<a/", "</", "<//>", "<p/><p/>x"])
    func markup(end: String) throws {
        let page = InventedBook.page("<p>The ferry came back.</p>") + String(repeating: end, count: 300)
        let found = try format.extract(book.with("OEBPS/text/two.xhtml", page).bytes)
        #expect(found.text.contains("The ferry came back."))
    }

    @Test("A book that is damaged anywhere ends in a sentence or in a text")
    func damaged() {
        let whole = book.bytes
        for place in stride(from: 0, to: whole.count, by: 7) {
            var bytes = whole
            bytes[place] ^= 0xFF
            _ = refusal(bytes)
        }
    }
}
