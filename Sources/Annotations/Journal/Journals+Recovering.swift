package import Prose

/// Bringing back what was noted and never came into a sidecar.
extension Journals {
    /// What a start found.
    package struct Recovery: Sendable {
        /// How many things were changed by what was brought back.
        package var count = 0
        /// Whether an actor or a concept was among what was brought back.
        package var hasChangedRegister = false
        /// The articles in which somebody's typing was interrupted.
        package var drafts: [BytePath] = []
        /// Why something could not be brought back. It stays in the journal.
        package var failures: [StoreFailure] = []
    }

    /// The text of an article as it is now; nil where it cannot be read.
    package typealias TextReader = (BytePath) -> ArticleText?

    /// Brings back the work of programs that are over, in every article of the folder. Where there is none, it costs a
    /// call or two.
    package mutating func recoverAll(_ store: inout SidecarStore, text: TextReader) -> Recovery {
        recover(sessions.left(), nil, &store, text)
    }

    /// The same for one article, of which nothing has been read yet: another program may have come to its end meanwhile.
    package mutating func recover(_ article: BytePath, _ store: inout SidecarStore, text: TextReader) -> Recovery {
        let left = sessions.left()
        guard let name = try? file(article).name, left.contains(where: { $0.journals.contains(name) }) else {
            for session in left { try? calls.unlock(session.lock) }
            return Recovery()
        }
        return recover(left, name, &store, text)
    }

    /// Takes up the sessions that were left; where one journal is named, in that alone.
    private mutating func recover(
        _ left: [JournalSessions.Left], _ only: JournalName?, _ store: inout SidecarStore, _ text: TextReader
    ) -> Recovery {
        var recovery = Recovery()
        guard !left.isEmpty else { return recovery }
        takenUp = Set(left.map(\.id))
        let recoveryFolder = RecoveryFolder(calls: calls, state: state)
        _ = StraySweeper(calls: calls, recovery: recoveryFolder).sweep(JournalFile.folder(in: state))
        let corpus = try? realFolder(self.store)
        for name in Set(left.flatMap(\.journals)).sorted(by: { $0.file < $1.file }) {
            guard name.coder == coder, only == nil || only == name,
                let article = corpus.flatMap(name.path(in:))
            else { continue }
            recover(article, &store, text, &recovery)
        }
        for session in left { clear(session) }
        takenUp = []
        return recovery
    }

    private mutating func recover(
        _ article: BytePath, _ store: inout SidecarStore, _ text: TextReader, _ recovery: inout Recovery
    ) {
        do throws(StoreFailure) {
            try bringBack(article, &store, text, &recovery)
        } catch {
            recovery.failures.append(error)
        }
        let drafts = (try? file(article).record())?.drafts ?? []
        if drafts.contains(where: { !isLive($0.session) }) { recovery.drafts.append(article) }
    }

    /// Forgets a session with nothing left to bring back, here or in another folder.
    private func clear(_ session: JournalSessions.Left) {
        let isClean = session.journals.allSatisfy { name in
            guard let record = try? JournalFile(calls: calls, state: state, name: name).record() else { return false }
            return !record.pending.contains { $0.session == session.id }
                && !record.drafts.contains { $0.session == session.id }
        }
        if isClean { sessions.remove(session.id, session.lock) } else { try? calls.unlock(session.lock) }
    }

