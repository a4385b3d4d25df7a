import Annotations
import ProgramSupport
import Prose
import Testing

/// Real repositories, and the program as it was built for a merge driver.
@Suite(.enabled(if: GitFolder.program != nil, "git is not installed"))
struct GitMergeTests {
    private let program = BuiltProgram()
    private let repository = GitFolder()
    private let article = Identifier<Article>(iri: "urn:x:mill")

    init() {
        repository.folder.write("mill.txt", "The mill stays, said Ina Quell.\n")
    }

    private func setUp() {
        let run = program.run(BytePath("setup-git"), repository.folder.path)
        #expect(run.status == 0, "\(run.errors)")
        repository.commit("Merge sidecars with Dictum")
    }

    /// Writes a coder's sidecar in which each text is the memo of a statement of that id.
    private func write(_ memos: [Int: String], by coder: String = "ana") throws {
        let coder = try #require(Coder(slug: coder))
        var notebook = Notebook(article: article, coder: coder, label: "mill.txt")
        for (id, memo) in memos {
            var statement = Statement(
                id: Identifier(iri: "urn:x:\(coder.slug):\(id)"),
                segments: [Anchor(range: TextRange(4, 8), exact: "mill", prefix: "", suffix: "", base: nil)],
                kind: .direct, record: Record(creator: coder, created: Timestamp(milliseconds: 0)))
            statement.memo = memo
            notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(statement))]))
        }
        repository.folder.write(BytePath("mill.txt.\(coder.slug).json"), SidecarCodec.bytes(of: notebook))
    }

    /// What a coder's sidecar says now: the standing memos, and those that are kept beside them.
    private func memos(of coder: String = "ana") throws -> [Set<String>] {
        let coder = try #require(Coder(slug: coder))
        let bytes = try #require(repository.folder.content("mill.txt.\(coder.slug).json"))
        let notebook = try SidecarCodec.notebook(from: bytes, article: article, coder: coder, label: "").notebook
        return notebook.statements.map { statement in
            Set([statement.memo ?? ""] + statement.record.openDisagreements.flatMap(\.others).map(\.display))
        }
    }

    /// Does two things in two branches that begin here, and merges them.
    private func merge(_ here: () throws -> Void, _ there: () throws -> Void) throws -> GitFolder.Run {
        repository.commit("Start")
        repository.git("checkout", "-q", "-b", "there")
        try there()
        repository.commit("There")
        repository.git("checkout", "-q", "main")
        try here()
        repository.commit("Here")
        return repository.git("merge", "-q", "--no-edit", "there")
    }

    @Test func `Two coders who both work merge by themselves`() throws {
        setUp()
        let run = try merge({ try write([1: "ana's"]) }, { try write([1: "ben's"], by: "ben") })
        #expect(run.status == 0, "\(run.words)")
        #expect(try memos() == [["ana's"]])
        #expect(try memos(of: "ben") == [["ben's"]])
    }

    @Test func `One coder on two machines loses nothing`() throws {
        setUp()
        try write([1: "old", 2: "old", 3: "old"])
        let run = try merge(
            { try write([1: "here", 2: "here", 3: "old", 4: "new here"]) },
            { try write([1: "old", 2: "there", 3: "there", 5: "new there"]) })
        #expect(run.status == 0, "\(run.words)")
        #expect(run.words.contains("mill.txt.ana.json: both versions set 1 member differently"), "\(run.words)")
        #expect(
            try memos().sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) } == [
                ["here"], ["here", "there"], ["new here"], ["new there"], ["there"],
            ])
        #expect(program.run(BytePath("check"), repository.folder.path).errors.isEmpty)
    }

    @Test func `A sidecar that both machines begin is merged`() throws {
        setUp()
        let run = try merge({ try write([1: "here", 2: "same"]) }, { try write([2: "same", 3: "there"]) })
        #expect(run.status == 0, "\(run.words)")
        #expect(try memos() == [["here"], ["same"], ["there"]])
    }

    @Test func `Without the driver git fails loudly and nothing is written over`() throws {
        setUp()
        repository.git("config", "--remove-section", "merge.dictum")
        try write([1: "old"])
        let run = try merge({ try write([1: "here"]) }, { try write([1: "there"]) })
        #expect(run.status != 0 && run.words.contains("CONFLICT"), "\(run.words)")
        let content = repository.folder.content("mill.txt.ana.json")
        let check = program.run(BytePath("check"), repository.folder.path)
        #expect(check.status == 1 && check.output.contains("left unmerged"), "\(check.output)")
        let gone = ["mill.txt.ana.json", "mill.txt.ana.json", "mill.txt.ana.json"].map { repository.folder.path($0) }
        #expect(program.run(BytePath("merge-file"), gone[0], gone[1], gone[2]).status == 2)
        #expect(repository.folder.content("mill.txt.ana.json") == content)
    }

    @Test func `With half of the driver git refuses to merge and both branches are as they were`() throws {
        setUp()
        repository.git("config", "--unset", "merge.dictum.driver")
        try write([1: "old"])
        let run = try merge({ try write([1: "here"]) }, { try write([1: "there"]) })
        #expect(run.status != 0, "\(run.words)")
        #expect(try memos() == [["here"]])
        #expect(repository.git("show", "there:mill.txt.ana.json").words.contains("there"))
    }

    @Test func `What cannot be read is a conflict for a person`() throws {
        setUp()
        try write([1: "old"])
        let run = try merge({ try write([1: "here"]) }, { repository.folder.write("mill.txt.ana.json", "{torn") })
        #expect(run.status != 0 && run.words.contains("the other version"), "\(run.words)")
        #expect(try memos() == [["here"]])
        #expect(repository.git("show", ":3:mill.txt.ana.json").words == "{torn")
    }

    @Test func `Actors and topics of both sides are there`() throws {
        setUp()
        func write(_ names: [String: String]) {
            for (id, name) in names {
                let object =
                    #"{"format":"1.0","type":"Actor","id":"urn:uuid:\#(id)","name":"\#(name)","kind":"person","#
                let made = #""creator":"urn:x-dictum:coder:ana","created":"2026-01-17T10:01:00Z"}"#
                repository.folder.write(".dictum/actors/\(id).json", object + made)
            }
        }
        write(["1": "Ina Quell"])
        let run = try merge(
            { write(["1": "I. Quell", "2": "Odo Fenn"]) }, { write(["1": "Ina Q.", "3": "Una Sark"]) })
        #expect(run.status == 0, "\(run.words)")
        for (id, name) in [("1", "I. Quell"), ("1", "Ina Q."), ("2", "Odo Fenn"), ("3", "Una Sark")] {
            let text = String(decoding: repository.folder.content(".dictum/actors/\(id).json") ?? [], as: UTF8.self)
            #expect(text.contains(name))
        }
    }
}

