import ArgumentParser

/// From the arguments to a command, and from what it throws to an exit status.
enum StartUp {
    /// Runs the program. Help and version go to standard output; whatever is not understood is said as all errors are.
    static func run() {
        do {
            var command = try Dictum.parseAsRoot()
            try command.run()
        } catch let status as ExitCode {
            Dictum.exit(withError: status)
        } catch  where Dictum.exitCode(for: error) == .success {
            Dictum.exit(withError: error)
        } catch {
            complain("command line: \(Dictum.message(for: error)): see dictum --help")
            Dictum.exit(withError: ExitCode.validationFailure)
        }
    }
}
