import Annotations

/// Changing entries of the register and the codebook by themselves.
///
/// An entry belongs to no article, so what is done to it has a place of its own on the shelf, under ``BytePath/register``:
/// a notebook that stays empty, with a history, a journal and a state of saving like any other. So undo, the journal, a
/// failed save and a second start treat it as they treat an article.
extension ReaderState {
    /// The screen of entries that a command is about.
    func screenInFocus() throws(Refusal) -> EntryScreen {
        guard let screen = entryScreen else {
            throw Refusal(
                "no entry is shown here: \(keyName(of: "show-actors")) leads to the actors, "
                    + "\(keyName(of: "show-codebook")) to the codebook")
        }
        return screen
    }

    /// The entry that a command is about: the one under the cursor.
    func entryInFocus() throws(Refusal) -> EntryName {
        let screen = try screenInFocus()
        guard let entry = screen.current else {
            let key = keyName(of: screen.total == 0 ? "new-entry" : "filter-entries")
            throw Refusal(
                screen.total == 0
                    ? "nothing is in here yet: \(key) makes the first" : "nothing fits: \(key) shows others")
        }
        return entry
    }

    /// The actor that a command is about.
    func actorInFocus() throws(Refusal) -> Actor {
        guard focus == .actors else {
            throw Refusal("that is for actors: \(keyName(of: "show-actors")) leads to them")
        }
        guard case .actor(let id) = try entryInFocus(), let actor = corpus.actor(id) else {
            throw Refusal("that actor is gone: \(keyName(of: "undo")) may bring it back")
        }
        return actor
    }

    /// The concept that a command is about.
    func conceptInFocus() throws(Refusal) -> Concept {
        guard focus == .codebook else {
            throw Refusal("that is for topics: \(keyName(of: "show-codebook")) leads to them")
        }
        guard case .concept(let id) = try entryInFocus(), let concept = corpus.concept(id) else {
            throw Refusal("that topic is gone: \(keyName(of: "undo")) may bring it back")
        }
        return concept
    }

    // MARK: - Changing

    /// Changes an actor, as one step of undo.
    mutating func change(
        _ id: Identifier<Actor>, _ label: String, _ change: (inout Actor) throws(Refusal) -> Void
    ) throws(Refusal) -> [Effect] {
        guard let before = corpus.actor(id), before.record.deletion == nil else {
            throw Refusal("another program has deleted that actor: there is nothing left to change")
        }
        var after = before
        try change(&after)
        guard after != before else { return [] }
        after.record.modified = moment.timestamp
        return recordEntries("\(label): \(before.name)", [.init(before: .actor(before), after: .actor(after))])
    }

    /// Changes a concept, as one step of undo: of the codebook, or of an article where it is done from there.
    mutating func change(
        _ id: Identifier<Concept>, _ label: String, on path: BytePath = .register,
        _ change: (inout Concept) throws(Refusal) -> Void
    ) throws(Refusal) -> [Effect] {
        guard let before = corpus.concept(id), before.record.deletion == nil else {
            throw Refusal("another program has deleted that topic: there is nothing left to change")
        }
        var after = before
        try change(&after)
        guard after != before else { return [] }
        after.record.modified = moment.timestamp
        return recordEntries(
            "\(label): \(before.name)", [.init(before: .concept(before), after: .concept(after))], on: path)
    }

    /// Makes changes of entries, remembers them for undo, and asks for a save.
    mutating func recordEntries(
        _ label: String, _ changes: [Transaction.Change], on path: BytePath = .register
    ) -> [Effect] {
        shelf.makeRoomForEntries(coder: coder)
        return record(Transaction(label, changes), on: path)
    }

    /// Goes to the entry that a step of undo is about.
    mutating func follow(_ transaction: Transaction) {
        guard focus.isOfEntries, let change = transaction.changes.first,
            let entry = EntryName(change.after ?? change.before)
        else { return }
        switch (focus, entry) {
        case (.actors, .actor), (.codebook, .concept): entryScreen?.wanted = entry
        case (.actors, .concept), (.codebook, .actor), (.list, _), (.text, _), (.inspector, _), (.review, _),
            (.results, _), (.answer, _):
            break
        }
    }

    // MARK: - Making

