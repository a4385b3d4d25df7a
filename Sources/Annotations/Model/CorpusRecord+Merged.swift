/// Following what was merged: statements keep naming what they named, and lists show what that has become.
extension CorpusRecord {
    /// The actor that an id stands for now: of one merged into another, the other. Nil where the register has lost it.
    /// A circle of merges, which no command makes, ends where it would begin again.
    public func standing(_ id: Identifier<Actor>) -> Actor? {
        let own = actor(id)
        // Most were merged into nothing, and this is asked for each statement.
        guard own?.mergedInto != nil else { return own }
        var current = own
        var seen: Set<Identifier<Actor>> = [id]
        while let next = current?.mergedInto, seen.insert(next).inserted { current = actor(next) }
        return current
    }

    /// The concept that an id stands for now; as for actors.
    public func standing(_ id: Identifier<Concept>) -> Concept? {
        let own = concept(id)
        // Most were merged into nothing, and this is asked for each statement.
        guard own?.mergedInto != nil else { return own }
        var current = own
        var seen: Set<Identifier<Concept>> = [id]
        while let next = current?.mergedInto, seen.insert(next).inserted { current = concept(next) }
        return current
    }
}
