import Annotations
import ProgramSupport
import Testing

/// `dictum import-articles` on a real disk.
@Suite struct ImportArticlesTests {
    private let program = BuiltProgram()
    private let folder = TestFolder()

    private func importing(_ source: String, _ options: String...) -> BuiltProgram.Run {
        program.run(
            [BytePath("import-articles"), folder.path(source), BytePath("--into"), folder.path("corpus")]
                + options.map { BytePath($0) })
    }

    private func writeTable() {
        folder.write("a.csv", "title,outlet,date,text\nFerry ends,The Lantern,2026-01-20,It left.\nNo words,,,\n")
    }

    @Test func `A table comes in, is listed, and does not come in twice`() {
        writeTable()
        let run = importing("a.csv")
        #expect(run.status == 1 && run.output == "1 article came in, 1 was left out\n")
        #expect(run.errors == "dictum: left out: \(folder.path("a.csv").display): line 3: it has no text\n")
        let list = program.run(BytePath("list"), folder.path("corpus")).output
        #expect(list.contains("2026-01-20") && list.contains("The Lantern") && list.contains("Ferry ends"))
        #expect(importing("a.csv").output == "0 articles came in, 1 is here already, 1 was left out\n")
        #expect(folder.names(in: "corpus") == ["2026-01-20-the-lantern-ferry-ends.txt"])
    }

    @Test func `A dry run shows what would be made`() {
        writeTable()
        let run = importing("a.csv", "--dry-run")
        #expect(run.output.contains("2026-01-20-the-lantern-ferry-ends.txt  2026-01-20  The Lantern  Ferry ends"))
        #expect(run.output.hasSuffix("1 article would come in, 1 was left out (nothing was written)\n"))
        #expect(folder.names(in: ".") == ["a.csv"])
    }

    @Test func `Files of a folder keep their names, and links out of it are not followed`() {
        folder.write("secret.txt", "Not yours.\n")
        folder.write("saved/north/mill.txt", "The mill turns.\n")
        folder.write("saved/page.html", "<html><title>x</title><p>Words</p></html>")
        folder.write("saved/odd\n\u{1B}[31m.txt", "Odd.\n")
        folder.write("saved/picture.png", "no text")
        folder.link("saved/out.txt", to: folder.path("secret.txt").display)
        folder.link("saved/up", to: folder.path.display)
        folder.makePipe("saved/pipe.txt")
        let run = importing("saved")
        #expect(run.status == 0 && run.output == "3 articles came in\n")
        #expect(
            run.errors.hasPrefix("dictum: passed over:") && run.errors.hasSuffix(": 1 file in it with no article\n"))
        #expect(folder.names(in: "corpus") == ["north", "odd\n\u{1B}[31m.txt", "page.html"])
        #expect(folder.content("corpus/north/mill.txt") == Array("The mill turns.\n".utf8))
        #expect(importing("corpus").output == "0 articles came in, 3 are here already\n")
    }

    @Test(arguments: [
        ("nowhere", "no such file or folder"), ("pipe", "not a file with text but a pipe"),
        ("odd.xyz", "not known how articles are in it"), ("zero.csv", "it holds NUL bytes"),
        ("empty.csv", "nothing is in it"), ("empty.jsonl", "no article in it"),
    ])
    func `What cannot be taken is told in a sentence`(source: String, words: String) {
        folder.makePipe("pipe")
        folder.write("odd.xyz")
        folder.write("zero.csv", "text\n" + String(repeating: "a\u{0}", count: 3) + "bcd")
        folder.write("empty.csv", "")
        folder.write("empty.jsonl", "\n")
        let run = importing(source)
        #expect(run.status == 1 && run.errors.contains(words), "\(run)")
        #expect(run.output == "0 articles came in, 1 was left out\n")
    }

    @Test func `JSON of a folder comes in, and what was tagged in an article does not`() {
        folder.write("saved/news.json", "[{\"title\": \"Ferry ends\", \"text\": \"It left.\"}]")
        folder.write("saved/mill.txt", "The mill turns.\n")
        folder.write("saved/mill.txt.ana.json", "{\"text\": \"no article\"}")
        let run = importing("saved")
        #expect(run.status == 0 && run.output == "2 articles came in\n", "\(run)")
        #expect(folder.names(in: "corpus") == ["ferry-ends.txt", "mill.txt"])
    }

    @Test func `An export that is a page is taken apart in the encoding that it declares`() {
        let page = """
            <html><head><meta charset="windows-1251"></head><body><p>1 of 1 DOCUMENTS</p><p>Вестник</p><p>January 20, 2026</p>
            <p>Паром ушёл</p><p>LENGTH: 3 words</p><p>Последний паром ушёл.</p></body></html>
            """
        folder.write("export.html", CharsetWriting.bytes(of: page, "CP1251"))
        let run = importing("export.html")
        #expect(run.status == 0 && run.output == "1 article came in\n", "\(run)")
        let name = "2026-01-20-вестник-паром-ушёл.txt"
        #expect(folder.names(in: "corpus") == [name])
        let text = String(decoding: folder.content("corpus/" + name) ?? [], as: UTF8.self)
        #expect(text.hasSuffix("\nПоследний паром ушёл.\n"))
    }

    @Test func `What a file was copied from is told with what is known of it`() {
        let source = folder.write("saved/north/mill.txt", "The mill turns.\n")
        #expect(importing("saved").status == 0)
        let copy = folder.path("corpus/north/mill.txt")
        for command in [["describe", copy], ["show", "--details", copy]] as [[BytePath]] {
            let output = program.run(command).output
            #expect(output.contains("\ncopied from: \(source.display)\nretrieved: 20"), "\(output)")
            #expect(output.contains("\nsha256: ") && !output.contains("another one since"))
        }
        folder.write("corpus/north/mill.txt", "The mill stands.\n")
        #expect(program.run("describe", copy).output.contains("another one since"))
        #expect(program.run("describe", source).output.contains("copied from") == false)
    }

    @Test func `Columns and a format can be named`() {
        folder.write("b.dat", "id\twords\n1\tIt left.\n")
        #expect(importing("b.dat", "--format", "tsv").errors.contains("name one with --text-column"))
        #expect(importing("b.dat", "--format", "tsv", "--text-column", "words").status == 0)
        #expect(importing("b.dat", "--format", "xml").status == 2)
        #expect(folder.names(in: "corpus") == ["it-left.txt"])
    }
}
