import Annotations
import Prose
import Suggestions

extension Command {
    /// Making annotations, and taking them away.
    static let tagging: [Command] = [
        Command("accept-candidate", "tag what is selected, as it is proposed; a number chooses the speaker") {
            state, call throws(Refusal) in
            try state.acceptCandidate(call.count)
        },
        Command("repeat-last", "give the selection the values of the last statement") { state, _ throws(Refusal) in
            guard let values = state.lastValues else { throw Refusal("nothing to repeat yet: tag something first") }
            let target = try state.targetOrNew()
            return state.edit("repeat values", target) { statement in
                values.give(to: &statement)
                statement.status = .coded
            }
        },
        Command("tag-actor", "tag the selection, or the name under the cursor, as an actor") {
            state, _ throws(Refusal) in
            try state.tagActor()
        },
        Command("delete-annotation", "delete the annotation under the cursor") { state, _ throws(Refusal) in
            try state.deleteAnnotation()
        },
    ]
}

extension ReaderState {
    fileprivate mutating func tagActor() throws(Refusal) -> [Effect] {
        guard let reading, let own = openNotebook else { throw Refusal("no article is open: choose one in the list") }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        guard let range = reading.selectedRanges.first ?? reading.nameAroundCursor else {
            throw Refusal("no name under the cursor: \(keyName(of: "select-freely")) selects freely")
        }
        if standingMentions.contains(where: { $0.ranges == [range] }) {
            throw Refusal("that is tagged as an actor already: \(keyName(of: "delete-annotation")) deletes the tag")
        }
        let written = reading.text.string(in: range)
        let found = reading.actor(at: range)
        let name = found?.name ?? reading.names.first { $0.mentions.contains(range) }?.name ?? written
        var changes: [Transaction.Change] = []
        let actor =
            corpus.actor(named: name) ?? corpus.actor(named: written) ?? makeActor(name, found?.kind, in: &changes)
        let mention = Mention(
            id: moment.makeIdentifier(), anchor: Anchor(of: range, in: reading.text, base: reading.base),
            actor: actor.id, record: Record(creator: coder, created: moment.timestamp))
        changes.append(Transaction.Change(before: nil, after: .mention(mention)))
        say("actor: \(actor.name)")
        self.reading?.selection = .none
        return record(Transaction("tag actor", changes), on: reading.path)
    }

    /// A new actor of that name, added to the register by the changes; of the kind that the article tells, where none is
    /// given.
    mutating func makeActor(
        _ name: String, _ kind: Actor.Kind? = nil, in changes: inout [Transaction.Change]
    ) -> Actor {
        let actor = Actor(
            id: moment.makeIdentifier(), kind: kind ?? reading?.kind(ofActor: name) ?? .person, name: name,
            record: Record(creator: coder, created: moment.timestamp))
        changes.append(Transaction.Change(before: nil, after: .actor(actor)))
        return actor
    }

    fileprivate mutating func deleteAnnotation() throws(Refusal) -> [Effect] {
        if focus == .text, case .mention(let mention) = chosenTag, let reading {
            self.reading?.selection = .none
            say("deleted: u brings it back")
            return record(Transaction("delete actor tag", [deletion(of: mention.thing)]), on: reading.path)
        }
        let target = try target()
        say("deleted: \(keyName(of: "undo")) brings it back")
        reading?.selection = .none
        let deletion = Deletion(by: coder, at: moment.timestamp)
        var gone = target.statement
        gone.record.deletion = deletion
        let change = Transaction.Change(before: target.existing.map(Item.statement), after: .statement(gone))
        return record(Transaction("delete statement", [change]), on: target.path)
    }

    private func deletion(of mention: Mention) -> Transaction.Change {
        var gone = mention
        gone.record.deletion = Deletion(by: coder, at: moment.timestamp)
        return Transaction.Change(before: .mention(mention), after: .mention(gone))
    }
}

extension Reading {
    /// The name that the cursor is on, whole.
    var nameAroundCursor: TextRange? {
        proposals?.suggestions.actor(around: cursor)?.mention ?? names.lazy.flatMap(\.mentions).first {
            $0.contains(cursor)
        } ?? text.unit(.word, around: cursor)
    }
}
