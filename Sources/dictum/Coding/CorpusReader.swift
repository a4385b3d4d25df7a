import Analysis
import Annotations
import Catalog
import Dispatch
import Library
import Reader
import Synchronization

/// Reads what all sidecars say, on a thread of its own, for the review and for questions.
final class CorpusReader: Sendable {
    private let keeper: Keeper
    private let mailbox: Mailbox<Event>
    private let catalog: Catalog?
    private let thread = DispatchQueue(label: "corpus", qos: .userInitiated)
    /// How many readings were begun or stopped; one that is not the last is over.
    private let turn = Atomic<Int>(0)

    private let answering = DispatchQueue(label: "questions", qos: .userInitiated)
    /// The last question.
    private let asked = Atomic<Int>(0)

    /// Statements that room is made for in each article.
    private static let usualCount = 10
    /// Articles between two reports of how far it is.
    private static let stride = 250

    init(keeper: Keeper, mailbox: Mailbox<Event>, catalog: Catalog?) {
        self.keeper = keeper
        self.mailbox = mailbox
        self.catalog = catalog
    }

    /// Stops. What was read so far is kept, so that the next reading goes on from there.
    func stop() {
        turn.wrappingAdd(1, ordering: .relaxed)
    }

    /// Reads all articles that have sidecars, instead of whatever was being read. `record` is the register and the codebook
    /// that the reader has. Where the articles are not all that there are, nothing that is kept of others is forgotten.
    func read(_ paths: [BytePath], areAll: Bool, _ record: CorpusRecord) {
        let own = turn.wrappingAdd(1, ordering: .relaxed).newValue
        thread.async { [self] in
            guard turn.load(ordering: .relaxed) == own else { return }
            readNow(paths, areAll: areAll && keeper.corpus.named == nil, record) {
                turn.load(ordering: .relaxed) != own
            }
        }
    }

    /// Waits until all that was asked for is read and answered.
    func waitForAll() {
        thread.sync {}
        answering.sync {}
    }

    /// Answers a question, unless something else has been asked meanwhile.
    func answer(_ request: QuestionRequest) {
        asked.store(request.ticket, ordering: .relaxed)
        answering.async { [self] in
            guard asked.load(ordering: .relaxed) == request.ticket else { return }
            mailbox.post(.answered(request.run(), ticket: request.ticket))
        }
    }

    private func readNow(_ paths: [BytePath], areAll: Bool, _ record: CorpusRecord, isOver: () -> Bool) {
        let marked = keeper.markedArticles(of: paths)
        var memory = CorpusMemory(catalog, marked, keeper.circumstances, files: keeper.files)
        var corpus = CodedCorpus(record: record)
        corpus.reserve(statements: marked.count * Self.usualCount)
        for (number, path) in marked.enumerated() {
            if isOver() { break }
            if number % Self.stride == Self.stride - 1 {
                mailbox.post(.readingCorpus(CorpusProgress(done: number, of: marked.count)))
            }
            let (about, marks) = memory.entry(path) ?? readFiles(of: path, into: &memory)
            corpus.put(CodedCorpus.CodedArticle(path: path, about: about), marks)
        }
        if !isOver() { mailbox.post(.corpusRead(StatementTable(corpus, seen: keeper.seen()))) }
        memory.finish(areAll: areAll && !isOver())
    }

    private func readFiles(of path: BytePath, into memory: inout CorpusMemory) -> (Article, CodedCorpus.Marks) {
        let (about, notebooks, isWhole) = keeper.code(path)
        let marks = CodedCorpus.Marks(of: notebooks)
        memory.note(path, about, marks, isWhole: isWhole)
        return (about, marks)
    }
}

extension Keeper {
    /// What the particulars of articles hang on besides their files.
    fileprivate var circumstances: (BytePath) -> String {
        CorpusMemory.circumstances(articles, store.withLock { $0.coder })
    }

    /// Those of some articles that have a sidecar.
    fileprivate func markedArticles(of paths: [BytePath]) -> [BytePath] {
        let sidecars = index.withLock { index in
            index.list(foldersOf: paths, in: storeFolder)
            return index.sidecars
        }
        return paths.filter { sidecars[$0] != nil }.sorted()
    }

    /// The files that say what is marked in an article, and what it says of itself.
    fileprivate func files(of path: BytePath) -> [BytePath] {
        index.withLock { [location(path)] + $0.files(of: path, in: storeFolder) }
    }

    /// What an article says of itself, and the notebooks of all its coders; whether all of it could be read.
    fileprivate func code(_ path: BytePath) -> (Article, [Notebook], isWhole: Bool) {
        let desk = glance(at: path)
        let matter = try? articles.frontMatter(path)
        let about = matter?.article(desk.own.article, saidBy: [desk.own] + desk.others)
        return (
            about ?? Article(id: desk.own.article), [desk.own] + desk.others,
            matter != nil && desk.notices.isEmpty && desk.gone == nil
        )
    }
}
