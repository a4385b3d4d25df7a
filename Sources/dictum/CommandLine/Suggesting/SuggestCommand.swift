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
        if let out { return try write(into: RawArguments.path(out), from: &desk, known) }
        var listed: [JSONValue] = []
        for path in desk.scan.articles {
            guard let text = desk.text(of: path) else { continue }
            let found = SuggestionsInArticle(path: path, text: text, found: known.suggestions(in: text))
            if json { listed.append(found.json) } else { try Output.standard.write(found.table) }
        }
        if json { try Output.standard.write(data: JSONWriter.text(of: .array(listed))) }
        return desk.outcome
    }

    private func write(
        into folder: BytePath, from desk: inout Desk, _ known: Knowledge
    ) throws(CommandFailure) -> CommandOutcome {
        try make(folder)
        for path in desk.scan.articles {
            guard let text = desk.text(of: path) else { continue }
            let found = SuggestionsInArticle(path: path, text: text, found: known.suggestions(in: text))
            try write(found.rows, named: ".json", beside: path, in: folder, on: desk)
            try write(found.actors, named: ".actors.json", beside: path, in: folder, on: desk)
        }
        return desk.outcome
    }

    /// Writes a file named after an article, never over one of the corpus.
    private func write(
        _ value: JSONValue, named ending: String, beside article: BytePath, in folder: BytePath, on desk: Desk
    ) throws(CommandFailure) {
        let stem = article.bytes.lastIndex(of: UInt8(ascii: ".")).map { article.bytes[..<$0] } ?? article.bytes[...]
        let name = BytePath(bytes: stem.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 } + Array(ending.utf8))
        let path = folder.appending(name)
        if desk.isOfCorpus(path) { throw .outputIsInput(path) }
        let output = try Output.file(path)
        try output.write(data: JSONWriter.text(of: value))
        try output.close()
    }

    /// Makes a folder where it is missing; its parent must be there.
    private func make(_ folder: BytePath) throws(CommandFailure) {
        let made = mkdir(folder.bytes.map { CChar(bitPattern: $0) } + [0], 0o777)
        if made != 0, errno != EEXIST { throw .output(folder, errno: errno) }
    }
}

extension Desk {
    /// The text of an article; nil, after a complaint, where it cannot be read.
    fileprivate mutating func text(of article: BytePath) -> ArticleText? {
        do throws(FileProblem) {
            return try ArticleFile.open(location(article)).text
        } catch {
            report(error.sentence)
            return nil
        }
    }

    /// Whether a file is an article or a sidecar.
    fileprivate func isOfCorpus(_ path: BytePath) -> Bool {
        let sidecars = index.sidecars.flatMap { article, names in
            names.map { store.store.appending(article).folder.appending($0.name) }
        }
        return (scan.articles.map(location) + sidecars).contains { $0.isSameFile(as: path) }
    }
}
