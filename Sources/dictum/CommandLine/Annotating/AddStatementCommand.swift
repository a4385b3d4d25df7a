import Annotations
import ArgumentParser

/// `dictum annotate add ARTICLE --quote TEXT …`: tags a quotation that is found by its text.
struct AddStatementCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Tag a quotation, found by its text, and print the statement's id.",
        discussion: "A text that occurs more than once, or not at all, is refused; nothing is changed then.")

    @OptionGroup var place: AnnotatedArticle

    @Option(help: ArgumentHelp("The words; given again for each part of an interrupted quotation.", valueName: "text"))
    var quote: [String]

    @OptionGroup var values: StatementOptions

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let changes = try values.changes()
        var desk = try place.desk()
        var scribe = try Scribe(article: try place.path(on: desk), on: &desk)
        let statement = try scribe.add(quote, changes)
        try scribe.save(on: &desk)
        try Output.standard.write(statement.id.iri + "\n")
        return desk.outcome
    }
}
