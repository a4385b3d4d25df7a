package import Annotations

/// A corpus to be filtered, ordered, grouped and asked, and changed article by article.
package struct StatementTable: Equatable, Sendable {
    package private(set) var corpus: CodedCorpus
    private var words: StatementWords

    /// The statements of a corpus; `seen` are those that are not new.
    package init(_ corpus: CodedCorpus, seen: SeenStatements? = nil) {
        self.corpus = corpus
        words = StatementWords(of: corpus, seen: seen)
    }

    /// What a person has taken as seen; nil where that is nothing, and all is new.
    package var seen: SeenStatements? { words.seen }

    /// Takes statements as seen: they are new again when they say something else.
    package mutating func see(_ numbers: [Int]) { words.see(numbers, in: corpus) }

    /// Takes over the register and the codebook as they are now.
    package mutating func take(_ record: CorpusRecord) {
        corpus.record = record
        words.rename(in: corpus)
    }

    /// Puts what is marked in an article now into the place of what was. Says whether as many statements, in the same
    /// places, are there as before.
    @discardableResult
    package mutating func put(_ article: CodedCorpus.CodedArticle, _ marks: CodedCorpus.Marks) -> Bool {
        let before = corpus.statements(of: article.path).map { corpus.statements[$0].id }
        let replaced = corpus.put(article, marks)
        if replaced.old.isEmpty, replaced.count == 0 { return true }
        let new = replaced.old.lowerBound..<replaced.old.lowerBound + replaced.count
        words.replace(replaced.old, by: new, of: corpus)
        return before == new.map { corpus.statements[$0].id }
    }

    /// Changes one statement where it stands.
    package mutating func replace(_ number: Int, by statement: CodedStatement) {
        corpus.replace(number, by: statement)
        words.replace(number..<number + 1, by: number..<number + 1, of: corpus)
    }

    /// The numbers of the statements that a filter accepts, in an order; where that does not tell two apart, by article
    /// and place.
    package func numbers(_ filter: StatementFilter, in order: StatementOrder) -> [Int] {
        words.sorted(words.accepted(by: filter, in: corpus), in: order)
    }

    /// Those of some statements of which something holds.
    package func narrowed(_ numbers: [Int], to sign: StatementSign) -> [Int] {
        numbers.filter { sign.holds(of: $0, in: corpus.statements, seen: words.seen) }
    }

    /// Statements put together by what a column says of them, its words in their order and those without one last. A
    /// column whose words are each its own, such as what was said, puts all into one group without a word.
    package func grouped(_ numbers: [Int], by column: StatementFilter.Column) -> [StatementGroup] {
        words.grouped(numbers, by: column)
    }

    /// The articles that hold a statement that a filter accepts.
    package func articles(holding filter: StatementFilter) -> Set<BytePath> {
        let numbers = Set(words.accepted(by: filter, in: corpus).map { corpus.statements[$0].article })
        return Set(numbers.map { corpus.articles[$0].path })
    }

    /// What a column says of a statement; empty for the columns that are words of their own: what was said, claimed and
    /// noted, the tags, and when it was last changed.
    package func word(_ column: StatementFilter.Column, of number: Int) -> String {
        switch column {
        case .quotation, .claim, .memo, .tag, .changed: ""
        case .speaker, .topic, .stance, .organization, .outlet, .title, .path, .date, .coder, .by, .status, .kind,
            .unsure, .sign:
            words.word(column, of: number)
        }
    }

    /// How many of some statements have each word of a column, the most frequent first.
    package func facets(_ column: StatementFilter.Column, among numbers: [Int]) -> [(word: String, count: Int)] {
        let cells = words[column]
        var counts = [Int](repeating: 0, count: cells.words.count)
        for number in numbers { counts[Int(cells.numbers[number])] += 1 }
        return zip(cells.words, counts).filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .map { (word: $0.0, count: $0.1) }
    }
}
