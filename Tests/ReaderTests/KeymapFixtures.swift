import CEmbedded
import Reader
import Screen

/// Commands as the reader has them: the names that the default keymap uses.
let knownCommands: [CommandSignature] = {
    let names = """
        move-down move-up move-left move-right page-down page-up half-page-down half-page-up go-to-start go-to-end
        next-word previous-word next-sentence previous-sentence next-paragraph previous-paragraph line-start line-end
        go-back-in-jumps go-forward-in-jumps next-candidate previous-candidate accept-candidate
        next-untagged-quotation previous-untagged-quotation next-annotation previous-annotation select-freely
        swap-selection-ends grow-selection shrink-selection clear-selection choose-topic choose-speaker tag-actor
        edit-memo toggle-unsure delete-annotation repeat-last choose-kind undo redo mark-done mark-excluded
        search-forward next-match previous-match clear-search focus-list focus-text focus-inspector next-pane
        previous-pane zoom-pane open-item go-back show-help show-palette show-review redraw-screen suspend-program
        quit-program confirm-item filter-review sort-review go-to-evidence group-review open-article
        next-unfinished-article filter-list sort-list submit-input cancel-input delete-backward delete-forward
        delete-word-backward delete-to-start next-choice previous-choice complete-input
        """
    let stances = ["support", "oppose", "neutral", "mixed", "unclear", "unset"]
    return names.split { $0 == " " || $0 == "\n" }.map { CommandSignature(String($0), "does \($0)") }
        + [CommandSignature("set-stance", "sets the stance", required: [.word(of: stances)])]
}()

/// The file that is part of the program.
let defaultKeymapSource: KeymapSource = {
    let file = embedded_default_keymap()
    return KeymapSource(name: "default.keys", bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
}()

/// Loads texts on top of each other: `1.keys`, `2.keys` and so on. `others` can be included by their names.
func load(_ texts: String..., others: [String: String] = [:]) -> KeymapLoader {
    load(texts.enumerated().map { KeymapSource(name: "\($0 + 1).keys", text: $1) }, others: others)
}

/// Loads files on top of each other.
func load(_ sources: [KeymapSource], others: [String: String] = [:]) -> KeymapLoader {
    var loader = KeymapLoader(commands: knownCommands) { name, _ in
        others[name].map { .source(KeymapSource(name: name, text: $0)) } ?? .unreadable(reason: "no such file")
    }
    for source in sources { loader.load(source) }
    return loader
}

/// A text on top of the default keymap.
func loadOnDefault(_ text: String) -> KeymapLoader {
    load([defaultKeymapSource, KeymapSource(name: "my.keys", text: text)])
}

extension Keymap {
    /// What keys do, in short: the command, the continuations in braces, or `nothing`.
    func says(_ keys: String, in context: KeyContext) -> String {
        guard let sequence = try? Key.sequence(named: keys) else { return "no keys" }
        switch meaning(of: sequence, in: context) {
        case .matched(let binding): return binding.invocation
        case .pending(let continuations): return "{" + continuations.map(\.key.name).joined(separator: " ") + "}"
        case .notFound: return "nothing"
        }
    }
}

/// Chance that is the same in every run of a seed (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(bitPattern: Int64(seed))
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
