import Annotations
import ArgumentParser
import Library
import Prose
import Suggestions

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `dictum suggest`: what is found in articles without a person. It marks nothing: taking a proposal is a person's part.
struct SuggestCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.suggest.rawValue,
        abstract: "Print proposals: quotations, who seems to say them and why, and the actors of each article.",
        discussion: """
            A score says how often a proposal like it is right, after what you took and rejected in the reader. Names in the \
            actor register win over guesses. With --json \
            and --out, each article ARTICLE.txt gives ARTICLE.json, a row for each stretch of a quotation, and \
            ARTICLE.actors.json; places are counted in Unicode scalars.
            """)

    @OptionGroup var corpus: CorpusOptions

    @OptionGroup var learning: LearningOptions

    @Flag(help: "Print JSON for programs.")
    var json = false

    @Option(help: ArgumentHelp("Write the JSON into files of this folder, two for each article.", valueName: "folder"))
    var out: String?

    func validate() throws {
        if out != nil, !json { throw ValidationError("--out goes with --json") }
    }

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let known = Knowledge(register: desk.record.actors, learned: learning.learned(in: desk))
        let run = SuggestionRun(articles: desk.scan.articles, reading: desk.articles, known: known)
        if let out {
            try write(run, into: RawArguments.path(out), on: &desk)
        } else if json {
            try printList(run, on: &desk)
        } else {
            try printTables(run, on: &desk)
        }
        return desk.outcome
    }

    /// A table for each article.
    private func printTables(_ run: SuggestionRun, on desk: inout Desk) throws(CommandFailure) {
        let columns = Output.standard.columns
        try each(of: run, on: &desk, making: { $0.table(columns: columns) }) {
            (_, table) throws(CommandFailure) in try Output.standard.write(table)
        }
    }

    /// One list of all articles, written as it comes: a corpus may not fit into memory.
    private func printList(_ run: SuggestionRun, on desk: inout Desk) throws(CommandFailure) {
        var isFirst = true
        try each(of: run, on: &desk, making: { $0.element }) { (_, element) throws(CommandFailure) in
            try Output.standard.write(data: Array((isFirst ? "[\n" : ",\n").utf8) + element)
            isFirst = false
        }
        try Output.standard.write(data: Array((isFirst ? "[]\n" : "\n]\n").utf8))
    }

    /// Two files for each article.
    private func write(_ run: SuggestionRun, into folder: BytePath, on desk: inout Desk) throws(CommandFailure) {
        try Output.makeFolder(folder)
        let taken = desk.filesOfCorpus
        try each(of: run, on: &desk, making: { ($0.rowsText, $0.actorsText) }) { (path, texts) throws(CommandFailure) in
            try write(texts.0, named: ".json", beside: path, in: folder, besides: taken)
            try write(texts.1, named: ".actors.json", beside: path, in: folder, besides: taken)
        }
    }

    /// Goes through the articles; one that cannot be read is complained about and passed over.
    private func each<Made: Sendable>(
        of run: SuggestionRun, on desk: inout Desk, making: @escaping @Sendable (SuggestionsInArticle) -> Made,
        _ body: (BytePath, Made) throws(CommandFailure) -> Void
    ) throws(CommandFailure) {
        let line = ProgressLine(
            run.articles.count, of: "articles", isQuiet: out == nil && Output.standard.isTerminal)
        try run.forEach(making: making, progress: line.show) { (path, finding) throws(CommandFailure) in
            switch finding {
            case .success(let made): try body(path, made)
            case .failure(let problem):
                line.clear()
                desk.report(problem.sentence)
            }
        }
        line.clear()
    }

    /// Writes a file named after an article, never over one of the corpus.
    private func write(
        _ text: [UInt8], named ending: String, beside article: BytePath, in folder: BytePath,
        besides taken: Set<FileIdentity>
    ) throws(CommandFailure) {
        let stem = article.bytes.lastIndex(of: UInt8(ascii: ".")).map { article.bytes[..<$0] } ?? article.bytes[...]
        let name = BytePath(bytes: stem.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 } + Array(ending.utf8))
        let path = folder.appending(name)
        if let there = path.fileIdentity, taken.contains(there) { throw .outputIsInput(path) }
        let output = try Output.file(path)
        try output.write(data: text)
        try output.close()
    }
}