    /// Brings back the work of programs that are over in one article. When it fails, the work is still in the journal; when it is killed anywhere, it can begin anew.
    private mutating func bringBack(
        _ article: BytePath, _ store: inout SidecarStore, _ text: TextReader, _ recovery: inout Recovery
    ) throws(StoreFailure) {
        let file = try file(article)
        let pending = try file.record().pending.filter { !isLive($0.session) }
        guard let last = pending.last else { return }
        let changes = JournalStep.net(pending.map(\.step))
        do throws(StoreFailure) {
            try keepTexts(of: changes, &store, text(article))
            for change in changes where !change.isAboutAnnotation {
                let hasChanged = try bringBack(change, last.step.at, &store)
                recovery.hasChangedRegister = true
                // With a statement it is no change of its own: whoever names a new speaker has done one thing.
                if hasChanged, article == .register { recovery.count += 1 }
            }
            recovery.count += try bringBack(
                changes.filter(\.isAboutAnnotation), pending.flatMap(\.step.transaction.changes), last.article, article,
                &store)
            let sessions = Dictionary(pending.map { ($0.session, $0.number) }, uniquingKeysWith: max)
            try file.append(sessions.sorted { $0.key < $1.key }.map { .saved($0.key, number: $0.value) }, .synced)
        } catch {
            throw error.journaled
        }
    }

    /// Keeps the text that brought back anchors count in, if the article still has it.
    private func keepTexts(
        of changes: [Transaction.Change], _ store: inout SidecarStore, _ text: ArticleText?
    ) throws(StoreFailure) {
        guard let text else { return }
        let hash = TextHash(of: text)
        let isNamed = changes.contains { $0.after?.anchors.contains { $0.base == hash } == true }
        if isNamed { try store.saveBaseText(text, hash: hash) }
    }

    /// An entry of the register or the codebook; whether its file had not been like that. On disk one that is gone is
    /// marked as deleted.
    private func bringBack(
        _ change: Transaction.Change, _ time: Timestamp, _ store: inout SidecarStore
    ) throws(StoreFailure) -> Bool {
        let gone = change.before?.deleted(Deletion(by: coder, at: time))
        guard let item = change.after ?? gone else { return false }
        let before = try store.entryBytes(of: item)
        try store.save(item, grownFrom: change.before)
        return try store.entryBytes(of: item) != before
    }

    /// The annotations: what is on disk, what was there before, and what was made of it are brought together. What one of
    /// the `steps` made and what came to the disk, though nobody could say so any more, is no other program's change.
    private func bringBack(
        _ changes: [Transaction.Change], _ steps: [Transaction.Change], _ about: Identifier<Article>,
        _ article: BytePath,
        _ store: inout SidecarStore
    ) throws(StoreFailure) -> Int {
        guard !changes.isEmpty else { return 0 }
        let now = try store.load(article: article, id: about)
        if now.isReadOnly, let problem = now.problems.first { throw StoreFailure(.unreadable(problem), article) }
        let lacking = changes.filter { change in
            let iri = (change.after ?? change.before)?.iri ?? ""
            return !change.after.saysTheSame(as: now.notebook.item(iri), about: now.notebook.article)
        }
        guard !lacking.isEmpty else { return 0 }
        var ours = now.notebook
        ours.apply(Transaction("", lacking))
        let before = lacking.map { change in
            let thing = change.after ?? change.before
            let found = thing.flatMap { now.notebook.item($0.iri) }
            let isOurs = steps.contains { step in
                (step.after ?? step.before)?.iri == thing?.iri
                    && step.after.saysTheSame(as: found, about: now.notebook.article)
            }
            return Transaction.Change(before: thing, after: isOurs ? found : change.before)
        }
        try store.save(ours, grownFrom: Transaction("", before), article: article)
        return lacking.count
    }
}

extension StoreFailure {
    /// The failure of work that the journal holds. Where it is in a recovery file too, a person can look at that.
    package var journaled: StoreFailure {
        guard work == .inMemoryOnly || work == .none else { return self }
        var failure = self
        failure.work = .journaled
        return failure
    }
}

extension Transaction.Change {
    /// Whether it changes something of a sidecar, and not of the register.
    fileprivate var isAboutAnnotation: Bool { (after ?? before)?.isAnnotation == true }
}

extension Item {
    /// The words that it points at.
    fileprivate var anchors: [Anchor] {
        switch self {
        case .statement(let statement):
            statement.segments + [statement.cue, statement.speakerAsWritten].compactMap(\.self)
        case .mention(let mention): [mention.anchor]
        case .note, .actor, .concept: []
        }
    }
}
