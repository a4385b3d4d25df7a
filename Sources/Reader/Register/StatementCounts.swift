import Analysis
import Annotations

/// Where the entries of the register and the codebook are named: in which statements of which coders, and in how many
/// mentions.
///
/// Worked out from what is marked in all articles, once for each change of that; merges are summed up apart, so that one
/// costs no more than the register. All that the two screens know of statements comes from this file.
struct StatementCounts: Equatable, Sendable {
    /// How often an entry is named.
    struct Uses: Hashable, Sendable {
        /// Statements of an actor, or about a concept.
        var statements = 0
        var mentions = 0
        /// Statements that name an actor as whom the speaker speaks for, to whom it was said, or who passed it on.
        var others = 0
        /// The articles, by number.
        var articles: Set<Int> = []

        var isNone: Bool { statements == 0 && mentions == 0 && others == 0 }

        fileprivate mutating func add(_ other: Uses) {
            statements += other.statements
            mentions += other.mentions
            others += other.others
            articles.formUnion(other.articles)
        }
    }

    /// The statements of each entry, by their number in the corpus.
    private var numbers: [EntryName: [Int]] = [:]
    private var own: [EntryName: Uses] = [:]
    private var corpusEdition: Int?
    private var recordEdition: Int?
    /// The entries that count as others, and the sums of those.
    private var merged: [EntryName: [EntryName]] = [:]
    private var sums: [EntryName: Uses] = [:]

    /// How often an entry itself is named, without those that were merged into it.
    func ownUses(of entry: EntryName) -> Uses { own[entry] ?? Uses() }

    /// How often an entry and all that count as it are named.
    func uses(of entry: EntryName) -> Uses { sums[entry] ?? ownUses(of: entry) }

    /// The entries that count as one, because they were merged into it.
    func entries(countingAs entry: EntryName) -> [EntryName] { merged[entry] ?? [] }

    /// The numbers of the statements of an actor, or about a concept, those of all that count as it among them; by article
    /// and place.
    func statements(of entry: EntryName) -> [Int] {
        let merged = entries(countingAs: entry)
        let own = numbers[entry] ?? []
        return merged.isEmpty ? own : (own + merged.flatMap { numbers[$0] ?? [] }).sorted()
    }

    /// Counts again what has changed since the last time; the editions count the changes of the two.
    mutating func follow(_ corpus: CodedCorpus, edition: Int, _ record: CorpusRecord, recordEdition: Int) {
        let isCounted = corpusEdition == edition
        if !isCounted { count(corpus) }
        corpusEdition = edition
        guard !isCounted || self.recordEdition != recordEdition else { return }
        self.recordEdition = recordEdition
        (merged, sums) = ([:], [:])
        let all =
            record.actors.filter { $0.mergedInto != nil }.map { EntryName.actor($0.id) }
            + record.concepts.filter { $0.mergedInto != nil }.map { EntryName.concept($0.id) }
        for entry in all {
            let standing = record.standing(entry)
            guard standing != entry else { continue }
            merged[standing, default: []].append(entry)
            var sum = sums[standing] ?? ownUses(of: standing)
            sum.add(ownUses(of: entry))
            sums[standing] = sum
        }
    }

    private mutating func count(_ corpus: CodedCorpus) {
        (numbers, own) = ([:], [:])
        for (number, statement) in corpus.statements.enumerated() {
            if case .actor(let id) = statement.speaker { add(number, statement, to: .actor(id)) }
            if let concept = statement.concept { add(number, statement, to: .concept(concept)) }
            let others = Set(statement.alsoNamed + [statement.organization].compactMap(\.self))
            for id in others { note(.actor(id), statement.article) { $0.others += 1 } }
        }
        for mention in corpus.mentions { note(.actor(mention.actor), mention.article) { $0.mentions += 1 } }
    }

    private mutating func add(_ number: Int, _ statement: CodedStatement, to entry: EntryName) {
        numbers[entry, default: []].append(number)
        note(entry, statement.article) { $0.statements += 1 }
    }

    private mutating func note(_ entry: EntryName, _ article: Int, _ change: (inout Uses) -> Void) {
        change(&own[entry, default: Uses()])
        own[entry]?.articles.insert(article)
    }
}

extension ReaderState {
    /// How often an entry and all that count as it are named.
    func uses(of entry: EntryName) -> StatementCounts.Uses { counts.uses(of: entry) }

    /// A statement of the corpus by its number, and where its article lies; nil where the corpus has changed since.
    func statement(_ number: Int) -> ReviewRow? {
        guard coded.corpus.statements.indices.contains(number) else { return nil }
        let statement = coded.corpus.statements[number]
        return ReviewRow(number: number, path: coded.corpus.articles[statement.article].path, statement: statement)
    }

    /// Brings the corpus up to date with what is in memory, and the counts with the corpus.
    mutating func followCounts() {
        if shelf.hasChanges || coded.corpus.record != corpus { refreshReview() }
        counts.follow(coded.corpus, edition: codedChanges.count, corpus, recordEdition: corpusChanges.count)
    }
}
