import Reader
import Screen
import Testing

@Suite("Lines of a keymap file")
struct KeymapFileTests {
    @Test(
        "A line says a binding",
        arguments: [
            ("bind text x undo -- take it back", "text x undo -- take it back"),
            ("  bind\ttext  x\tundo  --  take it back  ", "text x undo -- take it back"),
            ("bind text -- undo -- two dashes are keys", "text -- undo -- two dashes are keys"),
            ("bind text # undo -- so is #", "text # undo -- so is #"),
            ("bind text \" undo -- and a mark", "text \" undo -- and a mark"),
            ("bind text x set-stance oppose -- against", "text x set-stance oppose -- against"),
            ("bind text x undo", "text x undo -- take the last change back"),
            ("bind text x undo --", "text x undo -- take the last change back"),
            ("bind text x undo -- a -- b", "text x undo -- a -- b"),
        ])
    func binding(line: String, said: String) {
        let loader = load(line)
        #expect(loader.problems.isEmpty)
        let bindings = loader.keymap.ownBindings(of: .text)
        #expect(bindings.map { "text \(Key.name(of: $0.keys)) \($0.invocation) -- \($0.sentence)" } == [said])
    }

    @Test(
        "An argument in quotation marks may hold blanks, marks and nothing",
        arguments: [
            (#"bind text x say "two words""#, "two words"), (#"bind text x say "a \"b\" \\""#, #"a "b" \"#),
            (#"bind text x say """#, ""), (#"bind text x say "--""#, "--"), (#"bind text x say a"b"#, #"a"b"#),
        ])
    func quotedArgument(line: String, argument: String) {
        let file = KeymapFile(KeymapSource(name: "1.keys", text: line))
        guard case .bind(_, _, _, let arguments, _)? = file.lines.first?.directive else {
            Issue.record("no binding")
            return
        }
        #expect(arguments.map(\.text) == [argument])
    }

    @Test("Comments and blank lines say nothing, and a heading stands over what follows")
    func headings() {
        let text = "# a comment\n\n#also one\nbind text a undo\n## Moving about\nbind text b redo\n"
        let bindings = load(text).keymap.ownBindings(of: .text)
        #expect(bindings.map(\.section) == ["", "Moving about"])
        #expect(bindings.map(\.origin.line) == [4, 6])
    }

    @Test("Lines may end with CR LF and the file may begin with a byte order mark")
    func lineEnds() {
        let loader = load("\u{FEFF}bind text a undo\r\nbind text b redo\r\n")
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.ownBindings(of: .text).map(\.command) == ["undo", "redo"])
    }

    @Test(
        "A line that says nothing is a problem with its place and what was probably meant",
        arguments: [
            (
                "bnd text x undo",
                "1:1: a line starts with bind, unbind, move, layout, set or include, not “bnd”; did you mean “bind”?"
            ),
            ("bind", "1: the context (text, list, … or *) is missing"),
            ("bind text", "1: the keys are missing"),
            ("bind text x", "1: the command is missing"),
            ("bind text x -- sentence", "1: the command is missing"),
            ("bind txt x undo", "1:6: there is no context “txt”; did you mean “text”?"),
            ("bind text, x undo", "1:6: there is no context “”"),
            ("bind text g<C-i> undo", "1:12: no terminal tells <C-i> from <Tab>; write <Tab>"),
            ("bind text x undp", "1:13: there is no command “undp”; did you mean “undo”?"),
            ("bind text x xyzzy", "1:13: there is no command “xyzzy”"),
            ("bind text x undo twice", "1:13: undo takes no argument, not 1"),
            ("bind text x set-stance", "1:13: set-stance takes one argument, not 0"),
            (
                "bind text x set-stance opose",
                "1:13: set-stance takes support, oppose, neutral, mixed, unclear, unset, not “opose”; did you mean “oppose”?"
            ),
            ("bind text x set-stance \"oppose", "1:24: the quotation mark is never closed"),
            ("unbind text x y", "1:15: nothing may follow here, but “y” does"),
            ("unbind text x", "1: x is not bound in text"),
            ("set which-key-dely 3", "1:5: there is no setting “which-key-dely”; did you mean “which-key-delay”?"),
            ("set which-key-delay soon", "1:21: which-key-delay is a number from 0 to 10000, not “soon”"),
            ("set which-key-delay -1", "1:21: which-key-delay is a number from 0 to 10000, not “-1”"),
            ("set which-key-delay", "1: the value of the setting is missing"),
            ("include", "1: the name of the file is missing"),
            ("include \"my vim.keys\"", "1:9: “my vim.keys” cannot be read: no such file"),
            ("bind text x\u{1B}[2J undo", "1:12: the line holds a control character (U+001B)"),
        ])
    func problem(line: String, description: String) {
        #expect(load(line).problems.map(\.description) == ["1.keys:" + description])
    }

    @Test("A bad line disables no other")
    func badLineBetween() {
        let loader = load("bind text a undo\nbind nowhere b undo\nnonsense\nbind text c redo")
        #expect(loader.keymap.ownBindings(of: .text).map(\.command) == ["undo", "redo"])
        #expect(loader.problems.map(\.line) == [2, 3])
    }

    @Test("A line that is not UTF-8 is a problem of that line alone")
    func notUTF8() {
        let bytes = Array("bind text a undo\n".utf8) + [0xFF, 0xFE, 0x0A] + Array("bind text b redo".utf8)
        let loader = load([KeymapSource(name: "1.keys", bytes: bytes)])
        #expect(loader.problems.map(\.description) == ["1.keys:2: the line is not UTF-8"])
        #expect(loader.keymap.ownBindings(of: .text).count == 2)
    }

    @Test(
        "What is far too large is not read, and says so",
        arguments: [
            ("# \n", 400_000, KeymapProblem.Limit.fileBytes), ("\n", 10_001, .lines), ("# x", 2_000, .lineBytes),
            ("x\n", 300, .problems), ("bind text 3 undo\n", 300, .problems), ("bind text KEY undo\n", 2_100, .bindings),
        ])
    func limits(part: String, count: Int, limit: KeymapProblem.Limit) {
        let text = (0..<count).map { part.replacing("KEY", with: key($0)) }.joined()
        let problems = load(text).problems
        #expect(problems.contains { $0.kind == .limit(limit) })
        #expect(problems.count <= KeymapLimits.problems + 1)
    }

    @Test(
        "What stands before too many problems holds, and what stands after them is not read",
        arguments: ["x", "bind * 3 undo"])
    func tooManyProblems(line: String) {
        let text = "bind text a undo\n" + String(repeating: line + "\n", count: 300) + "bind text b undo"
        #expect(load(text).keymap.ownBindings(of: .text).map { Key.name(of: $0.keys) } == ["a"])
    }

    @Test(
        "What a sentence quotes of a file holds no control character and is cut",
        arguments: [
            "bind text x \u{9B}31m", "bind text x " + String(repeating: "long", count: 300), "\u{7}", "set \u{8} 1",
        ])
    func sentencesAreSafe(line: String) {
        for problem in load(line).problems {
            #expect(problem.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
            #expect(problem.description.unicodeScalars.count < 400)
        }
    }

    @Test("The name of a file may be hostile too")
    func hostileFileName() {
        let problems = load([KeymapSource(name: "a\n\u{1B}]0;x.keys", text: "nonsense")]).problems
        #expect(problems.count == 1)
        #expect(problems.allSatisfy { !$0.description.unicodeScalars.contains("\n") })
    }
}

/// A key that no other number has.
private func key(_ number: Int) -> String {
    Unicode.Scalar(UInt32(0x4E00 + number)).map { String($0) } ?? ""
}
