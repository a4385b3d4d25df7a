import CEmbedded
import Reader
import Screen

/// The commands that there are.
let knownCommands: [CommandSignature] = Command.all.map(\.signature)

/// The file that is part of the program.
let defaultKeymapSource: KeymapSource = {
    let file = embedded_default_keymap()
    return KeymapSource(name: "default.keys", bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
}()

/// Every keymap file that is part of the program besides the default.
let shippedKeymapSources: [KeymapSource] = (0..<embedded_keymap_count()).map { place in
    let keymap = embedded_keymap(place)
    return KeymapSource(
        name: String(cString: keymap.name),
        bytes: Array(UnsafeBufferPointer(start: keymap.file.bytes, count: keymap.file.length)))
}

/// The default keymap with a shipped one on it.
func loadShipped(_ name: String) -> KeymapLoader {
    load([defaultKeymapSource] + shippedKeymapSources.filter { $0.name == name })
}

/// Loads texts on top of each other: `1.keys`, `2.keys` and so on. `others` can be included by their names.
func load(_ texts: String..., others: [String: String] = [:]) -> KeymapLoader {
    load(texts.enumerated().map { KeymapSource(name: "\($0 + 1).keys", text: $1) }, others: others)
}

/// Loads files on top of each other.
func load(_ sources: [KeymapSource], others: [String: String] = [:]) -> KeymapLoader {
    var loader = KeymapLoader(commands: knownCommands) { name, _ in
        let source = others[name].map { KeymapSource(name: name, text: $0) }
        return (source ?? shippedKeymapSources.first { $0.name == name }).map { .source($0) }
            ?? .unreadable(reason: "no such file")
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
