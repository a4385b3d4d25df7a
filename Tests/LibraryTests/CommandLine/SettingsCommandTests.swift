import Annotations
import ProgramSupport
import Testing

/// `dictum settings` and its checks, from outside.
@Suite struct SettingsCommandTests {
    private let program = BuiltProgram()

    @Test func `The settings that are printed can be checked`() {
        let folder = TestFolder()
        program.writeHome(".config/dictum/settings.keys", "set coder zoe\nset mouse off\n")
        let printed = program.run(BytePath("settings"))
        #expect(printed.status == 0 && printed.errors.isEmpty)
        #expect(printed.output.contains("\nset coder zoe\n") && printed.output.contains("\nset mouse off\n"))
        let file = folder.write("printed.keys", printed.output)
        let checked = program.run(BytePath("settings"), BytePath("--check"), file)
        #expect(checked.status == 0 && checked.output == "\(file.display): all is well\n")
    }

    @Test func `A bad line is named with its place and the rest holds`() {
        let folder = TestFolder()
        let file = folder.write("s.keys", "set mose on\nset theme dark\n")
        let run = program.run(BytePath("settings"), BytePath("--check"), file)
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(run.output == "\(file.display):1: no setting is called mose: did you mean mouse?\n")
    }

    @Test func `A file that is not there is status 2`() {
        let run = program.run(BytePath("settings"), BytePath("--check"), BytePath("/nowhere/s.keys"))
        #expect(run.status == 2)
        #expect(run.errors == "dictum: no such file or folder: /nowhere/s.keys: check the name\n")
    }
}
