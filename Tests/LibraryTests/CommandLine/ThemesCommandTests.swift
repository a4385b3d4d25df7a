import Annotations
import ProgramSupport
import Testing

/// `dictum themes` and its checks, from outside.
@Suite struct ThemesCommandTests {
    private let program = BuiltProgram()

    @Test func `Themes are listed, those of the program first`() {
        program.writeHome(".config/dictum/themes/amber.theme", "text yellow\n")
        program.writeHome(".config/dictum/themes/Bad Name.theme", "text yellow\n")
        let run = program.run(BytePath("themes"))
        #expect(run.status == 0 && run.output == "dark\nlight\nhigh-contrast\nmonochrome\namber\n")
    }

    @Test func `A theme of one's own lies on top of what the background asks for`() {
        program.writeHome(".config/dictum/themes/amber.theme", "text #ffaf00/214/yellow\n")
        let printed = program.run(BytePath("themes"), BytePath("amber"), BytePath("--background"), BytePath("light"))
        #expect(printed.status == 0 && printed.errors.isEmpty)
        #expect(printed.output.contains("text           #ffaf00/214/yellow"))
        #expect(printed.output.contains("quotation      #005f87/24/blue"))
        let folder = TestFolder()
        let file = folder.write("printed.theme", printed.output)
        #expect(program.run(BytePath("themes"), BytePath("--check"), file).status == 0)
    }

    @Test func `A bad line is named with its place`() {
        let folder = TestFolder()
        let file = folder.write("x.theme", "text pinkish\nactor redd - bold\n")
        let run = program.run(BytePath("themes"), BytePath("--check"), file)
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("\(file.display):1: no color is called pinkish"))
        #expect(run.output.hasSuffix("\(file.display):2: no color is called redd: did you mean red?\n"))
    }

    @Test(arguments: [("drak", "did you mean dark?"), ("nightfall", "dictum themes lists them")])
    func `A theme that is not there is named`(name: String, hint: String) {
        let run = program.run(BytePath("themes"), BytePath(name))
        #expect(run.status == 1 && run.errors == "dictum: no theme is called \(name): \(hint)\n")
    }

    @Test func `A file that is not there is status 2`() {
        #expect(program.run(BytePath("themes"), BytePath("--check"), BytePath("/nowhere/x.theme")).status == 2)
    }
}
