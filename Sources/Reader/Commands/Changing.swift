import Annotations
import Prose

extension Command {
    /// What else is said of a statement: cue, addressee, second-hand source, claim, organization, certainty.
    static let changing: [Command] = [
        Command("choose-cue", "the word that introduces the quotation") { state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .question(try state.cueQuestion(about: target))
            return []
        },
        Command("choose-addressee", "to whom it was said") { state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .question(state.actorQuestion(.addressee, about: target))
            return []
        },
        Command("choose-source", "who reported it to the article, where it is second-hand") {
            state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .question(state.actorQuestion(.source, about: target))
            return []
        },
        Command("choose-organization", "for whom the speaker speaks") { state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .question(state.actorQuestion(.organization, about: target))
            return []
        },
        Command("edit-claim", "what it says, in one line of your own words") { state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .prompt(state.claimPrompt(about: target))
            return []
        },
        Command("choose-certainty", "how sure you are") { state, _ throws(Refusal) in
            let target = try state.targetOfChange()
            state.overlay = .question(state.certaintyQuestion(about: target))
            return []
        },
    ]
}

/// Which statement a question or a line is about, while the selection may be something else.
package struct StatementName: Hashable, Sendable {
    let path: BytePath
    let id: Identifier<Statement>
}

extension Target {
    var name: StatementName { StatementName(path: path, id: statement.id) }
}

extension ReaderState {
    /// How far from a statement words may stand that are selected to be its cue or its claim, in scalars.
    private static let reachOfChange = 400

    /// The statement that is changed: the one under the cursor; where words beside it are selected, the nearest one.
    func targetOfChange() throws(Refusal) -> Target {
        guard focus != .review, statementUnderCursor == nil, let words = reading?.selectedRanges.extent else {
            return try target()
        }
        let distances = standingStatements.compactMap { placed in
            placed.extent.map { (placed: placed, distance: $0.distance(to: words)) }
        }
        guard let nearest = distances.min(by: { $0.distance < $1.distance }), nearest.distance <= Self.reachOfChange,
            let path = reading?.path
        else { throw Refusal("no statement here: \(keyName(of: "next-annotation")) goes to the next one") }
        return try target(named: StatementName(path: path, id: nearest.placed.thing.id))
    }

    /// A statement as it is now.
    func target(named name: StatementName) throws(Refusal) -> Target {
        guard let own = shelf.own[name.path] else {
            throw Refusal("its notebook is not loaded yet: try again in a moment")
        }
        if let reason = own.readOnlyReason { throw Refusal(reason) }
        guard let statement = own.notebook.statements.first(where: { $0.id == name.id }) else {
            throw Refusal("another program has deleted that statement: there is nothing left to change")
        }
        let isOpen = reading?.path == name.path
        let ranges = isOpen ? reading?.ranges(of: statement.segments) ?? [] : []
        return Target(path: name.path, existing: statement, statement: statement, ranges: ranges)
    }

    /// The words that are selected and are no statement.
    var selectedWords: TextRange? {
        guard focus == .text, statementUnderCursor == nil, let reading else { return nil }
        let trimmed = reading.selectedRanges.map { reading.text.trimmed($0) }
        guard let only = trimmed.first, trimmed.count == 1, !only.isEmpty else { return nil }
        return only
    }

    /// What a statement has of what a command changes, for the pop-up after its first key.
    func presentValue(of command: String) -> String? {
        guard let statement = try? targetOfChange().statement else { return nil }
        switch command {
        case "choose-kind": return statement.kind.rawValue
        case "choose-cue": return statement.cue?.exact ?? "–"
        case "choose-addressee": return names(of: statement.addressees)
        case "choose-source": return names(of: statement.via)
        case "choose-organization": return names(of: [statement.organization].compactMap(\.self))
        case "edit-claim": return statement.claim ?? "–"
        case "choose-certainty": return statement.certainty?.rawValue ?? "–"
        default: return nil
        }
    }

    func names(of actors: [Identifier<Actor>]) -> String {
        let names = actors.map { corpus.actor($0)?.name ?? "actor not in the register" }
        return names.isEmpty ? "–" : names.joined(separator: ", ")
    }
}
