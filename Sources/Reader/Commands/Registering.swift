import Analysis
import Annotations

extension Command {
    /// The actor register, and what it has in common with the codebook.
    static let registering: [Command] = shownEntries + namedEntries + actors

    private static let shownEntries: [Command] = [
        Command("show-actors", "to the actors: who they are, their other names, their statements") {
            state, _ throws(Refusal) in
            state.showEntries(.actors, at: state.speakerHere.map { .actor($0) })
        },
        Command("filter-entries", "show fewer: words, or type:… is:likely -is:merged") { state, _ throws(Refusal) in
            let screen = try state.screenInFocus()
            state.overlay = .prompt(Prompt(.entry(.filter(before: screen.filter)), text: screen.filter))
            return []
        },
        Command("sort-entries", "sort by name, statements, last made in turn") { state, _ throws(Refusal) in
            let screen = try state.screenInFocus()
            let orders: [EntryScreen.Order] =
                state.focus == .actors ? [.name, .statements, .latest] : [.tree, .name, .statements, .latest]
            let place = orders.firstIndex(of: screen.order) ?? 0
            let next = orders[(place + 1) % orders.count]
            state.entryScreen?.order = next
            state.refreshEntries()
            state.say(next == .tree ? "as a tree" : "sorted by \(next.rawValue)")
            return []
        },
        Command("new-entry", "a new actor, or a new topic beside this one") { state, _ throws(Refusal) in
            let screen = try state.screenInFocus()
            var line = EntryLine.newActor
            if state.focus == .codebook {
                var parent: Identifier<Concept>?
                if case .concept(let id)? = screen.current { parent = state.corpus.concept(id)?.parent }
                line = .newConcept(under: parent)
            }
            state.overlay = .prompt(Prompt(.entry(line)))
            return []
        },
        Command("delete-entry", "delete what the cursor is on: an other name, or an entry that nothing names") {
            state, _ throws(Refusal) in try state.deleteInFocus()
        },
    ]

    private static let namedEntries: [Command] = [
        line("rename-entry", "call it otherwise", .name),
        line("add-alias", "another name of it", .alias),
        Command("remove-alias", "take another name away") { state, _ throws(Refusal) in
            let entry = try state.entryInFocus()
            guard !state.corpus.aliases(of: entry).isEmpty else {
                throw Refusal("no other name of it is known: \(state.keyName(of: "add-alias")) adds one")
            }
            state.overlay = .question(state.aliasQuestion(of: entry))
            return []
        },
        line("set-hot-key", "the letter that chooses it in lists", .hotKey),
        Command("merge-entry", "make it count as another, which can be taken back") { state, _ throws(Refusal) in
            let entry = try state.entryInFocus()
            guard !state.corpus.isMerged(entry) else {
                throw Refusal("that was merged already: \(state.keyName(of: "split-entry")) takes it out")
            }
            let question = state.mergeQuestion(of: entry)
            guard !question.values.isEmpty else {
                throw Refusal("there is nothing to merge it into: \(state.keyName(of: "new-entry")) makes another")
            }
            state.overlay = .question(question)
            return []
        },
        Command("split-entry", "take it out of what it was merged into, or one out of it") {
            state, _ throws(Refusal) in
            if let merged = try state.splitInFocus() { return try state.split(merged) }
            state.overlay = .question(state.splitQuestion(of: try state.entryInFocus()))
            return []
        },
    ]

    private static let actors: [Command] = [
        Command("choose-actor-type", "person, organization, group, office, media, place") {
            state, _ throws(Refusal) in
            state.overlay = .question(state.kindQuestion(of: try state.actorInFocus()))
            return []
        },
        Command("add-affiliation", "whom the actor belongs to, as what, and when") { state, _ throws(Refusal) in
            state.overlay = .question(state.organizationQuestion(of: try state.actorInFocus()))
            return []
        },
        Command("remove-affiliation", "the actor does not belong there") { state, _ throws(Refusal) in
            let actor = try state.actorInFocus()
            guard !actor.affiliations.isEmpty else {
                throw Refusal(
                    "nobody is named to whom the actor belongs: \(state.keyName(of: "add-affiliation")) says it")
            }
            state.overlay = .question(state.affiliationQuestion(of: actor))
            return []
        },
        Command("set-wikidata", "the actor's item in Wikidata") { state, _ throws(Refusal) in
            let actor = try state.actorInFocus()
            state.overlay = .prompt(state.prompt(for: .wikidata, of: .actor(actor.id)))
            return []
        },
        Command("toggle-sensitive", "leave the name out of redacted exports, or not") { state, _ throws(Refusal) in
            let actor = try state.actorInFocus()
            return try state.change(actor.id, "sensitive") { actor throws(Refusal) in actor.isSensitive.toggle() }
        },
        Command("next-likeness", "to the next actor who may be another") { state, _ throws(Refusal) in
            try state.goToLikeness(isForward: true)
        },
        Command("previous-likeness", "to the actor before who may be another") { state, _ throws(Refusal) in
            try state.goToLikeness(isForward: false)
        },
        Command("confirm-likeness", "the two are one: merge them") { state, _ throws(Refusal) in
            try state.confirmLikeness()
        },
        Command("reject-likeness", "the two are two: do not ask again") { state, _ throws(Refusal) in
            try state.rejectLikeness()
        },
    ]

