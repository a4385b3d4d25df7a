package import Analysis

/// A question of the corpus that is to be answered beside the keys.
package struct QuestionRequest: Equatable, Sendable {
    /// Which request of this start; an answer to an older one is of no use.
    package let ticket: Int
    /// What a command line calls the question.
    let question: String
    /// The actor whom it is about, by name; nil for all.
    let about: String?
    let corpus: CodedCorpus

    /// The answer.
    package func run() -> Answer {
        CorpusQuestion.named(question)?.answer(in: corpus, about: about) ?? Answer([], [])
    }
}
