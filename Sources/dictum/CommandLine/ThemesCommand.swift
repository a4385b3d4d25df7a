import Annotations
import ArgumentParser
import Library
import Screen

/// `dictum themes`: the names of the themes, one of them as a file, or whether a file is a good one.
struct ThemesCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.themes.rawValue,
        abstract: "List the themes, print one as a theme file, or check one.",
        discussion: """
            Your own themes are files NAME.theme in the folder dictum/themes of $XDG_CONFIG_HOME or ~/.config. Exit \
            status: 0 all is well, 1 lines were left out, 2 a file cannot be read.
            """)

    @Argument(help: ArgumentHelp("The theme to print.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Print how it looks on dark or on light.", valueName: "shade"))
    var background: Background = .dark

    @Option(help: ArgumentHelp("Only look at this file.", valueName: "file"))
    var check: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        if let check { return try Self.check(RawArguments.path(check)) }
        let themes = ThemeFiles(Folders(environment: .current))
        guard let name else {
            try Output.standard.write(themes.names.map { $0 + "\n" }.joined())
            return .well
        }
        let theme = themes.load(name)
        for problem in theme.problems { complain(problem) }
        let heading = "# \(name) on \(background.rawValue)\n\n"
        try Output.standard.write(data: Array((heading + theme.theme(on: background).listing).utf8))
        return theme.problems.isEmpty ? .well : .withProblems
    }

    private static func check(_ file: BytePath) throws(CommandFailure) -> CommandOutcome {
        let theme: LoadedTheme
        do throws(FileProblem) {
            theme = try LoadedTheme(file)
        } catch {
            throw .file(error)
        }
        for problem in theme.problems { try Output.standard.write(visibleName(problem) + "\n") }
        if theme.problems.isEmpty { try Output.standard.write(visibleName("\(file.display): all is well") + "\n") }
        return theme.problems.isEmpty ? .well : .withProblems
    }
}

extension Background: ExpressibleByArgument {}
