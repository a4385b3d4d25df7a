import PtySupport
import Testing

/// What the terminal is asked, and what its answers change.
@Suite(.serialized, .waitsForPrograms) struct InterviewTests {
    private static let question = "\u{1B}]11;?\u{1B}\\", frame = "\u{1B}[?2026$p", begin = "\u{1B}[?2026h"
    private static let cyan = "\u{1B}[36m", blue = "\u{1B}[34m"

    private func start(_ change: (inout PtyStart) -> Void = { _ in }) throws -> PtyProgram {
        let program = try DemoProgram.start { start in
            start.rows = 50
            change(&start)
        }
        #expect(program.read(until: "A demo"))
        return program
    }

    /// What comes out once all roles are shown.
    private func roles(_ program: PtyProgram) -> String {
        program.type("B")
        #expect(program.read(until: "candidate"))
        program.readUntilQuiet(milliseconds: 100)
        return program.output
    }

    @Test func theQuestionsComeWithTheFirstFrame() throws {
        let program = try start()
        #expect(program.reads.count == 1)
        #expect(program.output.contains(Self.question) && program.output.contains(Self.frame))
    }

    @Test(arguments: [
        ("rgb:ffff/ffff/ffff\u{1B}\\", true), ("rgb:fdfd/f6f6/e3e3\u{07}", true), ("rgba:f/f/f/f\u{07}", true),
        ("rgb:0000/2b2b/3636\u{1B}\\", false), ("rgb:zz/ff/ff\u{07}", false), ("rgb:ff/ff\u{07}", false),
    ])
    func theBackgroundChoosesTheTheme(answer: String, isLight: Bool) throws {
        let program = try start()
        program.type("\u{1B}]11;" + answer)
        let output = roles(program)
        #expect(output.contains(Self.blue) == isLight && output.contains(Self.cyan) == !isLight)
    }

    @Test(arguments: [("15;0", false), ("0;15", true), ("0;default;7", true), ("default", false), ("1;999", false)])
    func theEnvironmentMayKnowTheBackground(colors: String, isLight: Bool) throws {
        let output = roles(try start { $0.environment["COLORFGBG"] = colors })
        #expect(output.contains(Self.blue) == isLight && output.contains(Self.cyan) == !isLight)
    }

    @Test(arguments: [("2026;2", true), ("2026;1", true), ("2026;0", false), ("2026;4", false), ("2004;2", false)])
    func aFrameIsShownAtOnceWhereTheTerminalCan(answer: String, canDo: Bool) throws {
        let program = try start()
        #expect(!program.output.contains(Self.begin))
        program.type("\u{1B}[?\(answer)$y")
        #expect(program.readUntilQuiet(milliseconds: 150).isEmpty)
        program.type("B")
        let writes = program.readUntilQuiet(milliseconds: 150)
        #expect(writes.count == 1)
        #expect(program.output.contains(Self.begin) == canDo)
        #expect(program.output.hasSuffix("\u{1B}[?2026l") == canDo)
        program.type("\u{1B}[24~")
        #expect(program.readUntilQuiet(milliseconds: 150).isEmpty)
    }

    @Test func anAnswerInPiecesIsNoKey() throws {
        let program = try start()
        for piece in ["\u{1B}]11;rgb:ff", "ff/ffff/ff", "ff\u{1B}", "\\"] {
            program.type(piece)
            program.readUntilQuiet(milliseconds: 60)
        }
        #expect(!program.output.contains("key"))
        #expect(roles(program).contains(Self.blue))
    }

    @Test(arguments: ["linux", "vt100"]) func oldTerminalsAreNotAsked(name: String) throws {
        let program = try start { $0.environment["TERM"] = name }
        #expect(!program.output.contains("]11") && !program.output.contains("$p"))
    }

    @Test func theProgramWaitsForAnswersBeforeItGivesTheTerminalBack() throws {
        let program = try start()
        program.type("q")
        program.type("\u{1B}]11;rgb:0/0/0\u{07}\u{1B}[?2026;0$y\u{1B}[?62c")
        #expect(program.waitForChange() == .exited(0))
        #expect(program.output.hasSuffix("\u{1B}[?1049l") || program.output.contains("\u{1B}[?1049l"))
    }
}
