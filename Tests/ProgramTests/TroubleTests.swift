import Annotations
import ProgramSupport
import PtySupport
import Testing

/// What the world can do to the real program.
@Suite(.serialized, .waitsForPrograms) struct TroubleTests {
    private let home = TestFolder()

    @Test func `A full disk says NOT SAVED, keeps the old sidecar and warns before leaving`() throws {
        let first = try RunningReader(home: home)
        first.type("\r\t\r")
        #expect(first.quit() == .exited(0))
        let before = first.corpus.content("ferry.txt.ana.json")
        let full = try RunningReader(on: first.corpus, home: home, size: (40, 8), limit: 6)
        #expect(full.type("\t\t\r", until: "NOT SAVED"))
        #expect(full.corpus.content("ferry.txt.ana.json") == before)
        #expect(full.corpus.names.allSatisfy { !$0.hasSuffix(".tmp") })
        full.type("Q")
        #expect(full.quit() == .exited(1))
    }

    @Test(arguments: ["", "{\"items\": [", "<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n"])
    func `A sidecar that cannot be read is said, left alone, and worked around`(_ content: String) throws {
        let corpus = RunningReader.newCorpus()
        corpus.write("ferry.txt.ana.json", content)
        let reader = try RunningReader(on: corpus, home: home)
        #expect(reader.hasShown("ferry.txt.ana.json"), "the screen names the file")
        #expect(reader.hasShown("We will not sell"), "the article opens")
        #expect(reader.type("\r\t\r", until: "NOT SAVED"))
        #expect(corpus.content("ferry.txt.ana.json") == Array(content.utf8))
        reader.type("Q")
        #expect(reader.quit() == .exited(1))
        #expect(reader.hasShown("recovery"), "it says where the work is kept")
    }

    @Test func `A hostile article, name and sidecar send nothing that a terminal obeys`() throws {
        let corpus = TestFolder()
        let evil = "\u{1B}]0;owned\u{07}\u{1B}[31mRED\u{9B}31m\u{202E}evil\u{2066}\u{1B}]52;c;b3duZWQ=\u{07}"
        corpus.write(
            "\u{1B}[31mname\n\u{202E}.txt", "“\(evil) ferry,” said \(evil) Brandt.\n" + evil + "\r\u{08}\u{0E}\n")
        let reader = try RunningReader(on: corpus, home: home)
        reader.type("\r\t\r")
        reader.type("e\u{1B}[200~\(evil)\u{1B}[201~\r")
        reader.type("s/")
        reader.type("\u{1B}R?")
        for sequence in [
            "\u{1B}]0;owned", "\u{1B}[31mRED", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{1B}]52", "\u{1B}[31mname",
        ] {
            #expect(!reader.hasShown(sequence), "\(sequence.unicodeScalars.map { String($0.value, radix: 16) })")
        }
        #expect(reader.hasShown("RED"), "the words are shown")
    }

    @Test func `It lives through every size`() throws {
        let reader = try RunningReader(home: home, size: (1, 1))
        for size in [(20, 4), (60, 20), (300, 100), (1, 1), (2, 60), (120, 36)] {
            reader.terminal.resize(columns: size.0, rows: size.1)
            reader.type("\t")
        }
        #expect(reader.type("\u{0C}", until: "Articles"))
        #expect(reader.quit() == .exited(0))
    }

    @Test func `A bad line in one's own keymap is said with file and line, and the others hold`() throws {
        home.write(".config/dictum/my.keys", "bind text T choose-topik\nbind list,text T quit-program -- leave\n")
        let reader = try RunningReader(home: home)
        #expect(reader.hasShown("my.keys:1"))
        reader.terminal.type("T")
        #expect(reader.terminal.waitForChange() == .exited(0))
    }

    @Test func `An empty folder says what to do`() throws {
        let reader = try RunningReader(on: TestFolder(), home: home)
        #expect(reader.hasShown("No articles here."))
        #expect(reader.quit() == .exited(0))
    }
}