/// The two commands by themselves.
@Suite(.enabled(if: GitFolder.program != nil, "git is not installed"))
struct GitCommandTests {
    private let program = BuiltProgram()

    @Test func `Setting up twice changes nothing the second time`() {
        let repository = GitFolder()
        repository.folder.write(".gitattributes", "*.png binary\n*.json merge=union")
        #expect(program.run("setup-git", repository.folder.path, "--check").status == 1)
        #expect(program.run("setup-git", repository.folder.path).status == 0)
        let attributes = repository.folder.content(".gitattributes")
        let text = String(decoding: attributes ?? [], as: UTF8.self)
        #expect(text.hasPrefix("*.png binary\n*.json merge=union\n# Dictum\n*.txt text eol=lf\n"))
        let again = program.run("setup-git", repository.folder.path)
        #expect(again.status == 0 && again.output.contains("already"))
        #expect(repository.folder.content(".gitattributes") == attributes)
        #expect(program.run("setup-git", repository.folder.path, "--check").status == 0)
        let checked = repository.git("check-attr", "merge", "text", "--", "a b.txt.ana.json", ".dictum/base/x.txt")
            .words
        #expect(checked.contains("a b.txt.ana.json: merge: dictum"))
        #expect(checked.contains(".dictum/base/x.txt: text: unset"))
    }

    @Test func `Where there is no repository or no git it says so`() {
        let folder = TestFolder()
        let alone = program.run("setup-git", folder.path)
        #expect(alone.status == 2 && alone.errors.contains("not in a git repository"))
        let without = BuiltProgram("PATH=/nowhere").run("setup-git", folder.path)
        #expect(without.status == 2 && without.errors.contains("git is not installed"), "\(without.errors)")
        #expect(folder.names.filter { !$0.hasPrefix(".") || $0.count > 2 }.isEmpty)
    }

    @Test(arguments: ["", "{", "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> there\n", "[]"])
    func `What cannot be merged is left as it is`(content: String) {
        let folder = TestFolder()
        let good = #"{"type":"Actor","id":"urn:x:1"}"#
        for (ours, theirs) in [(content, good), (good, content)] {
            folder.write("base", "")
            folder.write("ours", ours)
            folder.write("theirs", theirs)
            let run = program.run("merge-file", folder.path("base"), folder.path("ours"), folder.path("theirs"))
            #expect(run.status == 2 && run.errors.contains("cannot be merged"), "\(run.errors)")
            #expect(folder.content("ours") == Array(ours.utf8))
        }
    }

    @Test func `A missing base is no base`() {
        let folder = TestFolder()
        folder.write("ours", #"{"type":"Actor","id":"urn:x:1","memo":"here"}"#)
        folder.write("theirs", #"{"type":"Actor","id":"urn:x:1","wikidata":"Q1"}"#)
        for base in [BytePath("/dev/null"), folder.path("gone")] {
            let run = program.run("merge-file", base, folder.path("ours"), folder.path("theirs"))
            #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        }
        let text = String(decoding: folder.content("ours") ?? [], as: UTF8.self)
        #expect(text.contains("here") && text.contains("Q1"))
        let gone = program.run("merge-file", folder.path("gone"), folder.path("gone"), folder.path("theirs"))
        #expect(gone.status == 2)
    }
}
