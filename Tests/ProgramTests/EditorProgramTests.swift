import Annotations
import ProgramSupport
import PtySupport
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Memos in an editor, copies and addresses, in the real program.
@Suite(.serialized, .waitsForPrograms) struct EditorProgramTests {
    private let home = TestFolder()

    /// A program to be run by the reader: a shell script of the test's own.
    private func script(_ name: String, _ lines: String) -> String {
        home.write(name, "#!/bin/sh\n\(lines)\n")
        #expect(Shell.run("chmod +x \(name)", in: home.path) == 0)
        return home.path(name).display
    }

    private func start(_ variables: [String: String], on corpus: TestFolder? = nil) throws -> RunningReader {
        let reader = try RunningReader(on: corpus, home: home, environment: variables)
        #expect(reader.terminal.read(until: "saved"))
        return reader
    }

    @Test func `E runs the editor that is set with its words, and its lines are the memo`() throws {
        let editor = script("ed", #"echo "$1" > "$HOME/words"; printf 'one\ntwo\n' > "$2""#)
        let reader = try start(["VISUAL": "\(editor) 'two words'", "EDITOR": "false"])
        reader.type("gt\t\r")
        #expect(reader.type("E", until: "memo: 2 lines"))
        #expect(reader.type("\u{0C}", until: "Articles"), "the screen is as wide as before")
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.first?.memo == "one\ntwo")
        #expect(home.content("words") == Array("two words\n".utf8))
        #expect(Shell.run("test -z \"$(ls .local/state/dictum/memos)\"", in: home.path) == 0)
    }

    @Test func `An editor that fails or is missing changes nothing, and what it wrote stays in its file`() throws {
        let editor = script("ed", "echo precious > \"$1\"; exit 3")
        let reader = try start(["VISUAL": editor])
        reader.type("gt\t\r")
        #expect(reader.type("E", until: "ended with 3"))
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.first?.memo == nil)
        #expect(Shell.run("grep -q precious .local/state/dictum/memos/*.txt", in: home.path) == 0)
        let none = try start(["VISUAL": "no-such-editor-here"], on: reader.corpus)
        none.type("gt\t")
        #expect(none.type("E", until: "cannot be started"))
        #expect(none.quit() == .exited(0))
    }

    /// An editor that says that it is there, waits for a line, and writes a memo.
    private var patientEditor: String {
        script("ed", #"echo in the editor; read line; stty size > "$HOME/size"; printf 'one\n' > "$1""#)
    }

    @Test func `A window that is resized while the editor has it is drawn in its new size afterwards`() throws {
        let reader = try start(["VISUAL": patientEditor])
        reader.type("gt\t\r")
        #expect(reader.type("E", until: "in the editor"))
        reader.terminal.resize(columns: 60, rows: 20)
        #expect(reader.type("\n", until: "memo: 1 line"))
        #expect(home.content("size") == Array("20 60\n".utf8))
        let first = reader.terminal.reads.count
        reader.type("\u{0C}")
        let frame = String(decoding: reader.terminal.reads[first...].joined(), as: UTF8.self)
        #expect(frame.contains("The ferry stays") && !frame.contains("Articles"), "one pane at a time")
        #expect(reader.quit() == .exited(0))
    }

    @Test func `Ctrl-Z in the editor stops both, and both go on`() throws {
        let reader = try start(["VISUAL": patientEditor])
        reader.type("gt\t\r")
        #expect(reader.type("E", until: "in the editor"))
        reader.terminal.type("\u{1A}")
        #expect(reader.terminal.waitForChange() == .stopped)
        #expect(reader.terminal.modesLeft == [])
        reader.terminal.signalGroup(SIGCONT)
        #expect(reader.terminal.waitForChange() == .continued)
        #expect(reader.type("\n", until: "memo: 1 line"))
        #expect(reader.tag("+"), "the keys are read as before")
        #expect(reader.quit() == .exited(0))
        #expect(try reader.savedNotebook()?.statements.first?.memo == "one")
    }

    @Test func `What was written before the reader died is offered at the next start`() throws {
        let editor = script("ed", "printf 'lost\\nand found\\n' > \"$1\"; kill -9 $PPID; sleep 1")
        let reader = try start(["VISUAL": editor])
        reader.type("gt\t\r")
        reader.terminal.type("E")
        #expect(reader.terminal.waitForChange() == .endedBySignal(9))
        let again = try start([:], on: reader.corpus)
        #expect(again.terminal.read(until: "and found"))
        #expect(again.tag("\r"))
        #expect(again.quit() == .exited(0))
        #expect(try again.savedNotebook()?.statements.first?.memo == "lost\nand found")
    }

    @Test func `A copy goes to the terminal, and to a file where there is no desktop`() throws {
        let reader = try start([:])
        reader.type("gt\t")
        #expect(reader.type("y", until: "copied.txt"))
        #expect(reader.hasShown("\u{1B}]52;c;"))
        #expect(reader.quit() == .exited(0))
        let kept = String(decoding: home.content(".local/state/dictum/copied.txt") ?? [], as: UTF8.self)
        #expect(kept.hasPrefix("“We will not sell the ferry,” […] “not this year.”"))
        #expect(home.mode(of: ".local/state/dictum/copied.txt") == 0o600)
    }

    @Test func `A copy goes to the program of the desktop when there is one`() throws {
        _ = script("xclip", "cat > \"$HOME/clip\"")
        let reader = try start(["DISPLAY": ":7", "PATH": home.path.display + ":/usr/bin:/bin"])
        reader.type("gt\t")
        #expect(reader.type("y", until: "with xclip"))
        #expect(reader.quit() == .exited(0))
        #expect(home.content("clip")?.starts(with: "“We will".utf8) == true)
    }

    @Test func `An address is opened with one argument, after it was asked about`() throws {
        let browser = script("browse", "printf '%s|%s' \"$#\" \"$1\" > \"$HOME/opened\"")
        let corpus = TestFolder()
        corpus.write(
            "ferry.txt", "---\ntitle: The ferry\nurl: https://example.org/a;b&c $(touch x)\n---\n\nThe ferry stays.\n")
        let reader = try start(["BROWSER": browser, "DISPLAY": ":7"], on: corpus)
        reader.type("gt")
        #expect(reader.type("gx", until: "example.org"))
        #expect(home.content("opened") == nil)
        reader.type("y")
        #expect(reader.quit() == .exited(0))
        #expect(home.content("opened") == Array("1|https://example.org/a;b&c%20$(touch%20x)".utf8))
    }
}
