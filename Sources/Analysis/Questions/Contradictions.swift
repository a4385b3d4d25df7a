package import Annotations

/// One actor on both sides of one topic.
package struct Contradiction: Hashable, Sendable {
    package let actor: Identifier<Actor>
    package let concept: Identifier<Concept>
    /// The statements that are for it, by date.
    package let support: [Int]
    /// The statements that are against it, by date.
    package let opposition: [Int]
}

extension CodedCorpus {
    /// Who has been for and against the same topic. Only what is plainly for or against counts: a mixed statement
    /// contradicts nothing. The most even ones come first.
    package func contradictions() -> [Contradiction] {
        var sides: [Side: (support: [Int], opposition: [Int])] = [:]
        for number in counted {
            let statement = statements[number]
            guard let actor = actor(of: statement), let concept = concept(of: statement) else { continue }
            switch statement.stance {
            case .support: sides[Side(actor: actor, concept: concept), default: ([], [])].support.append(number)
            case .oppose: sides[Side(actor: actor, concept: concept), default: ([], [])].opposition.append(number)
            case .neutral, .mixed, .unclear, nil: continue
            }
        }
        let found = sides.filter { !$0.value.support.isEmpty && !$0.value.opposition.isEmpty }.map { side, numbers in
            Contradiction(
                actor: side.actor, concept: side.concept, support: byDate(numbers.support),
                opposition: byDate(numbers.opposition))
        }
        return found.sorted { one, other in
            one.smallerSide != other.smallerSide
                ? one.smallerSide > other.smallerSide
                : (name(of: one.actor), name(of: one.concept), one.actor.iri, one.concept.iri)
                    < (name(of: other.actor), name(of: other.concept), other.actor.iri, other.concept.iri)
        }
    }

    private struct Side: Hashable {
        let actor: Identifier<Actor>
        let concept: Identifier<Concept>
    }
}

extension Contradiction {
    fileprivate var smallerSide: Int { min(support.count, opposition.count) }
}

extension CorpusQuestion {
    static let contradictions = CorpusQuestion(
        "contradictions", "who has been for and against the same topic, and when"
    ) { corpus, name in
        let wanted = name.map { Set(corpus.actors(named: $0)) }
        let found = corpus.contradictions().filter { wanted?.contains($0.actor) ?? true }
        return Answer(
            [.init("actor"), .init("topic"), .init("for", isNumber: true), .init("against", isNumber: true)],
            found.map { contradiction in
                let numbers = corpus.byDate(contradiction.support + contradiction.opposition)
                return Answer.Row(
                    [
                        corpus.name(of: contradiction.actor), corpus.name(of: contradiction.concept),
                        "\(contradiction.support.count)", "\(contradiction.opposition.count)",
                    ], numbers.map { .init($0) })
            })
    }
}
