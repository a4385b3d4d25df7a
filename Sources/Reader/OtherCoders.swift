import Analysis
import Annotations
import Prose

/// What other coders say of the same words.
///
/// Only what both have set can differ, and only where both marked exactly the same words: anything else would find
/// disagreements where somebody merely has not come so far, or has cut the sentence otherwise.
extension ReaderState {
    /// What others say otherwise of a statement, each in a sentence: `ben says − oppose`.
    func otherWords(on placed: Placed<Statement>) -> [String] {
        guard let reading else { return [] }
        return (shelf.others[reading.path] ?? []).flatMap { notebook in
            notebook.statements.filter { reading.ranges(of: $0.segments) == placed.ranges }
                .flatMap { differences(of: $0, from: placed.thing) }
                .map { "\(notebook.coder.slug) says \($0)" }
        }
    }

    private func differences(of other: Statement, from own: Statement) -> [String] {
        var words: [String] = []
        if own.speaker != .unset, other.speaker != .unset, standing(own.speaker) != standing(other.speaker) {
            words.append(speakerName(of: other) ?? "")
        }
        if let mine = own.stance, let theirs = other.stance, mine != theirs {
            words.append("\(theirs.sign) \(theirs.rawValue)")
        }
        if let mine = own.concept, let theirs = other.concept, standing(mine) != standing(theirs) {
            words.append(topicName(of: other) ?? "")
        }
        return words
    }

    /// The same speaker where two entries of the register turned out to be one.
    private func standing(_ speaker: Statement.Speaker) -> Statement.Speaker {
        guard case .actor(let id) = speaker else { return speaker }
        return .actor(corpus.standing(id)?.id ?? id)
    }

    private func standing(_ concept: Identifier<Concept>) -> Identifier<Concept> {
        corpus.standing(concept)?.id ?? concept
    }
}
