package import Annotations

/// What a person has chosen for good.
///
/// A member is what the program asks; how a file says it is an entry of ``Setting/all``.
package struct Settings: Hashable, Sendable {
    /// What the terminal writes on.
    package enum Background: String, Hashable, Sendable, CaseIterable {
        case automatic, dark, light
    }

    /// Whether an address is opened in a browser when a person asks for it.
    package enum URLOpening: String, Hashable, Sendable, CaseIterable {
        case ask, never, yes
    }

    /// Where copied text goes.
    package enum Clipboard: String, Hashable, Sendable, CaseIterable {
        /// To the terminal and to a program of the desktop; to a file where there is none.
        case automatic
        case terminal, program, file
    }

    /// The keymaps that are part of the program.
    package enum Keymap: String, Hashable, Sendable, CaseIterable {
        case `default`, vim, emacs, less
    }

    /// The name to code under; nil to ask git and the system.
    package var coder: Coder?
    /// The colors of the screen, by the name of a theme; nil for what the background asks for.
    package var theme: String?
    package var background = Background.automatic
    /// Whether the number of each line of the file stands beside it.
    package var hasLineNumbers = false
    /// No text is set wider, in columns; nil for as wide as its pane.
    package var textWidth: Int? = 88
    /// Whether the text stands in the middle of a pane that is wider than it.
    package var isCentered = true
    /// What the person's own keys lie on.
    package var keymap = Keymap.default
    /// Whether the mouse is the program's; else it is the terminal's.
    package var usesMouse = true
    package var urlOpening = URLOpening.ask
    /// How sure a proposed speaker is at least, in per cent.
    package var suggestionThreshold = 80
    /// Whether what is said without quotation marks is proposed too.
    package var proposesIndirect = false
    /// Whether the scores of proposals follow what the person takes and rejects.
    package var learns = true
    package var clipboard = Clipboard.automatic
    /// Where sidecars go; nil for beside the articles.
    package var store: BytePath?

    /// How the names of article files are made.
    package var fileNamePattern = FileNamePattern.standard
    /// Whether what the sidecars say is kept in the cache folder, too.
    package var keepsIndex = true

    /// What holds where nothing is set.
    package init() {}
}
