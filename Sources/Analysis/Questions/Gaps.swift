package import Annotations

/// Something in the register, the codebook or the statements that waits for somebody.
package enum Gap: Hashable, Sendable {
    /// Statements have the topic, and nobody has said what it means.
    case undefinedTopic(Identifier<Concept>, statements: [Int])
    /// No statement has the topic, nor any topic under it.
    case unusedTopic(Identifier<Concept>)
    /// The actor says nothing anywhere.
    case silentActor(Identifier<Actor>)
    /// Statements without a speaker.
    case noSpeaker([Int])
    /// Statements without a topic.
    case noTopic([Int])
    /// Statements with a topic and without a stance.
    case noStance([Int])
    /// Statements that somebody is unsure of.
    case unsure([Int])
}

extension CodedCorpus {
    /// What is missing, kind by kind, each by name.
    package func gaps() -> [Gap] {
        statementGaps + topicGaps + silentActors.map { .silentActor($0) }
    }

    private var statementGaps: [Gap] {
        let counted = counted
        func those(_ isGap: (CodedStatement) -> Bool) -> [Int] { counted.filter { isGap(statements[$0]) } }
        let gaps: [(Gap, [Int])] = [
            { (.noSpeaker($0), $0) }(those { $0.speaker == .unset }),
            { (.noTopic($0), $0) }(those { $0.concept == nil }),
            { (.noStance($0), $0) }(those { $0.concept != nil && $0.stance == nil }),
            { (.unsure($0), $0) }(those(\.isUnsure)),
        ]
        return gaps.filter { !$0.1.isEmpty }.map(\.0)
    }

    private var topicGaps: [Gap] {
        let used = Dictionary(grouping: counted) { concept(of: statements[$0]) }
        let standing = record.concepts.filter { $0.mergedInto == nil }
        let parents = Set(standing.compactMap(\.parent))
        return standing.compactMap { concept in
            if let numbers = used[concept.id] {
                return concept.definition == nil ? .undefinedTopic(concept.id, statements: numbers) : nil
            }
            return parents.contains(concept.id) ? nil : .unusedTopic(concept.id)
        }
    }

    private var silentActors: [Identifier<Actor>] {
        let heard = Set(statements.compactMap { actor(of: $0) })
        return record.actors.filter { $0.mergedInto == nil && !heard.contains($0.id) }.map(\.id)
    }
}

extension CorpusQuestion {
    static let gaps = CorpusQuestion(
        "gaps", "what is missing: speakers, topics, stances, definitions, and names never used"
    ) { corpus, _ in
        Answer(
            [.init("what"), .init("name"), .init("statements", isNumber: true)],
            corpus.gaps().map { gap in
                let (what, name, numbers) = corpus.words(of: gap)
                return Answer.Row([what, name, "\(numbers.count)"], numbers.map { .init($0) })
            })
    }
}

extension CodedCorpus {
    fileprivate func words(of gap: Gap) -> (what: String, name: String, statements: [Int]) {
        switch gap {
        case .undefinedTopic(let concept, let numbers): ("topic without a definition", name(of: concept), numbers)
        case .unusedTopic(let concept): ("topic never used", name(of: concept), [])
        case .silentActor(let actor): ("actor never quoted", name(of: actor), [])
        case .noSpeaker(let numbers): ("statements without a speaker", "", numbers)
        case .noTopic(let numbers): ("statements without a topic", "", numbers)
        case .noStance(let numbers): ("statements without a stance", "", numbers)
        case .unsure(let numbers): ("statements marked unsure", "", numbers)
        }
    }
}
