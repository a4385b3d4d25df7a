/// How a person settles what two sides set differently.
extension Notebook {
    /// An annotation of this notebook with one of its members decided: the standing value is kept, or an alternative
    /// takes its place, and nothing is kept beside it. Put it into a transaction to make it so.
    ///
    /// Nil where there is no such annotation, or no such disagreement about it.
    public func deciding(
        _ disagreement: Disagreement, of iri: String, taking alternative: Disagreement.Alternative? = nil
    ) -> Item? {
        guard let item = item(iri), let record = item.annotationRecord, record.disagreements.contains(disagreement)
        else { return nil }
        let decided = item.withDisagreements(
            record.disagreements.map { $0.member == disagreement.member ? $0.decided : $0 })
        guard let alternative else { return decided }
        guard let object = ItemWriter(article: article).value(of: decided)?.object else { return nil }
        var members = Members(of: object, .annotation)
        members.decide(
            MemberPath(disagreement.member), alternative.value, decisions: disagreement.decided.decisions)
        return read(.object(members.object(like: object)))
    }

    /// An annotation as a person has just changed it: the members to which they gave another value than this notebook
    /// has are decided by that, and nothing is kept beside it any more.
    public func settled(_ changed: Item) -> Item {
        guard let old = item(changed.iri), let record = changed.annotationRecord,
            record.disagreements.contains(where: { !$0.others.isEmpty })
        else { return changed }
        let writer = ItemWriter(article: article)
        let before = Members(of: writer.value(of: old.withDisagreements([]))?.object, .annotation)
        let after = Members(of: writer.value(of: changed.withDisagreements([]))?.object, .annotation)
        return changed.withDisagreements(
            record.disagreements.map { disagreement in
                let path = MemberPath(disagreement.member)
                return before.registers[path] == after.registers[path] ? disagreement : disagreement.decided
            })
    }

    private func read(_ value: JSONValue) -> Item? {
        let reader = ItemReader(article: article, coder: coder)
        return reader.item(of: value, at: "").item.map { reader.keeping(value, in: $0) }
    }
}

extension Item {
    /// The annotation with other disagreements in its record.
    fileprivate func withDisagreements(_ disagreements: [Disagreement]) -> Item {
        switch self {
        case .statement(var statement):
            statement.record.disagreements = disagreements
            return .statement(statement)
        case .mention(var mention):
            mention.record.disagreements = disagreements
            return .mention(mention)
        case .note(var note):
            note.record.disagreements = disagreements
            return .note(note)
        case .actor, .concept: return self
        }
    }
}
