import Annotations
import Prose
import Reader
import Screen
import Terminal

/// The reader in its run loop: events go in, effects are performed, frames come out.
struct ReaderProgram: Running {
    typealias Message = Event

    private(set) var state: ReaderState
    private(set) var isOver = false
    private let desk: ReadingDesk
    private let terminal: Terminal
    /// Whether the first frame waits for the first article, which is there within a few milliseconds as a rule: an empty
    /// screen before it would only flicker.
    private var waitsForArticle = true

    /// How long the first frame waits at most, in milliseconds.
    private static let longestWait = 40

    init(state: ReaderState, desk: ReadingDesk, terminal: Terminal) {
        self.state = state
        self.desk = desk
        self.terminal = terminal
    }

    mutating func handle(_ event: TerminalEvent) {
        waitsForArticle = false
        desk.lookout.personIsThere()
        handle(.terminal(event))
    }

    mutating func handle(_ event: Event) {
        for effect in state.handle(event, at: .now) { perform(effect) }
    }

    mutating func frame() -> Frame? {
        if state.reading != nil || state.articles.isComplete && state.articles.entries.isEmpty {
            waitsForArticle = false
        }
        guard !waitsForArticle else { return nil }
        desk.lookout.begin()
        return state.frame()
    }

    var patience: Int? { waitsForArticle ? Self.longestWait : state.wakeUpAfter }

    mutating func waited() {
        waitsForArticle = false
        handle(.waited)
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .open(let path): desk.open(path)
        case .save(let request): desk.save(request)
        case .adopt(let path): desk.adopt(path)
        case .accept(let acceptance): desk.accept(acceptance)
        case .keepDraft(let draft, let path): desk.keep(draft, of: path)
        case .place(let path, let anchors, let text): desk.place(anchors, of: path, in: text)
        case .gather: desk.gather(state.articles.entries.map(\.path))
        case .findMentions(let query, let open):
            desk.findMentions(query, in: state.articles.entries.map(\.path).filter { $0 != open })
        case .stopFindingMentions: desk.search.stop()
        case .copy(let text): terminal.copy(text)
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend()
        case .remember(let place, let text): desk.jobs.add(.urgent) { [desk] in desk.keeper.remember(place, text) }
        case .quit: isOver = true
        }
    }
}
