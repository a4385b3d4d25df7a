import CTerminal

/// The few words of the environment that concern a terminal.
enum Environment {
    static func value(_ name: String) -> String? {
        terminal_environment(name).map { String(cString: $0) }
    }

    /// Whether it is there and not empty.
    static func hasValue(_ name: String) -> Bool {
        value(name)?.isEmpty == false
    }

    static func set(_ name: String, _ value: String?) {
        terminal_set_environment(name, value)
    }
}
