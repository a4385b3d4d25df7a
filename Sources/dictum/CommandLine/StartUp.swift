import ArgumentParser

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// From the arguments to a command, and from what it throws to an exit status.
enum StartUp {
    /// Runs the program. Help and version go to standard output; whatever is not understood is said as all errors are.
    static func run() {
        if let plain = PlainStart(RawArguments.all) { exit(open(plain)) }
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

    /// Opens the reader; the exit status.
    private static func open(_ plain: PlainStart) -> Int32 {
        do throws(CommandFailure) {
            return try openReader(paths: plain.paths, options: ReaderOptions()).exitStatus
        } catch {
            return error.report()
        }
    }
}
