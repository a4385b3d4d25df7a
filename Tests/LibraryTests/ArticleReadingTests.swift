import Annotations
import Extraction
import Library
import ProgramSupport
import Prose
import Testing

/// Articles that are taken out of files, and what people have decided about that.
struct ArticleReadingTests {
    private static let page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The ferry stays | Quillhaven Lantern</title>
        <meta property="og:site_name" content="Quillhaven Lantern">
        <meta property="article:published_time" content="2026-01-17T06:00:00+01:00"></head>
        <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>The ferry stays</h1>
        <p>The ferry to the island will go on running for at least one more winter, the council decided on Friday.</p>
        <p>“We will not sell her,” said the harbor master, Mara Lind, after a debate that lasted until the small hours.</p>
        <aside class="newsletter">Sign up for our newsletter and get the harbor in your inbox.</aside>
        <p>The island has had no other way of getting its post since the bridge was given up in the spring.</p>
        </article><footer>Imprint</footer></body></html>
        """

    private let folder = TestFolder()

    init() {
        folder.write("ferry.html", Array(Self.page.utf8))
    }

    @Test func `an article is taken out of a page, and what the page says of it is known`() throws {
        let reading = ArticleReading(folder: folder.path)
        let file = try reading.file("ferry.html")
        let text = file.text.string(in: file.text.range)
        #expect(text.hasPrefix("The ferry stays\n\nThe ferry to the island"))
        #expect(!text.contains("Imprint") && !text.contains("newsletter"))
        #expect(file.frontMatter.title == "The ferry stays" && file.frontMatter.saysTitle)
        #expect(file.frontMatter.outlet == "Quillhaven Lantern" && file.frontMatter.published == "2026-01-17")
        #expect(try reading.frontMatter("ferry.html") == file.frontMatter)
        #expect(file.extract?.format == "HTML" && file.extract?.leftOut.isEmpty == false)
        #expect(file.notices.count == 1)
    }

    @Test func `a region that was kept is in the text, one that was left is not`() throws {
        let plain = try ArticleReading(folder: folder.path).file("ferry.html")
        let region = try #require(plain.extract?.leftOut.first { $0.words.contains("newsletter") })
        var choice = ReadingChoice()
        choice.regions[region.key.text] = .kept
        let kept = try ArticleReading(folder: folder.path, choices: ["ferry.html": choice]).file("ferry.html")
        #expect(kept.text.string(in: kept.text.range).contains("Sign up for our newsletter"))
        #expect(kept.extract?.leftOut.count == (plain.extract?.leftOut.count ?? 0) - 1)
    }

    @Test func `the file as it is can be read, too`() throws {
        let source = try ArticleReading(folder: folder.path).source("ferry.html")
        #expect(source.text == ArticleText(Self.page) && source.extract == nil)
    }

    @Test func `an encoding that was chosen counts, in a text and in a page`() throws {
        let folder = TestFolder()
        let words = "Порт закрыт, сказала она."
        folder.write("a.txt", CharsetWriting.bytes(of: words, "KOI8-R"))
        let markup = "<html><body><article><p>\(words) Ворота останутся открытыми до конца недели, добавила она.</p>"
        folder.write("b.html", CharsetWriting.bytes(of: markup, "KOI8-R"))
        var choice = ReadingChoice()
        choice.encoding = "koi8-r"
        let reading = ArticleReading(folder: folder.path, choices: ["a.txt": choice, "b.html": choice])
        #expect(try reading.file("a.txt").text == ArticleText(words))
        #expect(try reading.file("b.html").text.string(in: TextRange(0, 12)) == "Порт закрыт,")
    }

    @Test func `what a page declares is how it is read`() throws {
        let folder = TestFolder()
        let markup = """
            <html><head><meta charset="windows-1251"></head><body><article><p>Порт закрыт, сказала она. Ворота останутся \
            открытыми до конца недели, добавила она.</p></article></body></html>
            """
        folder.write("b.html", CharsetWriting.bytes(of: markup, "CP1251"))
        let file = try ArticleReading(folder: folder.path).file("b.html")
        #expect(file.encoding.name == "Windows-1251")
        #expect(file.text.string(in: TextRange(0, 12)) == "Порт закрыт,")
    }

    private static let spoiled = "â€œWe stay,â€\u{9D} said Mara Lind of the cafÃ©. â€œItâ€™s ours.â€\u{9D}"
    private static let meant = "“We stay,” said Mara Lind of the café. “It’s ours.”"

    @Test func `spoiled letters are offered for repair, and repaired where that was chosen`() throws {
        let folder = TestFolder()
        let page = "<html><body><article><h1>It stays</h1><p>\(Self.spoiled)</p><p>The boat went on for a winter.</p>"
        folder.write("a.txt", Array("\(Self.spoiled)\n".utf8))
        folder.write("b.html", Array(page.utf8))
        for (name, whole) in [("a.txt", "\(Self.meant)\n"), ("b.html", nil)] as [(BytePath, String?)] {
            let found = try ArticleReading(folder: folder.path).file(name)
            let mojibake = try #require(found.mojibake)
            #expect(mojibake.sentence == "6 spoiled letters (â€œ for “): UTF-8 that was read as Windows-1252 and saved")
            var choice = ReadingChoice()
            choice.repair = mojibake.repair.description
            let reading = ArticleReading(folder: folder.path, choices: [name.display: choice])
            let repaired = try reading.file(name)
            let text = repaired.text.string(in: repaired.text.range)
            #expect(text.contains(Self.meant) && (whole == nil || text == whole))
            #expect(repaired.mojibake == nil && repaired.notices.first?.hasPrefix("repaired, as chosen") == true)
            #expect(try reading.frontMatter(name).title == repaired.frontMatter.title)
        }
    }

    @Test func `letters that a page spells as entities are repaired, too, and those that it does not with them`() throws
    {
        let folder = TestFolder()
        let page = """
            <html><head><meta name="author" content="Andr&Atilde;&copy; Lind"></head><body><article>
            <h1>It&acirc;&euro;&trade;s the end of the ferry</h1>
            <p>It&#226;&#8364;&#8482;s ours, she said. &acirc;&#128;&#156;We stay,&acirc;&euro;&#157; said the cafÃ©.</p>
            """
        folder.write("entities.html", Array(page.utf8))
        let found = try ArticleReading(folder: folder.path).file("entities.html")
        let mojibake = try #require(found.mojibake)
        #expect(mojibake.repair.description == "entities Windows-1252")
        var choice = ReadingChoice()
        choice.repair = mojibake.repair.description
        let reading = ArticleReading(folder: folder.path, choices: ["entities.html": choice])
        let repaired = try reading.file("entities.html")
        #expect(
            repaired.text.string(in: repaired.text.range)
                == "It’s the end of the ferry\n\nIt’s ours, she said. “We stay,” said the café.\n")
        #expect(repaired.frontMatter.authors == ["André Lind"] && repaired.mojibake == nil)
        #expect(try reading.frontMatter("entities.html").title == "It’s the end of the ferry")
    }

    private static func lines(_ lines: String...) -> String { lines.map { $0 + "\r\n" }.joined() }

    @Test func `each part of a mail is read in its own encoding, and a chosen one counts for all of them`() throws {
        let folder = TestFolder()
        let head = Self.lines(
            "MIME-Version: 1.0", "Subject: Порт", "Content-Type: multipart/mixed; boundary=b", "", "--b")
        let plain = Self.lines(
            "Content-Type: text/plain; charset=koi8-r", "Content-Transfer-Encoding: 8bit", "", "Порт закрыт.", "--b")
        let other = Self.lines(
            "Content-Type: message/rfc822", "", "Subject: a", "Content-Type: text/html; charset=windows-1251", "",
            "<article><p>Ворота останутся открытыми до конца недели, сказала она. Никто не возражал.</p></article>",
            "--b--")
        let bytes =
            CharsetWriting.bytes(of: head, "CP1251") + CharsetWriting.bytes(of: plain, "KOI8-R")
            + CharsetWriting.bytes(of: other, "CP1251")
        folder.write("mixed.eml", bytes)
        let file = try ArticleReading(folder: folder.path).file("mixed.eml")
        let text = file.text.string(in: file.text.range)
        #expect(text.contains("Ворота останутся открытыми") && file.encoding.name == "KOI8-R")
        folder.write("plain.eml", Array(head.utf8.filter { $0 < 0x80 }) + CharsetWriting.bytes(of: plain, "KOI8-R"))
        let short = try ArticleReading(folder: folder.path).file("plain.eml")
        #expect(short.text.string(in: short.text.range).contains("Порт закрыт."))
        let wrong = plain.replacing("koi8-r", with: "windows-1251")
        folder.write("wrong.eml", Array(head.utf8.filter { $0 < 0x80 }) + CharsetWriting.bytes(of: wrong, "KOI8-R"))
        var choice = ReadingChoice()
        choice.encoding = "KOI8-R"
        let chosen = try ArticleReading(folder: folder.path, choices: ["wrong.eml": choice]).file("wrong.eml")
        #expect(chosen.text.string(in: chosen.text.range).contains("Порт закрыт."))
    }

    @Test func `spoiled letters of a mail are repaired, however they were wrapped`() throws {
        let folder = TestFolder()
        let lines = [
            "MIME-Version: 1.0", "Subject: The ferry", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable", "",
            "It=C3=A2=E2=82=AC=E2=84=A2s ours, said the caf=C3=83=C2=A9.", "",
        ]
        folder.write("a.eml", Array(lines.joined(separator: "\r\n").utf8))
        let mojibake = try #require(try ArticleReading(folder: folder.path).file("a.eml").mojibake)
        var choice = ReadingChoice()
        choice.repair = mojibake.repair.description
        let file = try ArticleReading(folder: folder.path, choices: ["a.eml": choice]).file("a.eml")
        #expect(file.text.string(in: file.text.range) == "The ferry\n\nIt’s ours, said the café.\n")
    }

    @Test func `a page without an article is refused with what to do`() {
        let folder = TestFolder()
        folder.write("empty.html", Array("<html><body><script>go()</script></body></html>".utf8))
        #expect {
            try ArticleReading(folder: folder.path).file("empty.html")
        } throws: { error in
            (error as? FileProblem)?.sentence.contains("no text of an article was found in it") == true
        }
    }

    @Test func `pages are listed, and what browsers put beside them is not`() throws {
        folder.write("ferry_files/frame.html", Array("<p>An advertisement</p>".utf8))
        folder.write("other_files/island.txt", Array("An article.".utf8))
        #expect(try FolderScan(of: folder.path).articles == ["ferry.html", "other_files/island.txt"])
    }

    @Test func `a large text has a beginning, and what is no UTF-8 or small has none`() throws {
        let line = Array("Das Tor bleibt offen, sagte sie. „Ja“ — mehr nicht.\n".utf8)
        let large = Array(repeatElement(line, count: 5 * ArticleFile.beginningLength / line.count).joined())
        folder.write("large.txt", large)
        folder.write("western.txt", large.map { $0 >= 0x80 ? 0xE9 : $0 })
        folder.write("small.txt", line)
        let reading = ArticleReading(folder: folder.path)
        let beginning = try #require(try reading.beginning(of: "large.txt"))
        let whole = try reading.file("large.txt")
        #expect(beginning.text.byteCount > ArticleFile.beginningLength - 4)
        #expect(beginning.text.string(in: beginning.text.range) == whole.text.string(in: beginning.text.range))
        for name in ["western.txt", "small.txt", "ferry.html"] {
            #expect(try reading.beginning(of: BytePath(name))?.path == nil, "\(name)")
        }
    }

    @Test func `what was decided is kept with the corpus, and read with it`() throws {
        let coder = try #require(Coder(slug: "ana"))
        var store = SidecarStore(folder: folder.path, store: folder.path, state: folder.path("state"), coder: coder)
        var note = store.loadCorpus().note
        note.reading["ferry.html"] = ReadingChoice()
        note.reading["ferry.html"]?.encoding = "KOI8-R"
        note.reading["ferry.html"]?.regions = ["0123456789abcdef": .left]
        try store.save(note)
        #expect(store.readNote().reading == note.reading)
        #expect(ArticleReading(for: folder.path("ferry.html"), naming: .standard).choices == note.reading)
    }

    @Test func `two people decide about two regions, and both count`() throws {
        func store(_ slug: String) throws -> SidecarStore {
            SidecarStore(
                folder: folder.path, store: folder.path, state: folder.path("state"),
                coder: try #require(Coder(slug: slug)))
        }
        var (ana, ben) = try (store("ana"), store("ben"))
        var (hers, his) = (ana.loadCorpus().note, ben.loadCorpus().note)
        hers.reading["ferry.html", default: ReadingChoice()].regions["a"] = .left
        his.reading["ferry.html", default: ReadingChoice()].regions["b"] = .kept
        try ana.save(hers)
        try ben.save(his)
        #expect(ana.readNote().reading["ferry.html"]?.regions == ["a": .left, "b": .kept])
    }
}
