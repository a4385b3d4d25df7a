import Reader
import Screen
import Testing

@Suite("The keymaps that are part of the program")
struct KeymapShippedTests {
    static let keymaps = ["vim.keys", "emacs.keys", "less.keys"]

    @Test("All of them are there")
    func names() {
        let names = Set(shippedKeymapSources.map(\.name))
        #expect(names.isSuperset(of: Self.keymaps))
        #expect(names.count { $0.hasPrefix("layouts/") } == 6)
        #expect(names.count == shippedKeymapSources.count)
    }

    @Test("Each loads on the default without a problem", arguments: shippedKeymapSources)
    func loads(source: KeymapSource) {
        #expect(load([defaultKeymapSource, source]).problems.map(\.description) == [])
    }

    @Test("Each of them keeps the ways out in every context", arguments: keymaps)
    func waysOut(name: String) {
        expectWaysOut(of: loadShipped(name).keymap)
    }

    @Test("Each of them has keys for every command", arguments: keymaps)
    func everyCommand(name: String) {
        let keymap = loadShipped(name).keymap
        let reached = Set(KeyContext.allCases.flatMap { keymap.bindings(in: $0).map(\.command) })
        #expect(Set(knownCommands.map(\.name)).subtracting(reached).sorted() == [])
    }

    @Test("What can be done in a context by default can be done there in each of them", arguments: keymaps)
    func everyContext(name: String) {
        let keymap = loadShipped(name).keymap
        for context in KeyContext.allCases {
            let commands = Set(ScenarioTests.defaultKeymap.bindings(in: context).map(\.command))
            let kept = Set(keymap.bindings(in: context).map(\.command))
            // In the list there is nowhere to go back to: less leaves there.
            let missing = commands.subtracting(kept).filter {
                !(name == "less.keys" && context == .list && $0 == "go-back")
            }
            #expect(missing.sorted() == [], "\(context)")
        }
    }

    @Test("Every binding of them can be pressed, says what it does, and stands under a heading", arguments: keymaps)
    func sentences(name: String) {
        let keymap = loadShipped(name).keymap
        for context in KeyContext.allCases {
            for binding in keymap.bindings(in: context) {
                #expect(keymap.meaning(of: binding.keys, in: context) == .matched(binding), "\(binding)")
                #expect(!binding.sentence.isEmpty && binding.sentence.count <= 30, "\(binding.sentence)")
                #expect(!binding.section.isEmpty)
            }
        }
    }

    @Test("Printed, each can be loaded again", arguments: keymaps)
    func listing(name: String) {
        let keymap = loadShipped(name).keymap
        let again = load(keymap.listing)
        #expect(again.problems.map(\.description) == [])
        #expect(again.keymap.withoutOrigins == keymap.withoutOrigins)
    }

    @Test(
        "Keys do what fingers from elsewhere expect",
        arguments: [
            ("vim", "dd", KeyContext.text, "delete-annotation"), ("vim", "zz", .text, "place-row middle"),
            ("vim", "zt", .text, "place-row top"), ("vim", "<C-w>w", .text, "next-pane"),
            ("vim", "<C-w>o", .list, "zoom-pane"), ("vim", "<C-w>", .prompt, "delete-word-backward"),
            ("vim", "e", .text, "next-word-end"), ("vim", "ZZ", .text, "quit-program"),
            ("vim", "ZQ", .text, "quit-anyway"), ("vim", "<C-n>", .list, "move-down"), ("vim", "u", .text, "undo"),
            ("emacs", "<C-n>", .text, "move-down"), ("emacs", "<C-f>", .text, "move-right"),
            ("emacs", "<A-f>", .text, "next-word"), ("emacs", "<C-v>", .review, "page-down"),
            ("emacs", "<A-lt>", .text, "go-to-start"), ("emacs", "<A-gt>", .help, "go-to-end"),
            ("emacs", "<C-s>", .text, "search-forward"), ("emacs", "<C-r>", .text, "search-backward"),
            ("emacs", "<C-g>", .prompt, "cancel-input"), ("emacs", "<C-g>", .picker, "cancel-input"),
            ("emacs", "<C-x><C-c>", .text, "quit-program"), ("emacs", "<C-x><C-s>", .text, "save-now"),
            ("emacs", "<C-Space>", .text, "select-freely"), ("emacs", "<A-x>", .text, "show-palette"),
            ("emacs", "<C-_>", .text, "undo"), ("emacs", "<C-x>o", .text, "next-pane"),
            ("less", "g", .text, "go-to-start"), ("less", "b", .text, "page-up"), ("less", "h", .text, "show-help"),
            ("less", "u", .text, "half-page-up"), ("less", "f", .text, "page-down"),
            ("less", "q", .list, "quit-program"),
            ("less", "<lt>", .text, "go-to-start"), ("less", ";l", .text, "focus-list"), ("less", "U", .text, "undo"),
        ])
    func expected(name: String, keys: String, context: KeyContext, said: String) {
        #expect(loadShipped(name + ".keys").keymap.says(keys, in: context) == said)
    }
}

extension KeymapSource: Testing.CustomTestStringConvertible {
    /// The name of the file.
    public var testDescription: String { name }
}
