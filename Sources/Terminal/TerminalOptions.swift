/// What a person, or the environment, has asked of the terminal.
package struct TerminalOptions: Sendable {
    /// Whether the program asks for clicks, drags and the wheel. Without it, they select text in the terminal.
    package var hasMouse = true
    /// The file that takes standard error while the screen is up, since it would stand on the screen.
    package var errorLog: String?

    package init(hasMouse: Bool = true, errorLog: String? = nil) {
        self.hasMouse = hasMouse
        self.errorLog = errorLog
    }
}
