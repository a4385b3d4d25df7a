import Annotations

extension Command {
    /// Taking back, and making again.
    static let undoing: [Command] = [
        Command("undo", "take the last change back") { state, call throws(Refusal) in
            try state.stepThroughHistory(times: call.times, isUndo: true)
        },
        Command("redo", "make again what was taken back") { state, call throws(Refusal) in
            try state.stepThroughHistory(times: call.times, isUndo: false)
        },
    ]
}

extension ReaderState {
    fileprivate mutating func stepThroughHistory(times: Int, isUndo: Bool) throws(Refusal) -> [Effect] {
        guard let path = articleToStepIn, shelf.own[path] != nil else {
            throw Refusal("nothing to \(isUndo ? "undo" : "redo")")
        }
        var isChanged = false
        var refusal = Refusal("nothing to \(isUndo ? "undo" : "redo") in this article")
        do throws(Refusal) {
            for _ in 0..<min(times, 10_000) {
                guard try takeStep(on: path, isUndo: isUndo) else { break }
                isChanged = true
            }
        } catch {
            refusal = error
        }
        guard isChanged else { throw refusal }
        return [save(path)].compactMap(\.self)
    }

    /// The article whose last step is meant: what was changed last where the person is, else the open one.
    private var articleToStepIn: BytePath? {
        switch focus {
        case .review: review.lastChanged ?? reading?.path
        case .list: articles.lastMarked ?? reading?.path
        case .text, .inspector, .results: reading?.path
        }
    }

    /// One step back or forth; false where there is none.
    ///
    /// What somebody else has changed since the step was made stays as it is: an undo that wrote over it would take back
    /// their work, and nobody would see it. A step of which nothing stands any more is refused and forgotten.
    private mutating func takeStep(on path: BytePath, isUndo: Bool) throws(Refusal) -> Bool {
        if stepThroughRejection(on: path, isUndo: isUndo) { return true }
        let depth = shelf.own[path]?.history.done.count ?? 0
        guard let step = nextStep(on: path, isUndo: isUndo) else { return false }
        let label = step.transaction.label
        let lacking = step.transaction.changes.filter { !hasHappened($0, on: path) }
        let standing = lacking.filter { stands($0, on: path) }
        guard lacking.isEmpty || !standing.isEmpty else {
            shelf.update(path) { $0.history.forgetStep(isUndo: isUndo) }
            throw Refusal("not \(isUndo ? "undone" : "redone"): \(label): another program has changed that since")
        }
        var kept = Transaction(label, standing)
        if isUndo { kept = sparingWhatIsUsed(kept, on: path) }
        perform(Step(isUndo ? .undone : .redone, kept, at: step.place, moment.timestamp), on: path)
        moveLessons(ofStep: isUndo ? depth : depth + 1, on: path, isUndo: isUndo)
        if reading?.path == path, focus != .review { reading?.restore(step.place) }
        let rest = standing.count < lacking.count ? ", but not what another program has changed since" : ""
        say((isUndo ? "undone: " : "redone: ") + label + rest)
        return true
    }

    private mutating func nextStep(on path: BytePath, isUndo: Bool) -> (transaction: Transaction, place: Place)? {
        var step: (transaction: Transaction, place: Place)?
        shelf.update(path) { step = isUndo ? $0.history.undo() : $0.history.redo() }
        return step
    }

    /// Whether a thing is as a change would leave it.
    private func hasHappened(_ change: Transaction.Change, on path: BytePath) -> Bool {
        guard let notebook = shelf.own[path]?.notebook else { return false }
        return change.after.saysTheSame(as: current(change, on: path), about: notebook.article)
    }

    /// Whether a thing is as a change would find it.
    private func stands(_ change: Transaction.Change, on path: BytePath) -> Bool {
        guard let notebook = shelf.own[path]?.notebook else { return false }
        return change.before.saysTheSame(as: current(change, on: path), about: notebook.article)
    }

    /// The thing of a change as it is now. An actor or a concept that is marked as deleted is not there.
    private func current(_ change: Transaction.Change, on path: BytePath) -> Item? {
        switch change.after ?? change.before {
        case .actor(let actor):
            return corpus.actor(actor.id).flatMap { $0.record.deletion == nil ? .actor($0) : nil }
        case .concept(let concept):
            return corpus.concept(concept.id).flatMap { $0.record.deletion == nil ? .concept($0) : nil }
        case .statement, .mention, .note, nil:
            return (change.after ?? change.before).flatMap { shelf.own[path]?.notebook.item($0.iri) }
        }
    }

    /// Leaves out that an actor or a concept disappears which something else has come to name in the meantime.
    private func sparingWhatIsUsed(_ transaction: Transaction, on path: BytePath) -> Transaction {
        guard transaction.changes.contains(where: \.takesCorpusItem) else { return transaction }
        var after = shelf
        after.update(path) { $0.notebook.apply(transaction) }
        let kept = transaction.changes.filter { change in
            guard change.after == nil else { return true }
            switch change.before {
            case .actor(let actor): return !after.names(actor.id)
            case .concept(let concept): return !after.containsStatement { $0.concept == concept.id }
            case .statement, .mention, .note, nil: return true
            }
        }
        return Transaction(transaction.label, kept)
    }
}

extension Transaction.Change {
    /// Whether an actor or a concept disappears.
    fileprivate var takesCorpusItem: Bool {
        switch before {
        case .actor, .concept: after == nil
        case .statement, .mention, .note, nil: false
        }
    }
}

extension Shelf {
    /// Whether any annotation names an actor.
    fileprivate func names(_ actor: Identifier<Actor>) -> Bool {
        containsStatement { statement in
            statement.speaker == .actor(actor) || statement.organization == actor
                || statement.addressees.contains(actor)
                || statement.via.contains(actor)
        } || own.values.contains { $0.notebook.mentions.contains { $0.actor == actor } }
    }
}

extension Reading {
    /// Goes back to where the person was.
    mutating func restore(_ place: Place) {
        move(to: place.cursor)
        selection = place.selection
    }
}
