import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Coming back to where one was, in the real program.
@Suite(.serialized, .waitsForPrograms) struct SessionProgramTests {
    private let home = TestFolder()
    private static let session = ".local/state/dictum/session.json"

    private static func folder() -> TestFolder {
        let corpus = RunningReader.newCorpus()
        corpus.write("lamps.txt", "New lamps for Weaver Street\n\n“They are too bright,” said the baker Odo Lunt.\n")
        return corpus
    }

    @Test func `Focus, filter and order come back, and another folder has its own`() throws {
        let reader = try RunningReader(on: Self.folder(), home: home)
        #expect(reader.isReady)
        reader.type("glGl")
        reader.type("D")
        reader.type("glS/-status:done\r")
        #expect(reader.quit() == .exited(0))
        let again = try RunningReader(on: reader.corpus, home: home)
        #expect(again.terminal.read(until: "by title") && again.terminal.read(until: "1 done"))
        #expect(again.terminal.read(until: "bright"), "the article that was open")
        #expect(again.hasShown("LIST"))
        #expect(again.quit() == .exited(0))
        let elsewhere = try RunningReader(home: home)
        #expect(elsewhere.isReady && !elsewhere.hasShown("by title"))
        #expect(elsewhere.quit() == .exited(0))
    }

    @Test func `Without a session nothing is read of it and nothing kept`() throws {
        let reader = try RunningReader(on: Self.folder(), home: home, arguments: ["--no-session"])
        #expect(reader.isReady)
        reader.type("glGl")
        #expect(reader.quit() == .exited(0))
        #expect(home.content(Self.session) == nil)
    }

    @Test(
        arguments: [
            "{", #"{"version":1,"corpora":[{"folder":"FOLDER","article":"../../etc/passwd","offset":9}]}"#,
            #"{"version":1,"corpora":[{"folder":"FOLDER","article":"ferry.txt","offset":99999999,"focus":"kitchen","#
                + #""order":"color","filter":7,"zoomed":"yes","reviewStatement":"","reviewCoder":"../x"}]}"#,
        ])
    func `A session that is damaged or hostile does no harm`(content: String) throws {
        let corpus = Self.folder()
        home.write(Self.session, content.replacing("FOLDER", with: corpus.path.display))
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady && reader.hasShown("the council"))
        #expect(reader.quit() == .exited(0))
    }

    @Test func `An article is marked in the list without being opened, and that is saved before the end`() throws {
        let reader = try RunningReader(on: Self.folder(), home: home)
        #expect(reader.isReady)
        reader.terminal.type("glGXabout light\r")
        reader.terminal.type("Q")
        #expect(reader.terminal.waitForChange() == .exited(0))
        let bytes = try #require(reader.corpus.content("lamps.txt.ana.json"))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("excluded") && text.contains("about light"))
        #expect(reader.corpus.content("ferry.txt.ana.json") == nil)
        let check = BuiltProgram().run(BytePath("check"), BytePath("--coder"), BytePath("ana"), reader.corpus.path)
        #expect(check.status == 0, "\(check.output)")
    }
}
