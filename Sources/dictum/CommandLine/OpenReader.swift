import Annotations
import Library
import Prose
import Reader
import Terminal

/// How the reader is to be opened.
struct ReaderOptions {
    /// The name to code under, as it was written; nil to find one.
    var coder: String?
    /// Where sidecars go; nil for beside the articles.
    var store: BytePath?
    /// Whether to print instead of opening a screen.
    var isPlain = false
    /// A keymap on top of the person's own.
    var keymap: BytePath?
}

/// Opens the reader on what was named; nothing named is the folder one is in.
///
/// Without a screen a single file is shown and a folder listed.
func openReader(paths: [BytePath], options: ReaderOptions) throws(CommandFailure) -> CommandOutcome {
    if options.isPlain { return try printPlainly(paths, options) }
    let opening = try ReaderOpening(paths: paths, options: options)
    // The disk is at work while the terminal is being set up.
    let desk = opening.startReading()
    do throws(TerminalFailure) {
        return opening.run(desk, on: try Terminal(opening.terminalOptions))
    } catch {
        if let sentence = error.sentence { complain(sentence) }
        return try printPlainly(paths, options)
    }
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
    private let lastPlace: Session.Place?
    /// What the person should know, each a sentence.
    private var notices: [String] = []

    init(paths: [BytePath], options: ReaderOptions) throws(CommandFailure) {
        corpus = try Corpus(naming: paths)
        let settingsFile = SettingsFile.load(folders.settings)
        settings = settingsFile.settings
        notices += settingsFile.notice(in: folders.settings)
        do throws(CoderNameProblem) {
            coder = try CoderName(option: options.coder, settings: settings, corpus: corpus.folder).coder
        } catch {
            throw .coder(error)
        }
        do throws(FileProblem) {
            let files = try KeymapFiles(KeymapFiles.files(named: options.keymap))
            keymap = files.keymap
            notices += files.problems.prefix(1).map(\.description)
        } catch {
            throw .file(error)
        }
        place = SidecarPlace(of: corpus, named: options.store ?? settings.store, folders: folders)
        notices += [place.notice].compactMap(\.self)
        let (session, notice) = Session.load(folders.session)
        notices += [notice].compactMap(\.self)
        lastPlace = corpus.folder.absolute.flatMap { session.place(in: $0) }
    }

    var terminalOptions: TerminalOptions {
        try? Folders.create(folders.state)
        return TerminalOptions(hasMouse: settings.usesMouse, errorLog: folders.state.appending("errors.log").display)
    }

    /// Begins to read the register and the list of articles.
    func startReading() -> ReadingDesk {
        let store = SidecarStore(folder: corpus.folder, store: place.folder, state: folders.state, coder: coder)
        let keeper = Keeper(corpus: corpus, store: store, folders: folders, lastPlace: lastPlace)
        let desk = ReadingDesk(keeper: keeper, mailbox: Mailbox { Terminal.wake() }, jobs: Jobs())
        desk.start()
        return desk
    }

    /// Runs the reader until the person leaves, then waits for what is still being saved.
    func run(_ desk: ReadingDesk, on terminal: Terminal) -> CommandOutcome {
        var program = ReaderProgram(state: firstState(on: terminal), desk: desk, terminal: terminal)
        for notice in notices { desk.mailbox.post(.noticed(notice)) }
        RunLoop(terminal: terminal, mailbox: desk.mailbox).run(&program)
        terminal.close()
        let outcome = finish(&program, desk)
        Terminal.endBySignal()
        return outcome
    }

    private func firstState(on terminal: Terminal) -> ReaderState {
        let isOneArticle = corpus.named?.count == 1
        let firstArticle = isOneArticle ? corpus.named?.first : lastPlace?.article
        return ReaderState(
            coder: coder, keymap: keymap, size: terminal.size, firstArticle: firstArticle,
            focus: isOneArticle || lastPlace != nil ? .text : .list)
    }

    /// How long a disk that does not answer may hold up the end of the program, in milliseconds.
    private static let lastWait = 10_000

    private func finish(_ program: inout ReaderProgram, _ desk: ReadingDesk) -> CommandOutcome {
        let isDone = desk.jobs.finish(withinMilliseconds: Self.lastWait)
        for event in desk.mailbox.takeAll() { program.handle(event) }
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
