import ArgumentParser

/// The command line: `dictum PATH…` opens the reader, the other commands work without a screen.
struct Dictum: ParsableCommand {
    /// The version that `--version` prints, and that accepted proposals are marked with.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dictum",
        abstract: "Read news articles and record who said what, about what, and whether for or against.",
        usage: """
            dictum [FOLDER | FILE …] [--coder NAME] [--store FOLDER] [--plain] [--keymap NAME] [--no-session]
            dictum --tutorial [--anew]
            dictum COMMAND …
            """,
        discussion: """
            Marks are kept beside each article in a file of their own (ARTICLE.CODER.json); the articles are never \
            written. A folder that bears the name of a command is opened as ./NAME.

            Exit status: 0 all went well; 1 it was done, and problems were found; 2 it could not be done; \
            64 the command line was not understood. Errors go to standard error as “dictum: what: where: what to do”.
            """,
        version: version,
        subcommands: CommandName.allCases.map(\.command),
        defaultSubcommand: ReadCommand.self)
}
