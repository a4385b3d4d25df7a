import Annotations
import ArgumentParser
import Library
import Prose

/// `dictum adopt PATH…`: gives articles that were renamed or moved the annotations that they had.
struct AdoptCommand: DictumCommand {
    static let configuration = CommandConfiguration(
        commandName: CommandName.adopt.rawValue,
        abstract: "Take over your annotations of articles that were renamed or moved.",
        discussion: """
            An article is known again by its text. Yours are taken over; those of other coders stay under the old name, \
            where they are read, until these coders take them over themselves. Exit status: 1 where there was nothing.
            """)

    @OptionGroup var corpus: CorpusOptions

    mutating func perform() throws(CommandFailure) -> CommandOutcome {
        var desk = try Desk(paths: corpus.bytePaths, coder: corpus.coder, store: corpus.storePath)
        var count = 0
        for (article, formers) in desk.lostAnnotations() {
            for former in formers where former.coders.contains(desk.store.coder) {
                let taken = try desk.adopt(from: former.article, to: article)
                let annotations = taken == 1 ? "1 annotation" : "\(taken) annotations"
                let line = "\(article.display): took over \(annotations) of \(former.article.display)"
                try Output.standard.write(visibleName(line) + "\n")
                count += 1
            }
        }
        if count == 0 { desk.report("nothing to take over: no article here has the text of one that is gone") }
        return desk.outcome
    }
}

extension Desk {
    /// The articles that have the text of one that is gone, and what they were called.
    func lostAnnotations() -> [(article: BytePath, formers: [LostSidecars.Former])] {
        let lost = LostSidecars(index, articles: Set(scan.articles), root: corpus.folder, store: store)
        guard !lost.isEmpty else { return [] }
        return scan.articles.compactMap { article in
            guard let text = articles.text(article) else { return nil }
            let formers = lost.formerNames(of: TextHash(of: text))
            return formers.isEmpty ? nil : (article, formers)
        }
    }

    fileprivate mutating func adopt(from old: BytePath, to new: BytePath) throws(CommandFailure) -> Int {
        do throws(StoreFailure) {
            return try store.adopt(from: old, to: new)
        } catch {
            throw .store(error)
        }
    }
}
