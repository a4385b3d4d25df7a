import CEmbedded
import Library
import Reader

/// The keymap files that are part of the program, by the names that an `include` gives them.
enum ShippedKeymaps {
    /// What every other keymap lies on.
    static var `default`: KeymapSource {
        source("default.keys", embedded_default_keymap())
    }

    /// What the default makes together with what it includes; nil where that has changed since it was written down.
    static var snapshot: KeymapSnapshot? {
        let file = embedded_keymap_snapshot()
        let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.length)
        guard let snapshot = KeymapSnapshot(bytes) else { return nil }
        let sources = snapshot.files.compactMap(source(named:))
        return KeymapSnapshot.digest(of: sources) == snapshot.digest ? snapshot : nil
    }

    /// The file of a name: `vim.keys`, `layouts/greek.keys`.
    static func source(named name: String) -> KeymapSource? {
        if name == "default.keys" { return Self.default }
        let keymaps = (0..<embedded_keymap_count()).lazy.map(embedded_keymap)
        return keymaps.first { String(cString: $0.name) == name }.map { source(name, $0.file) }
    }

    /// The file of a keymap that a person chose; nil for the default, which is there already.
    static func source(_ keymap: Settings.Keymap) -> KeymapSource? {
        keymap == .default ? nil : source(named: keymap.rawValue + ".keys")
    }

    private static func source(_ name: String, _ file: EmbeddedFile) -> KeymapSource {
        KeymapSource(name: name, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
    }
}
