import ArgumentParser

/// `dictum annotate delete ARTICLE --id ID`: deletes a statement of one's own.
struct DeleteStatementCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete one of your statements.",
        discussion: "It stays in the sidecar, marked as deleted, so that the deletion reaches other copies of it.")

    @OptionGroup var place: AnnotatedArticle
    @OptionGroup var choice: StatementChoice

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try place.desk()
        var scribe = try Scribe(article: try place.path(on: desk), on: &desk)
        try scribe.delete(try choice.wanted())
        try scribe.save(on: &desk)
        return desk.outcome
    }
}
