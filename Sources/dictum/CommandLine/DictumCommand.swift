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
}

extension DictumCommand {
    mutating func run() throws {
        do throws(CommandFailure) {
            if try perform() == .withProblems { throw CommandFailure.problemsFound }
        } catch {
            if let sentence = error.sentence { complain(sentence) }
            throw ExitCode(error.exitStatus)
        }
    }
}
