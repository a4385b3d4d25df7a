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

    @Test(arguments: [["--out", "x"], ["--accept"]]) func `There is nothing that would mark an article`(
        options: [String]
    ) {
        let run = program.run([BytePath("suggest")] + options.map { BytePath($0) } + [folder.path])
        #expect(run.status == 64)
    }
}
