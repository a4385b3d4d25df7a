import CTerminal

/// Another program in the same terminal.
enum Child {
    /// Runs it, and returns what waitpid(2) says of its end.
    static func run(_ arguments: [String], input: CInt) -> CInt {
        guard !arguments.isEmpty else { return -1 }
        let copies = arguments.map { terminal_copy_string($0) }
        defer { copies.forEach { terminal_free_string($0) } }
        return (copies + [nil]).withUnsafeBufferPointer { list in
            list.baseAddress.map { terminal_run($0, input) } ?? -1
        }
    }
}
