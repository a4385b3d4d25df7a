import Annotations
import ArgumentParser
import Library
import Prose
import Suggestions

/// `dictum learned`: what a person's decisions on proposals have taught in a folder, and how to erase that.
struct LearnedCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.learned.rawValue,
        abstract: "Print what your decisions on proposals have taught in a folder, or erase it.",
        discussion: """
            What you take, correct and reject in the reader moves the scores of proposals like it, in this folder and on \
            this computer only. Rejected places and names that are not in the register are kept as hashes. “set learning \
            off” in the settings file learns nothing.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Erase it: proposals are as in a new folder, rejected ones included.")
    var forget = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        guard let file = desk.learnedFile else { return desk.outcome }
        if forget { return try erase(file, desk) }
        let lines = Learned(json: file.load()).sentences(naming: desk.record.actors)
        let heading = lines.isEmpty ? "nothing was learned in" : "learned in"
        let list = lines.map { "  " + visibleName($0) + "\n" }.joined()
        try Output.standard.write(
            "\(heading) \(visibleName(desk.corpus.folder.display)) (\(visibleName(file.path.display)))\n" + list)
        return desk.outcome
    }

    private func erase(_ file: LearnedFile, _ desk: Desk) throws(CommandFailure) -> CommandOutcome {
        let wasThere: Bool
        do throws(FileProblem) {
            wasThere = try file.remove()
        } catch {
            throw .file(error)
        }
        try Output.standard.write(wasThere ? "what was learned is erased\n" : "nothing was learned there\n")
        return desk.outcome
    }
}

extension Desk {
    /// Where what was learned in the corpus is kept; nil where its folder is not there.
    var learnedFile: LearnedFile? {
        corpus.folder.absolute.map { LearnedFile(of: $0, in: Folders(environment: .current)) }
    }
}
