import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why git could not be made to do something.
enum GitProblem: Error, Hashable {
    /// The program is not there.
    case notInstalled
    /// The folder is in no repository.
    case noRepository(BytePath)
    /// Git says no, in its own words.
    case refused(String)

    /// What, where and what to do.
    var sentence: String {
        switch self {
        case .notInstalled: "git is not installed: install it, or merge by hand with dictum merge-file"
        case .noRepository(let folder): "not in a git repository: \(folder.display): run git init there first"
        case .refused(let words): "git refused: \(words)"
        }
    }
}

/// The program git, run without a shell in between, so that no name can be taken for a command.
struct GitProgram {
    /// The folder that it is run for.
    let folder: BytePath

    /// Runs git and returns what it prints, without the last line end. Throws what it says where it fails.
    func run(_ arguments: [String]) throws(GitProblem) -> String {
        let run = try spawn(["git", "-C"].map { BytePath($0) } + [folder] + arguments.map { BytePath($0) })
        let output = String(decoding: run.output, as: UTF8.self)
        let trimmed = String(output.reversed().drop(while: \.isNewline).reversed())
        guard run.status == 0 else { throw .refused(trimmed) }
        return trimmed
    }

    /// Where the repository's work tree begins.
    func topFolder() throws(GitProblem) -> BytePath {
        do throws(GitProblem) {
            return BytePath(try run(["rev-parse", "--show-toplevel"]))
        } catch {
            guard case .refused = error else { throw error }
            throw .noRepository(folder)
        }
    }

    /// A setting; nil where it has no value.
    func setting(_ name: String) -> String? {
        try? run(["config", "--local", "--get", name])
    }

    private func spawn(_ words: [BytePath]) throws(GitProblem) -> (status: Int32, output: [UInt8]) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .refused(String(cString: strerror(errno))) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
        for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
        var pointers = words.map { strdup($0.bytes.map { CChar(bitPattern: $0) } + [0]) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let outcome = posix_spawnp(&process, "git", &actions, nil, &pointers, environ)
        close(ends[1])
        guard outcome == 0 else {
            throw outcome == ENOENT ? .notInstalled : .refused(String(cString: strerror(outcome)))
        }
        let output = Self.rest(of: ends[0])
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return (status, output)
    }

    private static func rest(of descriptor: Int32) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return output }
            output += buffer.prefix(count)
        }
    }
}
