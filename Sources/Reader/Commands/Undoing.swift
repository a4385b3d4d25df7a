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
        let path = focus == .review ? review.lastChanged ?? reading?.path : reading?.path
        guard let path, shelf.own[path] != nil else { throw Refusal("nothing to \(isUndo ? "undo" : "redo")") }
        var effects: [Effect] = []
        for _ in 0..<min(times, 10_000) {
            guard let step = nextStep(on: path, isUndo: isUndo) else { break }
            let kept = isUndo ? sparingWhatIsUsed(step.transaction, on: path) : step.transaction
            effects = perform(kept, on: path)
            if reading?.path == path, focus != .review { reading?.restore(step.place) }
            say((isUndo ? "undone: " : "redone: ") + step.transaction.label)
        }
        guard !effects.isEmpty else { throw Refusal("nothing to \(isUndo ? "undo" : "redo") in this article") }
        return effects
    }

    private mutating func nextStep(on path: BytePath, isUndo: Bool) -> (transaction: Transaction, place: Place)? {
        var step: (transaction: Transaction, place: Place)?
        shelf.update(path) { step = isUndo ? $0.history.undo() : $0.history.redo() }
        return step
    }

    /// Leaves out that an actor or a concept disappears which something else has come to name in the meantime.
    private func sparingWhatIsUsed(_ transaction: Transaction, on path: BytePath) -> Transaction {
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
    fileprivate mutating func restore(_ place: Place) {
        move(to: place.cursor)
        selection = place.selection
    }
}
