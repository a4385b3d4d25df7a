import Annotations
import ProgramSupport
import Testing

/// `dictum export` and `dictum import` on a real folder.
@Suite struct ExchangeTests {
    private let program = BuiltProgram()

    /// The marked corpus without its sidecars: what somebody has who got the articles alone.
    private func bare() -> TestFolder {
        let folder = TestFolder()
        folder.write("vote.txt", MarkedCorpus.vote)
        folder.write("flood.txt", "Flood warning\n\nNobody was heard.\n")
        return folder
    }

    @Test(arguments: ["w3c", "brat", "csv", "dna"])
    func `What goes out of a corpus comes into another, once`(format: String) throws {
        let marked = try MarkedCorpus(), out = TestFolder(), other = bare()
        let file = out.path.appending("out")
        #expect(program.run("export", marked.path, "--format", BytePath(format), "--output", file).status == 0)
        let dry = program.run("import", file, other.path, "--as", "cleo", "--dry-run")
        #expect(dry.output.hasSuffix("(nothing was written)\n") && other.content("vote.txt.cleo.json") == nil)
        let run = program.run("import", file, other.path, "--as", "cleo")
        #expect(run.output.hasPrefix("\(format): 2 statements and 0 mentions in 1 article"), "\(run.errors)")
        let rows = program.run("export", other.path, "--format", "csv").output
        #expect(rows.contains("“The mill stays,”") && rows.contains("Ina Quell (ben)") && rows.contains("oppose"))
        let before = other.content("vote.txt.cleo.json")
        let again = program.run("import", file, other.path, "--as", "cleo")
        #expect(again.output == "\(format): 0 statements and 0 mentions in 0 articles; 2 there already\n")
        #expect(other.content("vote.txt.cleo.json") == before)
        #expect(program.run("check", other.path).status == 0)
    }

