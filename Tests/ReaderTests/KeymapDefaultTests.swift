import Reader
import Screen
import Testing

@Suite("The default keymap")
struct KeymapDefaultTests {
    private static let loaded = load([defaultKeymapSource]).keymap
    private var keymap: Keymap { Self.loaded }

    @Test("It loads without a problem")
    func loads() {
        #expect(load([defaultKeymapSource]).problems.map(\.description) == [])
        #expect(!keymap.bindings(in: .text).isEmpty)
    }

    @Test("Every context has its ways out")
    func waysOut() {
        expectWaysOut(of: keymap)
    }

    @Test("Every command has a key", arguments: knownCommands)
    func everyCommand(command: CommandSignature) {
        #expect(KeyContext.allCases.contains { !keymap.bindings(of: command.name, in: $0).isEmpty })
    }

    @Test(
        "Keys do what people expect of them",
        arguments: [
            ("j", KeyContext.text, "move-down"), ("<Up>", .text, "move-up"), ("<Space>", .text, "page-down"),
            ("b", .text, "previous-word"), ("b", .help, "page-up"), ("gg", .text, "go-to-start"),
            ("G", .list, "go-to-end"),
            ("<Tab>", .text, "next-candidate"), ("<S-Tab>", .text, "previous-candidate"),
            ("<Enter>", .text, "accept-candidate"), ("<Enter>", .list, "open-article"),
            ("<Enter>", .review, "confirm-item"),
            ("+", .text, "set-stance support"), ("-", .review, "set-stance oppose"), ("=", .text, "set-stance neutral"),
            ("~", .inspector, "set-stance mixed"), ("s", .text, "choose-speaker"), ("t", .text, "choose-topic"),
            ("a", .text, "tag-actor"), ("x", .text, "delete-annotation"), ("u", .text, "undo"),
            ("<C-r>", .text, "redo"),
            (".", .text, "repeat-last"), ("e", .text, "edit-memo"), ("!", .text, "toggle-unsure"),
            ("v", .text, "select-freely"),
            ("o", .text, "grow-selection"), ("]q", .text, "next-untagged-quotation"),
            ("<C-o>", .text, "go-back-in-jumps"),
            ("/", .text, "search-forward"), ("/", .list, "filter-list"), ("/", .review, "filter-review"),
            ("n", .text, "next-match"), ("N", .text, "previous-match"), ("<C-w>", .text, "next-pane"),
            ("<C-w>", .prompt, "delete-word-backward"), ("<C-c>", .text, "cancel-input"),
            ("<Esc>", .text, "clear-selection"),
            ("<Esc>", .picker, "cancel-input"), ("go", .review, "go-to-evidence"), ("R", .list, "show-review"),
            ("Q", .help, "quit-program"), ("<C-l>", .prompt, "redraw-screen"), ("<C-z>", .picker, "suspend-program"),
            ("<BS>", .picker, "delete-backward"), ("<Tab>", .prompt, "complete-input"), ("a", .picker, "nothing"),
            ("3", .text, "nothing"),
        ])
    func expected(keys: String, context: KeyContext, said: String) {
        #expect(keymap.says(keys, in: context) == said)
    }

    @Test(
        "One can move in every context that has rows",
        arguments: [
            KeyContext.text, .list, .inspector, .review, .actors, .codebook, .help,
        ])
    func moving(context: KeyContext) {
        for command in ["move-down", "move-up", "page-down", "page-up", "go-to-start", "go-to-end"] {
            #expect(keymap.bindings(of: command, in: context).count >= 2, "\(command)")
        }
    }

    @Test("Sentences are short, in small letters and without a period, and all stand under a heading")
    func sentences() {
        for binding in KeyContext.allCases.flatMap({ keymap.ownBindings(of: $0) }) {
            #expect(binding.sentence.count <= 30, "\(binding.sentence)")
            #expect(binding.sentence == binding.sentence.lowercased())
            #expect(!binding.sentence.hasSuffix("."))
            #expect(!binding.section.isEmpty)
        }
    }

    @Test("Printed, it can be loaded again")
    func listing() {
        let again = load(keymap.listing)
        #expect(again.problems.isEmpty)
        #expect(again.keymap.withoutOrigins == keymap.withoutOrigins)
    }
}
