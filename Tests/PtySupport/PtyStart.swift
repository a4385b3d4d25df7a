import CPty

/// How a program is started in a pseudo-terminal.
package struct PtyStart {
    package var path: String
    package var arguments: [String] = []
    /// The whole environment.
    package var environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    /// The working directory, or nil for the one of the tests.
    package var directory: String?
    package var columns = 80
    package var rows = 24
    /// Whether standard input is `/dev/null` instead of the terminal; and so for standard output.
    package var hasNoInput = false
    package var hasNoOutput = false

    package init(path: String) {
        self.path = path
    }

    func spawn(_ pty: inout pty) -> Bool {
        let null = pty_open_null()
        defer { pty_close_descriptor(null) }
        let variables = environment.map { "\($0.key)=\($0.value)" }
        return withStrings([path] + arguments) { arguments in
            withStrings(variables) { environment in
                withOptional(directory) { directory in
                    path.withCString { path in
                        var start = pty_start(
                            path: path, arguments: arguments, environment: environment, directory: directory,
                            columns: UInt16(columns), rows: UInt16(rows), replaced: (-1, -1, -1))
                        if hasNoInput { start.replaced.0 = null }
                        if hasNoOutput { start.replaced.1 = null }
                        return pty_spawn(&start, &pty)
                    }
                }
            }
        }
    }
}

/// Lends strings to C as an array that ends with null.
private func withStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
    let copies = strings.map { string -> UnsafeMutablePointer<CChar>? in
        let bytes = string.utf8CString
        let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
        _ = copy.initialize(from: bytes)
        return copy.baseAddress
    }
    defer { copies.forEach { $0?.deallocate() } }
    return (copies + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
}

private func withOptional<Result>(_ string: String?, _ body: (UnsafePointer<CChar>?) -> Result) -> Result {
    guard let string else { return body(nil) }
    return string.withCString { body($0) }
}
