package import Annotations
import Suggestions

/// What is asked about an entry of the register or the codebook, with answers to choose from.
package enum EntryQuestion: Hashable, Sendable {
    case kind(Identifier<Actor>)
    /// Whom an actor belongs to; which of them is to be taken away.
    case organization(Identifier<Actor>)
    case removedAffiliation(Identifier<Actor>)
    case removedAlias(EntryName)
    /// Which entry another is to be merged into, and whether that is really meant.
    case mergeTarget(EntryName)
    case merge(EntryName, into: EntryName)
    /// Which of those that were merged into an entry is to be taken out.
    case split(EntryName)
    /// Under which topic another is to stand.
    case parent(Identifier<Concept>)

    /// The title of the list.
    var title: String {
        switch self {
        case .kind: "type"
        case .organization: "belongs to"
        case .removedAffiliation: "belongs no more to"
        case .removedAlias: "not called any more"
        case .mergeTarget: "merge into"
        case .merge: "merge"
        case .split: "take out"
        case .parent: "stands under"
        }
    }
}

/// An answer to such a question.
package enum EntryAnswer: Hashable, Sendable {
    case kind(Actor.Kind)
    case entry(EntryName)
    /// An element of a list, by its number.
    case element(Int)
    case topLevel
    case yes, no
    /// The words that are selected, as a new topic.
    case inVivo(String)
}

// MARK: - What there is to choose from

extension ReaderState {
    func kindQuestion(of actor: Actor) -> Question {
        let kinds = Actor.Kind.allCases.map { kind -> Question.Option in
            (.entry(.kind(kind)), kind.rawValue, kind == actor.kind ? "now" : "", String(kind.rawValue.prefix(1)))
        }
        return question(.entry(.kind(actor.id)), kinds, makesNew: false)
    }

    func organizationQuestion(of actor: Actor) -> Question {
        let others = corpus.actors.filter { $0.mergedInto == nil && $0.id != actor.id && $0.kind != .person }
        let options = others.map { (Question.Value.entry(.entry(.actor($0.id))), $0.name, $0.kind.rawValue, $0.hotKey) }
        return question(.entry(.organization(actor.id)), options, makesNew: true)
    }

    func affiliationQuestion(of actor: Actor) -> Question {
        let options = actor.affiliations.enumerated().map { number, affiliation -> Question.Option in
            let name = corpus.standing(affiliation.organization)?.name ?? "actor not in the register"
            return (.entry(.element(number)), name, affiliation.text, nil)
        }
        return question(.entry(.removedAffiliation(actor.id)), options, makesNew: false)
    }

    func aliasQuestion(of entry: EntryName) -> Question {
        let options = corpus.aliases(of: entry).enumerated().map { number, name -> Question.Option in
            (.entry(.element(number)), name, "", nil)
        }
        return question(.entry(.removedAlias(entry)), options, makesNew: false)
    }

    /// Whom an entry can be merged into: those that it is likely to be first.
    func mergeQuestion(of entry: EntryName) -> Question {
        var likely: [EntryName: String] = [:]
        if case .actor(let id) = entry {
            for pair in self.likely.pairs(of: id) {
                pair.partner(of: id).map { likely[.actor($0)] = pair.evidence }
            }
        }
        let others = entries(like: entry).filter { corpus.standing($0) != corpus.standing(entry) }
        let sorted = others.filter { likely[$0] != nil } + others.filter { likely[$0] == nil }
        let options = sorted.map { other -> Question.Option in
            let detail = [likely[other], uses(of: other).isNone ? nil : uses(of: other).words]
            return (
                .entry(.entry(other)), corpus.name(of: other), detail.compactMap(\.self).joined(separator: " · "), nil
            )
        }
        return question(.entry(.mergeTarget(entry)), options, makesNew: false)
    }

    /// Whether an entry is really to be merged; what would come of it stands beside.
    func confirmation(of entry: EntryName, into other: EntryName) -> Question {
        let uses = counts.uses(of: entry)
        let sentence = "\(uses.isNone ? "its names" : uses.words) will count for \(corpus.name(of: other))"
        return question(
            .entry(.merge(entry, into: other)),
            [
                (.entry(.yes), "yes, they are one", sentence, "y"),
                (.entry(.no), "no", "leave both as they are", "n"),
            ], makesNew: false)
    }

