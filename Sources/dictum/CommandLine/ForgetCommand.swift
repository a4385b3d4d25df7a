import Annotations
import ArgumentParser
import Library

/// `dictum forget`: removes what this computer remembers of a corpus besides its files.
struct ForgetCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.forget.rawValue,
        abstract:
            "Remove journal, undo history, marks, last place and what was learned of a folder from this computer.",
        discussion: """
            The folder itself is not touched: articles, sidecars, actors and topics stay. A journal with work that is in no \
            sidecar yet, or with something that was being typed, is kept and named; open the article to save it, or give \
            --unsaved to lose it. Recovery files are named and never removed. Leave the reader first.

            Exit status: 0 nothing is left, 1 something is, 2 it could not be done.
            """)

    @OptionGroup var corpus: CorpusOptions

    @Flag(help: "Also remove work that is in no sidecar. It is lost then.")
    var unsaved = false

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        let journals = Journals(of: desk.store)
        let count = try removeJournals(journals, &desk)
        let hadTrail = try forgetTrail(desk)
        let hadSeen = try forgetSeen(desk)
        let hadPlace = forgetPlace(desk) || hadTrail
        let hadLearned = try forgetLearned(desk), hadIndex = try forgetIndex(desk)
        for file in desk.recoveryFiles {
            desk.report("\(file.display): work that could not be saved: look at it, then delete it")
        }
        let words = count == 1 ? "1 journal" : "\(count) journals"
        let removed: [String] =
            [words] + (hadPlace ? ["the last place"] : []) + (hadLearned ? ["what was learned"] : [])
            + (hadSeen ? ["what was seen"] : []) + (hadIndex ? ["the index"] : [])
        let list =
            removed.count == 1
            ? words : removed.dropLast().joined(separator: ", ") + " and \(removed[removed.count - 1])"
        try Output.standard.write("\(list) removed\n")
        return desk.outcome
    }

    private func removeJournals(_ journals: Journals, _ desk: inout Desk) throws(CommandFailure) -> Int {
        var removed = 0
        do throws(StoreFailure) {
            for journal in try journals.all() {
                guard journal.isSpare || unsaved else {
                    desk.report(
                        "\(journal.article.display): \(journal.words): open the article, or give --unsaved to lose it")
                    continue
                }
                try journals.forget(journal)
                removed += 1
            }
        } catch {
            throw .store(error)
        }
        return removed
    }

    /// Marks, jumps and what was searched for; says whether there were any.
    private func forgetTrail(_ desk: Desk) throws(CommandFailure) -> Bool {
        guard let folder = desk.corpus.folder.absolute else { return false }
        let file = TrailFile.path(of: folder, in: Folders(environment: .current).state)
        do throws(FileProblem) {
            return try PrivateFile.remove(file)
        } catch {
            throw .file(error)
        }
    }

    /// What was taken as seen in the review; says whether there was any.
    private func forgetSeen(_ desk: Desk) throws(CommandFailure) -> Bool {
        do throws(FileProblem) {
            return try desk.seenFile?.remove() ?? false
        } catch {
            throw .file(error)
        }
    }

    /// What was learned from decisions on proposals; says whether there was any.
    private func forgetLearned(_ desk: Desk) throws(CommandFailure) -> Bool {
        do throws(FileProblem) {
            return try desk.learnedFile?.remove() ?? false
        } catch {
            throw .file(error)
        }
    }

    /// What the sidecars say, as it is kept in the cache folder; says whether it was there.
    private func forgetIndex(_ desk: Desk) throws(CommandFailure) -> Bool {
        do throws(FileProblem) {
            return try IndexFile(
                of: desk.corpus, store: desk.store.store, Folders(environment: .current))?.remove() ?? false
        } catch {
            throw .file(error)
        }
    }

    /// Where the person was in the folder; says whether that was known.
    private func forgetPlace(_ desk: Desk) -> Bool {
        let file = Folders(environment: .current).session
        guard let folder = desk.corpus.folder.absolute else { return false }
        var (session, _) = Session.load(file)
        guard session.forget(folder) else { return false }
        do throws(FileProblem) {
            try session.save(file)
            return true
        } catch {
            return false
        }
    }
}

extension Journals.Summary {
    /// What it holds that is nowhere else, in words.
    var words: String {
        let steps = unsavedCount == 1 ? "1 change of \(coder.slug)" : "\(unsavedCount) changes of \(coder.slug)"
        let parts = [
            unsavedCount > 0 ? "\(steps) not in the sidecar yet" : nil,
            hasDraft ? "something that \(coder.slug) was typing" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", and ")
    }
}
