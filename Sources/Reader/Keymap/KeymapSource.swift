/// A keymap file as it was read: its name, for messages, and its bytes, which may be anything.
package struct KeymapSource: Hashable, Sendable {
    /// What the file is called in messages and in help. Two sources with one name are one file.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}

/// What became of an `include`.
package enum KeymapInclude: Hashable, Sendable {
    case source(KeymapSource)
    /// The file could not be read, and why: "no such file".
    case unreadable(reason: String)
}

/// How large a keymap may be. A file of bindings is nowhere near these; what is beyond them is no keymap, and reading
/// it must take neither memory nor time.
package enum KeymapLimits {
    package static let bytes = 1 << 20
    package static let lines = 5_000
    package static let lineBytes = 2_000
    package static let bindings = 2_000
    package static let problems = 200
    /// Files in one load, and how deep they may include each other.
    package static let files = 32
    package static let depth = 8
}
