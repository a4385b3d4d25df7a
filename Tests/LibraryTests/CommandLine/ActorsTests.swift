import Annotations
import ProgramSupport
import Testing

/// `dictum actors` and `dictum codebook` on a real folder.
@Suite struct ActorsTests {
    private let program = BuiltProgram()
    private let folder = TestFolder()

    init() {
        folder.write("bridge.txt", "“The bridge will open in May,” said Anna Voss. She said that it was safe.\n")
    }

    @Test func `A list of names comes in once, and goes out as it came`() {
        let lists = TestFolder()
        let file = lists.write("names.csv", "name,type,aliases\nAnna Voss,person,A. Voss\nBridge Board,organization,\n")
        let dry = program.run("actors", "import", file, folder.path, "--dry-run")
        #expect(dry.status == 0 && dry.output.hasSuffix("2 new, 0 completed, 0 as they were (nothing was written)\n"))
        #expect(folder.names(in: ".dictum/actors").isEmpty)
        #expect(program.run("actors", "import", file, folder.path).status == 0)
        let again = program.run("actors", "import", file, folder.path)
        #expect(again.status == 0 && again.output == "0 new, 0 completed, 2 as they were\n")
        #expect(folder.names(in: ".dictum/actors").count == 2)
        let written = program.run("actors", folder.path, "--csv")
        #expect(written.output.contains("Anna Voss,person,A. Voss,,,no\r\n"))
        #expect(program.run("actors", folder.path).output.contains("Bridge Board  organization"))
    }

    @Test func `A wrong line is named, and nothing is imported`() {
        let lists = TestFolder()
        let file = lists.write("names.csv", "name,type\nAnna Voss,person\n\u{1B}[31mOdo,cat\n")
        let run = program.run("actors", "import", file, folder.path)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errors.contains("line 3: no such type: cat: use person, organization"))
        #expect(folder.names(in: ".dictum/actors").isEmpty)
    }

    @Test func `Two are merged and split, and statements keep their bytes`() throws {
        let marked = try MarkedCorpus()
        func sidecars() -> [[UInt8]?] {
            ["vote.txt.ana.json", "vote.txt.ben.json"].map { marked.folder.content($0) }
        }
        let before = sidecars()
        let merged = program.run("actors", "merge", "Ina Quell (ben)", "Ina Quell (ana)", marked.path)
        #expect(merged.status == 0 && merged.output == "Ina Quell (ben) counts as Ina Quell (ana) now\n")
        #expect(program.run("actors", marked.path).output.split(separator: "\n").count == 2)
        #expect(program.run("actors", "merge", "Ina Quell (ana)", "Ina Quell (ben)", marked.path).status == 2)
        #expect(program.run("actors", "merge", "Nobody", "Ina Quell (ben)", marked.path).status == 2)
        let split = program.run("actors", "split", "Ina Quell (ben)", marked.path)
        #expect(split.status == 0 && split.output == "Ina Quell (ben) stands for itself again\n")
        #expect(program.run("actors", "split", "Ina Quell (ben)", marked.path).status == 2)
        #expect(sidecars() == before)
    }

    @Test func `A page of the codebook comes back as it went out`() {
        let pages = TestFolder()
        let first = pages.write("book.md", "# Codebook\n\n## transport\n### ferry\n- means: boats\n- key: f\n")
        #expect(
            program.run("codebook", "import", first, folder.path).output == """
                new: transport
                new: ferry
                2 new, 0 changed, 0 as they were

                """)
        let page = program.run("codebook", "--markdown", folder.path).output
        #expect(page.contains("### ferry\n\n- id: ferry\n- means: boats\n- key: f\n"))
        let second = pages.write("again.md", page)
        #expect(program.run("codebook", "import", second, folder.path).output == "0 new, 0 changed, 2 as they were\n")
        let wrong = pages.write("wrong.md", page + "a line of nothing\n")
        let run = program.run("codebook", "import", wrong, folder.path)
        #expect(run.status == 2 && run.errors.contains("not understood: a line of nothing"))
        #expect(program.run("codebook", folder.path).output.contains("  ferry"))
    }

    @Test func `A sensitive name leaves with no export, nor does that of whoever counts as one with it`() throws {
        let marked = try MarkedCorpus()
        let lists = TestFolder()
        let file = lists.write("names.csv", "name,sensitive\nIna Quell (ben),yes\n")
        #expect(program.run("actors", "import", file, marked.path).status == 0)
        #expect(program.run("actors", "merge", "Ina Quell (ben)", "Ina Quell (ana)", marked.path).status == 0)
        #expect(program.run("export", marked.path).output.contains("Ina Quell"))
        for format in ["csv", "tsv", "jsonl"] {
            let run = program.run("export", marked.path, "--redact", "--format", BytePath(format))
            #expect(run.status == 0 && !run.output.contains("Quell") && run.output.contains("▇▇▇ 1"), "\(format)")
        }
    }
}
