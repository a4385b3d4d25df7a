import ArgumentParser

/// `dictum annotate`: marks statements from a script, through the same store as the reader.
struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.annotate.rawValue, abstract: "Mark statements without a screen.",
        subcommands: [AddStatementCommand.self, EditStatementCommand.self, DeleteStatementCommand.self])
}
