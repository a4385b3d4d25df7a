import Analysis
import Annotations
import ArgumentParser
import Library

/// `dictum ask`: a question about all that was marked in a corpus.
struct AskCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.ask.rawValue,
        abstract: "Answer a question about all statements: who contradicts themselves, who speaks, what is missing.",
        discussion: CorpusQuestion.all.map { "\($0.name): \($0.sentence)." }.joined(separator: "\n"))

    @Argument(help: "One of the questions above.")
    var question: String

    @OptionGroup var corpus: CorpusOptions

    @Option(help: ArgumentHelp("Ask it of one actor: a name, an alias, or a part of one.", valueName: "name"))
    var about: String?

    @Option(help: ArgumentHelp("How many statements to print under each finding.", valueName: "number"))
    var evidence = 10

    @Flag(help: "Print JSON for programs, with all statements.")
    var json = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        guard let asked = CorpusQuestion.named(question) else {
            throw .unknownWord(question, option: "ask", known: CorpusQuestion.all.map(\.name))
        }
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        desk.reportScan()
        let coded = desk.codedCorpus()
        if let about { try check(about, in: coded) } else if asked.isAboutAnActor { throw .noActorNamed }
        let answer = PrintedAnswer(
            asked.answer(in: coded, about: about), to: asked, in: coded, evidence: max(0, evidence))
        try json ? Output.standard.write(data: answer.json) : Output.standard.write(answer.text)
        return desk.outcome
    }

    private func check(_ name: String, in corpus: CodedCorpus) throws(CommandFailure) {
        if corpus.actors(named: name).isEmpty { throw .noSuchActor(name) }
    }
}

extension Desk {
    /// All that was marked in the corpus. Articles without a sidecar are not read.
    mutating func codedCorpus() -> CodedCorpus {
        let marked = scan.articles.filter { index.sidecars[$0] != nil }.sorted()
        let (desk, folder) = (self, store.store)
        var memory = CorpusMemory(catalog, marked, circumstances) {
            [desk.location($0)] + desk.index.files(of: $0, in: folder)
        }
        var coded = CodedCorpus(record: record)
        for path in marked {
            let (about, marks) = memory.entry(path) ?? readMarks(of: path, into: &memory)
            coded.put(CodedCorpus.CodedArticle(path: path, about: about), marks)
        }
        memory.finish(areAll: corpus.named == nil)
        return coded
    }

    private mutating func readMarks(of path: BytePath, into memory: inout CorpusMemory) -> (Article, CodedCorpus.Marks)
    {
        let problems = problemCount
        let notebooks = notebooks(of: path)
        let about = about(path, in: notebooks)
        let marks = CodedCorpus.Marks(of: notebooks)
        memory.note(path, about, marks, isWhole: problemCount == problems)
        return (about, marks)
    }
}
