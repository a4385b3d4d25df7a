import Annotations
import ArgumentParser
import Library

/// `dictum merge-file`: brings two versions of a sidecar together, as a merge driver of git (gitattributes(5), "Defining
/// a custom merge driver").
struct MergeFileCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.mergeFile.rawValue,
        abstract: "Merge two versions of a sidecar, an actor or a topic into OURS, annotation by annotation.",
        discussion: """
            BASE is what both grew from; where there is none, name an empty file. Where both give another value to the \
            same member, both are kept in the file, and the reader shows them. dictum setup-git makes git use it.

            Exit status: 0 merged, also where both values are kept; 2 the files could not be merged, and OURS is as it was.
            """)

    @Argument(help: "The version that both grew from.")
    var base: String

    @Argument(help: "Our version, which becomes the merged one.")
    var ours: String

    @Argument(help: "The other version.")
    var theirs: String

    @Option(help: ArgumentHelp("What to call the file in messages.", valueName: "path"))
    var path: String?

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        let own = RawArguments.path(ours), name = path.map(RawArguments.path) ?? own
        let old = try bytes(of: base), mine = try needed(ours), other = try needed(theirs)
        let sides = [("our version", mine), ("the other version", other), ("the common version", old ?? [])]
        for (side, bytes) in sides where side != "the common version" || !bytes.isEmpty {
            if let problem = FileMerge.problem(with: bytes) { throw .merge(side, name, problem) }
        }
        let outcome: FileMerge.Outcome
        do throws(SidecarProblem) {
            outcome = try FileMerge.merged(base: old, ours: mine, theirs: other)
        } catch {
            throw .merge("all versions", name, error)
        }
        try write(outcome.bytes, over: mine, to: own)
        if outcome.disagreements > 0 {
            complain(
                "\(name.display): both versions set \(outcome.disagreements) "
                    + (outcome.disagreements == 1 ? "member" : "members")
                    + " differently: both values are kept; open the article to decide")
        }
        return .well
    }

    /// What a file holds; nil for no file, and for what git names where there is none.
    private func bytes(of argument: String) throws(CommandFailure) -> [UInt8]? {
        let path = RawArguments.path(argument)
        guard !argument.isEmpty, path != BytePath("/dev/null") else { return nil }
        do throws(StoreFailure) {
            return try CarefulFile.bytes(path)
        } catch {
            throw .store(error)
        }
    }

    private func needed(_ argument: String) throws(CommandFailure) -> [UInt8] {
        guard let bytes = try bytes(of: argument) else {
            throw .file(FileProblem(RawArguments.path(argument), .missing))
        }
        return bytes
    }

    private func write(_ bytes: [UInt8], over old: [UInt8], to path: BytePath) throws(CommandFailure) {
        do throws(StoreFailure) {
            let state = Folders(environment: .current).state
            try CarefulFile.update(path, mode: 0o600, state: state) { current throws(StoreFailure) in
                guard current == old else { throw StoreFailure(.restless, path) }
                return bytes
            }
        } catch {
            throw .store(error)
        }
    }
}
