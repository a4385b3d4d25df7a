import ArgumentParser

/// A command that fails in sentences and says by its exit status how it went.
protocol DictumCommand: ParsableCommand {
    /// Does what the command is for.
    mutating func perform() throws(CommandFailure) -> CommandOutcome
}

/// How a command that was carried out went.
enum CommandOutcome: Hashable {
    case well
    /// It did what it could, and found things that a person should look at.
    case withProblems

    /// What the shell is told; see the help of ``Dictum``.
    var exitStatus: Int32 {
        switch self {
        case .well: 0
        case .withProblems: 1
        }
    }
}

extension DictumCommand {
    mutating func run() throws {
        let status: Int32
        do throws(CommandFailure) {
            status = try perform().exitStatus
        } catch {
            status = error.report()
        }
        if status != 0 { throw ExitCode(status) }
    }
}
