package import Annotations

/// A line for the shell, run to its end in a folder.
package enum Shell {
    /// Whether a program can be found.
    package static func has(_ program: String) -> Bool {
        run("command -v \(program)", in: "/") == 0
    }

    /// Runs a line; what it prints goes nowhere. Returns what the shell would show as `$?`.
    @discardableResult
    package static func run(_ line: String, in folder: BytePath) -> Int32 {
        spawn(
            "/bin/sh", ["-c", BytePath("cd '\(folder.display)' && { \(line)\n}")],
            environment: ["PATH=/usr/bin:/bin", "HOME=\(folder.display)", "LANG=C.UTF-8"], output: "/dev/null",
            errors: "/dev/null")
    }
}
