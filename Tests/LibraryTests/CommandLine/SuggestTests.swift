import Annotations
import ProgramSupport
import Testing

/// What `dictum suggest` prints of articles.
@Suite struct SuggestTests {
    private let program = BuiltProgram()

    private let folder = TestFolder()

    init() {
        folder.write("bridge.txt", "“The bridge will open in May,” said Anna Voss. She said that it was safe.\n")
    }

    @Test func `A table has a line for each proposal`() {
        let run = program.run("suggest", folder.path)
        #expect(run.status == 0 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "bridge.txt: 2 proposals")
        #expect(lines.count == 4)
        #expect(lines.dropFirst(2).first?.contains("cue “said” → Anna Voss") ?? false)
    }

    @Test func `JSON has everything, by article`() throws {
        let run = program.run("suggest", "--json", folder.path)
        guard case .array(let articles) = try JSONReader.value(of: Array(run.output.utf8)),
            case .object(let article)? = articles.first
        else {
            Issue.record("\(run.output)")
            return
        }
        #expect(article["path"] == .string("bridge.txt") && article["language"] == .string("en"))
        guard case .array(let rows)? = article["quotations"], case .object(let row)? = rows.first else {
            Issue.record("no rows")
            return
        }
        #expect(row["quote_start"] == .number("0") && row["quote_end"] == .number("30"))
        #expect(row["speaker_name"] == .string("Anna Voss") && row["kind"] == .string("direct"))
    }

    @Test func `With --out every article gets two files, and no file of the corpus is written over`() throws {
        let out = folder.path.appending("out")
        let run = program.run("suggest", "--json", "--out", out, folder.path)
        #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
        #expect(folder.content("out/bridge.json") != nil && folder.content("out/bridge.actors.json") != nil)
        folder.write("bridge.actors.json.txt", "“It is safe,” said Anna Voss.\n")
        let article = try #require(folder.content("bridge.txt"))
        _ = program.run("suggest", "--json", "--out", folder.path, folder.path)
        #expect(folder.content("bridge.txt") == article)
    }

    @Test func `An article that cannot be read is passed over with a sentence`() {
        folder.write("flood.txt", "\u{0}")
        let run = program.run("suggest", folder.path)
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("bridge.txt: 2 proposals\n"))
        #expect(run.errors.hasPrefix("dictum: ") && run.errors.contains("flood.txt"), "\(run.errors)")
    }

    @Test func `The order is that of the corpus, however many articles are read at once`() throws {
        let names = (100..<300).map { "article-\($0).txt" }
        for name in names { folder.write(name, "“The bridge will open in May,” said Anna Voss.\n") }
        let run = program.run("suggest", "--json", folder.path)
        guard case .array(let articles) = try JSONReader.value(of: Array(run.output.utf8)) else {
            Issue.record("no list")
            return
        }
        let paths = articles.compactMap { article -> JSONValue? in
            guard case .object(let object) = article else { return nil }
            return object["path"]
        }
        #expect(paths == (names + ["bridge.txt"]).map { .string($0) })
        #expect(Array(run.output.utf8) == JSONWriter.text(of: .array(articles)), "written as one list is")
        #expect(program.run("suggest", "--json", folder.path).output == run.output)
    }

    @Test func `A corpus without articles gives an empty list`() {
        let empty = folder.makeFolder("empty")
        #expect(program.run("suggest", "--json", empty).output == "[]\n")
    }

    @Test(arguments: [["--out", "x"], ["--accept"]]) func `There is nothing that would mark an article`(
        options: [String]
    ) {
        let run = program.run([BytePath("suggest")] + options.map { BytePath($0) } + [folder.path])
        #expect(run.status == 64)
    }
}
