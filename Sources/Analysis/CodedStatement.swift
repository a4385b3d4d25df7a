package import Annotations
package import Prose

/// A statement as the questions see it: who speaks, about what, in which words, with merges followed.
package struct CodedStatement: Hashable, Sendable {
    /// The number of its article in the corpus.
    package let article: Int
    package let id: Identifier<Statement>
    /// Whose it is; several where they marked the same words and said the same of them.
    package private(set) var coders: [Coder]
    package let ranges: [TextRange]
    /// The words, the parts of an interrupted quotation with ` […] ` between them.
    package let quotation: String
    /// Up to 32 scalars before and after the words.
    package let context: (before: String, after: String)
    package let kind: Statement.Kind
    package let speaker: Statement.Speaker
    package let organization: Identifier<Actor>?
    package let concept: Identifier<Concept>?
    package let stance: Stance?
    package let status: Statement.Status
    package let isUnsure: Bool

    /// The actor who speaks, where one was named.
    package var actor: Identifier<Actor>? {
        if case .actor(let id) = speaker { id } else { nil }
    }

    /// How many words it has, counted by the blanks between them.
    package var wordCount: Int {
        quotation.split(whereSeparator: \.isWhitespace).count { $0 != "[…]" }
    }

    init(_ statement: Statement, by coder: Coder, article: Int, record: CorpusRecord) {
        self.article = article
        id = statement.id
        coders = [coder]
        ranges = statement.segments.map(\.range)
        quotation = statement.segments.map(\.exact).asOneQuotation
        context = (statement.segments.first?.prefix ?? "", statement.segments.last?.suffix ?? "")
        kind = statement.kind
        speaker =
            switch statement.speaker {
            case .actor(let id): .actor(record.standing(id)?.id ?? id)
            case .unset, .unknown: statement.speaker
            }
        organization = statement.organization.map { record.standing($0)?.id ?? $0 }
        concept = statement.concept.map { record.standing($0)?.id ?? $0 }
        stance = statement.stance
        status = statement.status
        isUnsure = statement.isUnsure
    }

    /// The statements of several coders in one article. Where they marked the same words and gave them the same speaker,
    /// topic and stance, that is one statement: two people who agree have not heard it said twice.
    static func distinct(in notebooks: [Notebook], article: Int, record: CorpusRecord) -> [CodedStatement] {
        var found: [CodedStatement] = []
        var places: [Judgement: Int] = [:]
        for notebook in notebooks {
            for statement in notebook.statements {
                let coded = CodedStatement(statement, by: notebook.coder, article: article, record: record)
                if let place = places[coded.judgement] {
                    if !found[place].coders.contains(notebook.coder) { found[place].coders.append(notebook.coder) }
                } else {
                    places[coded.judgement] = found.count
                    found.append(coded)
                }
            }
        }
        return notebooks.count < 2 ? found : found.inReadingOrder
    }

    /// What two coders must have in common to have said the same.
    private struct Judgement: Hashable {
        let ranges: [TextRange]
        let speaker: Statement.Speaker
        let concept: Identifier<Concept>?
        let stance: Stance?
    }

    private var judgement: Judgement {
        Judgement(ranges: ranges, speaker: speaker, concept: concept, stance: stance)
    }

    package static func == (one: Self, other: Self) -> Bool {
        one.id == other.id && one.article == other.article && one.coders == other.coders
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(article)
    }
}

extension [CodedStatement] {
    fileprivate var inReadingOrder: Self {
        sorted { one, other in
            let first = one.ranges.first?.lowerBound ?? .start, second = other.ranges.first?.lowerBound ?? .start
            return first != second ? first < second : one.id < other.id
        }
    }
}

/// A place where an article names an actor.
package struct CodedMention: Hashable, Sendable {
    /// The number of its article in the corpus.
    package let article: Int
    package let range: TextRange
    package let actor: Identifier<Actor>

    /// The mentions of several coders in one article, each place and actor once.
    static func distinct(in notebooks: [Notebook], article: Int, record: CorpusRecord) -> [CodedMention] {
        let all = notebooks.flatMap { notebook in
            notebook.mentions.map { mention in
                CodedMention(
                    article: article, range: mention.anchor.range,
                    actor: record.standing(mention.actor)?.id ?? mention.actor)
            }
        }
        var seen: Set<CodedMention> = []
        return all.filter { seen.insert($0).inserted }
    }
}
