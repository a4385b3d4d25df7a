import Annotations
import Catalog
import Prose
import Reader
import Suggestions
import Synchronization

/// The reader's slow half: what it asks of the disk, done one after the other beside the run loop.
struct ReadingDesk: Sendable {
    let keeper: Keeper
    let mailbox: Mailbox<Event>
    let jobs: Jobs
    let lookout: Lookout
    let outside: Outside
    let search = CurrentSearch()
    let suggesting = CurrentSearch()
    let searcher: Searcher
    let corpusReader: CorpusReader
    let printings: PrintingReader
    private let ahead = Ahead()

    init(keeper: Keeper, mailbox: Mailbox<Event>, jobs: Jobs, outside: Outside, catalog: Catalog?) {
        self.outside = outside
        self.keeper = keeper
        self.mailbox = mailbox
        self.jobs = jobs
        printings = PrintingReader(keeper: keeper, mailbox: mailbox, catalog: catalog)
        lookout = Lookout(keeper: keeper, mailbox: mailbox, jobs: jobs, printings: printings)
        searcher = Searcher(keeper: keeper, mailbox: mailbox)
        corpusReader = CorpusReader(keeper: keeper, mailbox: mailbox, catalog: catalog)
    }

    /// Asks for the register and the list of articles, the names first and then what takes longer. The article that the
    /// reader will ask for first is opened without waiting for that: `first`, or where none is named the first there is.
    func start(opening first: BytePath?) {
        jobs.add(.urgent) { keeper.recover().forEach(mailbox.post) }
        jobs.add(.urgent) { keeper.loadCorpus().forEach(mailbox.post) }
        jobs.add(.patient) { keeper.trail().map { mailbox.post(.trailKept($0)) } }
        jobs.add(.urgent) { keeper.learned().map { mailbox.post(.learnedKept($0)) } }
        jobs.add(.urgent) {
            let (events, paths) = keeper.list()
            let next = first == nil ? paths.min() : paths.first { $0 == first }
            ahead.expect(next)
            events.forEach(mailbox.post)
            if let next { openNow(next) }
            for chunk in Self.chunks(of: paths) {
                jobs.add(.patient) { mailbox.post(keeper.describe(chunk)) }
            }
            jobs.add(.patient) { printings.begin() }
        }
    }

    /// Opens an article: its words at once, and what is found in them as soon as nothing more urgent waits.
    func open(_ path: BytePath) {
        guard !ahead.takes(path) else { return }
        jobs.add(.urgent) { openNow(path) }
    }

    private func openNow(_ path: BytePath) {
        let (atOnce, later) = keeper.open(path)
        mailbox.post(atOnce)
        guard let later else { return }
        jobs.add(.urgent) {
            mailbox.post(later())
            lookout.opened(path)
        }
    }

    /// Looks for proposals, unless that has been asked for anew meanwhile.
    func suggest(_ request: SuggestionRequest) {
        suggesting.begin(request.ticket)
        jobs.add(.urgent) {
            guard suggesting.isWanted(request.ticket) else { return }
            mailbox.post(.suggested(request.run()))
        }
    }

    /// Forgets what was learned, for all readers of the folder.
    func forgetLearned() {
        jobs.add(.urgent) { keeper.forgetLearned().map(mailbox.post) }
    }

    /// Keeps what was learned from what a person did with proposals.
    func keep(_ learned: Learned, since earlier: Learned) {
        jobs.add(.urgent) { keeper.keep(learned, since: earlier).map(mailbox.post) }
    }

    /// Reads the notebooks of an article that is to be marked.
    func fetch(_ path: BytePath) {
        jobs.add(.urgent) { mailbox.post(keeper.fetch(path)) }
    }

    /// Saves what a request holds.
    func save(_ request: SaveRequest) {
        jobs.add(.urgent) { keeper.save(request).forEach(mailbox.post) }
        lookout.saved()
    }

    /// Saves what is noted of all articles together.
    func save(_ note: CorpusNote) {
        jobs.add(.urgent) {
            keeper.save(note).map(mailbox.post)
            if keeper.takeReadingChoices() { lookout.lookNow(at: keeper.changesOfOpenArticle) }
        }
    }

    /// Takes over what was marked in an article under its older names.
    func adopt(_ path: BytePath) {
        jobs.add(.urgent) {
            let (changes, problem) = keeper.adopt(path)
            if let problem { mailbox.post(.noticed(problem)) }
            lookout.lookNow(at: changes)
        }
    }

    /// Lets the store know what the reader has taken over.
    func accept(_ acceptance: Acceptance) {
        jobs.add(.urgent) { keeper.accept(acceptance) }
    }

    /// Keeps what is being typed in an article.
    func keep(_ draft: Draft?, of path: BytePath) {
        jobs.add(.urgent) { keeper.keep(draft, of: path).map(mailbox.post) }
    }

    /// Keeps where the person is, and what is seen, for the next start.
    func remember(_ place: Place, _ text: ArticleText, _ arrangement: Arrangement) {
        jobs.add(.urgent) { keeper.remember(place, text, arrangement) }
    }

    /// Puts text on the clipboard, besides what the terminal was asked for.
    func copy(_ text: String, isSent: Bool) {
        jobs.add(.urgent) { mailbox.post(.told(outside.clipboard.finish(text, isSent: isSent))) }
    }

    /// Hands an address to a browser beside the terminal.
    func open(_ address: WebAddress) {
        jobs.add(.urgent) { outside.browser.open(address).map { mailbox.post(.noticed($0)) } }
    }

    /// Looks for anchors that came from the disk after their article was opened.
    func place(_ anchors: [Anchor], of path: BytePath, in text: BaseText) {
        jobs.add(.urgent) { mailbox.post(keeper.place(anchors, of: path, in: text)) }
    }

    /// Reads what was done to the register and the codebook by themselves before this start.
    func recallEntries() {
        jobs.add(.urgent) {
            guard let past = keeper.past(of: .register) else { return }
            mailbox.post(.entriesRecalled(past))
        }
    }

    /// Looks for an actor in articles, in pieces, until nobody waits for it any more.
    func findMentions(_ query: MentionQuery, in paths: [BytePath]) {
        search.begin(query.number)
        let chunks = paths.isEmpty ? [[]] : Self.chunks(of: paths)
        for chunk in chunks {
            jobs.add(.patient) {
                guard search.isWanted(query.number) else { return }
                mailbox.post(keeper.findMentions(query, in: chunk, of: paths.count))
            }
        }
    }

    /// The article that is opened before the reader has asked for it.
    private final class Ahead: Sendable {
        private let path = Mutex<BytePath?>(nil)

        func expect(_ path: BytePath?) {
            self.path.withLock { $0 = path }
        }

        /// Whether an article that is asked for is on its way already.
        func takes(_ path: BytePath) -> Bool {
            self.path.withLock { expected in
                defer { expected = nil }
                return expected == path
            }
        }
    }

    /// Pieces of patient work: short enough for an urgent job to wait for one.
    private static func chunks(of paths: [BytePath]) -> [ArraySlice<BytePath>] {
        stride(from: 0, to: paths.count, by: 64).map { paths[$0..<min($0 + 64, paths.count)] }
    }
}
