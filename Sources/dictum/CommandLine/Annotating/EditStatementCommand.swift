import Annotations
import ArgumentParser

/// `dictum annotate edit ARTICLE --id ID …`: changes what is said of a statement of one's own.
struct EditStatementCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is said of one of your statements.",
        discussion: """
            Only what is named is changed. The statement is named by its id, or by its words where no other statement has \
            the same. To change the words themselves, delete it and add it anew.
            """)

    @OptionGroup var place: AnnotatedArticle
    @OptionGroup var choice: StatementChoice
    @OptionGroup var values: StatementOptions

    @Option(help: ArgumentHelp("A tag to take away; may be given again.", valueName: "word"))
    var removeTag: [String] = []

    @Option(help: "What is to be unset; may be given again: \(StatementChanges.Member.words).")
    var clear: [String] = []

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var changes = try values.changes()
        changes.removedTags = removeTag
        for word in clear { changes.cleared.insert(try StatementChanges.Member(option: "--clear", word)) }
        var desk = try place.desk()
        var scribe = try Scribe(article: try place.path(on: desk), on: &desk)
        try scribe.edit(try choice.wanted(), changes)
        try scribe.save(on: &desk)
        return desk.outcome
    }
}
