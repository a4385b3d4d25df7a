import Annotations
import ProgramSupport
import PtySupport
import Testing

/// What the real program still has after it came to a bad end.
@Suite(.serialized, .waitsForPrograms) struct JournalTests {
    private let home = TestFolder()
    private let kill: Int32 = 9, hangUp: Int32 = 1

    @Test(arguments: [9 as Int32, 1, 15])
    func `Half a memo is there again after the end, and Enter takes it`(_ signal: Int32) throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r"))
        reader.type("eshe said it in M")
        // Asked to end, the program keeps what is typed at once; killed, it has what was typed a second ago.
        if signal == kill { reader.terminal.readUntilQuiet(milliseconds: 1300) }
        reader.terminal.signal(signal)
        #expect(reader.terminal.waitForChange() != nil)
        let again = try RunningReader(on: reader.corpus, home: home)
        #expect(again.terminal.read(until: "she said it in M"), "the line is open again")
        #expect(again.tag("ay\r"))
        #expect(try again.savedNotebook()?.statements.first?.memo == "she said it in May")
        #expect(again.quit() == .exited(0))
        let third = try RunningReader(on: reader.corpus, home: home)
        #expect(third.terminal.read(until: "· saved"))
        #expect(!third.hasShown("this is what you were typing"))
    }

    @Test func `Undo and redo reach back to an earlier start`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r") && reader.tag("+"))
        #expect(reader.quit() == .exited(0))
        let again = try RunningReader(on: reader.corpus, home: home)
        #expect(again.terminal.read(until: "· saved") && again.tag("u"))
        #expect(again.quit() == .exited(0))
        #expect(try again.savedNotebook()?.statements.first?.stance == nil)
        let third = try RunningReader(on: reader.corpus, home: home)
        #expect(third.terminal.read(until: "· saved") && third.tag("u"))
        #expect(third.tag("\u{12}") && third.tag("\u{12}"))
        #expect(third.quit() == .exited(0))
        #expect(try third.savedNotebook()?.statements.first?.stance == .support)
    }

    @Test func `Work that no sidecar could take comes back when it can`() throws {
        let corpus = RunningReader.newCorpus()
        corpus.write("ferry.txt.ana.json", "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n")
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.type("\r\t\r", until: "NOT SAVED"))
        reader.terminal.signal(kill)
        #expect(reader.terminal.waitForChange() != nil)
        corpus.remove("ferry.txt.ana.json")
        let again = try RunningReader(on: corpus, home: home)
        #expect(again.terminal.read(until: "recovered"))
        #expect(again.quit() == .exited(0))
        let statement = try #require(try again.savedNotebook()?.statements.first)
        #expect(statement.segments.map(\.exact) == ["“We will not sell the ferry,”", "“not this year.”"])
        let third = try RunningReader(on: corpus, home: home)
        #expect(third.terminal.read(until: "· saved") && !third.hasShown("recovered"), "once")
    }

    @Test func `What a full disk kept out of the sidecar is there when there is room again`() throws {
        let corpus = RunningReader.newCorpus()
        let elsewhere = BuiltProgram()
        for words in [
            "“Ask me again in spring,”", "The ferry stays", "Harbor master Tomas Wiik", "the mayor of Ostrel",
        ] {
            let add: [BytePath] = [
                "annotate", "add", corpus.path("ferry.txt"), "--coder", "ana", "--quote", BytePath(words),
            ]
            #expect(elsewhere.run(add).status == 0)
        }
        let before = corpus.content("ferry.txt.ana.json")
        // Room for a journal with one step, and not for a sidecar with five statements.
        let reader = try RunningReader(on: corpus, home: home, limit: 10)
        #expect(reader.type("\r\t\r", until: "NOT SAVED"))
        #expect(corpus.content("ferry.txt.ana.json") == before)
        reader.terminal.signal(kill)
        #expect(reader.terminal.waitForChange() != nil)
        let again = try RunningReader(on: corpus, home: home)
        #expect(again.terminal.read(until: "recovered"))
        #expect(again.tag("\r\t+"), "and the next change is saved")
        #expect(again.quit() == .exited(0))
        #expect(try again.savedNotebook()?.statements.count == 5)
    }

    @Test func `Marks, jumps and what was searched for are forgotten with the last place`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        reader.type("gt/council\rmaG")
        #expect(reader.quit() == .exited(0))
        let trails = "cat .local/state/dictum/trails/*.json | grep -q 'council'"
        #expect(Shell.run(trails, in: home.path) == 0)
        let program = BuiltProgram("HOME=\(home.path.display)")
        #expect(program.run(["forget", reader.corpus.path]).output == "0 journals and the last place removed\n")
        #expect(Shell.run("test -z \"$(ls .local/state/dictum/trails)\"", in: home.path) == 0)
    }

    @Test func `What is forgotten is gone, and what is nowhere else is kept until somebody says so`() throws {
        let corpus = RunningReader.newCorpus()
        let first = try RunningReader(on: corpus, home: home)
        #expect(first.isReady && first.tag("\r\t\r"))
        #expect(first.quit() == .exited(0))
        let program = BuiltProgram("HOME=\(home.path.display)")
        let forget: [BytePath] = ["forget", corpus.path]
        let removed = program.run(forget).output
        #expect(removed.hasPrefix("1 journal") && removed.contains("the last place") && removed.hasSuffix(" removed\n"))
        #expect(program.run(forget).output == "0 journals removed\n")
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        corpus.write("ferry.txt.ana.json", "{broken")
        #expect(reader.type("\r\t\t\r", until: "NOT SAVED"))
        reader.terminal.signal(kill)
        #expect(reader.terminal.waitForChange() != nil)
        let refused = program.run(forget)
        #expect(refused.status == 1 && refused.output.hasPrefix("0 journals"), "\(refused.output)")
        #expect(refused.errors.contains("ferry.txt: 1 change of ana not in the sidecar yet"), "\(refused.errors)")
        #expect(program.run(["check", corpus.path]).output.contains("1 change of ana not in the sidecar yet"))
        #expect(program.run(["forget", "--unsaved", corpus.path]).output.hasPrefix("1 journal removed"))
        #expect(corpus.content("ferry.txt.ana.json") == Array("{broken".utf8))
    }
}