    mutating func makeActor(named name: String) throws(Refusal) -> [Effect] {
        if name.isEmpty { throw Refusal("a name has a letter at least: type one") }
        if let known = corpus.actor(named: name) {
            wish(for: .actor(known.id))
            throw Refusal("that name is there already: the cursor is on it")
        }
        var changes: [Transaction.Change] = []
        let actor = makeActor(name, in: &changes)
        entryScreen?.wanted = .actor(actor.id)
        return recordEntries("new actor: \(name)", changes)
    }

    mutating func makeConcept(named name: String, under parent: Identifier<Concept>?) throws(Refusal) -> [Effect] {
        if name.isEmpty { throw Refusal("a name has a letter at least: type one") }
        if let known = corpus.concept(named: name) {
            wish(for: .concept(known.id))
            throw Refusal("that name is there already: the cursor is on it")
        }
        let concept = newConcept(name, under: parent)
        entryScreen?.wanted = .concept(concept.id)
        return recordEntries("new topic: \(name)", [.init(before: nil, after: .concept(concept))])
    }

    /// A new concept of that name, which is nowhere yet.
    func newConcept(_ name: String, under parent: Identifier<Concept>?) -> Concept {
        var concept = Concept(
            id: corpus.freeConceptIdentifier(for: name), name: name,
            record: Record(creator: coder, created: moment.timestamp))
        concept.parent = parent
        return concept
    }

    // MARK: - Deleting

    /// Deletes an entry that nothing names.
    mutating func delete(_ entry: EntryName) throws(Refusal) -> [Effect] {
        guard isCorpusRead else { throw Refusal("the notebooks are still being read: try again in a moment") }
        if partialNote != nil {
            let rest = keyName(of: "list-rest")
            throw Refusal("not all articles are listed, and one of the others may name it: \(rest) lists the rest")
        }
        try refuseIfNamed(entry)
        let item: Item? =
            switch entry {
            case .actor(let id): corpus.actor(id).map { .actor($0) }
            case .concept(let id): corpus.concept(id).map { .concept($0) }
            }
        guard let item else { return [] }
        say("deleted: \(keyName(of: "undo")) brings it back")
        return recordEntries("delete: \(corpus.name(of: entry))", [.init(before: item, after: nil)])
    }

    private func refuseIfNamed(_ entry: EntryName) throws(Refusal) {
        let name = corpus.name(of: entry)
        let merge = keyName(of: "merge-entry")
        let uses = uses(of: entry)
        guard uses.isNone else {
            throw Refusal("it is named by \(uses.words): \(merge) makes them count for another")
        }
        if !counts.entries(countingAs: entry).isEmpty {
            throw Refusal("others were merged into \(name): \(keyName(of: "split-entry")) takes them out first")
        }
        switch entry {
        case .actor(let id):
            guard let member = corpus.actors.first(where: { $0.affiliations.contains { $0.organization == id } })
            else { return }
            throw Refusal("an actor belongs to it, \(member.name): \(merge) makes it count as another")
        case .concept(let id):
            guard let child = corpus.concepts.first(where: { $0.parent == id }) else { return }
            throw Refusal("a topic stands under it, \(child.name): \(keyName(of: "move-topic")) moves that first")
        }
    }
}

extension StatementCounts.Uses {
    /// In words: `12 statements and 3 mentions in 4 articles`.
    var words: String {
        let parts = [
            statements == 0 ? nil : statements == 1 ? "1 statement" : "\(statements) statements",
            mentions == 0 ? nil : mentions == 1 ? "1 mention" : "\(mentions) mentions",
            others == 0 ? nil : others == 1 ? "1 other statement" : "\(others) other statements",
        ].compactMap(\.self)
        guard !parts.isEmpty else { return "nothing" }
        let place = articles.count == 1 ? "1 article" : "\(articles.count) articles"
        let list =
            parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1] : parts[0]
        return "\(list) in \(place)"
    }
}

extension Shelf {
    /// Makes the place for what is done to entries.
    mutating func makeRoomForEntries(coder: Coder) {
        put(Notebook(article: .register, coder: coder, label: "register"), at: .register)
    }

    /// Takes in what was done to entries before this start.
    mutating func recallEntries(_ past: History<Place>, coder: Coder) {
        makeRoomForEntries(coder: coder)
        update(.register) { own in
            guard !own.hasPast else { return }
            own.history = past.followed(by: own.history)
            own.hasPast = true
        }
    }
}