    @Test func `A quote book has chapters by topic or by actor, and nothing else has any`() throws {
        let marked = try MarkedCorpus()
        let book = program.run("export", marked.path, "--format", "quotebook-md", "--by", "topic")
        #expect(
            book.status == 0 && book.output.contains("## No topic yet") && book.output.contains("“The mill stays,”"))
        let page = program.run("export", marked.path, "--format", "quotebook-html")
        #expect(page.output.contains("<h2 id=\"chapter-0-title\"><bdi>Ina Quell (ana)</bdi></h2>"))
        let other = program.run("export", marked.path, "--format", "quotebook-md", "--by", "outlet")
        #expect(other.status != 0 && other.errors.contains("actor, topic"), "\(other.errors)")
        let table = program.run("export", marked.path, "--by", "topic")
        #expect(table.status == 2 && table.errors.contains("csv has no chapters"))
    }

    /// More articles than are read at once.
    @Test(arguments: ["csv", "tsv", "jsonl", "schema-org"])
    func `Articles that are read beside each other come in their order, and what cannot be read is said`(
        format: String
    ) throws {
        let marked = try MarkedCorpus(), sidecar = try #require(marked.folder.content("vote.txt.ana.json"))
        for number in 100..<400 {
            marked.folder.write("many/\(number).txt", MarkedCorpus.vote)
            let isDamaged = number == 222
            marked.folder.write(BytePath("many/\(number).txt.ana.json"), isDamaged ? [0x7B] : sidecar)
        }
        let run = program.run("export", marked.path, "--format", BytePath(format))
        #expect(run.status == 1 && run.errors.contains("many/222.txt.ana.json"))
        let found = run.output.split(separator: "many/").dropFirst().map { String($0.prefix(3)) }
        #expect(found == (100..<400).map(String.init).filter { $0 != "222" })
    }

    @Test func `What several coders marked stays theirs, unless all of it is to be one's`() {
        let folder = bare(), tables = TestFolder(), words = "vote.txt,We owe it to the river.,Ina Quell"
        let rows = [
            "article,quotation,speaker,coder", "\(words),Ben Böll", "\(words),cleo", "vote.txt,The mill stays,x,",
        ]
        let table = tables.write("t.csv", rows.joined(separator: "\n"))
        let lines = [
            "csv, ana: 1 statement and 0 mentions in 1 article; new: 1 actor, 0 topics",
            "csv, ben-boell: 1 statement and 0 mentions in 1 article; new: 1 actor, 0 topics",
            "csv, cleo: 1 statement and 0 mentions in 1 article",
        ]
        let dry = program.run("import", table, folder.path, "--coder", "ana", "--dry-run")
        #expect(dry.output == lines.map { $0 + " (nothing was written)\n" }.joined())
        let run = program.run("import", table, folder.path, "--coder", "ana")
        #expect(run.output == lines.map { $0 + "\n" }.joined() && run.errors.isEmpty, "\(run.errors)")
        #expect(
            folder.names(in: ".").filter { $0.hasSuffix(".json") }
                == ["ana", "ben-boell", "cleo"].map { "vote.txt.\($0).json" })
        #expect(!program.run("import", table, folder.path, "--coder", "ana").output.contains("csv, ana"))
        let other = bare()
        let one = program.run("import", table, other.path, "--as", "dora")
        #expect(
            one.output == "csv: 2 statements and 0 mentions in 1 article; 1 there already; new: 2 actors, 0 topics\n")
        #expect(one.errors == "dictum: marked by ben-boell 1, cleo 1: all of it becomes dora's\n")
    }

    @Test func `What one other coder marked becomes one's own, and that is said`() {
        let folder = bare(), tables = TestFolder()
        let table = tables.write("t.csv", "article,quotation,coder\nvote.txt,We owe it to the river.,Ben\n")
        let run = program.run("import", table, folder.path, "--coder", "ana", "--dry-run")
        #expect(run.errors == "dictum: marked by ben 1: all of it becomes ana's: --as ben keeps the name\n")
        #expect(program.run("import", table, folder.path, "--coder", "ben").errors.isEmpty)
    }

    @Test func `What has no place is said, and the rest comes in`() {
        let folder = bare(), tables = TestFolder()
        let table = tables.write(
            "t.csv",
            "article,quotation,speaker\nvote.txt,We owe it to the river.,Ina Quell\nvote.txt,Not a word,x\nno.txt,y,z\n"
        )
        let run = program.run("import", table, folder.path, "--as", "cleo")
        #expect(run.status == 1)
        #expect(run.output == "csv: 1 statement and 0 mentions in 1 article; new: 1 actor, 0 topics; 2 left out\n")
        #expect(run.errors.contains("vote.txt: line 3: these words are not in the article: “Not a word”"))
        #expect(run.errors.contains("no.txt: no such article here"))
    }

    @Test func `What is not known is refused in words`() {
        let folder = bare(), files = TestFolder()
        let file = files.write("x.bin", "\u{1}\u{2}nothing")
        let run = program.run("import", file, folder.path)
        #expect(
            run.status == 2 && run.errors.contains("not known what this is: x.bin: say so with --format: qdpx, dna,"))
        let wrong = program.run("import", file, folder.path, "--format", "doccano")
        #expect(wrong.status == 1 && wrong.errors.contains("it is no JSON"))
        #expect(program.run("import", file, folder.path, "--format", "cuneiform").status == 2)
        #expect(program.run("export", folder.path, "--format", "brat").errors.contains("name a folder"))
    }

    @Test(arguments: ["csv", "tsv", "jsonl"], [false, true])
    func `What lines of statements do not keep is said, too`(format: String, isFiltered: Bool) throws {
        let folder = TestFolder(), lists = TestFolder()
        let list = lists.write("names.csv", "name,aliases,sensitive\nIna Quell,Quell,yes\nJon Tarn,,\n")
        #expect(program.run("actors", "import", list, folder.path).status == 0)
        for number in 0..<2 {
            let name = "a\(number).txt"
            folder.write(name, "“We stay,” Ina Quell said.\n")
            let path = folder.path.appending(BytePath(name))
            #expect(program.run("describe", path, "--title", "Stays").status == 0)
        }
        let filter: [BytePath] = isFiltered ? ["--filter", "title:Stays"] : []
        let run = program.run(["export", folder.path, "--format", BytePath(format)] + filter)
        let notes = isFiltered ? [] : ["the whole note: 2 notes on articles"]
        let expected = (notes + ["aliases: 1 actor", "sensitive: 1 actor"]).map { "dictum: not kept: \($0)\n" }
        #expect(run.errors == expected.joined() && run.status == 0)
    }

    @Test func `Losses are said a line a member, and protected names are left out`() throws {
        let marked = try MarkedCorpus(), out = TestFolder(), lists = TestFolder()
        let list = lists.write("names.csv", "name,sensitive\nIna Quell (ana),yes\n")
        #expect(program.run("actors", "import", list, marked.path).status == 0)
        let file = out.path.appending("out.conll"), key = out.path.appending("key.csv")
        let run = program.run(
            "export", marked.path, "--format", "conll", "--output", file, "--redact", "--redaction-key", key)
        #expect(run.errors.contains("dictum: not kept: speaker: 2 statements\n"))
        #expect(!String(decoding: out.content("out.conll") ?? [], as: UTF8.self).contains("Quell"))
        #expect(String(decoding: out.content("key.csv") ?? [], as: UTF8.self).contains(",Ina Quell (ana),"))
        #expect(out.mode(of: "key.csv") == 0o600)
        #expect(program.run("export", marked.path, "--redaction-key", key).status == 2)
        let inside = out.path.appending("brat/key.csv"), folder = out.path.appending("brat")
        let beside = program.run(
            "export", marked.path, "--format", "brat", "--output", folder, "--redact", "--redaction-key", inside)
        #expect(beside.status == 2 && beside.errors.contains("keep it elsewhere"))
    }
}
