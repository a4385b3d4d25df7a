import Annotations
import ArgumentParser
import Library
import Prose

/// `dictum show FILE`: the text of an article as the reader would show it, without a screen.
struct ShowCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.show.rawValue,
        abstract: "Print an article as text that no terminal obeys, whatever its encoding.")

    @Argument(help: ArgumentHelp("The article.", valueName: "file"))
    var file: String

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        try dictum.show(RawArguments.path(file))
    }
}

/// Prints the text of an article, line by line, so that a large one starts at once.
func show(_ path: BytePath) throws(CommandFailure) -> CommandOutcome {
    let article: ArticleFile
    do throws(FileProblem) {
        article = try ArticleFile.open(path)
    } catch {
        throw .file(error)
    }
    for notice in article.notices { complain("\(path.display): \(notice)") }
    var part = ""
    var line: TextRange? = article.text.byteCount == 0 ? nil : article.text.line(around: .start)
    while let range = line {
        part += visibleLines(article.text.string(in: range)) + "\n"
        if part.utf8.count > 64 << 10 {
            try Output.standard.write(part)
            part = ""
        }
        line = article.text.line(after: range.lowerBound)
    }
    try Output.standard.write(part)
    return .well
}
