import Annotations
import Prose

/// What a statement is about: the codebook as a tree, without what is merged or deprecated.
extension ReaderState {
    func topicQuestion() -> Question {
        var (choices, topics) = topicChoices
        var values = topics.mapValues { Question.Value.concept($0) }
        if let words = wordsForTopic {
            values["in vivo"] = .entry(.inVivo(words))
            choices.append(Choice(id: "in vivo", label: words, detail: "new, in these words"))
        }
        let picker = Picker(title: Question.Purpose.topic.title, choices: choices, makesNew: true)
        return Question(purpose: .topic, picker: picker, values: values)
    }

    /// The topics that can be given, as choices, and the topic of each by its id.
    var topicChoices: (choices: [Choice], topics: [String: Identifier<Concept>]) {
        let tree = corpus.conceptTree.filter { $0.concept.mergedInto == nil && !$0.concept.isDeprecated }
        let numbered = tree.enumerated().map { (id: String($0), branch: $1) }
        return (
            numbered.map { choice($0.id, $0.branch) },
            Dictionary(uniqueKeysWithValues: numbered.map { ($0.id, $0.branch.concept.id) })
        )
    }

    /// A topic with what tells it from others: what it stands under, other names, what it means.
    private func choice(_ id: String, _ branch: CorpusRecord.Branch) -> Choice {
        let concept = branch.concept
        let parent = concept.parent.flatMap { corpus.standing($0)?.name }.map { "in \($0)" }
        let details = [
            parent, concept.aliases.isEmpty ? nil : concept.aliases.joined(separator: ", "), concept.definition,
        ]
        return Choice(
            id: id, label: concept.name, detail: details.compactMap(\.self).joined(separator: " · "),
            letter: concept.hotKey?.unicodeScalars.first, indent: branch.depth, tint: concept.tint)
    }

    /// The selected words where they are few enough to be a topic's name and are none yet.
    private var wordsForTopic: String? {
        guard focus == .text, statementUnderCursor == nil, let reading, reading.selectedRanges.count == 1,
            let range = reading.selectedRanges.first, range.length <= Self.longestTopic
        else { return nil }
        let words = reading.text.string(in: range).onOneLine
        return words.isEmpty || corpus.concept(named: words) != nil ? nil : words
    }

    /// Scalars of the longest name that is offered from the text.
    private static let longestTopic = 40

    // MARK: - What choosing does

    mutating func setTopic(_ id: Identifier<Concept>) throws(Refusal) -> [Effect] {
        let target = try targetOrNew()
        return edit("topic", target) { $0.takeUp(topic: id) }
    }

    /// Gives a topic that is typed: one that is there, or a new one, which `energy > harbor` puts under another.
    mutating func setTopic(named typed: String) throws(Refusal) -> [Effect] {
        if let known = corpus.concept(named: typed) { return try setTopic(known.id) }
        let target = try targetOrNew()
        var changes: [Transaction.Change] = []
        var parent: Identifier<Concept>?
        var made = CorpusRecord()
        for part in typed.split(separator: ">").map({ String($0).trimmed }) where !part.isEmpty {
            let known = corpus.concept(named: part) ?? made.concept(named: part)
            if let known {
                parent = known.id
                continue
            }
            let change = Transaction.Change(before: nil, after: .concept(newConcept(part, under: parent)))
            made.apply(Transaction("", [change]))
            changes.append(change)
            parent = made.concept(named: part)?.id
        }
        guard let topic = parent else { throw Refusal("a topic needs a name: type one") }
        return edit("new topic: \(typed)", target, corpus: changes) { $0.takeUp(topic: topic) }
    }
}

extension Statement {
    fileprivate mutating func takeUp(topic: Identifier<Concept>) {
        concept = topic
        if status == .draft { status = .coded }
    }
}
