import Annotations
import ArgumentParser
import Library

/// `dictum show FILE`: the text of an article as the reader would show it, without a screen.
struct ShowCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.show.rawValue,
        abstract: "Print an article as text that no terminal obeys, whatever its encoding.",
        discussion: """
            Of a saved page (HTML) the article alone is printed, its headline first. The file stays as it is.
            """)

    @Argument(help: ArgumentHelp("The article.", valueName: "file"))
    var file: String

    @Flag(help: "Print what of a page was left out, and why.")
    var why = false

    @Flag(
        help:
            "Print what the article says of itself (title, outlet, authors, date, language, address), and what it was copied from."
    )
    var details = false

    @Flag(help: "Print the file as it is, and not the article in it.")
    var source = false

    func validate() throws {
        if [why, details, source].count(where: \.self) > 1 {
            throw ValidationError("--why, --details and --source print different things: give one of them")
        }
    }

    @Option(help: ArgumentHelp("Read the file in this encoding, such as windows-1251.", valueName: "name"))
    var encoding: String?

    @Flag(help: "Repair letters that were spoiled before the file was saved, as â€œ for “. The file stays as it is.")
    var repair = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        if let encoding, TextEncoding.named(encoding) == nil {
            throw .unknownWord(encoding, option: "--encoding", known: TextEncoding.allNames)
        }
        let shown = try ShownArticle(
            RawArguments.path(file), encoding: encoding, isRepaired: repair, isSource: source)
        if details { return try shown.printDetails() }
        return why ? try shown.printWhatWasLeftOut() : try shown.printText()
    }
}

/// Prints the text of an article.
func show(_ path: BytePath) throws(CommandFailure) -> CommandOutcome {
    try ShownArticle(path).printText()
}
