import Annotations
import Catalog
import Library
import Prose
import Reader
import Screen
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How the reader is to be opened.
struct ReaderOptions {
    /// The name to code under, as it was written; nil to find one.
    var coder: String?
    /// Where sidecars go; nil for beside the articles.
    var store: BytePath?
    /// Whether to print instead of opening a screen.
    var isPlain = false
    /// A shipped keymap beneath the person's own, or a file on top of it.
    var keymap: BytePath?
    /// Whether the articles are the lessons.
    var isTutorial = false
    /// The name of a theme; nil for what is set.
    var theme: String?
    /// What the terminal writes on; nil for what is set.
    var background: Settings.Background?
    /// Whether to begin where the person left, and to keep where they leave.
    var keepsSession = true
}

/// Opens the reader on what was named; nothing named is the folder one is in.
///
/// Without a screen a single file is shown and a folder listed.
func openReader(paths: [BytePath], options: ReaderOptions) throws(CommandFailure) -> CommandOutcome {
    if options.isPlain { return try readPlainly(paths, options) }
    let opening = try ReaderOpening(paths: paths, options: options)
    // The disk is at work while the terminal is being set up.
    let desk = opening.startReading()
    do throws(TerminalFailure) {
        return opening.run(desk, on: try Terminal(opening.terminalOptions))
    } catch {
        if let sentence = error.sentence { complain(sentence) }
        return error == .cannotPlaceCursor ? try readPlainly(paths, options) : try printPlainly(paths, options)
    }
}

/// Lines instead of a screen: with a person at a terminal to be read and tagged in, else an article with what is said of
/// it, or the list.
private func readPlainly(_ paths: [BytePath], _ options: ReaderOptions) throws(CommandFailure) -> CommandOutcome {
    let isAsking = Output.standard.isTerminal && isatty(STDIN_FILENO) == 1
    let isOneArticle = try Corpus(naming: paths).named?.count == 1
    guard isAsking || isOneArticle else { return try printPlainly(paths, options) }
    let opening = try ReaderOpening(paths: paths, options: options)
    return try opening.runPlainly(opening.startReading {}, isAsking: isAsking)
}

/// What stands in for the reader where there is no screen for it.
private func printPlainly(_ paths: [BytePath], _ options: ReaderOptions) throws(CommandFailure) -> CommandOutcome {
    if paths.count == 1, try Corpus(naming: paths).named != nil { return try show(paths[0]) }
    var desk = try Desk(paths: paths, coder: options.coder, store: options.store)
    return try desk.list()
}

extension SettingsFile {
    /// What a reader is told at the start: the first problem, and where all of them are said.
    fileprivate func notice(in file: BytePath) -> [String] {
        guard let first = problems.first?.description(in: file.display) else { return [] }
        return problems.count == 1 ? [first] : [first + " (and \(problems.count - 1) more: dictum settings)"]
    }
}

extension Corpus {
    /// The corpus that was named on a command line.
    init(naming paths: [BytePath]) throws(CommandFailure) {
        do throws(FileProblem) {
            try self.init(paths: paths)
        } catch {
            throw .file(error)
        }
    }
}

/// Everything that has to be known before there is a screen.
private struct ReaderOpening {
    private let corpus: Corpus
    private let folders = Folders(environment: .current)
    private let settings: Settings
    private let keymap: Keymap
    private let coder: Coder
    private let place: SidecarPlace
    private let look: StartingLook
    private let keepsSession: Bool
    private let lastPlace: Session.Place?
    /// What the person should know, each a sentence.
    private var notices: [String] = []
    private let isTutorial: Bool

    init(paths: [BytePath], options: ReaderOptions) throws(CommandFailure) {
        corpus = try Corpus(naming: paths)
        isTutorial = options.isTutorial
        let settingsFile = SettingsFile.load(folders.settings)
        settings = settingsFile.settings
        notices += settingsFile.notice(in: folders.settings)
        do throws(CoderNameProblem) {
            coder = try CoderName(option: options.coder, settings: settings, corpus: corpus.folder).coder
        } catch {
            throw .coder(error)
        }
        do throws(FileProblem) {
            let files = try KeymapFiles(KeymapFiles.layers(setting: settings.keymap, named: options.keymap))
            keymap = files.keymap
            notices += files.problems.prefix(1).map(\.description)
        } catch {
            throw .file(error)
        }
        look = StartingLook(options, settings, folders)
        notices += look.notices
        place = SidecarPlace(of: corpus, named: options.store ?? settings.store, folders: folders)
        notices += [place.notice].compactMap(\.self)
        keepsSession = options.keepsSession
        let (session, notice) = keepsSession ? Session.load(folders.session) : (Session(), nil)
        notices += [notice].compactMap(\.self)
        lastPlace = corpus.folder.absolute.flatMap { session.place(in: $0) }
        if isTutorial { notices.append("the lessons are copies in \(corpus.folder.display): nothing else is touched") }
    }

