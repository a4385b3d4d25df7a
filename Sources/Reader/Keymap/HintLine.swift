internal import Prose
internal import Screen

/// The line that says what can be done here: `Tab next quotation  Enter accept  s speaker`.
package struct HintLine: Hashable, Sendable {
    /// A key and what it does.
    package struct Hint: Hashable, Sendable {
        package let keys: String
        package let sentence: String

        /// How many columns it takes, the blank between included.
        package var columns: Int {
            keys.columns + 1 + sentence.columns
        }
    }

    /// The blank columns between two hints.
    package static let gap = 2

    package let hints: [Hint]

    /// As many hints as fit, the important ones first.
    ///
    /// `invocations` are commands in the order of their importance, with arguments or without. What has no key here, or
    /// no room, is passed over.
    package init(_ keymap: Keymap, in context: KeyContext, showing invocations: [String], columns: Int) {
        var left = columns
        var hints: [Hint] = []
        for invocation in invocations {
            guard let binding = keymap.bindings(of: invocation, in: context).first else { continue }
            let hint = Hint(keys: Key.name(of: binding.keys), sentence: binding.sentence)
            let needed = hint.columns + (hints.isEmpty ? 0 : Self.gap)
            guard needed <= left, !hints.contains(hint) else { continue }
            left -= needed
            hints.append(hint)
        }
        self.hints = hints
    }
}

extension String {
    fileprivate var columns: Int {
        Glyph.glyphs(of: self).reduce(0) { $0 + $1.columns }
    }
}
