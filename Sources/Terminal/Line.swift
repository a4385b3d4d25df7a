import CNcurses
import CTerminal

/// The two ends of the line to the terminal, with ncurses started on them.
struct Line {
    let input: CInt
    let output: CInt

    /// Finds the terminal, sees to it that it will be given back, and starts ncurses.
    static func open(errorLog: String?) throws(TerminalFailure) -> Line {
        let name = Environment.value("TERM") ?? ""
        guard terminal_is_line(1) else { throw .notATerminal }
        guard name != "dumb" else { throw .cannotPlaceCursor }
        let line = Line(input: terminal_open_input(), output: terminal_duplicate(1))
        guard line.input >= 0 else { throw .noKeyboard }
        guard terminal_guard_begin(line.input) else { throw .brokenLine }
        if let errorLog { _ = terminal_redirect_errors(errorLog) }
        guard line.start(as: name) else {
            terminal_guard_end()
            terminal_restore_errors()
            throw .unknownTerminal(name)
        }
        return line
    }

    /// `xterm-kitty` is at least an `xterm`; and whatever it is, nowadays it most likely does what xterm does.
    private func start(as name: String) -> Bool {
        Self.names(from: name).contains { curses_begin($0, output, input) } || startEmbedded()
    }

    /// The name, and what is left of it without its suffixes.
    private static func names(from name: String) -> [String] {
        let parts = name.split(separator: "-")
        return (0..<parts.count).map { parts.dropLast($0).joined(separator: "-") }
    }

    /// With a description from this program. The environment is as before when other programs are run.
    private func startEmbedded() -> Bool {
        let before = Environment.value("TERMINFO")
        Environment.set("TERMINFO", String(cString: terminal_xterm_description()))
        defer { Environment.set("TERMINFO", before) }
        return curses_begin("xterm-256color", output, input)
    }
}
