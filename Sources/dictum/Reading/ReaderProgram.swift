import Annotations
import Library
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
    /// Nil for a reader without a screen.
    private let terminal: Terminal?
    private let themes: ThemeFiles
    /// Whether the first frame waits for the first article, which is there within a few milliseconds as a rule: an empty
    /// screen before it would only flicker.
    private var waitsForArticle = true
    /// Whether anything has happened since the last frame.
    private var hasNews = true

    /// How long the first frame waits at most, in milliseconds.
    private static let longestWait = 40

    init(state: ReaderState, desk: ReadingDesk, terminal: Terminal?, themes: ThemeFiles) {
        self.state = state
        self.desk = desk
        self.terminal = terminal
        self.themes = themes
    }

    mutating func handle(_ event: TerminalEvent) {
        waitsForArticle = false
        desk.lookout.personIsThere()
        if case .key(let key) = event, state.ignores(key) { return }
        handle(.terminal(event))
    }

    mutating func handle(_ event: Event) {
        hasNews = true
        for effect in state.handle(event, at: .now) { perform(effect) }
    }

    mutating func frame() -> Frame? {
        if state.reading != nil || state.articles.isComplete && state.articles.entries.isEmpty {
            waitsForArticle = false
        }
        guard !waitsForArticle, hasNews || terminal?.needsFrame == true else { return nil }
        hasNews = false
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
        case .suggest(let request): desk.suggest(request)
        case .keepLearned(let learned, let earlier): desk.keep(learned, since: earlier)
        case .forgetLearned: desk.forgetLearned()
        case .saveCorpusNote(let note): desk.save(note)
        case .adopt(let path): desk.adopt(path)
        case .accept(let acceptance): desk.accept(acceptance)
        case .keepDraft(let draft, let path): desk.keep(draft, of: path)
        case .place(let path, let anchors, let text): desk.place(anchors, of: path, in: text)
        case .fetch(let path): desk.fetch(path)
        case .search(let request): desk.searcher.search(request)
        case .searchCorpus(let request): desk.searcher.search(request)
        case .keepTrail(let trail): desk.jobs.add(.urgent) { [desk] in desk.keeper.keep(trail) }
        case .keepSeen(let seen): desk.jobs.add(.urgent) { [desk] in desk.keeper.keep(seen) }
        case .endSearch: desk.searcher.end()
        case .stopListing: desk.stopListing()
        case .listRest: desk.goOnListing()
        case .readCorpus:
            desk.corpusReader.read(
                state.articles.entries.map(\.path), areAll: state.articles.isComplete, state.corpus)
        case .stopReadingCorpus: desk.corpusReader.stop()
        case .comparePrintings: desk.printings.ask()
        case .ask(let request): desk.corpusReader.answer(request)
        case .recallEntries: desk.recallEntries()
        case .findMentions(let query, let paths): desk.findMentions(query, in: paths)
        case .stopFindingMentions: desk.search.stop()
        case .copy(let text): copy(text)
        case .openURL(let address): open(address)
        case .edit(let draft): edit(draft)
        case .redraw: terminal?.redraw()
        case .useTheme(let name): use(themes.load(name))
        case .suspend: terminal?.suspend()
        case .remember(let place, let text, let arrangement): desk.remember(place, text, arrangement)
        case .quit: isOver = true
        }
    }

    /// Without a screen there is no clipboard to put it on, but it can be seen.
    private func copy(_ text: String) {
        guard let terminal else { return desk.mailbox.post(.noticed(text)) }
        desk.copy(text, isSent: desk.outside.clipboard.usesTerminal && terminal.copy(text))
    }

    private func use(_ theme: LoadedTheme) {
        terminal?.use { theme.theme(on: $0) }
        for problem in theme.problems.prefix(1) { desk.mailbox.post(.noticed(problem)) }
    }

    /// Lets a person write in their editor. The file of what was written stays until that is in the journal.
    private mutating func edit(_ draft: Draft) {
        guard let terminal else { return handle(.noticed("an editor needs a screen: write the memo with e")) }
        let (outcome, file) = desk.outside.editor.edit(draft, number: Moment.now.milliseconds, on: terminal)
        handle(.edited(draft, outcome))
        guard let file else { return }
        if case .prompt = state.overlay { return desk.keeper.keep(file, of: draft) }
        desk.jobs.add(.urgent) { file.remove() }
    }

    private mutating func open(_ address: WebAddress) {
        let browser = desk.outside.browser
        guard browser.isInTerminal else { return desk.open(address) }
        guard let terminal else { return handle(.noticed("that browser needs a screen: \(address.text)")) }
        let end = terminal.run(browser.command(for: address))
        if let sentence = browser.sentence(end, address) { handle(.noticed(sentence)) }
    }
}
