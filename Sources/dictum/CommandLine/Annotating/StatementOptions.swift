import Annotations
import ArgumentParser
import Library

/// The article that a script works on, and as whom.
struct AnnotatedArticle: ParsableArguments {
    @Argument(help: ArgumentHelp("The article.", valueName: "article"))
    var article: String

    @Option(help: ArgumentHelp("Who you are: the name in your sidecars.", valueName: "name"))
    var coder: String?

    @Option(help: ArgumentHelp("Where sidecars are, if not beside the articles.", valueName: "folder"))
    var store: String?
}

extension AnnotatedArticle {
    func desk() throws(CommandFailure) -> Desk {
        try Desk(paths: [RawArguments.path(article)], coder: coder, store: store.map(RawArguments.path))
    }

    /// The article's path in its folder.
    func path(on desk: Desk) throws(CommandFailure) -> BytePath {
        guard let path = desk.scan.articles.first else {
            throw .file(FileProblem(RawArguments.path(article), .missing))
        }
        return path
    }
}

/// Which statement is meant.
struct StatementChoice: ParsableArguments {
    @Option(help: ArgumentHelp("The statement's id, or its first characters.", valueName: "id"))
    var id: String?

    @Option(
        help: ArgumentHelp("The statement's words; given again for each part of an interrupted one.", valueName: "text")
    )
    var quote: [String] = []
}

extension StatementChoice {
    func wanted() throws(CommandFailure) -> StatementWanted {
        if let id { return .id(id) }
        guard !quote.isEmpty else { throw .noStatementNamed }
        return .words(quote)
    }
}

/// What can be said of a statement.
struct StatementOptions: ParsableArguments {
    @Option(help: "How it is quoted: \(Statement.Kind.words).")
    var kind: String?

    @Option(help: ArgumentHelp("Who said it.", valueName: "name"))
    var speaker: String?

    @Option(help: "What a speaker who is not in the register yet is: \(Actor.Kind.words).")
    var speakerKind: String?

    @Flag(help: "The article does not tell who said it.")
    var speakerUnknown = false

    @Option(help: ArgumentHelp("The words of the article that name the speaker, nearest first.", valueName: "text"))
    var asWritten: String?

    @Option(help: ArgumentHelp("Whom the speaker speaks for.", valueName: "name"))
    var organization: String?

    @Option(help: ArgumentHelp("As what the speaker speaks.", valueName: "text"))
    var role: String?

    @Option(help: ArgumentHelp("To whom it was said; may be given again.", valueName: "name"))
    var addressee: [String] = []

    @Option(help: ArgumentHelp("Who reported it, nearest to the article first; may be given again.", valueName: "name"))
    var via: [String] = []

    @Option(help: ArgumentHelp("The word that introduces the quotation.", valueName: "text"))
    var cue: String?

    @Option(help: ArgumentHelp("What it is about.", valueName: "name"))
    var topic: String?

    @Option(help: "For or against: \(Stance.words).")
    var stance: String?

    @Option(help: ArgumentHelp("What it says, in one line of your own words.", valueName: "text"))
    var claim: String?

    @Option(help: ArgumentHelp("A word about the statement; may be given again.", valueName: "word"))
    var tag: [String] = []

    @Option(help: ArgumentHelp("A memo on the statement.", valueName: "text"))
    var memo: String?

    @Option(help: "How sure you are: \(Statement.Certainty.words).")
    var certainty: String?

    @Option(help: "Where the work on it stands: \(Statement.Status.words).")
    var status: String?

    @Flag(inversion: .prefixedNo, help: "Somebody should look at it again.")
    var unsure: Bool?
}

extension StatementOptions {
    /// The words turned into values.
    func changes() throws(CommandFailure) -> StatementChanges {
        var changes = StatementChanges()
        changes.kind = try Statement.Kind(option: "--kind", kind)
        changes.speaker = speakerUnknown ? .unknown : speaker.map { .named($0) }
        changes.speakerKind = try Actor.Kind(option: "--speaker-kind", speakerKind) ?? .person
        changes.asWritten = asWritten
        changes.organization = organization
        changes.role = role
        changes.addressees = addressee
        changes.via = via
        changes.cue = cue
        changes.topic = topic
        changes.stance = try Stance(option: "--stance", stance)
        changes.claim = claim
        changes.tags = tag
        changes.memo = memo
        changes.certainty = try Statement.Certainty(option: "--certainty", certainty)
        changes.status = try Statement.Status(option: "--status", status)
        changes.isUnsure = unsure
        return changes
    }
}

extension RawRepresentable<String> where Self: CaseIterable {
    /// The value of an option's word; nil where the option was not given.
    init?(option: String, _ word: String?) throws(CommandFailure) {
        guard let word else { return nil }
        try self.init(option: option, word)
    }

    /// The value of an option's word.
    init(option: String, _ word: String) throws(CommandFailure) {
        guard let value = Self(rawValue: word) else {
            throw .unknownWord(word, option: option, known: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    /// All words, for help.
    static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
