import Analysis
package import Annotations
import Prose

/// One value given to many statements at once.
package struct BulkChange: Hashable, Sendable {
    /// What they are given.
    package enum Value: Hashable, Sendable {
        case speaker(Statement.Speaker)
        case topic(Identifier<Concept>)
        case stance(Stance?)
        case status(Statement.Status)
        case unsure(Bool)

        /// Whether a statement says that already.
        func holds(of statement: CodedStatement) -> Bool {
            switch self {
            case .speaker(let speaker): statement.speaker == speaker
            case .topic(let topic): statement.concept == topic
            case .stance(let stance): statement.stance == stance
            case .status(let status): statement.status == status
            case .unsure(let isUnsure): statement.isUnsure == isUnsure
            }
        }

        fileprivate func give(to statement: inout Statement) {
            switch self {
            case .speaker(let speaker): statement.speaker = speaker
            case .topic(let topic): statement.concept = topic
            case .stance(let stance): statement.stance = stance
            case .status(let status): statement.status = status
            case .unsure(let isUnsure): statement.isUnsure = isUnsure
            }
            if statement.status == .draft { statement.status = .coded }
        }
    }

    let value: Value
    /// What it is called: *stance oppose*.
    let label: String
    /// The coder's own statements that say something else now.
    let statements: [AnnotationName]

    var paths: Set<BytePath> { Set(statements.map(\.path)) }
}

/// A change of many statements that waits for the notebooks of their articles.
struct WaitingBulkChange: Hashable, Sendable {
    let change: BulkChange
    var missing: Set<BytePath>
}

extension ReaderState {
    /// Articles that are changed at once at most: each has to be in memory for it.
    private static let mostArticles = 2_000

    /// What all the statements that are shown can be given.
    func bulkQuestion() throws(Refusal) -> Question {
        guard reviewRows.contains(where: { $0.coder == coder }) else {
            throw Refusal(
                "no statement of yours is shown: \(keyName(of: "filter-review")) changes what the table shows")
        }
        let stances: [Question.Option] = zip(["+", "-", "=", "~", "%"], Stance.allCases).map { key, stance in
            (.bulk(.stance(stance)), "stance \(stance.rawValue)", "", key)
        }
        let others: [Question.Option] = [
            (.bulk(.stance(nil)), "no stance", "", "_"), (.bulkSpeaker, "speaker…", "", "s"),
            (.bulkTopic, "topic…", "", "t"), (.bulk(.status(.reviewed)), "reviewed", "", "r"),
            (.bulk(.status(.coded)), "not reviewed", "", "c"), (.bulk(.status(.disputed)), "disputed", "", "d"),
            (.bulk(.unsure(true)), "unsure", "", "!"), (.bulk(.unsure(false)), "sure", "", "?"),
        ]
        return question(.bulk(rows: review.shown.count), stances + others, makesNew: false)
    }

    /// The actors or topics of which all are given one.
    func bulkActorQuestion() -> Question {
        let unknown: Question.Option = (.bulk(.speaker(.unknown)), "unknown", "not told", "?")
        let actors = corpus.actors.filter { $0.mergedInto == nil }
        return question(
            .bulk(rows: review.shown.count),
            [unknown] + actors.map { (.bulk(.speaker(.actor($0.id))), $0.name, $0.kind.rawValue, $0.hotKey) },
            makesNew: false)
    }

    func bulkTopicQuestion() -> Question {
        let (choices, topics) = topicChoices
        let purpose = Question.Purpose.bulk(rows: review.shown.count)
        return Question(
            purpose: purpose, picker: Picker(title: purpose.title, choices: choices, makesNew: false),
            values: topics.mapValues { .bulk(.topic($0)) })
    }

