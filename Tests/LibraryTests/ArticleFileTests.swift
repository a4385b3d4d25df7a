import Annotations
import Library
import ProgramSupport
import Prose
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ArticleFileTests {
    /// A file, the text that it must give, and the notice.
    struct Decoding: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let text: String
        let encoding: TextEncoding
        let notice: String?

        init(
            _ name: String, _ bytes: [UInt8], _ text: String, _ encoding: TextEncoding = .utf8, notice: String? = nil
        ) {
            (testDescription, self.bytes, self.text, self.encoding, self.notice) = (name, bytes, text, encoding, notice)
        }
    }

    private static let decodings: [Decoding] = [
        Decoding("empty", [], ""),
        Decoding("UTF-8", Array("“Wir bleiben”\n".utf8), "“Wir bleiben”\n"),
        Decoding("byte order mark", [0xEF, 0xBB, 0xBF, 0x41], "A"),
        Decoding("CR LF and lone CR", Array("a\r\nb\rc\r\n".utf8), "a\nb\nc\n"),
        Decoding(
            "Latin-1", Array("caf".utf8) + [0xE9, 0x0D, 0x0A], "café\n", .windows1252,
            notice: "read as Windows-1252: not valid UTF-8 at byte 3"),
        Decoding(
            "Windows quotation marks", [0x93] + Array("Stay".utf8) + [0x94], "“Stay”", .windows1252,
            notice: "read as Windows-1252: not valid UTF-8 at byte 0"),
        Decoding(
            "UTF-8 with a torn byte", Array("é è ".utf8) + [0xC3] + Array(" ê".utf8), "é è \u{FFFD} ê",
            notice: "not valid UTF-8 in 1 place, shown as \u{FFFD}: the first is at byte 6"),
        Decoding(
            "UTF-16, little end first", [0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x00, 0xDE, 0x0A, 0x00], "A😀\n",
            .utf16(isBigEndian: false), notice: "read as UTF-16"),
        Decoding(
            "UTF-16, big end first, torn", [0xFE, 0xFF, 0x00, 0xE9, 0x00], "é\u{FFFD}", .utf16(isBigEndian: true),
            notice: "read as UTF-16"),
        Decoding("escapes and form feeds", Array("\u{1B}[1mA\u{0C}".utf8), "\u{1B}[1mA\u{0C}"),
    ]

    @Test(arguments: decodings)
    func `A file is read as what it is`(decoding: Decoding) throws {
        let folder = TestFolder()
        let article = try ArticleFile.open(folder.write(BytePath("a.txt"), decoding.bytes))
        #expect(article.text == ArticleText(decoding.text))
        #expect(article.encoding == decoding.encoding)
        #expect(article.notices == [decoding.notice].compactMap { $0 })
        #expect(article.byteCount == decoding.bytes.count)
    }

    @Test(arguments: decodings.filter { $0.encoding == .utf8 || $0.encoding == .windows1252 })
    func `A large file is read as a small one is`(decoding: Decoding) throws {
        let folder = TestFolder()
        let filling = [UInt8](repeating: 0x20, count: ArticleFile.mappingThreshold)
        let article = try ArticleFile.open(folder.write(BytePath("a.txt"), decoding.bytes + filling))
        #expect(article.text.string(in: TextRange(0, decoding.text.unicodeScalars.count)) == decoding.text)
        #expect(article.notices == [decoding.notice].compactMap { $0 })
    }

    @Test(
        arguments: [
            ([0x41, 0x00, 0x42], BinarySign.zero(at: 1)),
            (Array("{\\rtf1 a}".utf8), .format("an RTF document")),
            ([0x50, 0x4B, 3, 4, 9, 9], .format("a ZIP archive or an office document")),
            ([1, 2, 3, 4, 0x41, 0x41, 0x41, 0x41], .controls(percent: 50)),
        ])
    func `What is no text is refused with what gives it away`(bytes: [UInt8], sign: BinarySign) {
        let folder = TestFolder()
        let file = folder.write(BytePath("a.txt"), bytes)
        #expect(throws: FileProblem(file, .binary(sign))) { try ArticleFile.open(file) }
        #expect(throws: FileProblem(file, .binary(sign))) { try ArticleFile.frontMatter(of: file) }
    }

    @Test(.timeLimit(.minutes(1)))
    func `Folders, pipes and what is missing are refused without waiting`() {
        let folder = TestFolder()
        folder.makePipe("pipe.txt")
        #expect(throws: FileProblem(folder.path, .notAFile(.folder))) { try ArticleFile.open(folder.path) }
        #expect(throws: FileProblem(folder.path("pipe.txt"), .notAFile(.pipe))) {
            try ArticleFile.open(folder.path("pipe.txt"))
        }
        #expect(throws: FileProblem(folder.path("no.txt"), .missing)) { try ArticleFile.open(folder.path("no.txt")) }
        #expect(throws: FileProblem(BytePath("/dev/null"), .notAFile(.device))) {
            try ArticleFile.open(BytePath("/dev/null"))
        }
    }

    @Test func `Reading leaves no trace on the article`() throws {
        let folder = TestFolder()
        let file = folder.write("a.txt")
        var before = stat(), after = stat()
        stat(file.display, &before)
        _ = try ArticleFile.open(file)
        stat(file.display, &after)
        #expect(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
        #expect(before.st_atim.tv_sec == after.st_atim.tv_sec && before.st_atim.tv_nsec == after.st_atim.tv_nsec)
    }

    @Test(arguments: 0..<200)
    func `Any bytes are read or refused`(seed: Int) throws {
        let folder = TestFolder()
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        let bytes = (0..<seed % 64).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        do throws(FileProblem) {
            let article = try ArticleFile.open(folder.write(BytePath("a.txt"), bytes))
            #expect(article.text.length <= bytes.count, "seed \(seed)")
        } catch {
            guard case .binary = error.cause else {
                Issue.record("seed \(seed): \(error.sentence)")
                return
            }
        }
    }
}
