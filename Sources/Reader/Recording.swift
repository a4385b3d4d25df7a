import Annotations
import Prose

extension ReaderState {
    /// Changes the statement that the verb is about, making it first where that is allowed, and asks for a save.
    ///
    /// `corpus` are changes of actors and concepts that belong to the same step of undo.
    mutating func edit(
        _ label: String, _ target: Target, corpus: [Transaction.Change] = [], _ change: (inout Statement) -> Void
    ) -> [Effect] {
        var after = target.statement
        change(&after)
        if target.existing == after, corpus.isEmpty { return [] }
        if let existing = target.existing {
            after.record.modified = moment.timestamp
            after.provenance = existing.provenance.corrected(from: existing, to: after)
        }
        if case .statement(let settled)? = shelf.own[target.path]?.notebook.settled(.statement(after)) {
            after = settled
        }
        lastValues = StatementValues(of: after)
        lastValuesPath = target.path
        let step = Transaction.Change(before: target.existing.map(Item.statement), after: .statement(after))
        let effects = record(Transaction(label, corpus + [step]), on: target.path)
        if focus != .review { reading?.settle(on: after, at: target.ranges) }
        return effects
    }

    /// Makes a transaction, remembers it for undo, and asks for a save.
    ///
    /// `before` is where the person was, where undo has to lead somewhere else than redo.
    mutating func record(_ transaction: Transaction, on path: BytePath, from before: Place? = nil) -> [Effect] {
        let place = place(on: path)
        shelf.update(path) { $0.history.record(transaction, before: before ?? place, after: place) }
        if focus == .review {
            review.changed.append(path)
            review.undone = []
        }
        perform(Step(.done, transaction, at: place, moment.timestamp), on: path)
        return [save(path)].compactMap(\.self)
    }

    /// Makes a step, without remembering it for undo and without asking for a save.
    mutating func perform(_ step: Step, on path: BytePath) {
        let transaction = step.transaction
        let deletion = Deletion(by: coder, at: moment.timestamp)
        let wasKnown = !shelf.hasChanged(path)
        corpus.apply(transaction)
        shelf.update(path) { own in
            own.notebook.apply(transaction)
            own.revision += 1
            if step.kind != .done || !transaction.changes.isEmpty { own.unsentSteps.append(step) }
            for change in transaction.changes {
                guard let item = change.after ?? change.before?.deleted(deletion), item.isOfCorpus else { continue }
                own.unsavedCorpusItems[item.iri] = item
            }
        }
        refreshEntry(path)
        follow(transaction, on: path, wasKnown: wasKnown)
    }

    /// The effect that puts a notebook on the disk.
    mutating func save(_ path: BytePath) -> Effect? {
        let open = reading.flatMap { $0.path == path ? $0 : nil }
        defer { shelf.update(path) { $0.unsentSteps = [] } }
        return shelf.own[path].map { own in
            var request = SaveRequest(
                ticket: SaveTicket(path: path, revision: own.revision), notebook: own.notebook,
                steps: own.unsentSteps, corpusItems: own.unsavedCorpusItems.values.sorted { $0.iri < $1.iri },
                base: open.map { BaseText(text: $0.text, hash: $0.base) })
            request.keepsText = own.unkeptBase
            return .save(request)
        }
    }

    /// The same where a person asks for it: what is gone from the disk comes back.
    mutating func saveAnyway(_ path: BytePath) -> Effect? {
        guard case .save(var request)? = save(path) else { return nil }
        request.putsBack = shelf.own[path]?.isHeldBack ?? false
        return .save(request)
    }

    private func place(on path: BytePath) -> Place {
        guard let reading, reading.path == path else { return Place(path: path, cursor: .start) }
        return reading.place
    }

    /// Brings the count and the status in the list up to date.
    mutating func refreshEntry(_ path: BytePath) {
        guard let notebook = shelf.own[path]?.notebook else { return }
        articles.update(path) { entry in
            entry.ownCount = notebook.statements.count
            entry.status = notebook.note?.status ?? (entry.ownCount > 0 ? .open : .unread)
            entry.take(notebook.note?.particulars)
            entry.coders.removeAll { $0 == coder }
            if entry.ownCount > 0 { entry.coders.append(coder) }
        }
    }
}

extension Reading {
    /// Leaves the statement that was just made or changed selected, so that the next verb is about it too.
    mutating func settle(on statement: Statement, at ranges: [TextRange]) {
        if selection != .none { selection = .segments(ranges) }
        focusedStatement = statement.id
    }
}

extension Item {
    /// Whether it belongs to the folder and not to one article.
    fileprivate var isOfCorpus: Bool {
        switch self {
        case .actor, .concept: true
        case .statement, .mention, .note: false
        }
    }
}

/// The values that `.` gives to another statement.
struct StatementValues: Hashable, Sendable {
    let speaker: Statement.Speaker
    let organization: Identifier<Actor>?
    let concept: Identifier<Concept>?
    let stance: Stance?
    let tags: [String]

    init(of statement: Statement) {
        speaker = statement.speaker
        organization = statement.organization
        concept = statement.concept
        stance = statement.stance
        tags = statement.tags
    }

    func give(to statement: inout Statement) {
        statement.speaker = speaker
        statement.organization = organization
        statement.concept = concept
        statement.stance = stance
        statement.tags = tags
    }
}
