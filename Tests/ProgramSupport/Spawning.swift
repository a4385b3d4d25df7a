package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a program to its end, without input and with what it writes in two files; the status that a shell would show.
package func spawn(
    _ program: BytePath, _ arguments: [BytePath], environment: [String], output: BytePath, errors: BytePath
) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (number, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
        posix_spawn_file_actions_addopen(&actions, number, file.display, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    let words = CStrings([program] + arguments)
    let variables = CStrings(environment.map { BytePath($0) })
    var process = pid_t()
    let outcome = posix_spawn(&process, program.display, &actions, nil, words.pointers, variables.pointers)
    precondition(outcome == 0, "the program at \(program.display) can be run")
    return status(of: process)
}

/// What the shell would show as `$?`.
private func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

/// An array of C strings that ends in nil, as `exec` wants it.
private final class CStrings {
    private(set) var pointers: [UnsafeMutablePointer<CChar>?]

    init(_ paths: [BytePath]) {
        pointers = paths.map { path in TestFolder.withCString(path) { strdup($0) } } + [nil]
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
