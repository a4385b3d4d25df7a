import Annotations
import ProgramSupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct ReportCommandTests {
    private let program = BuiltProgram()

    /// The page is written anew with `make goldens`: look at it in a browser, light, dark and printed, before you commit it.
    @Test func `The report of the sample articles is the one that was looked at`() {
        let folder = Self.repository + "/Articles"
        let run = program.run(BytePath("report"), BytePath(folder))
        #expect(run.status == 0 && run.errors.isEmpty)
        let golden = Self.repository + "/Tests/Goldens/report.html"
        let page = Self.withoutTime(run.output)
        if getenv("DICTUM_REWRITE_GOLDENS") != nil { write(page, to: golden) }
        #expect(page == read(golden))
    }

    @Test func `A report about one actor quotes nobody else`() throws {
        let run = program.run(
            BytePath("report"), BytePath(Self.repository + "/Articles"), BytePath("--about"), BytePath("Piet Lanning"))
        #expect(run.status == 0)
        #expect(run.output.contains("id=\"actor-0\"") && !run.output.contains("id=\"actor-1\""))
        let nobody = program.run(
            BytePath("report"), BytePath(Self.repository + "/Articles"), BytePath("--about"), BytePath("Nobody Atall"))
        #expect(nobody.status == 2 && nobody.errors.contains("no such actor: Nobody Atall: "))
    }

    @Test func `A report is not written over a file of the corpus`() throws {
        let corpus = try MarkedCorpus()
        let article = corpus.path.appending("vote.txt")
        let run = program.run(BytePath("report"), corpus.path, BytePath("--out"), article)
        #expect(run.status == 2 && run.errors.contains("a file of the corpus"))
    }

    @Test func `A folder without statements makes a page that says so`() {
        let folder = TestFolder()
        folder.write("empty.txt", "Nothing was said.\n")
        let run = program.run(BytePath("report"), folder.path)
        #expect(run.status == 0 && run.output.contains("<b>0</b> statements"))
    }

    private static let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    /// The page with the time left out at which it was made.
    private static func withoutTime(_ page: String) -> String {
        page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("<p>Made by ") ? line.prefix { $0 != "2" } + "…" : line
        }.joined(separator: "\n")
    }

    private func read(_ path: String) -> String {
        guard let stream = fopen(path, "r") else { return "" }
        defer { fclose(stream) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, stream)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    private func write(_ page: String, to path: String) {
        guard let stream = fopen(path, "w") else { return }
        fwrite(page, 1, page.utf8.count, stream)
        fclose(stream)
    }
}