    func splitQuestion(of entry: EntryName) -> Question {
        let options = counts.entries(countingAs: entry).map { merged -> Question.Option in
            (.entry(.entry(merged)), corpus.name(of: merged), counts.ownUses(of: merged).words, nil)
        }
        return question(.entry(.split(entry)), options, makesNew: false)
    }

    /// The topics that another can stand under: not itself, and none below it.
    func parentQuestion(of concept: Concept) -> Question {
        let top: Question.Option = (.entry(.topLevel), "no other", "a topic of its own", "0")
        let others = corpus.conceptTree.filter {
            $0.concept.mergedInto == nil && !corpus.stands($0.concept.id, under: concept.id)
        }
        let options = others.map { branch -> Question.Option in
            (.entry(.entry(.concept(branch.concept.id))), branch.concept.name, branch.concept.definition ?? "", nil)
        }
        return question(.entry(.parent(concept.id)), [top] + options, makesNew: true)
    }
}

// MARK: - What choosing does

extension ReaderState {
    mutating func take(_ answer: EntryAnswer, to question: EntryQuestion) throws(Refusal) -> [Effect] {
        switch (question, answer) {
        case (.kind(let id), .kind(let kind)):
            return try change(id, "type") { actor throws(Refusal) in actor.kind = kind }
        case (.organization(let id), .entry(.actor(let organization))):
            overlay = .prompt(prompt(for: .affiliation(organization), of: .actor(id)))
            return []
        case (.removedAffiliation(let id), .element(let number)):
            return try change(id, "affiliation") { actor throws(Refusal) in actor.affiliations.remove(at: number) }
        case (.removedAlias(let entry), .element(let number)): return try removeAlias(number, of: entry)
        case (.mergeTarget(let entry), .entry(let other)):
            overlay = .question(confirmation(of: entry, into: other))
            return []
        case (.merge(let entry, let other), .yes): return try merge(entry, into: other)
        case (.split, .entry(let merged)): return try split(merged)
        case (.parent(let id), .entry(.concept(let parent))): return try move(id, under: parent)
        case (.parent(let id), .topLevel): return try move(id, under: nil)
        case (.kind, _), (.organization, _), (.removedAffiliation, _), (.removedAlias, _), (.mergeTarget, _),
            (.merge, _), (.split, _), (.parent, _):
            return []
        }
    }

    /// Takes a name that was typed because none of the answers was meant.
    mutating func take(named name: String, to question: EntryQuestion) throws(Refusal) -> [Effect] {
        switch question {
        case .organization(let id):
            guard corpus.actor(named: name) == nil else {
                throw Refusal("that is somebody's name already: choose another organization")
            }
            var changes: [Transaction.Change] = []
            let organization = makeActor(name, .organization, in: &changes)
            overlay = .prompt(prompt(for: .affiliation(organization.id), of: .actor(id)))
            return recordEntries("new actor: \(name)", changes)
        case .parent(let id):
            if let known = corpus.concept(named: name) { return try move(id, under: known.id) }
            let parent = newConcept(name, under: corpus.concept(id)?.parent)
            let made = recordEntries("new topic: \(name)", [.init(before: nil, after: .concept(parent))])
            return made + (try move(id, under: parent.id))
        case .kind, .removedAffiliation, .removedAlias, .mergeTarget, .merge, .split: return []
        }
    }

    mutating func removeAlias(_ number: Int, of entry: EntryName) throws(Refusal) -> [Effect] {
        switch entry {
        case .actor(let id):
            return try change(id, "other name") { actor throws(Refusal) in actor.aliases.remove(at: number) }
        case .concept(let id):
            return try change(id, "other name") { concept throws(Refusal) in concept.aliases.remove(at: number) }
        }
    }

    mutating func move(
        _ id: Identifier<Concept>, under parent: Identifier<Concept>?
    ) throws(Refusal) -> [Effect] {
        if let parent, corpus.stands(parent, under: id) {
            throw Refusal("that topic stands under this one: choose another")
        }
        return try change(id, "move") { concept throws(Refusal) in concept.parent = parent }
    }
}
