import Annotations
import Library
import Prose
import ProgramSupport
import Testing

/// The lessons, as the command line opens them. Without a terminal they are listed.
@Suite struct TutorialTests {
    private let program = BuiltProgram()
    private var root: BytePath { program.home.appending(BytePath(".local/state/dictum/tutorial")) }

    @Test func `The lessons are copied once, continued, and begun anew in a folder of their own`() throws {
        let first = program.run(BytePath("--tutorial"))
        #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
        #expect(first.output.contains("Lesson 1 of 6: Moving") && first.output.contains("Lesson 6 of 6"))
        program.writeHome(".local/state/dictum/tutorial/1/1-moving.txt", "mine now")
        #expect(program.run(BytePath("--tutorial")).output.contains("1-moving.txt"))
        #expect(!root.appending(BytePath("2")).isThere)
        #expect(program.run(BytePath("--tutorial"), BytePath("--anew")).output.contains("Lesson 1 of 6"))
        #expect(root.appending(BytePath("2/1-moving.txt")).isThere)
        let kept = try ArticleFile.open(root.appending(BytePath("1/1-moving.txt"))).text
        #expect(kept.string(in: kept.range) == "mine now")
    }

    @Test func `The lessons name the keys of the keymap that was chosen`() throws {
        _ = program.run(BytePath("--tutorial"), BytePath("--keymap"), BytePath("emacs"))
        let text = try ArticleFile.open(root.appending(BytePath("1/2-quotations.txt"))).text
        #expect(text.string(in: text.range).contains("Press Tab"))
        let search = try ArticleFile.open(root.appending(BytePath("1/4-selecting.txt"))).text
        #expect(!search.string(in: search.range).contains("{"))
    }

    @Test(arguments: [[BytePath("--anew")], [BytePath("--tutorial"), BytePath("/tmp")]])
    func `What makes no sense beside it is said`(_ arguments: [BytePath]) {
        let run = program.run(arguments)
        #expect(run.status == 64 && run.errors.contains("--tutorial"))
    }
}
