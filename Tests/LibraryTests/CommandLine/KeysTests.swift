import Annotations
import ProgramSupport
import Testing

/// `dictum keys` and its checks, from outside.
@Suite struct KeysTests {
    private let program = BuiltProgram()

    @Test func `The keymap that is printed can be checked`() {
        let folder = TestFolder()
        let printed = program.run(BytePath("keys"))
        #expect(printed.status == 0 && printed.errors.isEmpty)
        let file = folder.write("printed.keys", printed.output)
        let checked = program.run(BytePath("keys"), BytePath("--check"), file)
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test func `A bad line is named with its place and the rest holds`() {
        let folder = TestFolder()
        let file = folder.write("my.keys", "bind text Z no-such-command\nbind text <C-y> move-down\n")
        let run = program.run(BytePath("keys"), BytePath("--check"), file)
        #expect(run.status == 1 && run.errors.isEmpty)
        #expect(run.output.hasPrefix("\(file.display):1:"))
        let printed = program.run(BytePath("keys"), BytePath("--keymap"), file)
        #expect(printed.status == 1)
        #expect(printed.errors.hasPrefix("dictum: \(file.display):1:"))
        #expect(printed.output.contains("<C-y>"))
    }

    @Test func `A file beside it can be included and one that is missing is a problem`() {
        let folder = TestFolder()
        folder.write("more.keys", "bind text <C-y> move-down\n")
        let good = folder.write("good.keys", "include more.keys\ninclude default.keys\n")
        #expect(program.run(BytePath("keys"), BytePath("--check"), good).status == 0)
        let bad = folder.write("bad.keys", "include none.keys\n")
        #expect(program.run(BytePath("keys"), BytePath("--check"), bad).output.contains("no such file"))
    }

    @Test func `A keymap that is not there is status 2`() {
        let run = program.run(BytePath("keys"), BytePath("--check"), BytePath("/nowhere/my.keys"))
        #expect(run.status == 2)
        #expect(run.errors == "dictum: no such file or folder: /nowhere/my.keys: check the name\n")
    }
}

/// The keymaps that are part of the program, from outside.
@Suite struct ShippedKeysTests {
    private let program = BuiltProgram()
    private let folder = TestFolder()

    @Test(arguments: ["vim", "emacs", "less"])
    func `A shipped keymap is printed by its name, and what is printed can be checked`(_ name: String) {
        let printed = program.run(BytePath("keys"), BytePath("--keymap"), BytePath(name))
        #expect(printed.status == 0 && printed.errors.isEmpty)
        #expect(printed.output != program.run(BytePath("keys")).output)
        let file = folder.write("printed.keys", printed.output)
        #expect(program.run(BytePath("keys"), BytePath("--check"), file).status == 0)
    }

    @Test func `The setting chooses one, the command line another, and the own file lies on both`() {
        program.writeHome(".config/dictum/settings.keys", "set keymap vim\n")
        program.writeHome(".config/dictum/my.keys", "bind text zz undo -- own\n")
        let own = program.run(BytePath("keys"))
        #expect(own.errors.isEmpty && own.output.contains("<C-w>o") && own.output.contains("-- own"))
        let other = program.run(BytePath("keys"), BytePath("--keymap"), BytePath("emacs"))
        #expect(
            other.output.contains("-- own") && other.output.contains("<C-x><C-c>") && !other.output.contains("<C-w>o"))
        program.writeHome(".config/dictum/my.keys", "include less.keys\n")
        let included = program.run(BytePath("keys"), BytePath("--keymap"), BytePath("default"))
        #expect(included.errors.isEmpty && included.output.contains(";l"))
    }

    @Test func `A file beside goes before a shipped one of the same name`() {
        folder.write("vim.keys", "bind text zz undo -- mine\n")
        let file = folder.write("my.keys", "include vim.keys\ninclude less.keys\n")
        let run = program.run(BytePath("keys"), BytePath("--keymap"), file)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("-- mine") && !run.output.contains("<C-w>o") && run.output.contains(";l"))
    }
}
