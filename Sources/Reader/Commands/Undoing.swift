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
        guard let path = articleToStepIn(isUndo: isUndo), shelf.own[path] != nil else {
            throw Refusal("nothing to \(isUndo ? "undo" : "redo")")
        }
        var changed: Set<BytePath> = []
        let place = path == .register ? "" : " in this article"
        var refusal = Refusal("nothing to \(isUndo ? "undo" : "redo")\(place)")
        do throws(Refusal) {
            for _ in 0..<min(times, 10_000) {
                guard try takeSteps(from: path, isUndo: isUndo, &changed) else { break }
            }
        } catch {
            refusal = error
        }
        guard !changed.isEmpty else { throw refusal }
        noteStepInReview(isUndo: isUndo)
        return changed.sorted { $0 < $1 }.compactMap { save($0) }
    }

    /// The article whose last step is meant: what was changed last where the person is, else the open one.
    private func articleToStepIn(isUndo: Bool) -> BytePath? {
        switch focus {
        case .review: (isUndo ? review.changed : review.undone).last ?? reading?.path
        case .list: articles.lastMarked ?? reading?.path
        case .actors, .codebook: .register
        case .results: results?.tagged ?? reading?.path
        case .text, .inspector, .answer: reading?.path
        }
    }

    /// Remembers which article the next step in the review is in.
    private mutating func noteStepInReview(isUndo: Bool) {
        guard focus == .review else { return }
        if isUndo {
            review.undone += [review.changed.popLast()].compactMap(\.self)
        } else {
            review.changed += [review.undone.popLast()].compactMap(\.self)
        }
    }

    /// One step back or forth in an article, and in every other one in which the same key made one; false where there is
    /// none. Articles that were changed since keep theirs.
    private mutating func takeSteps(
        from path: BytePath, isUndo: Bool, _ changed: inout Set<BytePath>
    ) throws(Refusal) -> Bool {
        guard let next = shelf.own[path]?.history.next(isUndo: isUndo),
            let joint = jointSteps.last(where: { $0.transaction(on: path) == next })
        else {
            guard try takeStep(on: path, isUndo: isUndo) else { return false }
            changed.insert(path)
            return true
        }
        // What was made first, such as an actor, is taken back last: the others name it.
        for step in isUndo ? joint.steps.reversed() : joint.steps
        where shelf.own[step.path]?.history.next(isUndo: isUndo) == step.transaction {
            do throws(Refusal) {
                if try takeStep(on: step.path, isUndo: isUndo) { changed.insert(step.path) }
            } catch {
                if step.path == path { throw error }
            }
        }
        say("\(isUndo ? "undone" : "redone"): \(next.label)\(joint.extent(of: changed))")
        return true
    }

    /// One step back or forth in one article; false where there is none.
    ///
    /// What was changed since the step was made, by another program or on another screen, stays as it is: an undo that wrote
    /// over it would take back that work, and nobody would see it. A step of which nothing stands any more is refused and forgotten.
    private mutating func takeStep(on path: BytePath, isUndo: Bool) throws(Refusal) -> Bool {
        if stepThroughRejection(on: path, isUndo: isUndo) { return true }
        let depth = shelf.own[path]?.history.done.count ?? 0
        guard let step = nextStep(on: path, isUndo: isUndo) else { return false }
        let label = step.transaction.label
        let lacking = step.transaction.changes.filter { !hasHappened($0, on: path) }
        let standing = lacking.filter { stands($0, on: path) }
        guard lacking.isEmpty || !standing.isEmpty else {
            shelf.update(path) { $0.history.forgetStep(isUndo: isUndo) }
            throw Refusal("not \(isUndo ? "undone" : "redone"): \(label): that was changed since")
        }
        var kept = Transaction(label, standing)
        if isUndo { kept = sparingWhatIsUsed(kept, on: path) }
        perform(Step(isUndo ? .undone : .redone, kept, at: step.place, moment.timestamp), on: path)
        moveLessons(ofStep: isUndo ? depth : depth + 1, on: path, isUndo: isUndo)
        follow(kept)
        if reading?.path == path, focus != .review { reading?.restore(step.place) }
        let rest = standing.count < lacking.count ? ", but what was changed since stays" : ""
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

/// What one key did in several articles: one step of undo for whoever pressed it.
struct JointStep: Hashable, Sendable {
    /// What was done in each article, in the order in which it was.
    let steps: [Part]

    /// What was done in one article.
    struct Part: Hashable, Sendable {
        let path: BytePath
        let transaction: Transaction
    }

    func transaction(on path: BytePath) -> Transaction? {
        steps.first { $0.path == path }?.transaction
    }

    /// In how many of its articles something happened, in words.
    fileprivate func extent(of changed: Set<BytePath>) -> String {
        let done = steps.count { changed.contains($0.path) }
        return done == steps.count
            ? " in \(done) articles" : " in \(done) of \(steps.count) articles: the others were changed since"
    }
}

extension History {
    /// What would be taken back next, or made again.
    fileprivate func next(isUndo: Bool) -> Transaction? {
        (isUndo ? done.last : undone.last)?.transaction
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
