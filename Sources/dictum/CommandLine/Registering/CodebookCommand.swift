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
        discussion: """
            --markdown prints a page with all that the codebook says, --qdc a codebook in the form of REFI-QDA, which QDA programs \
            read. dictum codebook import reads both back.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Flag(help: "Print a page (Markdown) to read, to print and to edit.")
    var markdown = false

    @Flag(help: "Print a REFI-QDA codebook (.qdc) for other programs.")
    var qdc = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        if markdown {
            try Output.standard.write(data: Array(CodebookPage.text(of: desk.record).utf8))
            return desk.outcome
        }
        if qdc {
            guard let bytes = RefiCodebook.bytes(of: desk.record) else {
                throw .exchange("the codebook has no topics, and a .qdc file needs one: make a topic first")
            }
            try Output.standard.write(data: bytes)
            for line in RefiCodebook.losses(of: desk.record) { complain("not kept: \(line)") }
            return desk.outcome
        }
        let listed = EntryTally(desk.codedCorpus())
        try json
            ? Output.standard.write(data: JSONWriter.text(of: .array(listed.conceptObjects)))
            : Output.standard.write(listed.conceptTable)
        return desk.outcome
    }
}

/// `dictum codebook import FILE`: brings the codebook to what a page or a REFI-QDA codebook says.
struct ImportConceptsCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring the codebook to what a page (Markdown) or a REFI-QDA codebook (.qdc) says.",
        discussion: """
            The form is that of dictum codebook --markdown: a heading for each topic, deeper under the one that it stands \
            under, and below it a list of its members: id, under, means, use when, not when, example, also, color, key, \
            deprecated, merged into, memo. A topic without an id is found by its name, or made. Topics that the page does not \
            name stay as they are. A line that is not understood is said with its number, and nothing is imported. A .qdc file \
            says the name, the definition, the color and what a topic stands under; all else of it stays as it is.
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
        let read = try topics(at: path, for: scribe.record).flatMap {
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

    /// What a page says, or a REFI-QDA codebook.
    private func topics(
        at path: BytePath, for record: CorpusRecord
    ) throws(CommandFailure) -> Result<[CodebookPage.Topic], CodebookPage.Problems> {
        let start = (try? SmallFile.bytes(of: path, limit: ImportSource.reach)) ?? []
        guard RefiCodebook.recognizes(start) else { return CodebookPage.topics(of: try ImportedText(path).text) }
        let source = try ImportFiles.source(at: path)
        do throws(ImportFailure) {
            let read = try RefiCodebook.topics(of: source.onlyFile(for: "qdc").bytes(), for: record)
            if read.others > 0 {
                complain("\(path.display): \(read.others) codes are no topics by their names, and are left out")
            }
            return .success(read.topics)
        } catch {
            throw .exchange("nothing was read in: \(path.display): \(error.sentence)")
        }
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
