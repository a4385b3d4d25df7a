/// A question that can be asked of a corpus: one file in `Questions/`, and one word in ``all``.
package struct CorpusQuestion: Sendable {
    /// What a command line calls it.
    package let name: String
    /// What it asks, in a sentence without its period.
    package let sentence: String
    /// Whether it is about one actor, who has to be named.
    package let isAboutAnActor: Bool
    private let ask: @Sendable (CodedCorpus, ActorName?) -> Answer

    /// The actor whom a question is about, by a name or part of one.
    package typealias ActorName = String

    init(
        _ name: String, _ sentence: String, isAboutAnActor: Bool = false,
        ask: @escaping @Sendable (CodedCorpus, ActorName?) -> Answer
    ) {
        self.name = name
        self.sentence = sentence
        self.isAboutAnActor = isAboutAnActor
        self.ask = ask
    }

    /// Asks it. `actor` narrows the questions that can be asked of one actor or of all.
    package func answer(in corpus: CodedCorpus, about actor: ActorName? = nil) -> Answer { ask(corpus, actor) }

    /// Every question, in the order of the help.
    package static let all: [CorpusQuestion] = [
        .voices, .matrix, .contradictions, .copies, .agreement, .concordance, .about, .gaps,
    ]

    /// The question of that name.
    package static func named(_ name: String) -> CorpusQuestion? { all.first { $0.name == name } }
}
