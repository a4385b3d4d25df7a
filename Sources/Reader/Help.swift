/// The help screen: every binding of the live keymap, fewer as a person types.
package struct Help: Equatable, Sendable {
    /// Where the keys went before, whose bindings come first.
    package let context: KeyContext
    /// What is typed to show fewer rows.
    package internal(set) var filter = TextField()
    /// Whether characters go into the filter.
    package internal(set) var isTyping = false
    /// The row that Enter runs.
    package internal(set) var cursor = 0

    init(context: KeyContext) {
        self.context = context
    }

    /// What the help shows of a keymap.
    func rows(of keymap: Keymap) -> [CheatSheet.Row] {
        CheatSheet(keymap, startingWith: context).rows(matching: filter.text)
    }
}
