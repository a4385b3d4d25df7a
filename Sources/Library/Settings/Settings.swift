package import Annotations

/// What a person has chosen for good.
///
/// A member is what the program asks; how a file says it is an entry of ``Setting/all``.
package struct Settings: Hashable, Sendable {
    /// The colors of the screen.
    package enum Theme: String, Hashable, Sendable, CaseIterable {
        case automatic, dark, light, plain
    }

    /// The name to code under; nil to ask git and the system.
    package var coder: Coder?
    package var theme = Theme.automatic
    /// Whether the mouse is the program's; else it is the terminal's.
    package var usesMouse = true
    /// Where sidecars go; nil for beside the articles.
    package var store: BytePath?

    /// What holds where nothing is set.
    package init() {}
}
