package import Annotations

/// What a page makes of a codebook: its topics become as the page says, those that it does not name stay as they are.
package struct CodebookImport: Hashable, Sendable {
    /// The topics that are made or changed, by name.
    package private(set) var new: [String] = []
    package private(set) var changed: [String] = []
    package private(set) var unchanged = 0
    /// Topics of the codebook that the page does not name.
    package private(set) var left: [String] = []
    /// Hot keys that choose several topics now, and did not before, with the names of the topics.
    package private(set) var contested: [Contested] = []
    package private(set) var changes: [Transaction.Change] = []
    private var problems: [CodebookPage.Problem] = []
    private var record: CorpusRecord
    private var made: Set<Identifier<Concept>> = []
    /// What an identifier of the page stands for in the codebook.
    private var names: [Identifier<Concept>: Identifier<Concept>] = [:]

    /// A hot key, and the topics that it chooses.
    package struct Contested: Hashable, Sendable {
        package let key: String
        package let topics: [String]
    }

    /// The changes that bring a codebook to what a page says. Refuses a page that names topics which are nowhere, or of
    /// which one would stand under itself.
    package static func reading(
        _ topics: [CodebookPage.Topic], into record: CorpusRecord, by coder: Coder, at time: Timestamp
    ) -> Result<CodebookImport, CodebookPage.Problems> {
        let made = CodebookImport(topics, record, coder, time)
        return made.problems.isEmpty ? .success(made) : .failure(CodebookPage.Problems(all: made.problems))
    }

    private init(_ topics: [CodebookPage.Topic], _ record: CorpusRecord, _ coder: Coder, _ time: Timestamp) {
        self.record = record
        let before = Self.hotKeys(of: record)
        for topic in topics { name(topic, coder, time) }
        for topic in topics { take(topic, time) }
        for topic in topics { check(topic) }
        let named = Set(names.values)
        left = self.record.concepts.filter { !named.contains($0.id) }.map(\.name)
        contested = Self.hotKeys(of: self.record).filter { $1.count > 1 && before[$0] != $1 }
            .sorted { $0.key < $1.key }.map { Contested(key: $0.key, topics: $0.value) }
    }

    /// The names of the topics that each hot key chooses.
    private static func hotKeys(of record: CorpusRecord) -> [String: [String]] {
        let standing = record.concepts.filter { $0.mergedInto == nil && $0.hotKey != nil }
        return Dictionary(grouping: standing) { $0.hotKey ?? "" }.mapValues { $0.map(\.name).sorted() }
    }

    /// Finds the topic that is meant, by its identifier or, where the page gives none, by its name; else makes it.
    private mutating func name(_ topic: CodebookPage.Topic, _ coder: Coder, _ time: Timestamp) {
        guard let id = topic.id else { return }
        let isUnnamed = id.iri.hasPrefix(CodebookPage.unnamed)
        let known = isUnnamed ? record.concept(named: topic.name) : record.concept(id)
        if let known, known.record.deletion == nil {
            names[id] = known.id
            return
        }
        let free = isUnnamed || known != nil ? record.freeConceptIdentifier(for: topic.name) : id
        let concept = Concept(id: free, name: topic.name, record: Record(creator: coder, created: time))
        names[id] = free
        record.apply(Transaction("page", [.init(before: nil, after: .concept(concept))]))
        made.insert(free)
        new.append(topic.name)
    }

    private mutating func take(_ topic: CodebookPage.Topic, _ time: Timestamp) {
        guard let id = topic.id.flatMap({ names[$0] }), let before = record.concept(id) else { return }
        var after = before
        after.name = topic.name
        after.parent = resolved(topic.parent, topic)
        after.definition = topic.definition
        after.useWhen = topic.useWhen
        after.notWhen = topic.notWhen
        after.examples = topic.examples
        after.aliases = topic.aliases
        after.color = topic.color
        after.hotKey = topic.hotKey
        after.isDeprecated = topic.isDeprecated
        after.mergedInto = resolved(topic.mergedInto, topic)
        after.memo = topic.memo
        let isNew = made.contains(id)
        guard isNew || after != before else {
            unchanged += 1
            return
        }
        if !isNew { after.record.modified = time }
        if !isNew { changed.append(topic.name) }
        changes.append(.init(before: isNew ? nil : .concept(before), after: .concept(after)))
        record.apply(Transaction("page", [.init(before: .concept(before), after: .concept(after))]))
    }

    private mutating func resolved(
        _ id: Identifier<Concept>?, _ topic: CodebookPage.Topic
    ) -> Identifier<Concept>? {
        guard let id else { return nil }
        if let known = names[id] { return known }
        if record.concept(id) != nil { return id }
        // What was lost before is kept as it was: the page did not lose it.
        let before = topic.id.flatMap { names[$0] }.flatMap { record.concept($0) }
        if before?.parent == id || before?.mergedInto == id { return id }
        problems.append(.init(line: topic.line, reason: .noSuchTopic(id.iri)))
        return nil
    }

    private mutating func check(_ topic: CodebookPage.Topic) {
        guard let id = topic.id.flatMap({ names[$0] }) else { return }
        let isInCircle = [\Concept.parent, \.mergedInto].contains { relation in
            var current = record.concept(id)?[keyPath: relation]
            var seen: Set<Identifier<Concept>> = []
            while let here = current, here != id, seen.insert(here).inserted {
                current = record.concept(here)?[keyPath: relation]
            }
            return current == id
        }
        if isInCircle { problems.append(.init(line: topic.line, reason: .circle)) }
    }
}
