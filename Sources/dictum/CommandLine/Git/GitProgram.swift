import Annotations
import Library

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
        let run = try outcome(of: ["git", "-C"].map { BytePath($0) } + [folder] + arguments.map { BytePath($0) })
        let output = String(decoding: run.status == 0 ? run.output : run.output + run.errors, as: UTF8.self)
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

    private func outcome(of words: [BytePath]) throws(GitProblem) -> ForeignProgram.Outcome {
        do throws(ForeignProgram.Failure) {
            return try ForeignProgram(words).run()
        } catch {
            switch error {
            case .notInstalled: throw .notInstalled
            case .notStarted(let number): throw .refused(String(cString: strerror(number)))
            case .tooSlow, .tooMuch: throw .refused("it prints too much")
            }
        }
    }
}