    /// Asks whether all statements that are shown are to be given a value, and says how many that is.
    mutating func preview(_ value: BulkChange.Value) throws(Refusal) -> [Effect] {
        let rows = Array(reviewRows), own = rows.filter { $0.coder == coder }
        let changed = own.filter { !value.holds(of: $0.statement) }
        let change = BulkChange(value: value, label: name(of: value), statements: changed.map(\.name))
        guard !changed.isEmpty else { throw Refusal("all \(own.count) say that already: \(change.label)") }
        guard change.paths.count <= Self.mostArticles else {
            throw Refusal(
                "\(change.paths.count) articles are too many at once: \(keyName(of: "filter-review")) shows fewer")
        }
        let articles = change.paths.count == 1 ? "1 article" : "\(change.paths.count) articles"
        let words = "\(change.label): \(changed.count) of \(rows.count) shown, in \(articles)"
        let left = rows.count - own.count
        let others = left == 0 ? "" : "\(left) of other coders stay as they are"
        overlay = .question(
            question(
                .bulkPreview(words), [(.nothing, "no", "", "n"), (.bulkChange(change), "yes", others, "y")],
                makesNew: false))
        return []
    }

    private func name(of value: BulkChange.Value) -> String {
        switch value {
        case .speaker(let speaker): "speaker \(speakerName(speaker) ?? "")"
        case .topic(let topic): "topic \(topicName(topic) ?? "")"
        case .stance(let stance): "stance \(stance?.rawValue ?? "none")"
        case .status(let status): status.rawValue
        case .unsure(let isUnsure): isUnsure ? "unsure" : "sure"
        }
    }

    /// Makes a change of many statements, reading the notebooks first that are not in memory.
    mutating func begin(_ change: BulkChange) -> [Effect] {
        let missing = change.paths.filter { !isAtHand($0) }
        bulk = WaitingBulkChange(change: change, missing: missing)
        guard !missing.isEmpty else { return finishBulk() }
        say("reading \(missing.count) notebooks…")
        return missing.sorted().map(Effect.fetch)
    }

    /// Notes that nobody waits for a notebook any more: it is there, or cannot be read. Makes the change with the last.
    mutating func noteForBulk(_ path: BytePath) -> [Effect] {
        guard bulk?.missing.remove(path) != nil else { return [] }
        return bulk?.missing.isEmpty == true ? finishBulk() : []
    }

    private mutating func finishBulk() -> [Effect] {
        guard let waiting = bulk else { return [] }
        bulk = nil
        var effects: [Effect] = [], steps: [JointStep.Part] = []
        var count = 0
        for (path, names) in Dictionary(grouping: waiting.change.statements, by: \.path).sorted(by: { $0.key < $1.key })
        {
            guard let own = shelf.own[path], own.readOnlyReason == nil else { continue }
            let changes = names.compactMap { changed($0, in: own.notebook, to: waiting.change.value) }
            guard !changes.isEmpty else { continue }
            let transaction = Transaction("all shown: \(waiting.change.label)", changes)
            effects += record(transaction, on: path)
            steps.append(JointStep.Part(path: path, transaction: transaction))
            count += changes.count
        }
        if steps.count > 1 {
            jointSteps.append(JointStep(steps: steps))
            if focus == .review { review.changed.removeLast(steps.count - 1) }
        }
        let left = waiting.change.statements.count - count
        say(
            "\(waiting.change.label): \(count) changed in \(steps.count == 1 ? "1 article" : "\(steps.count) articles")"
                + (left == 0 ? "" : ", \(left) could not be") + ": \(keyName(of: "undo")) takes that back")
        return effects
    }

    private func changed(
        _ name: AnnotationName, in notebook: Notebook, to value: BulkChange.Value
    ) -> Transaction.Change? {
        guard case .statement(let before)? = notebook.item(name.iri), before.record.deletion == nil else { return nil }
        var after = before
        value.give(to: &after)
        guard after != before else { return nil }
        after.record.modified = moment.timestamp
        after.provenance = before.provenance.corrected(from: before, to: after)
        return Transaction.Change(before: .statement(before), after: .statement(after))
    }
}
