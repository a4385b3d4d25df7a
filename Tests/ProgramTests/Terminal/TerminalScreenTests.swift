import PtySupport
import Testing

@Suite(.serialized, .waitsForPrograms) struct TerminalScreenTests {
    @Test(arguments: [(80, 24), (120, 36), (200, 50)]) func aFrameIsOneWrite(columns: Int, rows: Int) throws {
        let program = try DemoProgram.start { start in
            start.columns = columns
            start.rows = rows
        }
        #expect(program.read(until: "A demo"))
        #expect(program.reads.count == 1)
        for key in ["B", "C", "\u{0C}", "x"] {
            program.type(key)
            #expect(program.readUntilQuiet(milliseconds: 150).count == 1, "key \(key.debugDescription)")
        }
    }

    @Test func anUnboundKeyWritesNothing() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("\u{1B}[24~")
        #expect(program.readUntilQuiet(milliseconds: 150).isEmpty)
    }

    @Test func keysTypedAheadArePaintedOnce() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type(String(repeating: "x", count: 30))
        #expect(program.readUntilQuiet().count <= 2)
    }

    @Test(arguments: [
        ("\u{1B}[A", "key up 0"), ("\u{1B}OB", "key down 0"), ("\u{1B}OP", "key function(1) 0"),
        ("\u{1B}[1;5C", "key right 1"), ("\u{1B}[1;2P", "key function(1) 4"), ("\u{1B}[Z", "key tab 4"),
        ("\u{1B}[5~", "key pageUp 0"), ("\u{1B}[3;5~", "key delete 1"), ("\u{1B}", "key escape 0"),
        ("\u{1B}x", "key 'x' 2"), ("é", "key 'é' 0"), ("€", "key '€' 0"), ("\u{03}", "key 'c' 1"),
        ("\r", "key enter 0"),
        ("\u{7F}", "key backspace 0"), ("\u{1B}[<0;11;3M", "mouse press 10 2"),
        ("\u{1B}[<65;1;1M", "mouse wheelDown 0 0"),
        ("\u{1B}[200~q\u{1B}[201~", "paste of 1"),
    ])
    func whatIsTypedArrives(bytes: String, name: String) throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type(bytes)
        #expect(program.read(until: name))
    }

    @Test func aPasteRunsNoKeys() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("\u{1B}[200~" + String(repeating: "q\rq\u{1B}[Aq", count: 400) + "\u{1B}[201~")
        #expect(program.read(until: "paste of 2800"))
    }

    @Test func aLateAnswerIsNoKey() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[?2026;2$y")
        #expect(program.readUntilQuiet(milliseconds: 150).isEmpty)
    }

    @Test func itFollowsTheSizeOfTheWindow() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        for (columns, rows) in [(1, 1), (300, 100), (5, 2), (1, 50), (100, 30)] {
            program.resize(columns: columns, rows: rows)
        }
        #expect(program.read(until: "resized 100 30"))
    }

    @Test func oneCellIsEnough() throws {
        let program = try DemoProgram.start { start in
            start.columns = 1
            start.rows = 1
        }
        program.readUntilQuiet(milliseconds: 300)
        program.type("q")
        #expect(program.waitForChange() == .exited(0))
    }

    @Test(arguments: ["no-such-terminal", "", "xterm-no-such-suffix"])
    func anUnknownTerminalIsTakenForXterm(name: String) throws {
        let program = try DemoProgram.start { $0.environment["TERM"] = name }
        #expect(program.read(until: "A demo"))
    }

    @Test func itNeedsNoTerminalDescriptions() throws {
        let program = try DemoProgram.start { start in
            start.environment["TERMINFO"] = "/nowhere"
            start.environment["TERMINFO_DIRS"] = "/nowhere"
        }
        #expect(program.read(until: "A demo"))
    }

    @Test func aTerminalWithoutACursorIsRefused() throws {
        let program = try DemoProgram.start { $0.environment["TERM"] = "dumb" }
        #expect(program.read(until: "no screen: cannotPlaceCursor"))
        #expect(!program.output.contains("\u{1B}"))
    }

    @Test func keysComeFromTheTerminalWhenInputDoesNot() throws {
        let program = try DemoProgram.start { $0.hasNoInput = true }
        #expect(program.read(until: "A demo"))
        program.type("q")
        #expect(program.waitForChange() == .exited(0))
    }

    @Test func aLocaleWithoutUnicodeStillShowsIt() throws {
        let program = try DemoProgram.start { $0.environment["LANG"] = "C" }
        #expect(program.read(until: "A demo: “a quotation”"))
    }

    @Test func copiedTextGoesToTheClipboardOfTheTerminal() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("y")
        #expect(program.read(until: "\u{1B}]52;c;Y29waWVkIHdvcmRz\u{07}"))
    }

    @Test func whatTheLibraryCountsOtherwiseIsAStandInOfTheSameWidth() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo: “a quotation”, 漢字, e\u{301}, "))
    }

    @Test func whatStandsBehindCellsOfUncertainWidthIsPutInItsPlace() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("C")
        program.readUntilQuiet(milliseconds: 150)
        program.type("D")
        #expect(program.readUntilQuiet(milliseconds: 150).count == 1)
        let output = program.output
        #expect(output.contains(#/\u{1B}\[2;\d+Hsaid one, /#) && output.contains(#/\u{1B}\[2;\d+Hanother \|/#))
    }

    @Test func thePaletteStaysThePersonsOwn() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("q")
        #expect(program.waitForChange() == .exited(0))
        #expect(!program.output.contains("\u{1B}]104"))
    }
}
