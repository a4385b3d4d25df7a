import Annotations
import ArgumentParser
import Library

/// `dictum settings`: the settings that hold, as a file that can be loaded again; or whether a file is a good one.
struct SettingsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.settings.rawValue,
        abstract: "Print the settings that hold, as a settings file; or check one.",
        discussion: """
            Your own settings are the file settings.keys in the folder dictum of $XDG_CONFIG_HOME or ~/.config. Exit \
            status: 0 all is well, 1 lines were left out, 2 a file cannot be read.
            """)

    @Option(help: ArgumentHelp("Only look at this file.", valueName: "file"))
    var check: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        if let check { return try Self.check(RawArguments.path(check)) }
        let path = Folders(environment: .current).settings
        let file = SettingsFile.load(path)
        for problem in file.problems { complain(problem.description(in: path.display)) }
        let heading = "# The settings of Dictum that hold. Your own are in \(visibleName(path.display))\n\n"
        try Output.standard.write(data: Array((heading + file.settings.listing).utf8))
        return file.problems.isEmpty ? .well : .withProblems
    }

    private static func check(_ path: BytePath) throws(CommandFailure) -> CommandOutcome {
        let file: SettingsFile
        do throws(FileProblem) {
            file = try SettingsFile.read(path)
        } catch {
            throw .file(error)
        }
        for problem in file.problems {
            try Output.standard.write(visibleName(problem.description(in: path.display)) + "\n")
        }
        if file.problems.isEmpty { try Output.standard.write(visibleName("\(path.display): all is well") + "\n") }
        return file.problems.isEmpty ? .well : .withProblems
    }
}
