import PtySupport
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func expectNothingLeft(by program: PtyProgram) {
    #expect(program.hasFirstModes)
    #expect(program.modesLeft == [])
}

@Suite(.serialized, .waitsForPrograms) struct LeavingTests {
    @Test func aProgramThatQuitsLeavesNothingBehind() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        #expect(!program.hasFirstModes)
        #expect(program.modesLeft.isSuperset(of: [1049, 2004, 1002, 1006]))
        program.type("q")
        #expect(program.waitForChange() == .exited(0))
        expectNothingLeft(by: program)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS])
    func aSignalEndsItAndLeavesNothingBehind(signal: Int32) throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.signal(signal)
        #expect(program.waitForChange() == .endedBySignal(signal))
        expectNothingLeft(by: program)
    }

    @Test func theGuardianCleansUpAfterKill() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.signal(SIGKILL)
        #expect(program.waitForChange() == .endedBySignal(SIGKILL))
        #expect(program.read(until: "\u{1B}[?1049l"))
        expectNothingLeft(by: program)
    }

    @Test func aTrapOfSwiftLeavesNothingBehindAndSaysWhy() throws {
        let log = "/tmp/terminal-demo-\(getpid()).log"
        defer { unlink(log) }
        let program = try DemoProgram.start { start in
            start.arguments = [log]
            start.environment["SWIFT_BACKTRACE"] = "enable=no"
        }
        #expect(program.read(until: "A demo"))
        program.type("I")
        let change = program.waitForChange()
        #expect(change == .endedBySignal(SIGILL) || change == .endedBySignal(SIGTRAP))
        expectNothingLeft(by: program)
        let parts = program.output.components(after: "\u{1B}[?1049l")
        #expect(parts.contains("the demo was asked to trap"))
    }

    @Test func theSecondSignalEndsAProgramThatDoesNotListen() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("H")
        program.signal(SIGTERM)
        program.signal(SIGINT)
        // Which of the two comes first, the system decides.
        let change = program.waitForChange()
        #expect(change == .endedBySignal(SIGTERM) || change == .endedBySignal(SIGINT))
        expectNothingLeft(by: program)
    }

    @Test func theAlarmEndsAProgramThatDoesNotListen() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("H")
        program.signal(SIGTERM)
        #expect(program.waitForChange() == .endedBySignal(SIGTERM))
        expectNothingLeft(by: program)
    }

    @Test func aClosedWindowEndsIt() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.hangUp()
        let change = program.waitForChange()
        #expect(change == .endedBySignal(SIGHUP) || change == .exited(0))
    }

    @Test(arguments: [true, false]) func itStopsAndGoesOn(byKey: Bool) throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        let modes = program.modesLeft
        if byKey { program.type("\u{1A}") } else { program.signal(SIGTSTP) }
        #expect(program.waitForChange() == .stopped)
        expectNothingLeft(by: program)
        let stopped = program.reads.count
        program.signal(SIGCONT)
        #expect(program.waitForChange() == .continued)
        #expect(program.read(until: "A demo", since: stopped))
        #expect(program.modesLeft == modes)
        #expect(!program.hasFirstModes)
        program.type("\u{1B}OA")
        #expect(program.read(until: "key up 0", since: stopped))
    }

    @Test func anotherProgramHasTheTerminalForItself() throws {
        let program = try DemoProgram.start()
        #expect(program.read(until: "A demo"))
        program.type("R")
        #expect(program.read(until: "ended with exited(3)"))
        #expect(program.output.components(after: "\u{1B}[?1049l").contains("child"))
    }
}

extension String {
    /// What comes after the first place of some text; empty when there is none.
    func components(after text: String) -> String {
        let ends = indices.first { self[$0...].hasPrefix(text) }
        return ends.map { String(self[$0...].dropFirst(text.count)) } ?? ""
    }
}
