/// The journals of a folder's sidecars, of one coder, as one program writes in them.
///
/// Every step is in a journal before the sidecar is touched, and marked when the sidecar holds it for good. So what is
/// not marked is what a crash or a full disk kept out of the sidecar, and the next start brings it there; and undo
/// reaches back over restarts. What is being typed is kept here too.
///
/// What is said to be saved is in the sidecar, not here: a journal that cannot be written costs the undo of another day,
/// and never a save. A recovery file (``RecoveryFolder``) is a second copy of the same work, for people.
package struct Journals: Sendable {
    /// What the program has written in the journal of one article.
    struct Work {
        /// The last step's number.
        var number = 0
        /// The number up to which the sidecar holds the steps that were written.
        var saved = 0
        /// The number up to which the steps are written.
        var written = 0
        /// Steps that could not be written yet.
        var unwritten: [JournalEntry] = []
        /// Whether something typed is kept.
        var hasDraft = false
        /// The session whose draft was offered last.
        var offeredDraft: JournalEntry.Session?
        var size = 0
    }

    let calls: SystemCalls
    let state: BytePath
    let store: BytePath
    let coder: Coder
    /// This program.
    let session: JournalEntry.Session
    /// Sessions whose lock is held here, because they are being taken up.
    var takenUp: Set<JournalEntry.Session> = []
    private var works: [BytePath: Work] = [:]
    private var names: [BytePath: JournalName] = [:]
    private var registration: Descriptor?
    private var registered: Set<JournalName> = []

    /// The journals of a store's sidecars.
    package init(of store: SidecarStore) {
        calls = store.calls
        state = store.state
        self.store = store.store
        coder = store.coder
        session = JournalSessions(calls: store.calls, state: store.state).makeIdentifier()
    }

    var sessions: JournalSessions { JournalSessions(calls: calls, state: state) }

    // MARK: - Writing

    /// Writes steps down, durably. They are about things of `about`, the article at `article` in the folder. What cannot
    /// be written now is written together with what comes next.
    package mutating func note(
        _ steps: [JournalStep], about: Identifier<Article>, of article: BytePath
    ) throws(StoreFailure) {
        var work = works[article] ?? Work()
        for step in steps {
            work.number += 1
            work.unwritten.append(.step(session, number: work.number, step, about: about))
        }
        works[article] = work
        guard !work.unwritten.isEmpty else { return }
        try append(work.unwritten, .synced, article)
        works[article]?.unwritten = []
        works[article]?.written = work.number
    }

    /// Marks that the sidecar of an article holds, for good, all steps that were noted. A mark that cannot be written is
    /// of no harm: the next start finds the steps in the sidecar.
    package mutating func noteSaved(_ article: BytePath) {
        guard let work = works[article], work.written > work.saved else { return }
        works[article]?.saved = work.written
        do throws(StoreFailure) {
            try append([.saved(session, number: work.written)], .written, article)
            guard let size = works[article]?.size, size > JournalFile.limit else { return }
            try file(article).shorten()
        } catch {
            return
        }
    }

    /// Keeps what a person is typing, durably, or notes that it is done with (nil). `takesOver` says that it is the
    /// draft that was offered, which so needs no place of its own any more.
    package mutating func keepDraft(
        _ draft: JSONValue?, of article: BytePath, takesOver: Bool = false
    ) throws(StoreFailure) {
        let work = works[article] ?? Work()
        guard draft != nil || work.hasDraft || takesOver else { return }
        works[article] = work
        let over = takesOver ? work.offeredDraft : nil
        try append([.draft(session, draft, over: over)], .synced, article)
        works[article]?.hasDraft = draft != nil
        if takesOver { works[article]?.offeredDraft = nil }
    }

    /// Clears up at the end of the program. What is not saved or not done with stays for the next start.
    package mutating func end() {
        guard let registration else { return }
        self.registration = nil
        if works.values.contains(where: { $0.written > $0.saved || $0.hasDraft }) {
            try? calls.unlock(registration)
        } else {
            sessions.remove(session, registration)
        }
    }

    private mutating func append(
        _ entries: [JournalEntry], _ durability: JournalFile.Durability, _ article: BytePath
    ) throws(StoreFailure) {
        let file = try file(article)
        try register(file.name)
        let size = try file.append(entries, durability)
        works[article]?.size = size
    }

    /// Notes that this program writes in a journal, so that the next start finds its work.
    private mutating func register(_ name: JournalName) throws(StoreFailure) {
        guard !registered.contains(name) else { return }
        let open: Descriptor
        if let registration { open = registration } else { open = try sessions.begin(session) }
        registration = open
        try sessions.note(name, in: open)
        registered.insert(name)
    }

    // MARK: - Reading

    /// What was done in an article by other sessions, and what was typed in one that is over.
    package struct Past: Sendable {
        package let history: History<JSONValue>
        package let draft: JSONValue?
    }

    /// What the journal of an article says of the time before this program.
    package mutating func past(of article: BytePath) throws(StoreFailure) -> Past {
        let record = try file(article).record(ownSession: session)
        let draft = record.drafts.last { !isLive($0.session) }
        if let draft { works[article, default: Work()].offeredDraft = draft.session }
        return Past(history: record.history, draft: draft?.value)
    }

    /// Whether a session's program still runs.
    func isLive(_ id: JournalEntry.Session) -> Bool {
        id == session || !takenUp.contains(id) && sessions.isLive(id)
    }

    /// The journal of an article.
    mutating func file(_ article: BytePath) throws(StoreFailure) -> JournalFile {
        if let name = names[article] { return JournalFile(calls: calls, state: state, name: name) }
        let name = try name(of: article)
        names[article] = name
        return JournalFile(calls: calls, state: state, name: name)
    }

    private func name(of article: BytePath) throws(StoreFailure) -> JournalName {
        JournalName(
            folder: try realFolder(store.appending(article).folder), article: article.name, coder: coder)
    }

    /// The real path of a folder, as far as it is there: another folder for sidecars fills as it is needed.
    func realFolder(_ folder: BytePath) throws(StoreFailure) -> BytePath {
        do throws(CallFailure) {
            return try calls.realPath(folder.bytes.isEmpty ? "." : folder)
        } catch {
            guard error.errno == .notFound, folder.folder != folder else { throw error.failure(folder) }
            return try realFolder(folder.folder).appending(folder.name)
        }
    }
}
