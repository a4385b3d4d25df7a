import CTerminal

/// How another program came to its end.
package enum ChildEnd: Hashable, Sendable {
    case exited(Int)
    case killed(signal: Int)
    case notStarted
    /// It was not waited for any longer.
    case stillRunning

    /// The end that waitpid(2) tells of.
    fileprivate init(status: CInt) {
        switch status {
        case -1: self = .notStarted
        case -2: self = .stillRunning
        default: self = status & 0x7F == 0 ? .exited(Int(status >> 8 & 0xFF)) : .killed(signal: Int(status & 0x7F))
        }
    }
}

/// Another program. No shell sees its arguments.
package enum Child {
    /// Runs it in the terminal and waits for its end.
    static func run(_ arguments: [String], input: CInt) -> ChildEnd {
        with(arguments) { terminal_run($0, input) }
    }

    /// Runs it beside this program and without the terminal, with bytes to read, and waits so many milliseconds for its
    /// end. Any thread may call it.
    package static func runApart(_ arguments: [String], input: [UInt8] = [], milliseconds: Int) -> ChildEnd {
        with(arguments) { list in
            input.withUnsafeBytes { bytes in
                terminal_run_apart(list, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, CInt(milliseconds))
            }
        }
    }

    private static func with(
        _ arguments: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> CInt
    ) -> ChildEnd {
        guard !arguments.isEmpty else { return .notStarted }
        let copies = arguments.map { terminal_copy_string($0) }
        defer { copies.forEach { terminal_free_string($0) } }
        return (copies + [nil]).withUnsafeBufferPointer { list in
            ChildEnd(status: list.baseAddress.map(body) ?? -1)
        }
    }
}
