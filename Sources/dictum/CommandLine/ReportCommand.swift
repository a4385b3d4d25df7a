import Analysis
import Annotations
import ArgumentParser
import Interchange
import Library
import Prose

/// `dictum report`: a corpus as one page of HTML for people without the program.
struct ReportCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.report.rawValue,
        abstract: "Write a page (HTML) about all statements: to read in a browser, to print, to send.",
        discussion: """
            The page holds all that it shows: it runs no program and asks nothing of the network. It says who speaks, how often \
            and when, who is for and against what, who contradicts themselves, who changed whose words, and gives every quotation \
            with the words around it.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("The file to write; else standard output.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("Only what one actor says: a name, an alias, or a part of one.", valueName: "name"))
    var about: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Only statements that fit, as in the review: words, speaker:… topic:… stance:- date:2026-01..2026-03 is:unsure.",
            valueName: "words"))
    var filter: String?

    @Flag(help: "Leave out the names of actors that are marked as sensitive.")
    var redact = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let redaction = redact ? Redaction(desk.record) : nil
        let (coded, work) = desk.corpusAndWork(redaction)
        if let about, coded.actors(named: about).isEmpty { throw .noSuchActor(about) }
        let memo = desk.store.loadCorpus().note.memo
        let report = Report(
            of: coded, called: desk.corpus.title, about: about, filter: narrowing(desk.seen, redaction), work: work,
            memo: redaction.map { memo.map($0.text) } ?? memo,
            made: .init(at: Moment.now.timestamp, by: "dictum \(Dictum.version)", isRedacted: redact))
        let output = try desk.output(out)
        try output.write(data: Array(report.html.utf8))
        try output.close()
        return desk.outcome
    }

    private func narrowing(_ seen: SeenStatements?, _ redaction: Redaction?) -> Report.Narrowing? {
        filter.map { Report.Narrowing(StatementFilter($0), seen, words: redaction?.text($0) ?? $0) }
    }
}

extension Desk {
    /// All that was marked in the corpus, and who marked it.
    fileprivate mutating func corpusAndWork(_ redaction: Redaction?) -> (CodedCorpus, CodersWork) {
        var coded = CodedCorpus(record: redaction?.record ?? record), work = CodersWork()
        for path in scan.articles where index.sidecars[path] != nil {
            let read = notebooks(of: path)
            let notebooks = read.map { redaction?.notebook($0) ?? $0 }
            guard !notebooks.isEmpty else { continue }
            let about = about(path, in: read)
            for notebook in notebooks { work.add(notebook, of: path) }
            coded.add(CodedCorpus.CodedArticle(path: path, about: redaction?.article(about) ?? about), notebooks)
        }
        return (coded, work)
    }

    /// Where to write: a file, which is none of the corpus itself, or standard output.
    func output(_ name: String?) throws(CommandFailure) -> Output {
        guard let path = name.map(RawArguments.path) else { return .standard }
        if let there = path.fileIdentity, filesOfCorpus.contains(there) { throw .outputIsInput(path) }
        return try Output.file(path)
    }
}

extension Corpus {
    /// What a page calls it: the name of its folder.
    var title: String {
        let name = folder.absolute?.name.display ?? ""
        return name.isEmpty ? "Articles" : name
    }
}
