/// What `set NAME VALUE` says in a keymap file.
package struct KeymapSettings: Hashable, Sendable {
    /// The settings by the names that files use.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case whichKeyDelay = "which-key-delay"

        /// What its value may be, in milliseconds.
        var values: ClosedRange<Int> {
            switch self {
            case .whichKeyDelay: 0...10_000
            }
        }
    }

    /// How long after a prefix its continuations pop up, in milliseconds.
    package var whichKeyDelay = 300

    package init() {}

    subscript(name: Name) -> Int {
        get {
            switch name {
            case .whichKeyDelay: whichKeyDelay
            }
        }
        set {
            switch name {
            case .whichKeyDelay: whichKeyDelay = newValue
            }
        }
    }
}
