import Annotations
import ProgramSupport
import PtySupport
import Testing

/// Colors in the real program.
@Suite(.serialized, .waitsForPrograms) struct ThemeTests {
    /// What the program writes until it is quiet after `keys`.
    private func output(_ arguments: [String], _ environment: [String: String] = [:], keys: String = "") throws
        -> String
    {
        let home = TestFolder(), corpus = RunningReader.newCorpus()
        var start = PtyStart(path: BuiltProgram.path.display)
        start.arguments = [corpus.path.display, "--coder", "ana"] + arguments
        start.environment["HOME"] = home.path.display
        start.environment.merge(environment) { $1 }
        start.columns = 120
        let program = try PtyProgram(start)
        #expect(program.read(until: "· saved"))
        program.type("l")
        for key in keys { program.type(String(key)) }
        program.readUntilQuiet(milliseconds: 250)
        return program.output
    }

    /// Whether some sequence sets a color. `39;49` is the way back to the terminal's own.
    private func hasColor(_ output: String) -> Bool {
        output.split(separator: "\u{1B}").contains {
            $0.hasPrefix("[") && $0.contains(#/^\[[\d;]*\b(3[0-7]|9[0-7]|38;5;\d+|4[0-7])[\d;]*m/#)
        }
    }

    @Test func colorIsShownUnlessSomebodySaysNo() throws {
        #expect(try hasColor(output([])))
        #expect(try !hasColor(output([], ["NO_COLOR": "1"])))
        #expect(try hasColor(output([], ["NO_COLOR": ""])))
        #expect(try !hasColor(output(["--theme", "monochrome"])))
        #expect(try hasColor(output(["--theme", "light"], ["NO_COLOR": "1"])))
    }

    @Test(arguments: [("dark", "38;5;73m"), ("light", "38;5;24m")])
    func theOptionSaysWhatTheTerminalWritesOn(shade: String, color: String) throws {
        let output = try output(["--background", shade])
        #expect(output.contains(color) && !output.contains("]11;?"))
    }

    @Test func theThemeChangesWhileOneReads() throws {
        let output = try output(["--background", "dark"], keys: "ghd")
        #expect(output.contains("38;5;24m"))
    }

    /// `#ff00ff` is number 201 of 256 colors.
    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["TERM": "vt100"], false)])
    func theColorOfATopicIsThatOfTheTopic(environment: [String: String], isSeen: Bool) throws {
        let keys = "gcnferry\rcc#ff00ff\r"
        let output = try output(["--background", "dark"], environment, keys: keys)
        #expect(output.contains("38;5;201m") == isSeen)
        #expect(output.contains("#ff00ff"))
    }

    @Test func aThemeThatIsNotThereIsSaid() throws {
        #expect(try output(["--theme", "drak"]).contains("did you mean dark?"))
    }

    @Test(arguments: ["xterm-direct", "xterm-88color", "xterm-16color", "xterm", "linux", "screen", "vt100"])
    func everyTerminalShowsTheArticle(name: String) throws {
        #expect(try output([], ["TERM": name]).contains("The ferry stays"))
    }
}
