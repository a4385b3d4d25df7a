import Annotations
import ProgramSupport
import PtySupport
import Testing

/// The reader without a screen.
@Suite(.serialized, .waitsForPrograms) struct PlainReaderTests {
    private func start(
        _ arguments: [String], on corpus: TestFolder, _ change: (inout PtyStart) -> Void = { _ in }
    ) throws -> PtyProgram {
        var start = PtyStart(path: BuiltProgram.path.display)
        start.arguments = arguments + ["--coder", "ana", corpus.path("ferry.txt").display]
        start.environment["HOME"] = corpus.path("home").display
        change(&start)
        return try PtyProgram(start)
    }

    /// Types a line and waits for words.
    private func type(_ line: String, _ program: PtyProgram, until words: String) -> Bool {
        let first = program.reads.count
        program.type(line + "\n")
        return program.read(until: words, since: first)
    }

    @Test func aQuotationIsTaggedLineByLine() throws {
        let corpus = RunningReader.newCorpus()
        let program = try start(["--plain"], on: corpus)
        #expect(program.read(until: "Ask me again in spring"))
        #expect(type("next-candidate", program, until: "selected: “We will not sell the ferry,”"))
        #expect(type("<Enter>", program, until: "tagged a: direct, "))
        #expect(type("s", program, until: "speaker: a letter or a name"))
        #expect(type("Tomas", program, until: "Tomas Wiik: “We will not sell"))
        #expect(type(":set-stance oppose", program, until: "Wiik, oppose"))
        #expect(type("edit-memo", program, until: "memo: "))
        #expect(type("after the vote", program, until: "memo: after the vote"))
        #expect(type("ask-for voices", program, until: "Tomas Wiik           1   100%"))
        #expect(!program.output.contains("█"), "what is read aloud is numbers")
        #expect(type("tagg", program, until: "no command is called that"))
        program.type("Q\n")
        #expect(program.waitForChange() == .exited(0))
        #expect(!program.output.contains("\u{1B}"))
        let sidecar = String(decoding: corpus.content("ferry.txt.ana.json") ?? [], as: UTF8.self)
        #expect(sidecar.contains("after the vote") && sidecar.contains("oppose"))
    }

    @Test func aTerminalWithoutACursorGetsLines() throws {
        let corpus = RunningReader.newCorpus()
        let program = try start([], on: corpus) { $0.environment["TERM"] = "dumb" }
        #expect(program.read(until: "Ask me again in spring"))
        #expect(type("", program, until: "the end of the article"))
        program.type("\u{04}")
        #expect(program.waitForChange() == .exited(0))
        #expect(!program.output.contains("\u{1B}"))
    }

    @Test func aPipeGetsTheArticleWithWhatIsSaidOfIt() throws {
        let corpus = RunningReader.newCorpus(), program = BuiltProgram()
        let file = corpus.path("ferry.txt")
        let words = ["annotate", "add", file.display, "--quote", "Ask me again in spring,", "--stance", "neutral"]
        #expect(program.run((words + ["--coder", "ana"]).map { BytePath($0) }).status == 0)
        let run = program.run([BytePath("--plain"), BytePath("--coder"), BytePath("ana"), file])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("The ferry stays, says the mayor of Ostrel\n\n"))
        #expect(run.output.hasSuffix("council.\n    [a: direct, no speaker, neutral: Ask me again in spring,]\n"))
    }
}
