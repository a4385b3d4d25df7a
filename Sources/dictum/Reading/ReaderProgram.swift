import Annotations
import Library
import Prose
import Reader
import Screen
import Synchronization
import Terminal

/// The reader in its run loop: events go in, effects are performed, frames come out.
struct ReaderProgram: Running {
    typealias Message = Event

    private(set) var state: ReaderState
    private(set) var isOver = false
    private let keeper: Keeper
    private let terminal: Terminal
    private let mailbox: Mailbox<Event>
    private let jobs: Jobs

    init(state: ReaderState, keeper: Keeper, terminal: Terminal, mailbox: Mailbox<Event>, jobs: Jobs) {
        self.state = state
        self.keeper = keeper
        self.terminal = terminal
        self.mailbox = mailbox
        self.jobs = jobs
    }

    /// Asks for the register and the list of articles, the names first and then what takes longer.
    func start() {
        post(.urgent) { $0.loadCorpus() }
        jobs.add(.urgent) { [keeper, mailbox, jobs] in
            let events = keeper.list()
            events.forEach(mailbox.post)
            for chunk in Self.chunks(of: Self.paths(in: events)) {
                jobs.add(.patient) { mailbox.post(keeper.describe(chunk)) }
            }
        }
    }

    /// Says something to the person as soon as there is a screen.
    func notice(_ sentence: String) {
        mailbox.post(.noticed(sentence))
    }

    // MARK: - The loop

    mutating func handle(_ event: TerminalEvent) {
        handle(.terminal(event))
    }

    mutating func handle(_ event: Event) {
        for effect in state.handle(event, at: .now) { perform(effect) }
    }

    mutating func frame() -> Frame? { state.frame() }

    var patience: Int? { state.wakeUpAfter }

    mutating func waited() {
        handle(.waited)
    }

    // MARK: - The world

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .open(let path): post(.urgent) { [$0.open(path)] }
        case .save(let request): post(.urgent) { [$0.save(request)] }
        case .gather: gather()
        case .copy(let text): terminal.copy(text)
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend()
        case .remember(let place, let text): jobs.add(.urgent) { [keeper] in keeper.remember(place, text) }
        case .quit: isOver = true
        }
    }

    /// Has the keeper do something, and takes what comes of it as events.
    private func post(_ urgency: Jobs.Urgency, _ work: @escaping @Sendable (Keeper) -> [Event]) {
        jobs.add(urgency) { [keeper, mailbox] in work(keeper).forEach(mailbox.post) }
    }

    /// Reads all notebooks, in pieces, so that a save in between does not wait.
    private func gather() {
        let gathered = Gathered()
        for chunk in Self.chunks(of: state.articles.entries.map(\.path)) {
            jobs.add(.patient) { [keeper] in gathered.add(keeper.gather(chunk)) }
        }
        jobs.add(.patient) { [mailbox] in mailbox.post(.gathered(gathered.notebooks)) }
    }

    /// Notebooks as they come together from several jobs.
    private final class Gathered: Sendable {
        private let found = Mutex<[GatheredNotebook]>([])

        var notebooks: [GatheredNotebook] { found.withLock { $0 } }

        func add(_ notebooks: [GatheredNotebook]) {
            found.withLock { $0 += notebooks }
        }
    }

    /// Pieces of patient work: short enough for an urgent job to wait for one.
    private static func chunks(of paths: [BytePath]) -> [ArraySlice<BytePath>] {
        stride(from: 0, to: paths.count, by: 64).map { paths[$0..<min($0 + 64, paths.count)] }
    }

    private static func paths(in events: [Event]) -> [BytePath] {
        events.flatMap { event -> [BytePath] in
            guard case .listed(let entries, _) = event else { return [] }
            return entries.map(\.path)
        }
    }
}
