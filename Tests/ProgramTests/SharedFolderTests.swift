import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Several people, or one in several terminals, on the same folder at the same time.
@Suite(.serialized, .waitsForPrograms) struct SharedFolderTests {
    private let home = TestFolder()

    @Test func `Two readers of one coder see each other's tags, and the sidecar has all of them`() throws {
        let first = try RunningReader(home: home)
        let second = try RunningReader(on: first.corpus, home: home)
        #expect(first.isReady && second.isReady)
        first.type("\r")
        second.type("\r")
        #expect(second.waits(for: "1 annotation came from the disk (ana 1)") { first.type("\t\r") })
        #expect(first.waits(for: "1 annotation came from the disk (ana 1)") { second.type("\t\t\r") })
        // The same quotation, and different stances of another, from both at once.
        for reader in [first, second] { reader.terminal.type("gg\t\r") }
        for reader in [first, second] { reader.terminal.readUntilQuiet(milliseconds: 400) }
        #expect(first.quit() == .exited(0))
        #expect(second.quit() == .exited(0))
        let statements = try #require(try first.savedNotebook()).statements
        #expect(Set(statements.flatMap { $0.segments.map(\.exact) }).count == 3, "both quotations, one of two parts")
        #expect(statements.count >= 2)
    }

    @Test func `Tags of two readers of one coder that are made at once are all kept`() throws {
        let first = try RunningReader(home: home)
        let second = try RunningReader(on: first.corpus, home: home)
        #expect(first.isReady && second.isReady)
        for reader in [first, second] { reader.type("\r") }
        for place in ["gg", "}", "}", "}"] {
            first.terminal.type(place + "v\(place == "gg" ? "" : "l")\r")
            second.terminal.type(place + "vw\r")
        }
        for reader in [first, second] { reader.terminal.readUntilQuiet(milliseconds: 500) }
        #expect(first.quit() == .exited(0))
        #expect(second.quit() == .exited(0))
        #expect(try first.savedNotebook()?.statements.count == 8)
    }

    @Test(.enabled(if: Shell.has("git"), "git is not installed"))
    func `git pull under a running reader brings the other coder's tags`() throws {
        let ben = RunningReader.newCorpus(), hub = TestFolder(), ana = TestFolder()
        let settings = "-c user.name=ben -c user.email=ben@example.invalid"
        #expect(Shell.run("git init -q --bare -b main .", in: hub.path) == 0)
        let start = "git init -q -b main . && git add -A && git \(settings) commit -qm start"
        #expect(Shell.run("\(start) && git push -q '\(hub.path.display)' main", in: ben.path) == 0)
        #expect(Shell.run("git clone -q '\(hub.path.display)' corpus", in: ana.path) == 0)
        let corpus = ana.path("corpus")
        let reader = try RunningReader(on: ana, folder: "corpus", home: home)
        #expect(reader.isReady && reader.tag("\r\t\r", in: "corpus/ferry.txt.ana.json"))
        let added = BuiltProgram().run(
            "annotate", "add", ben.path("ferry.txt"), "--coder", "ben", "--quote", "“Ask me again in spring,”",
            "--speaker", "Tomas Wiik")
        #expect(added.status == 0)
        let keep = "git add -A && git \(settings) commit -qm mine"
        #expect(Shell.run(keep, in: corpus) == 0)
        let push = "git add -A && git \(settings) commit -qm tags && git push -q '\(hub.path.display)' main"
        #expect(Shell.run(push, in: ben.path) == 0)
        #expect(
            reader.waits(for: "1 annotation came from the disk (ben 1)") {
                Shell.run("git \(settings) pull -q --no-rebase --no-edit", in: corpus)
            })
        #expect(reader.type("R", until: "Wiik"), "the register came with it")
        #expect(reader.quit() == .exited(0))
        #expect(ana.content("corpus/ferry.txt.ben.json") == ben.content("ferry.txt.ben.json"))
        #expect(ana.content("corpus/ferry.txt.ana.json") != nil)
    }

    @Test func `A sidecar that a pull left unmerged is said and left alone, and what is tagged then is kept`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r"))
        let unmerged = "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"
        #expect(reader.waits(for: "Two versions") { reader.corpus.write("ferry.txt.ana.json", unmerged) })
        #expect(reader.type("\t\r", until: "NOT SAVED"))
        #expect(reader.corpus.content("ferry.txt.ana.json") == Array(unmerged.utf8))
        reader.type("Q")
        #expect(reader.quit() == .exited(1))
        #expect(reader.hasShown("recovery"), "it says where the work is kept")
    }

    @Test func `Work that could not be saved is saved when the sidecar can be read again`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r"))
        let whole = try #require(reader.corpus.content("ferry.txt.ana.json"))
        #expect(reader.waits(for: "The file is there") { reader.corpus.write("ferry.txt.ana.json", "") })
        #expect(reader.type("\t\r", until: "NOT SAVED"))
        #expect(reader.waits(for: "· saved") { reader.corpus.write(BytePath("ferry.txt.ana.json"), whole) })
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.count == 2)
    }

    @Test func `A sidecar that vanishes under the reader is said, kept and written back when asked to`() throws {
        let reader = try RunningReader(home: home)
        #expect(reader.isReady && reader.tag("\r\t\r"))
        #expect(reader.waits(for: "gone from the disk") { Shell.run("rm ferry.txt.ana.json", in: reader.corpus.path) })
        #expect(reader.type("Q", until: "NOT SAVED"))
        reader.type("\u{13}")
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.count == 1)
    }
}
