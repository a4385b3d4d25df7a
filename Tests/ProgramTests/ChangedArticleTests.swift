import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Articles that are edited, made, renamed and removed while a reader is open.
@Suite(.serialized, .waitsForPrograms) struct ChangedArticleTests {
    private let home = TestFolder()

    @Test func `An article edited while open is shown anew, with the person at the same words`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        #expect(reader.tag("\r\t\r"))
        reader.type("\t")
        #expect(
            reader.waits(for: "showing the new text") {
                reader.corpus.write("ferry.txt", "CORRECTED ON MONDAY\n\n" + RunningReader.words)
            })
        #expect(reader.hasShown("CORRECTED"))
        #expect(reader.tag("\r"))
        #expect(reader.quit() == .exited(0))
        let statements = try #require(try reader.savedNotebook()).statements
        #expect(statements.last?.segments.map(\.exact) == ["“Ask me again in spring,”"], "still selected")
        #expect(Set(statements.flatMap { $0.segments.map(\.base) }).count == 2, "each counts in its own text")
        for base in Set(statements.flatMap { $0.segments.compactMap(\.base) }) {
            #expect(reader.corpus.content(".dictum/base/\(base.hex).txt") != nil)
        }
    }

    @Test func `What is being typed stays when the article is edited under it`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        #expect(reader.tag("\r\t\r"))
        #expect(reader.type("ehalf a memo", until: "half a memo"))
        let words = RunningReader.words + "\n\nA LAST LINE.\n"
        #expect(reader.waits(for: "new text is shown when") { reader.corpus.write("ferry.txt", words) })
        #expect(reader.type(", and the rest\r", until: "LAST LINE"))
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.first?.memo == "half a memo, and the rest")
    }

    @Test func `An article that is gone stays on the screen, and its tags are saved`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        reader.type("\r")
        #expect(reader.waits(for: "gone from the disk") { Shell.run("rm ferry.txt", in: reader.corpus.path) })
        #expect(reader.tag("\t\r"))
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.count == 1)
    }

    @Test func `The texts that tags are kept with are no articles of the list`() throws {
        let corpus = RunningReader.newCorpus()
        corpus.write("bridge.txt", "A bridge instead\n\n“We will build it,” said Mayor Ilse Brandt.\n")
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.isReady)
        // The folder of the texts is made by the first, so that the second is what its watch tells.
        #expect(reader.tag("\r\t\r", in: "bridge.txt.ana.json"))
        reader.terminal.readUntilQuiet(milliseconds: 400)
        #expect(reader.type("J", until: "We will not sell"))
        #expect(reader.tag("\t\r", in: "ferry.txt.ana.json"))
        reader.terminal.readUntilQuiet(milliseconds: 400)
        #expect(reader.type("gl\u{0C}", until: "2/2"), "still two articles")
        #expect(!reader.hasShown(".dictum/base"))
        #expect(reader.quit() == .exited(0))
    }

    @Test func `New articles are listed, removed ones leave the list`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        #expect(reader.waits(for: "A bridge instead") { reader.corpus.write("bridge.txt", "A bridge instead\n") })
        #expect(reader.waits(for: "ARTICLES") { reader.corpus.write("deep/tunnel.txt", "ARTICLES of a tunnel\n") })
        #expect(reader.type("\u{0C}", until: "3/3"), "the cursor stays on its article")
        Shell.run("rm bridge.txt", in: reader.corpus.path)
        reader.terminal.readUntilQuiet(milliseconds: 400)
        #expect(reader.type("\u{0C}", until: "2/2"))
        #expect(reader.quit() == .exited(0))
    }

    @Test func `An article that was renamed is offered its annotations, and a key takes them over`() throws {
        let first = try RunningReader(home: home)
        #expect(first.isReady)
        #expect(first.tag("\r\t\r"))
        #expect(first.quit() == .exited(0))
        let whole = first.corpus.content("ferry.txt.ana.json")
        Shell.run("mv ferry.txt pier.txt", in: first.corpus.path)
        let reader = try RunningReader(on: first.corpus, home: home)
        #expect(reader.terminal.read(until: "was called ferry.txt"))
        #expect(reader.waits(for: "1 annotation came from the disk (ana 1)") { reader.terminal.type("gT") })
        #expect(reader.corpus.content("ferry.txt.ana.json") == nil)
        #expect(reader.tag("\t\t\r", in: "pier.txt.ana.json"))
        #expect(reader.quit() == .exited(0))
        let saved = try #require(reader.corpus.content("pier.txt.ana.json"))
        #expect(saved.count > whole?.count ?? 0)
        #expect(BuiltProgram().run("check", reader.corpus.path, "--coder", "ana").status == 0)
    }

    @Test func `An article that is renamed while it is open keeps its annotations under the new name`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady)
        #expect(reader.tag("\r\t\r"))
        #expect(reader.waits(for: "gone from the disk") { Shell.run("mv ferry.txt pier.txt", in: reader.corpus.path) })
        #expect(reader.type("qj\r", until: "was called ferry.txt"))
        #expect(reader.waits(for: "1 annotation came from the disk (ana 1)") { reader.terminal.type("gT") })
        #expect(reader.quit() == .exited(0))
        #expect(reader.corpus.content("ferry.txt.ana.json") == nil)
        #expect(reader.corpus.content("pier.txt.ana.json") != nil)
    }
}
