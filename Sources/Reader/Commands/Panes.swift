import Annotations
import Screen

extension Command {
    /// Going from pane to pane, and out.
    static let panes: [Command] = [
        Command("focus-list", "to the list of articles") { state, _ throws(Refusal) in state.turn(to: .list) },
        Command("focus-text", "to the text") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            return state.turn(to: .text)
        },
        Command("focus-inspector", "to the inspector") { state, _ throws(Refusal) in
            try state.withReading { _ in }
            return state.turn(to: .inspector)
        },
        Command("next-pane", "to the next pane") { state, _ throws(Refusal) in
            if state.turnInEntries() { return [] }
            return state.turn(to: state.focus == .list ? .text : state.focus == .text ? .inspector : .list)
        },
        Command("previous-pane", "to the pane before") { state, _ throws(Refusal) in
            if state.turnInEntries() { return [] }
            return state.turn(to: state.focus == .list ? .inspector : state.focus == .text ? .list : .text)
        },
        Command("zoom-pane", "give the whole screen to this pane, or back") { state, _ throws(Refusal) in
            state.isZoomed.toggle()
            return []
        },
        Command("open-item", "open what the cursor is on") { state, _ throws(Refusal) in try state.openItem() },
        Command("open-article", "open the article under the cursor") { state, _ throws(Refusal) in
            try state.openItem()
        },
        Command("go-back", "back") { state, _ throws(Refusal) in try state.goBack() },
        Command("show-help", "every key and what it does") { state, _ throws(Refusal) in
            let context = state.context
            state.overlay = .help(Help(context: context))
            return []
        },
        Command("show-messages", "all that the status line has said") { state, _ throws(Refusal) in
            state.overlay = .messages(MessageView(cursor: max(0, state.messages.entries.count - 1)))
            return []
        },
        Command("show-palette", "run a command by its name") { state, _ throws(Refusal) in
            state.overlay = .question(state.commandQuestion())
            return []
        },
        Command("redraw-screen", "paint the screen anew") { _, _ throws(Refusal) in [.redraw] },
        Command("suspend-program", "stop; fg comes back") { _, _ throws(Refusal) in [.suspend] },
        Command("save-now", "save again what is not saved") { state, _ throws(Refusal) in try state.saveAgain() },
        Command("quit-program", "leave") { state, _ throws(Refusal) in state.quit() },
        Command("quit-anyway", "leave, also with work that could not be saved") { state, _ throws(Refusal) in
            state.hasBeenWarnedOfLoss = true
            return state.quit()
        },
    ]
}

extension ReaderState {
    fileprivate mutating func turn(to pane: Focus) -> [Effect] {
        focus = pane
        if pane == .list { narrowList() }
        return []
    }

    fileprivate mutating func openItem() throws(Refusal) -> [Effect] {
        if case .help(let help) = overlay { return runFromHelp(help) }
        if case .messages = overlay {
            overlay = nil
            return []
        }
        switch focus {
        case .list:
            guard let entry = articles.current else {
                throw Refusal("no article to open: \(keyName(of: "filter-list")) changes what the list shows")
            }
            focus = .text
            return reading?.path == entry.path ? [] : [leaveEffect, .open(entry.path)].compactMap(\.self)
        case .inspector:
            focus = .text
            return []
        case .review: return run("go-to-evidence")
        case .results: return try openResult()
        case .actors, .codebook: return try openEntry()
        case .answer: return try openFinding()
        case .text: return run("accept-candidate")
        }
    }

    /// Runs the command of the row that the help's cursor is on.
    private mutating func runFromHelp(_ help: Help) -> [Effect] {
        let rows = help.rows(of: keymap)
        overlay = nil
        guard rows.indices.contains(help.cursor) else { return [] }
        let binding = rows[help.cursor].binding
        return run(binding.command, Invocation(arguments: binding.arguments))
    }

    fileprivate mutating func goBack() throws(Refusal) -> [Effect] {
        if overlay != nil {
            overlay = nil
            return []
        }
        switch focus {
        case .actors, .codebook:
            leaveEntries()
            return stopReadingCorpus()
        case .answer where leaveEvidence(): break
        case .review, .results, .answer:
            focus = reading == nil ? .list : .text
            return stopReadingCorpus()
        case .inspector: focus = .text
        case .text where edges != nil: leaveEdges()
        case .text where placing != nil: leavePlacing()
        case .text:
            focus = .list
            narrowList()
        case .list where isWatchingList: return stopListing()
        case .list: throw Refusal("nothing to go back to: \(keyName(of: "quit-program")) leaves the program")
        }
        return []
    }

    fileprivate mutating func quit() -> [Effect] {
        if case .notSaved(let reason) = saveState, !hasBeenWarnedOfLoss {
            hasBeenWarnedOfLoss = true
            let quit = keyName(of: "quit-program")
            message = Message("NOT SAVED: \(reason). \(quit) once more leaves all the same", .warning)
            return []
        }
        return lastEffects
    }

    fileprivate mutating func saveAgain() throws(Refusal) -> [Effect] {
        let unsaved = shelf.own.filter { $0.value.revision != $0.value.savedRevision || $0.value.failure != nil }.keys
            .sorted()
        guard !unsaved.isEmpty else { throw Refusal("everything is saved") }
        return unsaved.compactMap { saveAnyway($0) }
    }
}

extension ReaderState {
    /// The name of a statement's speaker; nil while nobody has set one.
    func speakerName(of statement: Statement) -> String? {
        speakerName(statement.speaker, asWritten: statement.speakerAsWritten?.exact)
    }

    /// The name of a speaker. `asWritten` is what the article says, for an actor whose entry is not there.
    func speakerName(_ speaker: Statement.Speaker, asWritten: String? = nil) -> String? {
        switch speaker {
        case .unset: nil
        case .unknown: "unknown"
        case .actor(let id): corpus.standing(id)?.name ?? asWritten ?? "actor not in the register"
        }
    }

    /// The name of a statement's topic; nil while none is set.
    func topicName(of statement: Statement) -> String? { topicName(statement.concept) }

    func topicName(_ concept: Identifier<Concept>?) -> String? {
        concept.map { corpus.standing($0)?.name ?? "topic not in the codebook" }
    }

    /// The color of a topic.
    func topicTint(_ concept: Identifier<Concept>?) -> RGB? {
        concept.flatMap { corpus.standing($0)?.tint }
    }
}
