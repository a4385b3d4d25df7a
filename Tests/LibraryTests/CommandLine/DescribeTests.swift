import Annotations
import ProgramSupport
import Testing

@Suite struct DescribeTests {
    private let program = BuiltProgram()

    private func describe(_ article: BytePath, _ options: String...) -> BuiltProgram.Run {
        program.run([BytePath("describe"), article] + options.map { BytePath($0) })
    }

    @Test func `What was said of an article is in the list and in exports`() throws {
        let corpus = try MarkedCorpus()
        let article = corpus.path.appending("vote.txt")
        #expect(describe(article, "--outlet", "The Dam", "--author", "Bo Lind", "--date", "2026-03-05").status == 0)
        #expect(program.run(BytePath("list"), corpus.path).output.contains("The Dam"))
        let rows = program.run(BytePath("export"), corpus.path).output
        #expect(rows.contains("The Dam") && rows.contains("Bo Lind") && !rows.contains("The Weir"))
        #expect(program.run(BytePath("check"), corpus.path).output.contains("all is well"))
    }

    @Test func `Without an option it prints what is known, and by hand what was said`() throws {
        let corpus = try MarkedCorpus()
        let article = corpus.path.appending("vote.txt")
        #expect(describe(article).output == "title: Tollan votes on its mill\noutlet: The Weir\ndate: 2026-03-02\n")
        #expect(describe(article, "--title", "The mill").status == 0)
        #expect(describe(article).output.hasPrefix("title: The mill (by hand)\noutlet: The Weir\n"))
        #expect(describe(article, "--title", "").status == 0)
        #expect(describe(article).output.hasPrefix("title: Tollan votes on its mill\n"))
    }

    @Test func `An article that is only described stays unread and is never written`() {
        let folder = TestFolder()
        let article = folder.write("flood.txt", "Flood warning\n")
        #expect(describe(article, "--language", "en").status == 0)
        #expect(program.run(BytePath("list"), folder.path).output.contains("unread"))
        #expect(folder.content("flood.txt") == Array("Flood warning\n".utf8))
    }

    @Test func `Progress counts articles and statements of each coder`() throws {
        let corpus = try MarkedCorpus()
        let table = program.run(BytePath("list"), BytePath("--progress"), corpus.path).output
        let rows = table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect(rows.dropFirst().first?.prefix(5) == ["ana", "0", "1", "0", "1"])
        #expect(rows.last?.joined(separator: " ") == "0 of 2 articles done (0%), 1 not begun")
        let json = program.run(BytePath("list"), BytePath("--progress"), BytePath("--json"), corpus.path).output
        #expect(json.contains("\"articles\": 2") && json.contains("\"coder\": \"ben\""))
    }
}
