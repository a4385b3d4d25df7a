import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library

/// `dictum codebook`: the codebook without a screen.
struct CodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.codebook.rawValue,
        abstract: "Print the codebook, as a page too, and read such a page back.",
        subcommands: [ListConceptsCommand.self, ImportConceptsCommand.self],
        defaultSubcommand: ListConceptsCommand.self)
}

/// `dictum codebook list`: the topics, what they mean and how often they were used.
struct ListConceptsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print the topics as a tree, with what they mean and how often they were used.",
        discussion: "--markdown prints a page with all that the codebook says, which dictum codebook import reads back."
    )

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Flag(help: "Print a page (Markdown) to read, to print and to edit.")
    var markdown = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        if markdown {
            try Output.standard.write(data: Array(CodebookPage.text(of: desk.record).utf8))
            return desk.outcome
        }
        let listed = EntryTally(desk.codedCorpus())
        try json
            ? Output.standard.write(data: JSONWriter.text(of: .array(listed.conceptObjects)))
            : Output.standard.write(listed.conceptTable)
        return desk.outcome
    }
}

/// `dictum codebook import FILE`: brings the codebook to what a page says.
struct ImportConceptsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring the codebook to what a page (Markdown) says.",
        discussion: """
            The form is that of dictum codebook --markdown: a heading for each topic, deeper under the one that it stands \
            under, and below it a list of its members: id, under, means, use when, not when, example, also, color, key, \
            deprecated, merged into, memo. A topic without an id is found by its name, or made. Topics that the page does not \
            name stay as they are. A line that is not understood is said with its number, and nothing is imported.
            """)

    @Argument(help: ArgumentHelp("The page.", valueName: "file"))
    var file: String

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Only say what would be done.")
    var dryRun = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        let path = RawArguments.path(file)
        var scribe = RegisterScribe(on: &desk)
        let made: CodebookImport
        let read = CodebookPage.topics(of: try ImportedText(path).text).flatMap {
            CodebookImport.reading($0, into: scribe.record, by: desk.store.coder, at: scribe.moment.timestamp)
        }
        switch read {
        case .success(let page): made = page
        case .failure(let problems):
            throw .wrongLines(path, problems.all.map { "line \($0.line): \($0.reason.sentence)" })
        }
        if !dryRun {
            scribe.apply("import \(path.name.display)", made.changes)
            try scribe.save(on: &desk)
        }
        try Output.standard.write(made.words(isDone: !dryRun))
        return desk.outcome
    }
}

extension CodebookImport {
    /// What was done, or would be.
    fileprivate func words(isDone: Bool) -> String {
        let lines = new.map { "new: \($0)" } + changed.map { "changed: \($0)" } + left.map { "not on the page: \($0)" }
        let keys = contested.map {
            "the hot key \($0.key) chooses \($0.topics.joined(separator: " and ")): give one of them another with gc"
        }
        let ending = isDone ? "" : " (nothing was written)"
        return (lines + keys).map { visibleName($0) + "\n" }.joined()
            + "\(new.count) new, \(changed.count) changed, \(unchanged) as they were\(ending)\n"
    }
}
