import Annotations
import Extraction
import Library
import Prose
import ProgramSupport
import Testing

/// Articles come into a folder, and nothing in it is lost.
@Suite struct ArticleImporterTests {
    private let folder = TestFolder()

    private func record(
        _ text: String = "The last ferry left.", title: String? = "Ferry ends", outlet: String? = "The Lantern",
        date: String? = "2026-01-20"
    ) -> ArticleRecord {
        var details = ArticleDetails()
        (details.title, details.outlet, details.published) = (title, outlet, date)
        return ArticleRecord(text: text, details: details, line: 1)
    }

    private func importer(isDry: Bool = false) throws -> ArticleImporter {
        try ArticleImporter(into: folder.path("corpus"), moment: "2026-01-24T09:30:00Z", isDry: isDry)
    }

    private func text(_ name: String) -> String {
        String(decoding: folder.content("corpus/" + name) ?? [], as: UTF8.self)
    }

    @Test func `An article becomes a file that says where it is from`() throws {
        var importer = try importer()
        let name = "2026-01-20-the-lantern-ferry-ends.txt"
        #expect(try importer.take(record(), from: "exports/a.csv") == .made(BytePath(name)))
        #expect(
            text(name) == """
                ---
                title: Ferry ends
                outlet: The Lantern
                date: 2026-01-20
                source: exports/a.csv
                retrieved: 2026-01-24T09:30:00Z
                sha256: \(TextHash(of: ArticleText("The last ferry left.\n")).hex)
                ---

                The last ferry left.

                """)
        let read = try ArticleFile.frontMatter(of: folder.path("corpus/" + name))
        #expect(read.outlet == "The Lantern" && read.title == "Ferry ends")
    }

    @Test func `Where no outlet is known, the source is not taken for one`() throws {
        var importer = try importer()
        _ = try importer.take(record(outlet: nil), from: "exports/a.csv")
        let file = try ArticleFile.open(folder.path("corpus/2026-01-20-ferry-ends.txt"))
        #expect(file.frontMatter.outlet == nil && file.frontMatter.importedHash?.count == 64)
        #expect(FrontMatter(of: ArticleText("---\nsource: The Lantern\n---\nWords\n")).outlet == "The Lantern")
    }

    @Test func `The same article is not made again, and that of another outlet is`() throws {
        for _ in 0..<2 {
            var importer = try importer()
            _ = try importer.take(record(), from: "a.csv")
            #expect(try importer.take(record(title: "Another title"), from: "b.csv") == .isHere)
            _ = try importer.take(record(outlet: "The Weir"), from: "b.csv")
        }
        #expect(
            folder.names(in: "corpus") == [
                "2026-01-20-the-lantern-ferry-ends.txt", "2026-01-20-the-weir-ferry-ends.txt",
            ])
    }

    @Test func `A name that is taken gets a number, whatever took it`() throws {
        folder.write("corpus/2026-01-20-the-lantern-ferry-ends.txt", "Mine.\n")
        folder.link("corpus/2026-01-20-the-lantern-ferry-ends-2.txt", to: "/nowhere/at/all")
        var importer = try importer()
        #expect(
            try importer.take(record(), from: "a.csv") == .made("2026-01-20-the-lantern-ferry-ends-3.txt"))
        #expect(text("2026-01-20-the-lantern-ferry-ends.txt") == "Mine.\n")
    }

    @Test func `A file is copied byte for byte, once`() throws {
        var importer = try importer()
        let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]
        #expect(try importer.copy(bytes, as: "sub/a.txt", from: "saved/a.txt") == .made("sub/a.txt"))
        #expect(folder.content("corpus/sub/a.txt") == bytes)
        var again = try self.importer()
        #expect(try again.copy(bytes, as: "b.txt", from: "b.txt") == .isHere)
        #expect(try again.copy([0x41], as: "sub/a.txt", from: "saved/a.txt") == .made("sub/a-2.txt"))
    }

    @Test func `A dry run names the files and writes none`() throws {
        var importer = try importer(isDry: true)
        #expect(try importer.take(record("One."), from: "a.csv") == .made("2026-01-20-the-lantern-ferry-ends.txt"))
        #expect(try importer.take(record("Two."), from: "a.csv") == .made("2026-01-20-the-lantern-ferry-ends-2.txt"))
        #expect(try importer.take(record("Two."), from: "a.csv") == .isHere)
        #expect(folder.names(in: ".") == [])
    }

    @Test(arguments: [
        ("../../etc/passwd", "etc-passwd.txt"), (".hidden", "hidden.txt"), ("a\nb\u{1B}[31m/c", "a-b-31m-c.txt"),
        ("CON", "article-con.txt"), ("", "article.txt"), ("…", "article.txt"), ("a\u{0}b", "a-b.txt"),
        ("„Wasser ist wie Besuch“", "wasser-ist-wie-besuch.txt"), ("漢字の船", "漢字の船.txt"),
        ("नदी का पुल", "नदी-का-पुल.txt"), ("\u{301}accent", "accent.txt"), ("مرفأ المدينة", "مرفأ-المدينة.txt"),
        (String(repeating: "x", count: 500), String(repeating: "x", count: 80) + ".txt"),
        (String(repeating: "harbor ", count: 50), String(repeating: "harbor-", count: 11).dropLast() + ".txt"),
    ])
    func `Whatever a title holds, the name is safe`(title: String, name: String) throws {
        var importer = try importer()
        let made = try importer.take(record("…", title: title, outlet: nil, date: nil), from: "a.csv")
        #expect(made == .made(BytePath(name)))
        #expect(folder.names(in: "corpus").count == 1)
    }

    @Test(arguments: 1...40)
    func `What goes in comes out: text and details`(seed: UInt64) throws {
        var chance = Dice(state: seed)
        var importer = try importer()
        for _ in 0..<5 {
            var details = ArticleDetails()
            details.title = chance.text(upTo: 30)
            details.outlet = chance.text(upTo: 12)
            details.url = "https://example.org/" + chance.word()
            details.authors = (0..<Int(chance.next() % 4)).map { "\(chance.word()) Quist\($0)" }
            let record = ArticleRecord(text: chance.text(upTo: 200), details: details, line: 1)
            guard
                case .made(let name) = try importer.take(record, from: BytePath("exports/\(chance.text(upTo: 9)).csv"))
            else {
                continue
            }
            let file = try ArticleFile.open(folder.path("corpus").appending(name))
            let end = try #require(file.frontMatter.range?.upperBound)
            let body = file.text.string(in: file.text.range).unicodeScalars.dropFirst(end.scalars)
            #expect(String(body) == "\n" + record.text, "seed \(seed)")
            #expect(file.encoding == .utf8 && file.frontMatter.url == details.url, "seed \(seed)")
            #expect(file.frontMatter.authors == details.authors, "seed \(seed)")
            #expect(file.frontMatter.outlet == Self.plain(details.outlet), "seed \(seed)")
            if let title = Self.plain(details.title) { #expect(file.frontMatter.title == title, "seed \(seed)") }
        }
    }

    /// A value on one line, without what would join the sign before it.
    private static func plain(_ text: String?) -> String? {
        let words = (text ?? "").unicodeScalars.split {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        let line = words.map { String($0) }.joined(separator: " ").unicodeScalars.drop {
            $0.properties.isGraphemeExtend || $0 == " "
        }
        // A blank is one even with a mark upon it.
        var value = String(line)
        while value.last?.isWhitespace == true { value.removeLast() }
        return value.isEmpty ? nil : value
    }
}

/// Chance that can be had again (SplitMix64).
private struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func word() -> String {
        ["Ada", "Bo", "Frauke", "Ölander", "海"][Int(next() % 5)]
    }

    /// A text of all that makes trouble in a block of lines.
    mutating func text(upTo count: UInt64) -> String {
        let signs = Array(
            "abZ é漢:\"\"''“”-#[];,\\\n\r\t\u{0}\u{1B}\u{85}\u{9B}\u{202E}\u{2028}\u{301}\u{FEFF}\u{A0}👩…—"
                .unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<(next() % (count + 1)) { text.append(signs[Int(next() % UInt64(signs.count))]) }
        return String(text)
    }
}
