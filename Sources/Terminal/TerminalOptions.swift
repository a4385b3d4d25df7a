package import Screen

/// What a person, or the environment, has asked of the terminal.
package struct TerminalOptions: Sendable {
    /// The theme for a background.
    package typealias ThemeOn = @Sendable (Background) -> Theme

    /// Whether the program asks for clicks, drags and the wheel. Without it, they select text in the terminal.
    package var hasMouse = true
    /// The file that takes standard error while the screen is up, since it would stand on the screen.
    package var errorLog: String?
    /// What the terminal writes on; nil to ask it.
    package var background: Background?
    /// How roles look. Called again when the terminal says that its background is another one.
    package var theme: ThemeOn

    package init(
        hasMouse: Bool = true, errorLog: String? = nil, background: Background? = nil,
        theme: @escaping ThemeOn = { _ in Theme() }
    ) {
        self.hasMouse = hasMouse
        self.errorLog = errorLog
        self.background = background
        self.theme = theme
    }
}
