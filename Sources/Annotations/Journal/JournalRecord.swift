/// What a journal says when all of its entries are taken together.
struct JournalRecord {
    /// A step that is not known to be in the sidecar.
    struct Pending: Hashable {
        let session: JournalEntry.Session
        let number: Int
        let step: JournalStep
        let article: Identifier<Article>
        /// Which frame of the journal it is.
        let frame: Int
    }

    /// What someone was typing.
    struct Draft: Hashable {
        let session: JournalEntry.Session
        let value: JSONValue
    }

    /// A step of the history, with the article that the things in it are about.
    private struct Past: Hashable {
        let step: JournalStep
        let article: Identifier<Article>
    }

    /// The steps that are not known to be in the sidecar, in order.
    private(set) var pending: [Pending] = []
    /// What was being typed, the latest last.
    private(set) var drafts: [Draft] = []
    /// Frames that this version does not understand: a newer one may have written them.
    private(set) var strangeFrames: [Int] = []
    private var done: [Past] = []
    private var undone: [Past] = []
    private var lastNumbers: [JournalEntry.Session: Int] = [:]

    /// The record of some frames. The history is that of all sessions but `ownSession`, whose steps it has in memory.
    init(_ payloads: some Sequence<ArraySlice<UInt8>>, _ coder: Coder, ownSession: JournalEntry.Session? = nil) {
        for (frame, payload) in payloads.enumerated() {
            guard let entry = JournalEntry(payload, coder) else {
                strangeFrames.append(frame)
                continue
            }
            take(entry, frame, ownSession)
        }
    }

    /// What can be undone and done again.
    var history: History<JSONValue> {
        History(done: done.map(\.step.historyEntry), undone: undone.map(\.step.historyEntry))
    }

    /// The entries that make the same history, no more than the last `count` steps and `size` bytes of them.
    func pastFrames(_ coder: Coder, count: Int, size: Int) -> [[UInt8]] {
        // What comes next in either direction is the last: that is what is kept.
        let latest = done.reversed().map { (past: $0, isUndone: false) }
        let next = undone.reversed().map { (past: $0, isUndone: true) }
        var room = size
        var frames: [[UInt8]] = []
        for (past, isUndone) in (next + latest).prefix(count) {
            let frame = JournalEntry.past(past.step, about: past.article, isUndone: isUndone).bytes(coder)
            guard room >= frame.count else { break }
            room -= frame.count
            frames.append(frame)
        }
        return frames.reversed()
    }

    private mutating func take(_ entry: JournalEntry, _ frame: Int, _ ownSession: JournalEntry.Session?) {
        switch entry {
        case .header: break
        case .step(let session, let number, let step, let article):
            // A step may stand there twice: its first writing was reported as failed.
            guard number > lastNumbers[session, default: 0] else { return }
            lastNumbers[session] = number
            pending.append(Pending(session: session, number: number, step: step, article: article, frame: frame))
            if session != ownSession { remember(Past(step: step, article: article)) }
        case .saved(let session, let number):
            pending.removeAll { $0.session == session && $0.number <= number }
        case .draft(let session, let draft, let over):
            drafts.removeAll { $0.session == session || $0.session == over }
            if let draft { drafts.append(Draft(session: session, value: draft)) }
        case .past(let step, let article, let isUndone):
            if isUndone {
                undone.append(Past(step: step, article: article))
            } else {
                done.append(Past(step: step, article: article))
            }
        }
    }

    /// Moves a step between what can be undone and what can be done again. Two programs may write at once, so that it
    /// need not be the last; one that is not there any more was forgotten when the journal was made shorter.
    private mutating func remember(_ past: Past) {
        switch past.step.kind {
        case .done:
            done.append(past)
            undone.removeAll()
        case .undone:
            guard let index = done.lastIndex(where: { past.step.takesUp($0.step) }) else { return }
            undone.append(done.remove(at: index))
        case .redone:
            guard let index = undone.lastIndex(where: { past.step.takesUp($0.step) }) else { return }
            done.append(undone.remove(at: index))
        }
    }
}

extension JournalStep {
    fileprivate var historyEntry: History<JSONValue>.Entry {
        History.Entry(transaction, before: before, after: after)
    }

    /// Whether it takes back, or makes again, another step: all that it changes was changed there.
    fileprivate func takesUp(_ other: JournalStep) -> Bool {
        transaction.label == other.transaction.label && transaction.iris.isSubset(of: other.transaction.iris)
    }
}

extension Transaction {
    fileprivate var iris: Set<String> {
        Set(changes.compactMap { ($0.after ?? $0.before)?.iri })
    }
}
