import Annotations
import ArgumentParser
import Library
import Prose

/// `dictum annotate`: marks statements from a script, through the same store as the reader.
struct AnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "annotate", abstract: "Mark statements without a screen.", subcommands: [AddStatementCommand.self])
}

/// `dictum annotate add ARTICLE --quote TEXT …`: tags a quotation that is found by its text.
struct AddStatementCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Tag a quotation, found by its text.",
        discussion: "A text that occurs more than once, or not at all, is refused; nothing is changed then.")

    @Argument(help: ArgumentHelp("The article.", valueName: "article"))
    var article: String

    @Option(help: ArgumentHelp("The words; given again for each part of an interrupted quotation.", valueName: "text"))
    var quote: [String]

    @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
    var speaker: String?

    @Option(help: "What a speaker who is not in the register yet is: \(Self.words(Actor.Kind.self)).")
    var speakerKind: String = Actor.Kind.person.rawValue

    @Flag(help: "The article does not tell who said it.")
    var speakerUnknown = false

    @Option(help: ArgumentHelp("Whom the speaker speaks for.", valueName: "name"))
    var organization: String?

    @Option(help: ArgumentHelp("What it says, in one line of your own words.", valueName: "text"))
    var claim: String?

    @Option(help: ArgumentHelp("The words of the article that name the speaker, nearest first.", valueName: "text"))
    var asWritten: String?

    @Option(help: ArgumentHelp("The word that introduces the quotation.", valueName: "text"))
    var cue: String?

    @Option(help: "How it is quoted: \(Self.words(Statement.Kind.self)).")
    var kind: String = Statement.Kind.direct.rawValue

    @Option(help: ArgumentHelp("What it is about.", valueName: "name"))
    var topic: String?

    @Option(help: "For or against: \(Self.words(Stance.self)).")
    var stance: String?

    @Option(help: ArgumentHelp("A word about the statement; may be given again.", valueName: "word"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("A memo on the statement.", valueName: "text"))
    var memo: String?

    @Option(help: ArgumentHelp("Who you are: the name in your sidecars.", valueName: "name"))
    var coder: String?

    @Option(help: ArgumentHelp("Where sidecars are, if not beside the articles.", valueName: "folder"))
    var store: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(
            paths: [RawArguments.path(article)], coder: coder, store: store.map(RawArguments.path))
        guard let path = desk.scan.articles.first else {
            throw .file(FileProblem(RawArguments.path(article), .missing))
        }
        var scribe = try Scribe(article: path, on: &desk)
        try scribe.add(try order())
        try scribe.save(on: &desk)
        return desk.outcome
    }

    /// What is asked for, its words turned into values.
    private func order() throws(CommandFailure) -> StatementOrder {
        StatementOrder(
            parts: quote, kind: try Self.value(kind, "--kind"),
            speaker: speakerUnknown ? .unknown : speaker.map { .named($0) } ?? .unset,
            speakerKind: try Self.value(speakerKind, "--speaker-kind"), organization: organization,
            asWritten: asWritten, cue: cue, topic: topic, claim: claim,
            stance: try stance.map { word throws(CommandFailure) in try Self.value(word, "--stance") }, tags: tag,
            memo: memo)
    }

    private static func words<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> String
    where Words.RawValue == String {
        Words.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static func value<Word: CaseIterable & RawRepresentable>(
        _ word: String, _ option: String
    ) throws(CommandFailure) -> Word where Word.RawValue == String {
        guard let value = Word(rawValue: word) else {
            throw .unknownWord(word, option: option, known: Word.allCases.map(\.rawValue))
        }
        return value
    }
}