    /// A command that opens a line for a member of the entry under the cursor.
    private static func line(_ name: String, _ summary: String, _ member: EntryMember) -> Command {
        Command(name, summary) { state, _ throws(Refusal) in
            state.overlay = .prompt(state.prompt(for: member, of: try state.entryInFocus()))
            return []
        }
    }
}

extension ReaderState {
    /// The speaker of the statement that the cursor is on, or the actor of the mention.
    fileprivate var speakerHere: Identifier<Actor>? {
        let speaker = focus == .review ? reviewed?.statement.speaker : statementUnderCursor?.speaker
        if case .actor(let id)? = speaker { return id }
        return focus == .text ? selectedMention?.thing.actor : nil
    }

    fileprivate mutating func deleteInFocus() throws(Refusal) -> [Effect] {
        let entry = try entryInFocus()
        switch entryRowInFocus {
        case .alias(let number): return try removeAlias(number, of: entry)
        case .affiliation(let number):
            let actor = try actorInFocus()
            return try change(actor.id, "affiliation") { actor throws(Refusal) in
                actor.affiliations.remove(at: number)
            }
        case .member(.name), .kind, .merged, .mergedInto, .likely, .child, .statement:
            throw Refusal("that stays: \(keyName(of: "go-back")) leads to the list, where the entry can be deleted")
        case .member(let member): return try take(.member(entry, member), "")
        case .sensitive: return run("toggle-sensitive")
        case .deprecated: return run("toggle-deprecated")
        case .parent:
            let concept = try conceptInFocus()
            return try move(concept.id, under: nil)
        case nil: return try delete(entry)
        }
    }

    // MARK: - In the entry

    /// What Enter does: from the list into the entry; there it changes a member, goes to another entry, or opens the
    /// article at a statement.
    mutating func openEntry() throws(Refusal) -> [Effect] {
        let entry = try entryInFocus()
        guard let row = entryRowInFocus else {
            entryScreen?.isInEntry = true
            return []
        }
        switch row {
        case .member(let member): overlay = .prompt(prompt(for: member, of: entry))
        case .kind: return run("choose-actor-type")
        case .sensitive: return run("toggle-sensitive")
        case .deprecated: return run("toggle-deprecated")
        case .parent: return run("move-topic")
        case .alias(let number): overlay = .prompt(try prompt(forAlias: number, of: entry))
        case .affiliation(let number):
            let organization = try actorInFocus().affiliations[number].organization
            overlay = .prompt(prompt(for: .affiliation(organization), of: entry))
        case .mergedInto(let other), .merged(let other), .likely(let other), .child(let other):
            entryScreen?.isInEntry = false
            wish(for: other)
        case .statement(let number):
            guard let row = statement(number) else {
                throw Refusal("another program has deleted that statement: there is nothing to go to")
            }
            cameFrom = focus
            return try goTo(row.name)
        }
        return []
    }

    /// An actor's other name has evidence, which is what one types beside it; a topic's has none.
    private func prompt(forAlias number: Int, of entry: EntryName) throws(Refusal) -> Prompt {
        let name = corpus.aliases(of: entry)[number]
        switch entry {
        case .actor: return prompt(for: .evidence(of: name), of: entry)
        case .concept: return prompt(for: .otherAlias(than: name), of: entry)
        }
    }

    /// Moves in the entry, or in the list.
    mutating func moveInEntries(by count: Int) {
        guard var screen = entryScreen else { return }
        if screen.isInEntry, let entry = screen.current {
            let last = items(of: entry).count { $0.row != nil } - 1
            screen.row = max(0, min(screen.row + count, last))
        } else {
            screen.move(by: count)
        }
        entryScreen = screen
    }

    /// From the list to the entry, and back; false where no entries are shown.
    mutating func turnInEntries() -> Bool {
        guard focus.isOfEntries else { return false }
        entryScreen?.isInEntry.toggle()
        return true
    }

    /// Leaves the entry for the list, or the list for where the person came from.
    mutating func leaveEntries() {
        guard let screen = entryScreen else { return }
        if screen.isInEntry {
            entryScreen?.isInEntry = false
        } else {
            let isText = screen.cameFrom == .text || screen.cameFrom == .inspector
            focus = isText && reading == nil ? .list : screen.cameFrom
        }
    }
}