    var terminalOptions: TerminalOptions {
        try? Folders.create(folders.state)
        return TerminalOptions(
            hasMouse: settings.usesMouse, errorLog: folders.state.appending("errors.log").display,
            background: look.background, theme: look.theme)
    }

    /// Begins to read the register and the list of articles.
    func startReading(wake: @escaping @Sendable () -> Void = { Terminal.wake() }) -> ReadingDesk {
        let store = SidecarStore(folder: corpus.folder, store: place.folder, state: folders.state, coder: coder)
        let outside = Outside(
            corpus: corpus.folder.absolute ?? corpus.folder, folders: folders, settings: settings)
        let keeper = Keeper(
            corpus: corpus, store: store, folders: folders, lastPlace: lastPlace, keepsSession: keepsSession,
            naming: settings.fileNamePattern, leftMemos: outside.editor.left())
        let desk = ReadingDesk(
            keeper: keeper, mailbox: Mailbox(wake: wake), jobs: Jobs(), outside: outside,
            catalog: Catalog(of: corpus, store: store.store, settings, folders))
        desk.start(opening: firstArticle)
        return desk
    }

    /// Runs the reader until the person leaves, then waits for what is still being saved.
    func run(_ desk: ReadingDesk, on terminal: Terminal) -> CommandOutcome {
        var program = ReaderProgram(
            state: firstState(size: terminal.size, isFirstStart: !isTutorial && FirstStart.take(state: folders.state)),
            desk: desk, terminal: terminal, themes: look.themes)
        for notice in notices { desk.mailbox.post(.noticed(notice)) }
        RunLoop(terminal: terminal, mailbox: desk.mailbox).run(&program)
        terminal.close()
        let outcome = finish(&program, desk)
        Terminal.endBySignal()
        return outcome
    }

    /// Runs the reader line by line.
    func runPlainly(_ desk: ReadingDesk, isAsking: Bool) throws(CommandFailure) -> CommandOutcome {
        let state = firstState(size: Size(columns: 80, rows: 24))
        let program = ReaderProgram(state: state, desk: desk, terminal: nil, themes: look.themes)
        for notice in notices { complain(notice) }
        var reader = PlainReader(program, desk)
        var ended = try isAsking ? reader.run() : reader.printAll()
        return finish(&ended, desk)
    }

    private var isOneArticle: Bool { corpus.named?.count == 1 }

    /// The article that is read first; nil for the first there is.
    private var firstArticle: BytePath? { isOneArticle ? corpus.named?.first : lastPlace?.article }

    private func firstState(size: Size, isFirstStart: Bool = false) -> ReaderState {
        var state = ReaderState(
            coder: coder, keymap: keymap, size: size, firstArticle: firstArticle,
            focus: isOneArticle || isTutorial ? .text : .list, isFirstStart: isFirstStart, appearance: look.appearance)
        if corpus.named == nil, let lastPlace { state.arrange(as: lastPlace.arrangement) }
        state.proposing = proposalSettings
        state.urlOpening = URLOpening(rawValue: settings.urlOpening.rawValue) ?? .ask
        return state
    }

    private var proposalSettings: ProposalSettings {
        var proposing = ProposalSettings()
        proposing.threshold = Double(settings.suggestionThreshold) / 100
        proposing.showsIndirect = settings.proposesIndirect
        proposing.learns = settings.learns
        proposing.proposer = "dictum \(Dictum.version)"
        return proposing
    }

    /// How long a disk that does not answer may hold up the end of the program, in milliseconds.
    private static let lastWait = 10_000

    private func finish(_ program: inout ReaderProgram, _ desk: ReadingDesk) -> CommandOutcome {
        var isDone = desk.jobs.finish(withinMilliseconds: Self.lastWait)
        // What comes of the last jobs may be work that has to be saved, too.
        while isDone, case let events = desk.mailbox.takeAll(), !events.isEmpty {
            for event in events { program.handle(event) }
            isDone = desk.jobs.finish(withinMilliseconds: Self.lastWait)
        }
        if isDone { desk.keeper.end() }
        switch program.state.saveState {
        case .saved: return .well
        case .saving:
            complain(isDone ? "NOT SAVED: the last change" : "NOT SAVED: the disk did not answer in time")
            return .withProblems
        case .notSaved(let reason):
            complain("NOT SAVED: \(reason)")
            return .withProblems
        }
    }
}

extension TerminalFailure {
    /// Why there is no screen, in words; nil where nobody expects one, as in a pipe.
    fileprivate var sentence: String? {
        switch self {
        case .notATerminal, .cannotPlaceCursor: nil
        case .noKeyboard: "no keyboard: there is no terminal to read keys from: start Dictum in a terminal"
        case .unknownTerminal(let name):
            "unknown terminal: TERM=\(name): printing instead; TERM=xterm-256color may work for a screen"
        case .brokenLine: "no screen: the line to the terminal does not answer as one: printing instead"
        }
    }
}
