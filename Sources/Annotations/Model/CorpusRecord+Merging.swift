/// Bringing entries of the register and the codebook together that turned out to be one, and taking them apart again.
///
/// A merge is one member of the entry that goes, and nothing else is written: statements keep naming what they named,
/// and the other entry does not learn of it. So to split is to take that member away, at any later time, and all is as
/// it was.
extension CorpusRecord {
    /// Why two entries cannot be brought together.
    public enum MergeProblem: Error, Hashable, Sendable {
        /// They are one already.
        case areOne
        /// One of them is not there, or deleted.
        case isMissing
    }

    /// The change that makes an actor count as another, or as what that one has become. The other cannot be one that
    /// was merged into this one.
    public func merging(
        _ id: Identifier<Actor>, into other: Identifier<Actor>, at time: Timestamp
    ) throws(MergeProblem) -> Transaction.Change {
        guard let before = actor(id), before.record.deletion == nil, let target = standing(other),
            target.record.deletion == nil
        else { throw .isMissing }
        guard target.id != standing(id)?.id, target.id != id else { throw .areOne }
        var after = before
        after.mergedInto = target.id
        after.record.modified = time
        return Transaction.Change(before: .actor(before), after: .actor(after))
    }

    /// The change that makes a concept count as another, or as what that one has become; as for actors.
    public func merging(
        _ id: Identifier<Concept>, into other: Identifier<Concept>, at time: Timestamp
    ) throws(MergeProblem) -> Transaction.Change {
        guard let before = concept(id), before.record.deletion == nil, let target = standing(other),
            target.record.deletion == nil
        else { throw .isMissing }
        guard target.id != standing(id)?.id, target.id != id else { throw .areOne }
        var after = before
        after.mergedInto = target.id
        after.record.modified = time
        return Transaction.Change(before: .concept(before), after: .concept(after))
    }

    /// The change that takes an actor out of the one that it was merged into; nil where it was merged into none.
    public func splitting(_ id: Identifier<Actor>, at time: Timestamp) -> Transaction.Change? {
        guard let before = actor(id), before.mergedInto != nil else { return nil }
        var after = before
        after.mergedInto = nil
        after.record.modified = time
        return Transaction.Change(before: .actor(before), after: .actor(after))
    }

    /// The change that takes a concept out of the one that it was merged into; nil where it was merged into none.
    public func splitting(_ id: Identifier<Concept>, at time: Timestamp) -> Transaction.Change? {
        guard let before = concept(id), before.mergedInto != nil else { return nil }
        var after = before
        after.mergedInto = nil
        after.record.modified = time
        return Transaction.Change(before: .concept(before), after: .concept(after))
    }

    /// The actors that count as this one, because they were merged into it or into one that was; by name.
    public func actors(countingAs id: Identifier<Actor>) -> [Actor] {
        actors.filter { $0.mergedInto != nil && $0.id != id && standing($0.id)?.id == id }
    }

    /// The concepts that count as this one; as for actors.
    public func concepts(countingAs id: Identifier<Concept>) -> [Concept] {
        concepts.filter { $0.mergedInto != nil && $0.id != id && standing($0.id)?.id == id }
    }
}

/// The codebook as a tree.
extension CorpusRecord {
    /// A concept and how deep it stands below the widest ones.
    public struct Branch: Hashable, Sendable {
        /// The concept.
        public let concept: Concept
        /// 0 for one that stands under none.
        public let depth: Int
    }

    /// Every concept, each directly before those that stand under it, by name among its like. One that was merged into
    /// another stands under that. A circle of parents, which no command makes, is cut where it would close.
    public var conceptTree: [Branch] {
        let all = concepts
        let known = Set(all.map(\.id))
        var children: [Identifier<Concept>: [Concept]] = [:]
        var roots: [Concept] = []
        for concept in all {
            let above = concept.mergedInto ?? concept.parent.flatMap { standing($0)?.id ?? $0 }
            if let above, above != concept.id, known.contains(above) {
                children[above, default: []].append(concept)
            } else {
                roots.append(concept)
            }
        }
        var tree: [Branch] = []
        var seen: Set<Identifier<Concept>> = []
        for concept in roots + all where !seen.contains(concept.id) {
            var waiting = [Branch(concept: concept, depth: 0)]
            while let next = waiting.popLast() {
                guard seen.insert(next.concept.id).inserted else { continue }
                tree.append(next)
                let below = children[next.concept.id] ?? []
                waiting += below.reversed().map { Branch(concept: $0, depth: next.depth + 1) }
            }
        }
        return tree
    }

    /// Whether a concept stands somewhere under another, or is it.
    public func stands(_ id: Identifier<Concept>, under other: Identifier<Concept>) -> Bool {
        var current: Identifier<Concept>? = id
        var seen: Set<Identifier<Concept>> = []
        while let here = current, seen.insert(here).inserted {
            if here == other { return true }
            current = concept(here)?.mergedInto ?? concept(here)?.parent
        }
        return false
    }
}
