import Annotations
import Library
import Terminal

/// Where copied text goes.
struct Clipboard: Sendable {
    let way: Settings.Clipboard
    let folders: Folders
    let environment: Environment

    /// How long a program of the desktop may take, in milliseconds.
    private static let patience = 2_000

    /// Whether the terminal is to be asked.
    var usesTerminal: Bool { way == .automatic || way == .terminal }

    /// Does what is left to do besides asking the terminal, which has been (`isSent`), and says in a sentence what became
    /// of the text. It waits for other programs: not for the thread that reads keys.
    func finish(_ text: String, isSent: Bool) -> String {
        var places: [String] = []
        if isSent { places.append("to the terminal") }
        if way == .automatic || way == .program, let program = useProgram(text) { places.append("with \(program)") }
        let isCertain = places.contains { $0.hasPrefix("with") }
        if way == .file || way == .automatic && !isCertain || places.isEmpty { places += [keep(text)] }
        let tooLong = usesTerminal && !isSent ? "too long for a terminal (74 kB): " : ""
        return tooLong + "copied " + places.joined(separator: " and ")
    }

    /// The first program that took the text.
    private func useProgram(_ text: String) -> String? {
        programs.first { Child.runApart($0, input: Array(text.utf8), milliseconds: Self.patience) == .exited(0) }?[0]
    }

    /// What the desktops have, where there is one.
    private var programs: [[String]] {
        #if canImport(Darwin)
            return [["pbcopy"]]
        #else
            let wayland = environment.value("WAYLAND_DISPLAY") == nil ? [] : [["wl-copy"]]
            let x = [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
            return wayland + (environment.value("DISPLAY") == nil ? [] : x)
        #endif
    }

    private func keep(_ text: String) -> String {
        let file = folders.state.appending(BytePath("copied.txt"))
        do throws(FileProblem) {
            try PrivateFile.keep(file, Array((text + "\n").utf8))
            return "into \(environment.shortened(file))"
        } catch {
            return "nowhere else: \(error.sentence)"
        }
    }
}
