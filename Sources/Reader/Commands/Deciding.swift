import Annotations

extension Command {
    /// Settling what was set differently on two sides.
    static let deciding: [Command] = [
        Command("decide-value", "choose between the values that two sides gave to one member") {
            state, _ throws(Refusal) in
            let statement = try state.target().statement
            guard !statement.record.openDisagreements.isEmpty else {
                throw Refusal("nothing to choose: no member of this statement has two values")
            }
            state.overlay = .question(state.decisionQuestion(statement))
            return []
        }
    ]
}

extension ReaderState {
    /// Every member with several values, and for each the values to choose from; the one that stands first.
    fileprivate func decisionQuestion(_ statement: Statement) -> Question {
        let options = statement.record.openDisagreements.flatMap { disagreement in
            let standing = (
                value: Question.Value.decision(disagreement, nil),
                label: "\(disagreement.name): \(standing(disagreement, statement))", detail: "as it stands",
                key: String?.none
            )
            return [standing]
                + disagreement.others.map { other in
                    (
                        .decision(disagreement, other), "\(disagreement.name): \(words(of: other))",
                        "instead of what stands", nil
                    )
                }
        }
        return question(.decision, options, makesNew: false)
    }

    private func standing(_ disagreement: Disagreement, _ statement: Statement) -> String {
        switch disagreement.name {
        case "memo": statement.memo ?? "none"
        case "stance": [statement.stance?.rawValue, topicName(of: statement)].compactMap(\.self).joined(separator: " ")
        case "speaker": speakerName(of: statement) ?? "none"
        case "kind": statement.kind.rawValue
        case "status": statement.status.rawValue
        default: "as it stands"
        }
    }

    /// A kept value in words, with the names that the register and the codebook have.
    func words(of alternative: Disagreement.Alternative) -> String {
        guard case .object(let body) = alternative.value, case .string(let iri)? = body["source"],
            body["selector"] == nil
        else { return alternative.display }
        let name = corpus.concept(Identifier(iri: iri))?.name ?? corpus.actor(Identifier(iri: iri))?.name
        guard let name else { return alternative.display }
        guard case .string(let stance)? = body["dictum:stance"] else { return name }
        return "\(stance) \(name)"
    }

    /// Makes one of the values the only one.
    mutating func decide(
        _ disagreement: Disagreement, _ alternative: Disagreement.Alternative?
    ) throws(Refusal) -> [Effect] {
        let target = try target()
        let before = Item.statement(target.statement)
        let decided = shelf.own[target.path]?.notebook.deciding(disagreement, of: before.iri, taking: alternative)
        guard case .statement(var after)? = decided else {
            throw Refusal("the statement has changed meanwhile: look at it again")
        }
        after.record.modified = moment.timestamp
        let change = Transaction.Change(before: before, after: .statement(after))
        say("\(disagreement.name): decided")
        return record(Transaction("decide \(disagreement.name)", [change]), on: target.path)
    }
}
