import Annotations
import Suggestions

/// Making two entries one, telling two apart, and taking a merge back. Statements are never written for it.
extension ReaderState {
    /// What a merge comes to, shown before it is made.
    struct MergePreview: Hashable {
        let entry: EntryName
        let other: EntryName
    }

    /// The merge that is being asked about.
    var mergePreview: MergePreview? {
        guard case .question(let question) = overlay, case .merge(let entry, let other)? = question.purpose.entry
        else { return nil }
        return MergePreview(entry: entry, other: other)
    }

    mutating func merge(_ entry: EntryName, into other: EntryName) throws(Refusal) -> [Effect] {
        let change: Transaction.Change
        do throws(CorpusRecord.MergeProblem) {
            switch (entry, other) {
            case (.actor(let id), .actor(let other)):
                change = try corpus.merging(id, into: other, at: moment.timestamp)
            case (.concept(let id), .concept(let other)):
                change = try corpus.merging(id, into: other, at: moment.timestamp)
            case (.actor, .concept), (.concept, .actor): throw .isMissing
            }
        } catch {
            throw Refusal(
                error == .areOne
                    ? "they are one already: \(keyName(of: "split-entry")) takes them apart"
                    : "one of them is not there any more: choose another")
        }
        let name = corpus.name(of: entry), target = corpus.name(of: other)
        let words = counts.uses(of: entry).words
        let effects = recordEntries("merge: \(name) into \(target)", [change])
        let standing = corpus.standing(other)
        entryScreen?.wanted = standing
        let undo = keyName(of: "undo"), split = keyName(of: "split-entry")
        say("\(name) counts as \(target) now (\(words)): \(undo) takes it back, \(split) at any later time")
        return effects
    }

    mutating func split(_ entry: EntryName) throws(Refusal) -> [Effect] {
        let change =
            switch entry {
            case .actor(let id): corpus.splitting(id, at: moment.timestamp)
            case .concept(let id): corpus.splitting(id, at: moment.timestamp)
            }
        guard let change else {
            throw Refusal("nothing was merged here: \(keyName(of: "merge-entry")) would do that")
        }
        let name = corpus.name(of: entry)
        let effects = recordEntries("split: \(name)", [change])
        entryScreen?.wanted = entry
        say("\(name) stands for itself again, with \(counts.ownUses(of: entry).words)")
        return effects
    }

    /// What is to be split where the cursor is: a merged entry itself, or the one of its row, or the only one; nil where
    /// there are several.
    func splitInFocus() throws(Refusal) -> EntryName? {
        let entry = try entryInFocus()
        if corpus.isMerged(entry) { return entry }
        if case .merged(let merged)? = entryRowInFocus { return merged }
        let merged = counts.entries(countingAs: entry)
        guard !merged.isEmpty else {
            throw Refusal(
                "nothing was merged into \(corpus.name(of: entry)): \(keyName(of: "merge-entry")) would do that")
        }
        return merged.count == 1 ? merged[0] : nil
    }

    // MARK: - Likely pairs

    /// The pair that a key decides: that of the row under the cursor, else the first of the actor.
    func likelyPairInFocus() throws(Refusal) -> (pair: LikelyAlias, partner: Identifier<Actor>) {
        let actor = try actorInFocus()
        let pairs = likely.pairs(of: actor.id)
        var pair = pairs.first
        if case .likely(.actor(let partner))? = entryRowInFocus {
            pair = pairs.first { $0.partner(of: actor.id) == partner } ?? pair
        }
        guard let pair, let partner = pair.partner(of: actor.id) else {
            throw Refusal(
                "nobody in the register is likely to be \(actor.name): \(keyName(of: "next-likeness")) goes to others")
        }
        return (pair, partner)
    }

    /// Merges the two of a likely pair: the one that is said less of into the other, and of equals the one with the
    /// shorter name.
    mutating func confirmLikeness() throws(Refusal) -> [Effect] {
        let actor = try actorInFocus()
        let (_, partner) = try likelyPairInFocus()
        func weight(_ id: Identifier<Actor>) -> (Int, Int) {
            (uses(of: .actor(id)).statements, corpus.actor(id)?.name.count ?? 0)
        }
        let isLesser = weight(actor.id) <= weight(partner)
        return try merge(.actor(isLesser ? actor.id : partner), into: .actor(isLesser ? partner : actor.id))
    }

    /// Keeps in the register that the two of a likely pair are two, so that nobody is asked again.
    mutating func rejectLikeness() throws(Refusal) -> [Effect] {
        let actor = try actorInFocus()
        let (_, partner) = try likelyPairInFocus()
        let name = corpus.name(of: .actor(partner))
        let effects = try change(actor.id, "not \(name)") { actor throws(Refusal) in
            actor.distinctFrom.append(partner)
        }
        say("\(actor.name) and \(name) are two: this is not asked again")
        return effects
    }

    /// Goes to the next actor of the list, or the one before, who is likely to be another.
    mutating func goToLikeness(isForward: Bool) throws(Refusal) -> [Effect] {
        _ = try actorInFocus()
        guard let screen = entryScreen else { return [] }
        let count = screen.shown.count
        for step in 1...max(1, count) {
            let index = (screen.cursor + (isForward ? step : count - step)) % max(1, count)
            guard case .actor(let id) = screen.shown[index], !likely.pairs(of: id).isEmpty else { continue }
            entryScreen?.move(by: index - screen.cursor)
            return []
        }
        throw Refusal("nobody here is likely to be another: \(keyName(of: "merge-entry")) merges whom you choose")
    }
}
