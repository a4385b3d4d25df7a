import Library
import Reader
import Terminal

/// What opens an address: `$BROWSER`, or what the desktop has for it.
struct Browser: Sendable {
    let environment: Environment

    /// How long a browser may take to say that it cannot, in milliseconds.
    private static let patience = 3_000

    /// The command for an address, as words; nothing of it passes a shell.
    func command(for address: WebAddress) -> [String] {
        let set = environment.value("BROWSER")?.split(separator: ":").first.flatMap { CommandWords(String($0)) }
        guard let words = set?.words else { return [Self.ofDesktop, address.text] }
        guard words.contains(where: { $0.contains("%s") }) else { return words + [address.text] }
        return words.map { $0.replacing("%s", with: address.text) }
    }

    /// Whether it needs the terminal: one that was set where there is no desktop.
    var isInTerminal: Bool {
        #if canImport(Darwin)
            false
        #else
            environment.value("BROWSER") != nil && environment.value("DISPLAY") == nil
                && environment.value("WAYLAND_DISPLAY") == nil
        #endif
    }

    /// Opens an address beside this program; what went wrong, in a sentence.
    func open(_ address: WebAddress) -> String? {
        sentence(Child.runApart(command(for: address), milliseconds: Self.patience), address)
    }

    /// What an end says of the address; nil where it was opened.
    func sentence(_ end: ChildEnd, _ address: WebAddress) -> String? {
        let program = command(for: address)[0]
        switch end {
        case .exited(0), .stillRunning: return nil
        case .notStarted, .exited(127): return "\(program) cannot be started: set $BROWSER: \(address.text)"
        case .exited(let status): return "\(program) ended with \(status): \(address.text)"
        case .killed: return "\(program) was killed: \(address.text)"
        }
    }

    private static var ofDesktop: String {
        #if canImport(Darwin)
            "open"
        #else
            "xdg-open"
        #endif
    }
}
