internal import Analysis
internal import Annotations

/// What a report counts before it writes: its actors, topics, outlets and times.
struct ReportTally: Sendable {
    /// An actor's statements.
    struct Voice: Sendable {
        let actor: Identifier<Actor>
        /// By date.
        let statements: [Int]
        let stances: StanceCounts
        let words: Int
    }

    /// Those with the most statements first.
    let voices: [Voice]
    /// The places of voices by actor: the anchors on the page.
    let placeOfVoice: [Identifier<Actor>: Int]
    /// Statements without a named speaker, by date.
    let nameless: [Int]
    let stances: StanceCounts
    let calendar: ReportCalendar
    /// The places of topics by concept, all of the codebook: the anchors on the page.
    let placeOfTopic: [Identifier<Concept>: Int]
    let topics: [Identifier<Concept>: StanceCounts]
    /// The articles of the statements, by date.
    let articles: [Int]
    let statementsOfArticle: [Int: Int]

    init(of numbers: [Int], in corpus: CodedCorpus) {
        let grouped = Dictionary(grouping: numbers) { corpus.actor(of: corpus.statements[$0]) }
        let voices = grouped.compactMap { actor, numbers in actor.map { Self.voice($0, numbers, corpus) } }
        self.voices = voices.sorted { one, other in
            one.statements.count != other.statements.count
                ? one.statements.count > other.statements.count
                : (corpus.name(of: one.actor), one.actor) < (corpus.name(of: other.actor), other.actor)
        }
        placeOfVoice = Dictionary(uniqueKeysWithValues: self.voices.enumerated().map { ($1.actor, $0) })
        nameless = corpus.byDate(grouped[nil] ?? [])
        stances = Self.stances(numbers, corpus)
        calendar = ReportCalendar(numbers.compactMap { corpus.date(of: corpus.statements[$0]) })
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

    private static func voice(_ actor: Identifier<Actor>, _ numbers: [Int], _ corpus: CodedCorpus) -> Voice {
        Voice(
            actor: actor, statements: corpus.byDate(numbers), stances: stances(numbers, corpus),
            words: numbers.map { corpus.statements[$0].wordCount }.reduce(0, +))
    }

    static func stances(_ numbers: [Int], _ corpus: CodedCorpus) -> StanceCounts {
        var stances = StanceCounts()
        for number in numbers { stances.add(corpus.statements[number].stance) }
        return stances
    }

    /// How many statements of some fall on each step of the time.
    func counts(_ numbers: [Int], _ corpus: CodedCorpus) -> [Int] {
        var counts = [Int](repeating: 0, count: calendar.labels.count)
        for number in numbers {
            if let place = calendar.place(of: corpus.date(of: corpus.statements[number])) { counts[place] += 1 }
        }
        return counts
    }
}
