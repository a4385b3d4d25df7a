internal import Analysis
internal import Annotations

/// What a report counts before it writes: its actors, topics, outlets and times. It says the same of them as the answers
/// on a screen do.
struct ReportTally: Sendable {
    /// What somebody with a name says.
    struct Voice: Sendable {
        let actor: Identifier<Actor>
        /// By date.
        let statements: [Int]
        let stances: StanceCounts
        let words: Int

        /// Nil for the statements of those without a name.
        fileprivate init?(_ voice: Analysis.Voice) {
            guard let actor = voice.actor else { return nil }
            (self.actor, statements, stances, words) = (actor, voice.statements, voice.stances, voice.words)
        }
    }

    /// Those with a name, the most statements first.
    let voices: [Voice]
    /// The places of voices by actor: the anchors on the page.
    let placeOfVoice: [Identifier<Actor>: Int]
    /// Statements without a named speaker, by date.
    let nameless: [Int]
    let stances: StanceCounts
    let calendar: TimeSteps
    /// The places of topics by concept, all of the codebook: the anchors on the page.
    let placeOfTopic: [Identifier<Concept>: Int]
    let topics: [Identifier<Concept>: StanceCounts]
    /// The articles of the statements, by date.
    let articles: [Int]
    let statementsOfArticle: [Int: Int]

    init(of numbers: [Int], in corpus: CodedCorpus) {
        let everybody = corpus.voices(of: numbers)
        voices = everybody.compactMap(Voice.init)
        placeOfVoice = Dictionary(uniqueKeysWithValues: voices.enumerated().map { ($1.actor, $0) })
        nameless = everybody.first { $0.actor == nil }?.statements ?? []
        stances = corpus.stances(of: numbers)
        calendar = corpus.timeSteps(of: numbers)
        let concepts = corpus.record.concepts
        placeOfTopic = Dictionary(uniqueKeysWithValues: concepts.enumerated().map { ($1.id, $0) })
        var topics: [Identifier<Concept>: StanceCounts] = [:]
        for number in numbers {
            guard let concept = corpus.concept(of: corpus.statements[number]) else { continue }
            topics[concept, default: StanceCounts()].add(corpus.statements[number].stance)
        }
        self.topics = topics
        let byArticle = Dictionary(grouping: numbers) { corpus.statements[$0].article }
        statementsOfArticle = byArticle.mapValues(\.count)
        articles = byArticle.keys.sorted { one, other in
            let dates = (corpus.articles[one].about.published ?? "~", corpus.articles[other].about.published ?? "~")
            return dates.0 != dates.1 ? dates.0 < dates.1 : one < other
        }
    }
}
