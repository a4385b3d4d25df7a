package import Annotations
import Prose

/// All that was marked in the articles of a folder, laid out to be asked: what every question of this room is asked of,
/// and what the review shows.
///
/// A value made of notebooks and nothing else, so that a screen, a command and a test get the same answers. Each coder's
/// statement is one of its statements; ``counted`` are those that a question counts.
package struct CodedCorpus: Equatable, Sendable {
    /// An article and where it lies.
    package struct CodedArticle: Hashable, Sendable {
        package let path: BytePath
        package let about: Article

        package init(path: BytePath, about: Article) {
            self.path = path
            self.about = about
        }
    }

    /// Those of the articles with anything marked in them, by their paths.
    package private(set) var articles: [CodedArticle] = []
    /// By article and place.
    package private(set) var statements: [CodedStatement] = []
    /// By article and place.
    package private(set) var mentions: [CodedMention] = []
    /// Where the statements and the mentions of each article begin.
    private var starts: [Start] = []
    /// The actor register and the codebook.
    package var record: CorpusRecord { didSet { merges = Merges(record) } }
    private var merges: Merges

    private struct Start: Equatable, Sendable {
        var statement: Int
        var mention: Int
    }

    /// An empty corpus with a register.
    package init(record: CorpusRecord) {
        self.record = record
        merges = Merges(record)
    }

    /// Makes room for so many statements.
    package mutating func reserve(statements count: Int) { statements.reserveCapacity(count) }

    /// Takes in an article with what its coders have marked in it.
    package mutating func add(_ article: CodedArticle, _ notebooks: [Notebook]) { put(article, Marks(of: notebooks)) }

    /// Puts what was marked in an article into the place of what was there of it, and returns which statements went and
    /// how many came. An article without marks is left out.
    @discardableResult
    package mutating func put(_ article: CodedArticle, _ marks: consuming Marks) -> Replacement {
        let number =
            articles.count > 0 && articles[articles.count - 1].path < article.path
            ? articles.count : articles.partition { $0.path < article.path }
        let isKnown = number < articles.count && articles[number].path == article.path
        if marks.isEmpty { return isKnown ? remove(number) : Replacement(at: range(of: number).statements.lowerBound) }
        if isKnown { articles[number] = article } else { makeRoom(for: article, at: number) }
        return fill(number, with: marks)
    }

    /// Which statements were replaced, by how many.
    package struct Replacement: Hashable, Sendable {
        package let old: Range<Int>
        package let count: Int

        init(_ old: Range<Int>, count: Int) {
            self.old = old
            self.count = count
        }

        init(at place: Int) {
            self.init(place..<place, count: 0)
        }
    }

    /// The numbers of what was marked in an article.
    private func range(of article: Int) -> (statements: Range<Int>, mentions: Range<Int>) {
        guard article < starts.count else {
            return (statements.count..<statements.count, mentions.count..<mentions.count)
        }
        let next =
            article + 1 < starts.count
            ? starts[article + 1] : Start(statement: statements.count, mention: mentions.count)
        return (starts[article].statement..<next.statement, starts[article].mention..<next.mention)
    }

    /// The numbers of the statements of an article; none where nothing is marked in it.
    package func statements(of path: BytePath) -> Range<Int> {
        guard let number = number(of: path) else { return 0..<0 }
        return range(of: number).statements
    }

    /// What is marked in an article.
    package func marks(of path: BytePath) -> Marks {
        var marks = Marks()
        guard let number = number(of: path) else { return marks }
        let range = range(of: number)
        marks.statements = Array(statements[range.statements])
        marks.mentions = Array(mentions[range.mentions])
        return marks
    }

    /// The number of an article; nil where nothing is marked in it.
    package func number(of path: BytePath) -> Int? {
        let number = articles.partition { $0.path < path }
        return number < articles.count && articles[number].path == path ? number : nil
    }

    /// A corpus of some of the statements, by their numbers, with the same register and with the mentions of their articles.
    package func corpus(of numbers: [Int]) -> CodedCorpus {
        var corpus = CodedCorpus(record: record)
        for (article, numbers) in Dictionary(grouping: numbers, by: { statements[$0].article }).sorted(by: {
            $0.key < $1.key
        }) {
            var marks = Marks()
            marks.statements = numbers.map { statements[$0] }
            marks.mentions = Array(mentions[range(of: article).mentions])
            corpus.put(articles[article], marks)
        }
        return corpus
    }

    /// Changes one statement, and nothing of where it stands.
    package mutating func replace(_ number: Int, by statement: CodedStatement) {
        var statement = statement
        statement.article = statements[number].article
        statements[number] = statement
    }

    private mutating func makeRoom(for article: CodedArticle, at number: Int) {
        let start = range(of: number)
        articles.insert(article, at: number)
        starts.insert(
            Start(statement: start.statements.lowerBound, mention: start.mentions.lowerBound), at: number)
        renumber(from: start.statements.lowerBound, start.mentions.lowerBound, by: 1)
    }

    private mutating func remove(_ number: Int) -> Replacement {
        let replacement = fill(number, with: Marks())
        articles.remove(at: number)
        let start = starts.remove(at: number)
        renumber(from: start.statement, start.mention, by: -1)
        return replacement
    }

    private mutating func renumber(from statement: Int, _ mention: Int, by step: Int) {
        for index in statement..<statements.count { statements[index].article += step }
        for index in mention..<mentions.count { mentions[index].article += step }
    }

    private mutating func fill(_ number: Int, with marks: consuming Marks) -> Replacement {
        let old = range(of: number)
        var (statements, mentions) = marks.taken()
        for index in statements.indices { statements[index].article = number }
        for index in mentions.indices { mentions[index].article = number }
        if !statements.areInOrder { statements.sort(by: CodedStatement.precedes) }
        if !mentions.isInOrder(CodedMention.precedes) { mentions.sort(by: CodedMention.precedes) }
        self.statements.replaceSubrange(old.statements, with: statements)
        self.mentions.replaceSubrange(old.mentions, with: mentions)
        let (more, moreMentions) = (statements.count - old.statements.count, mentions.count - old.mentions.count)
        if more != 0 || moreMentions != 0 {
            for later in starts.indices.dropFirst(number + 1) {
                starts[later].statement += more
                starts[later].mention += moreMentions
            }
        }
        return Replacement(old.statements, count: statements.count)
    }
}

