import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Reading, tagging, saving and coming back, in the real program.
@Suite(.serialized, .waitsForPrograms) struct WholeLoopTests {
    private let home = TestFolder()

    @Test func `What is tagged with keys is on the disk, and the article is as it was`() throws {
        let reader = try RunningReader(home: home)
        reader.type("\r\t\r")
        // Not whom the program proposes, who may be there already.
        #expect(reader.type("s/Tomas Wiik\r", until: "Tomas Wiik"))
        reader.type("-")
        #expect(reader.type("t/the ferry\r", until: "the ferry"))
        #expect(reader.type("eshe said it in May, too\r", until: "in May, too"))
        #expect(reader.quit() == .exited(0))
        let statements = try #require(try reader.savedNotebook()).statements
        let statement = try #require(statements.first)
        #expect(statements.count == 1)
        #expect(statement.segments.map(\.exact) == ["“We will not sell the ferry,”", "“not this year.”"])
        #expect(statement.stance == .oppose)
        #expect(statement.memo == "she said it in May, too")
        #expect(statement.concept == Identifier(iri: "urn:x-dictum:concept:the-ferry"))
        #expect(reader.corpus.content(".dictum/concepts/the-ferry.json") != nil)
        guard case .actor(let speaker) = statement.speaker else { return #expect(Bool(false), "no speaker") }
        #expect(reader.corpus.content(".dictum/actors/\(speaker.uuid ?? "").json") != nil)
        let base = try #require(statement.segments.first?.base)
        #expect(reader.corpus.content(".dictum/base/\(base.hex).txt") == Array(RunningReader.words.utf8))
        #expect(reader.corpus.content("ferry.txt") == Array(RunningReader.words.utf8))
    }

    @Test func `All mentions in the folder are tagged in articles that were never opened, with their texts`() throws {
        let corpus = RunningReader.newCorpus()
        let other = "Tomas Wiik left.\n\nNobody asked Wiik why.\n"
        corpus.write("wharf.txt", other)
        corpus.write("zoo.txt", "A zoo.\n")
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        #expect(reader.type("\r/Tomas\r", until: "match"))
        #expect(reader.type("gA", until: "Nobody asked"))
        #expect(reader.tag("\r", in: "wharf.txt.ana.json"))
        #expect(reader.quit() == .exited(0))
        let bytes = try #require(corpus.content("wharf.txt.ana.json"))
        let ana = try #require(Coder(slug: "ana"))
        let notebook = try SidecarCodec.notebook(
            from: bytes, article: Identifier(iri: "urn:uuid:0"), coder: ana, label: ""
        ).notebook
        #expect(notebook.mentions.map(\.anchor.exact) == ["Tomas Wiik", "Wiik"])
        #expect(notebook.article.iri.hasPrefix("urn:uuid:") && notebook.article.iri.count > 20)
        let base = try #require(notebook.mentions.first?.anchor.base)
        #expect(corpus.content(".dictum/base/\(base.hex).txt") == Array(other.utf8))
        #expect(corpus.content("zoo.txt.ana.json") == nil)
    }

    @Test func `After quitting, the next start is at the same place with everything there`() throws {
        let reader = try RunningReader(home: home)
        reader.type("\r\t\t\r+")
        #expect(reader.quit() == .exited(0))
        let again = try RunningReader(on: reader.corpus, home: home)
        #expect(again.hasShown("support"), "the inspector shows the statement under the cursor")
        #expect(again.type("x", until: "deleted"))
        #expect(again.quit() == .exited(0))
        #expect(try again.savedNotebook()?.statements.isEmpty == true)
    }

    @Test(arguments: [15 as Int32, 1, 2])
    func `A signal that asks for the end leaves the last tag on the disk`(_ signal: Int32) throws {
        let reader = try RunningReader(home: home)
        reader.terminal.type("\r\t\r")
        reader.terminal.readUntilQuiet()
        reader.terminal.signal(signal)
        #expect(reader.terminal.waitForChange() == .endedBySignal(signal))
        #expect(reader.terminal.hasFirstModes && reader.terminal.modesLeft.isEmpty)
        #expect(try reader.savedNotebook()?.statements.count == 1)
    }

    @Test func `Kill -9 at any moment leaves a whole sidecar, and the next start sweeps up`() throws {
        let corpus = RunningReader.newCorpus()
        for round in 0..<12 {
            let reader = try RunningReader(on: corpus, home: home)
            reader.terminal.type("\r\t\r" + String(repeating: "+-", count: 6 + round * 3))
            for _ in 0..<round { reader.terminal.readUntilQuiet(milliseconds: 1) }
            reader.terminal.signal(9)
            _ = reader.terminal.waitForChange()
            _ = try reader.savedNotebook()
        }
        let last = try RunningReader(on: corpus, home: home)
        last.type("\r\t\r")
        #expect(last.quit() == .exited(0))
        #expect(try last.savedNotebook()?.statements.isEmpty == false)
        #expect(corpus.names.allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test func `What a script adds under a running reader is kept, and shown after the next save`() throws {
        let reader = try RunningReader(home: home)
        reader.type("\r\t\r")
        let added = BuiltProgram().run(
            "annotate", "add", reader.corpus.path("ferry.txt"), "--coder", "ana", "--quote", "the mayor of Ostrel",
            "--kind", "headline")
        #expect(added.status == 0)
        reader.type("\t\r")
        #expect(reader.type("R", until: "3 · by work"))
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.count == 3)
    }

    @Test func `The review shows every coder's statements, and changes only one's own`() throws {
        let corpus = RunningReader.newCorpus()
        let added = BuiltProgram().run(
            "annotate", "add", corpus.path("ferry.txt"), "--coder", "ben", "--quote", "“Ask me again in spring,”")
        #expect(added.status == 0)
        let reader = try RunningReader(on: corpus, home: home)
        reader.type("\r\t\r")
        #expect(reader.type("R", until: "ben"))
        #expect(reader.type("\r", until: "reviewed"))
        #expect(reader.type("+", until: "only ben changes it"))
        #expect(reader.type("go", until: "Ask me again"))
        #expect(reader.type("\u{0F}", until: "quotation"))
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.map(\.status) == [.reviewed])
    }
}
