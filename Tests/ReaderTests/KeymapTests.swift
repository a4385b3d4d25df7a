import Reader
import Screen
import Testing

@Suite("What keys mean")
struct KeymapTests {
    private let keymap = load(
        """
        bind * ? show-help
        bind * gx undo
        bind * <C-l> redraw-screen
        bind text gg go-to-start
        bind text ga tag-actor
        bind text ]qa undo
        bind text ]qb redo
        bind text <C-l> clear-search
        bind list <Home> go-to-start
        bind list gg go-to-start
        bind list + set-stance support
        bind list - set-stance oppose
        """
    ).keymap

    @Test(
        "Keys lead to a command, to more keys, or nowhere",
        arguments: [
            ("gg", KeyContext.text, "go-to-start"), ("g", .text, "{g a x}"), ("]", .text, "{q}"),
            ("]q", .text, "{a b}"),
            ("ggg", .text, "nothing"), ("y", .text, "nothing"),
            // What `*` says holds where the context says nothing of it.
            ("gx", .text, "undo"), ("?", .text, "show-help"), ("gx", .review, "undo"), ("<C-l>", .text, "clear-search"),
            ("<C-l>", .list, "redraw-screen"), ("gg", .everywhere, "nothing"), ("gx", .everywhere, "undo"),
            // Where text is typed, plain characters type.
            ("?", .prompt, "nothing"), ("g", .picker, "nothing"), ("<C-l>", .prompt, "redraw-screen"),
        ])
    func meaning(keys: String, context: KeyContext, said: String) {
        #expect(keymap.says(keys, in: context) == said)
    }

    @Test("No keys mean nothing")
    func noKeys() {
        #expect(keymap.meaning(of: [], in: .text) == .notFound)
    }

    @Test("A continuation says what it leads to, or how much lies behind it")
    func continuations() {
        guard case .pending(let continuations) = keymap.meaning(of: [Key("]")], in: .text) else {
            Issue.record("not pending")
            return
        }
        #expect(continuations.map(\.leads) == [.further(2)])
    }

    @Test(
        "The keys of a command come shortest first",
        arguments: [
            ("go-to-start", KeyContext.list, ["<Home>", "gg"]), ("set-stance", .list, ["+", "-"]),
            ("set-stance oppose", .list, ["-"]), ("set-stance neutral", .list, []), ("show-help", .text, ["?"]),
            ("show-help", .prompt, []), ("redraw-screen", .text, []),
        ])
    func keysOfCommand(invocation: String, context: KeyContext, keys: [String]) {
        #expect(keymap.bindings(of: invocation, in: context).map { Key.name(of: $0.keys) } == keys)
    }

    @Test(
        "A keymap is written as a file that makes the same keymap",
        arguments: [
            "", "bind text x undo", "set which-key-delay 7\nbind * ? show-help -- help\nbind text <lt> undo -- a -- b",
            "## One\nbind text a undo\n## Two\nbind text b redo\n## One\nbind text c undo",
            "bind text a undo\n## Later\nbind text b redo\n##\nbind text c redo",
        ])
    func listing(text: String) {
        let loader = load(text)
        #expect(loader.problems.isEmpty)
        let again = load(loader.keymap.listing)
        #expect(again.problems.isEmpty)
        #expect(again.keymap.withoutOrigins == loader.keymap.withoutOrigins)
        #expect(again.keymap.listing == loader.keymap.listing)
    }

    @Test(
        "Arguments are written so that they are read again",
        arguments: [
            "plain", "two words", "", "--", "\"", "a\\b", "\\ \"", "#",
        ])
    func listedArguments(argument: String) {
        let say = CommandSignature("say", "says", required: [.text])
        let origin = Binding.Origin(file: "1.keys", line: 1)
        let binding = Binding(
            context: .text, keys: [Key("x")], command: "say", arguments: [argument], sentence: "says", origin: origin)
        var loader = KeymapLoader(commands: [say]) { _, _ in .unreadable(reason: "") }
        loader.load(KeymapSource(name: "1.keys", text: Keymap(bindings: [binding]).listing))
        #expect(loader.problems.isEmpty)
        #expect(loader.keymap.ownBindings(of: .text).map(\.arguments) == [[argument]])
    }
}

extension Keymap {
    /// What it says, without the lines that say it.
    var withoutOrigins: Keymap {
        let nowhere = Binding.Origin(file: "", line: 0)
        let bindings = KeyContext.allCases.flatMap { ownBindings(of: $0) }.map {
            Binding(
                context: $0.context, keys: $0.keys, command: $0.command, arguments: $0.arguments, sentence: $0.sentence,
                section: $0.section, origin: nowhere)
        }
        return Keymap(bindings: bindings, settings: settings)
    }
}