extension Array {
    /// Whether no element belongs before the one in front of it.
    fileprivate func isInOrder(_ precedes: (Element, Element) -> Bool) -> Bool {
        indices.dropFirst().allSatisfy { !precedes(self[$0], self[$0 - 1]) }
    }
}

extension [CodedStatement] {
    /// Whether those of one article are in their order. Mostly their places say so, and none has to be copied.
    fileprivate var areInOrder: Bool {
        indices.dropFirst().allSatisfy {
            self[$0 - 1].start < self[$0].start || !CodedStatement.precedes(self[$0], self[$0 - 1])
        }
    }
}

// MARK: - Merges

/// Who and what was merged into another, by what it turned out to be.
private struct Merges: Equatable, Sendable {
    let actors: [Identifier<Actor>: Identifier<Actor>]
    let concepts: [Identifier<Concept>: Identifier<Concept>]

    init(_ record: CorpusRecord) {
        let merged = record.actors.filter { $0.mergedInto != nil }
        actors = Dictionary(uniqueKeysWithValues: merged.map { ($0.id, record.standing($0.id)?.id ?? $0.id) })
        let mergedConcepts = record.concepts.filter { $0.mergedInto != nil }
        concepts = Dictionary(
            uniqueKeysWithValues: mergedConcepts.map { ($0.id, record.standing($0.id)?.id ?? $0.id) })
    }
}

extension CodedCorpus {
    /// The actor that one turned out to be.
    package func standing(_ actor: Identifier<Actor>) -> Identifier<Actor> {
        merges.actors.isEmpty ? actor : merges.actors[actor] ?? actor
    }

    /// The concept that one was merged into.
    package func standing(_ concept: Identifier<Concept>) -> Identifier<Concept> {
        merges.concepts.isEmpty ? concept : merges.concepts[concept] ?? concept
    }

    /// The actor who speaks, where one was named; merges are followed.
    package func actor(of statement: CodedStatement) -> Identifier<Actor>? {
        if case .actor(let id) = statement.speaker { standing(id) } else { nil }
    }

    /// What a statement is about; merges are followed.
    package func concept(of statement: CodedStatement) -> Identifier<Concept>? {
        statement.concept.map { standing($0) }
    }
}

// MARK: - What a question counts

extension CodedCorpus {
    /// The numbers of the statements that count. Where several coders marked the same words and gave them the same speaker,
    /// topic and stance, that is one statement: two people who agree have not heard it said twice.
    package var counted: [Int] {
        guard let first = statements.first, statements.indices.contains(where: { statements[$0].coder != first.coder })
        else {
            return Array(statements.indices)
        }
        return counted(among: Array(statements.indices))
    }

    /// Those that count of some statements, whose numbers are in order.
    package func counted(among numbers: [Int]) -> [Int] {
        var seen: Set<Judgement> = []
        var article = -1
        return numbers.filter { number in
            if statements[number].article != article {
                article = statements[number].article
                seen.removeAll(keepingCapacity: true)
            }
            return seen.insert(judgement(of: number)).inserted
        }
    }

    /// Who said the same of the same words as a statement does, its own coder among them, by name.
    package func coders(of number: Int) -> [Coder] {
        let wanted = judgement(of: number)
        let same = range(of: statements[number].article).statements.filter { judgement(of: $0) == wanted }
        return Set(same.map { statements[$0].coder }).sorted()
    }

    /// The mentions that count: each place and actor once, whoever marked it.
    package var countedMentions: [CodedMention] {
        var seen: Set<Place> = []
        return mentions.filter {
            seen.insert(Place(article: $0.article, range: $0.range, actor: standing($0.actor))).inserted
        }
    }

    /// What two coders must have in common to have said the same.
    private struct Judgement: Hashable {
        let ranges: [TextRange]
        let speaker: Statement.Speaker
        let concept: Identifier<Concept>?
        let stance: Stance?
    }

    private struct Place: Hashable {
        let article: Int
        let range: TextRange
        let actor: Identifier<Actor>
    }

    private func judgement(of number: Int) -> Judgement {
        let statement = statements[number]
        let speaker = actor(of: statement).map(Statement.Speaker.actor) ?? statement.speaker
        return Judgement(
            ranges: statement.ranges, speaker: speaker, concept: concept(of: statement), stance: statement.stance)
    }
}
