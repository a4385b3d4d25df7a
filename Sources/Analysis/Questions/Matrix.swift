package import Annotations

/// Actors against topics, with the stances that each takes.
package struct ActorTopicMatrix: Hashable, Sendable {
    /// Those who speak most, first.
    package let actors: [Identifier<Actor>]
    /// Those that are spoken of most, first.
    package let concepts: [Identifier<Concept>]
    private let counts: [Cell: StanceCounts]

    /// What an actor says of a topic.
    package subscript(actor: Identifier<Actor>, concept: Identifier<Concept>) -> StanceCounts {
        counts[Cell(actor: actor, concept: concept)] ?? StanceCounts()
    }

    fileprivate struct Cell: Hashable {
        let actor: Identifier<Actor>
        let concept: Identifier<Concept>
    }

    /// The matrix of the statements that have both an actor and a topic.
    package init(of numbers: [Int], in corpus: CodedCorpus) {
        var counts: [Cell: StanceCounts] = [:]
        for number in numbers {
            let statement = corpus.statements[number]
            guard let actor = corpus.actor(of: statement), let concept = corpus.concept(of: statement) else { continue }
            counts[Cell(actor: actor, concept: concept), default: StanceCounts()].add(statement.stance)
        }
        self.counts = counts
        actors = Self.byCount(counts.map { ($0.key.actor, $0.value.total) })
        concepts = Self.byCount(counts.map { ($0.key.concept, $0.value.total) })
    }

    private static func byCount<Thing>(_ counts: [(Identifier<Thing>, Int)]) -> [Identifier<Thing>] {
        let sums = Dictionary(counts, uniquingKeysWith: +)
        return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}

extension CorpusQuestion {
    static let matrix = CorpusQuestion("matrix", "who takes which stance on which topic") { corpus, name in
        let numbers = corpus.numbers(of: name)
        let matrix = ActorTopicMatrix(of: numbers, in: corpus)
        let byActor = Dictionary(grouping: numbers) { corpus.actor(of: corpus.statements[$0]) }
        return Answer(
            [.init("actor")] + matrix.concepts.map { .init(corpus.name(of: $0)) },
            matrix.actors.map { actor in
                let evidence = (byActor[actor] ?? []).filter { corpus.statements[$0].concept != nil }
                return Answer.Row(
                    [corpus.name(of: actor)] + matrix.concepts.map { matrix[actor, $0].words },
                    corpus.byDate(evidence).map { number in
                        let statement = corpus.statements[number]
                        let topic = corpus.concept(of: statement).map { corpus.name(of: $0) } ?? ""
                        return .init(number, topic)
                    })
            })
    }
}
