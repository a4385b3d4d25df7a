package import Annotations

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A git repository of a test's own.
package struct GitFolder {
    /// What a run of git left behind.
    package struct Run {
        package let status: Int32
        package let words: String
    }

    package let folder: TestFolder
    private let scratch = TestFolder()

    /// Where git is; nil where it is not installed, and tests that need it say so.
    package static let program: BytePath? = {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").map { BytePath(String($0) + "/git") }
            .first { access($0.display, X_OK) == 0 }
    }()

    /// A new repository, with one commit in it so that branches have something to begin with.
    package init() {
        folder = TestFolder()
        git("init", "-q", "-b", "main")
        git("config", "user.name", "ana")
        git("config", "user.email", "ana@example.org")
        git("config", "commit.gpgsign", "false")
        git("commit", "-q", "--allow-empty", "-m", "Begin")
    }

    /// Runs git in the repository, with nobody's own settings.
    @discardableResult
    package func git(_ arguments: String...) -> Run {
        guard let program = Self.program else { preconditionFailure("git is installed") }
        let arguments = ["-C", folder.path.display] + arguments
        let status = spawn(
            program, arguments.map { BytePath($0) },
            environment: [
                "HOME=\(scratch.path.display)", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C",
                "PATH=\(String(cString: getenv("PATH")))",
            ], output: scratch.path("output"), errors: scratch.path("errors"))
        let words = ["output", "errors"].flatMap { scratch.content($0) ?? [] }
        return Run(status: status, words: String(decoding: words, as: UTF8.self))
    }

    /// Commits everything.
    package func commit(_ message: String) {
        git("add", "-A")
        git("commit", "-q", "-m", message)
    }
}
