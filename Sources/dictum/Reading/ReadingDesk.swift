import Annotations
import Catalog
import Library
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
    let lister: Lister
    let programs = ForeignReading()
    private let openings = Openings()
    private let ahead = Ahead()

    init(keeper: Keeper, mailbox: Mailbox<Event>, jobs: Jobs, outside: Outside, catalog: Catalog?) {
        self.outside = outside
        self.keeper = keeper
        self.mailbox = mailbox
        self.jobs = jobs
        printings = PrintingReader(keeper: keeper, mailbox: mailbox, catalog: catalog)
        lookout = Lookout(keeper: keeper, mailbox: mailbox, jobs: jobs, printings: printings)
        lister = Lister(keeper.corpus)
        searcher = Searcher(keeper: keeper, mailbox: mailbox)
        corpusReader = CorpusReader(keeper: keeper, mailbox: mailbox, catalog: catalog)
    }

    /// Asks for the register and the list of articles, the names first and then what takes longer. The article that the
    /// reader will ask for first is opened before it does: `first`, or where none is named the first there is.
    func start(opening first: BytePath?) {
        jobs.add(.urgent) { keeper.recover().forEach(mailbox.post) }
        jobs.add(.urgent) { keeper.loadCorpus().forEach(mailbox.post) }
        jobs.add(.patient) { keeper.trail().map { mailbox.post(.trailKept($0)) } }
        jobs.add(.urgent) { keeper.learned().map { mailbox.post(.learnedKept($0)) } }
        list(opening: first)
    }

    /// Tells the reader of articles, and opens the one of them that it will ask for.
    func openAhead(_ path: BytePath, telling event: Event) {
        ahead.expect(path)
        // The reader has to know of it before it is open.
        mailbox.post(event)
        jobs.add(.urgent) { openNow(path) }
    }

    /// Opens an article: its words at once, and what is found in them as soon as nothing more urgent waits.
    func open(_ path: BytePath) {
        guard !ahead.takes(path) else { return }
        jobs.add(.urgent) { openNow(path) }
    }

    private func openNow(_ path: BytePath) {
        let opening = openings.next()
        guard keeper.articles.runsProgram(for: path) else { return open(path, nil) }
        // The person may open another one meanwhile, and has given this one up then.
        programs.add(.urgent) {
            let read = keeper.readAhead(path)
            openings.end(opening)
            jobs.add(.urgent) { if openings.isLast(opening) { open(path, read) } }
        }
        programs.add(afterMilliseconds: Self.quietWait) {
            guard openings.isUnderWay(opening) else { return }
            mailbox.post(.told("a program is reading \(path.name.display)…"))
        }
    }

    private func open(_ path: BytePath, _ read: Keeper.ReadArticle?) {
        let (atOnce, later) = keeper.open(path, read)
        mailbox.post(atOnce)
        guard let later else { return }
        jobs.add(.urgent) {
            let event = later()
            mailbox.post(event)
            lookout.opened(path)
            keeper.noteOpenedEarly(event)
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
        jobs.add(.urgent) {
            guard keeper.articles.runsProgram(for: path) else { return mailbox.post(keeper.fetch(path)) }
            programs.add(.urgent) { mailbox.post(keeper.fetch(path)) }
        }
    }

    /// Tells more of articles than their names, in pieces that are short enough for an urgent job to wait for one; of those
    /// that other programs read beside the jobs.
    func describe(_ paths: [BytePath]) {
        let slow = paths.filter(ArticleReading.mayRunProgram)
        for chunk in Self.chunks(of: slow.isEmpty ? paths : paths.filter { !ArticleReading.mayRunProgram(for: $0) }) {
            jobs.add(.patient) { mailbox.post(keeper.describe(chunk)) }
        }
        for path in slow { programs.add(.patient) { mailbox.post(keeper.describe([path])) } }
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
        // Those that other programs read come last, and beside the jobs.
        let slow = paths.filter(ArticleReading.mayRunProgram)
        let sorted = slow.isEmpty ? paths : paths.filter { !ArticleReading.mayRunProgram(for: $0) } + slow
        let find: @Sendable (ArraySlice<BytePath>) -> Void = { piece in
            guard search.isWanted(query.number) else { return }
            mailbox.post(keeper.findMentions(query, in: piece, of: sorted.count))
        }
        let quick = sorted.count - slow.count
        let chunks = paths.isEmpty ? [[]] : Self.chunks(of: Array(sorted.prefix(quick)))
        for chunk in chunks { jobs.add(.patient) { find(chunk) } }
        guard !slow.isEmpty else { return }
        jobs.add(.patient) {
            for place in quick..<sorted.count { programs.add(.patient) { find(sorted[place...place]) } }
        }
    }

    /// How long it is not said that a person waits for a program, in milliseconds.
    private static let quietWait = 300

    /// How many articles were opened: one that was long in coming is not the last, and nobody waits for it any more.
    private final class Openings: Sendable {
        private let state = Mutex((last: 0, isUnderWay: false))

        func next() -> Int {
            state.withLock { state in
                state = (state.last + 1, true)
                return state.last
            }
        }

        /// The article was read.
        func end(_ opening: Int) {
            state.withLock { if $0.last == opening { $0.isUnderWay = false } }
        }

        func isLast(_ opening: Int) -> Bool { state.withLock { $0.last == opening } }

        func isUnderWay(_ opening: Int) -> Bool { state.withLock { $0 == (opening, true) } }
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
    static func chunks(of paths: [BytePath]) -> [ArraySlice<BytePath>] {
        stride(from: 0, to: paths.count, by: 64).map { paths[$0..<min($0 + 64, paths.count)] }
    }
}
