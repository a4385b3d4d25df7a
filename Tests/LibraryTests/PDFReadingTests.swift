import Annotations
import Extraction
import Library
import ProgramSupport
import Prose
import Testing

/// PDF files, read by the programs of poppler where they are installed.
struct PDFReadingTests {
    /// A page with lines of text, as small as a PDF can be.
    private static func pdf(_ lines: [String]) -> [UInt8] {
        let text = lines.map { "(\($0)) Tj 0 -20 Td " }.joined()
        let content = "BT /F1 12 Tf 50 700 Td \(text)ET"
        let objects = [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", "<</Title(The ferry stays)/Author(Ada Quist)>>",
        ]
        var file = "%PDF-1.4\n", table = "0000000000 65535 f \n"
        for (number, object) in objects.enumerated() {
            let place = String(file.utf8.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n\(table)trailer\n<</Size \(objects.count + 1)/Root 1 0 R/Info 6 0 R>>\n"
        return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
    }

    @Test(.enabled(if: Shell.has("pdftotext") && Shell.has("pdfinfo"), "poppler is not installed"))
    func `A PDF is an article, whatever its name`() throws {
        let folder = TestFolder()
        let bytes = Self.pdf(["The ferry stays, said the har-", "bor master, Mara Lind."])
        for name in ["ferry.pdf", "-enc.pdf", "$(id);.txt"] {
            let path = folder.write(BytePath(name), bytes)
            let file = try ArticleFile.open(path)
            #expect(file.text == ArticleText("The ferry stays, said the harbor master, Mara Lind.\n"))
            #expect(file.frontMatter.title == "The ferry stays" && file.frontMatter.authors == ["Ada Quist"])
            #expect(try ArticleFile.frontMatter(of: path) == file.frontMatter)
            #expect(file.extract?.format == "PDF" && file.byteCount == bytes.count)
            #expect(file.notices.contains { $0.contains("pdftotext") })
        }
    }

    @Test(.enabled(if: Shell.has("pdftotext") && Shell.has("pdfinfo"), "poppler is not installed"))
    func `A PDF that is none, or has no letters, ends in a sentence`() {
        let folder = TestFolder()
        for bytes in [Array("%PDF-1.7\n".utf8), Array(Self.pdf(["a"]).prefix(200)), []] {
            let path = folder.write(BytePath("a.pdf"), bytes)
            #expect { try ArticleFile.open(path) } throws: { error in
                guard case .notExtracted(.failed)? = (error as? FileProblem)?.cause else { return false }
                return (error as? FileProblem)?.sentence.contains("pdf") == true
            }
        }
        let empty = folder.write(BytePath("b.pdf"), Self.pdf([]))
        #expect(throws: FileProblem(empty, .notExtracted(.picturesOnly))) { try ArticleFile.open(empty) }
    }

    @Test func `Books and PDFs are articles of a folder`() {
        for name in ["a.epub", "a.PDF", "b.Epub"] { #expect(FolderScan.isArticleName(BytePath(name))) }
    }
}

/// Other programs, within bounds.
struct ForeignProgramTests {
    @Test func `What a program prints comes back, and what it says of errors`() throws {
        let outcome = try ForeignProgram(["/bin/sh", "-c", "cat; echo no >&2; exit 3"].map { BytePath($0) }).run()
        #expect(outcome == ForeignProgram.Outcome(status: 3, output: [], errors: Array("no\n".utf8)))
        let killed = try ForeignProgram(["/bin/sh", "-c", "kill -9 $$"].map { BytePath($0) }).run()
        #expect(killed.status == nil)
    }

    @Test func `A program that prints without end, never ends, or is not there has no outcome`() {
        let endless = ForeignProgram(["/bin/sh", "-c", "while :; do echo yes; done"].map { BytePath($0) }, limit: 1000)
        #expect(throws: ForeignProgram.Failure.tooMuch) { try endless.run() }
        let waiting = ForeignProgram(
            ["/bin/sh", "-c", "exec >&- 2>&-; exec sleep 60"].map { BytePath($0) }, patience: 1)
        #expect(throws: ForeignProgram.Failure.tooSlow) { try waiting.run() }
        let missing = ForeignProgram([BytePath("no-program-of-this-name")])
        #expect(throws: ForeignProgram.Failure.notInstalled) { try missing.run() }
    }
}
