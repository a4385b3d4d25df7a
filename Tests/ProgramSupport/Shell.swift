package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A line for the shell, run to its end in a folder.
package enum Shell {
    /// Whether a program can be found.
    package static func has(_ program: String) -> Bool {
        run("command -v \(program)", in: "/") == 0
    }

    /// Runs a line; what it prints goes nowhere. Returns what the shell would show as `$?`.
    @discardableResult
    package static func run(_ line: String, in folder: BytePath) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, number, "/dev/null", O_RDWR, 0)
        }
        let words = CStrings(["/bin/sh", "-c", BytePath("cd '\(folder.display)' && { \(line)\n}")])
        let variables = CStrings(["PATH=/usr/bin:/bin", BytePath("HOME=\(folder.display)"), "LANG=C.UTF-8"])
        var process = pid_t()
        guard posix_spawn(&process, "/bin/sh", &actions, nil, words.pointers, variables.pointers) == 0 else {
            return 127
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
}
