/// Why there can be no screen. The words for it are made where the program speaks to the person.
package enum TerminalFailure: Error, Hashable, Sendable {
    /// What is written does not go to a terminal.
    case notATerminal
    /// There is no terminal to read keys from.
    case noKeyboard
    /// The terminal cannot place the cursor (`TERM=dumb`).
    case cannotPlaceCursor
    /// ncurses cannot drive the terminal of this name.
    case unknownTerminal(String)
    /// The line to the terminal does not do what lines to terminals do.
    case brokenLine
}
