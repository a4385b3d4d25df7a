package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program as it was built beside these tests, run as a shell would run it.
package struct BuiltProgram {
    /// What a run left behind.
    package struct Run {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    /// Has the home folder and what the program wrote.
    private let scratch = TestFolder()

    /// The folder that is the program's `$HOME`.
    package var home: BytePath { scratch.path("home") }

    package init() {
        scratch.makeFolder("home")
    }

    /// Writes a file under the program's `$HOME`.
    package func writeHome(_ name: String, _ content: String) {
        scratch.write("home/" + name, content)
    }

    /// Runs the program to its end. Paths among the arguments must be absolute.
    package func run(_ arguments: BytePath...) -> Run {
        run(arguments)
    }

    /// The same with the arguments in an array.
    package func run(_ arguments: [BytePath]) -> Run {
        run(arguments, as: Self.path)
    }

    /// Runs another program, such as one that runs this one, in the same surroundings.
    package func run(_ arguments: [BytePath], as program: BytePath) -> Run {
        let status = spawn(program, arguments)
        return Run(status: status, output: text("output"), errors: text("errors"))
    }

    private func text(_ name: String) -> String {
        String(decoding: scratch.content(name) ?? [], as: UTF8.self)
    }

    private func spawn(_ program: BytePath, _ arguments: [BytePath]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (number, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "errors")] {
            let file = scratch.path(name).display
            posix_spawn_file_actions_addopen(&actions, number, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let words = CStrings([program] + arguments)
        let variables = CStrings(["HOME=\(home.display)", "LOGNAME=ana", "LANG=C.UTF-8"].map { BytePath($0) })
        var process = pid_t()
        let outcome = posix_spawn(&process, program.display, &actions, nil, words.pointers, variables.pointers)
        precondition(outcome == 0, "the program at \(program.display) can be run")
        return Self.status(of: process)
    }

    /// What the shell would show as `$?`.
    private static func status(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    /// The program: beside the bundle of these tests, which the arguments name, or in a folder above it.
    package static let path: BytePath = {
        guard let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }),
            let absolute = realpath(bundle, nil)
        else { preconditionFailure("the arguments of a test run name its bundle") }
        defer { free(absolute) }
        var folder = BytePath(String(cString: absolute)).folder
        while folder.bytes.count > 1, access(folder.appending(BytePath("dictum")).display, X_OK) != 0 {
            folder = folder.folder
        }
        return folder.appending(BytePath("dictum"))
    }()
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
