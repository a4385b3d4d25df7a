package import Annotations
import Prose

/// What filter, order and groups look at, of each statement of a corpus.
///
/// A hundred thousand statements have few speakers, topics and articles: each column keeps its different words once, and
/// of each statement their number. A word is looked for in the words of a column, and not in a hundred thousand cells.
struct StatementWords: Equatable, Sendable {
    /// A column: its words, each once, and the number of that of each statement.
    struct Cells: Equatable, Sendable {
        private(set) var words: [String] = []
        private(set) var numbers: [Int32] = []
        private var known: [String: Int32] = [:]

        /// The number of a word.
        mutating func number(of word: String) -> Int32 {
            if let known = known[word] { return known }
            let number = Int32(truncatingIfNeeded: words.count)
            known[word] = number
            words.append(word)
            return number
        }

        fileprivate mutating func reserve(_ count: Int) { numbers.reserveCapacity(count) }

        fileprivate mutating func replace(_ range: Range<Int>, with new: [Int32]) {
            if range.lowerBound == numbers.count { numbers += new } else { numbers.replaceSubrange(range, with: new) }
        }
    }

    /// The columns that hold few different words.
    static let kept: [StatementFilter.Column] = [
        .speaker, .topic, .stance, .organization, .outlet, .title, .path, .date, .coder, .status, .kind, .unsure,
        .sign,
    ]
    private var columns = kept.map { _ in Cells() }
    /// What a person has taken as seen; nil where that is nothing, and all is new.
    private(set) var seen: SeenStatements?

    init() {}

    /// Looks at all statements of a corpus.
    init(of corpus: CodedCorpus, seen: SeenStatements?) {
        self.seen = seen
        for column in columns.indices { columns[column].reserve(corpus.statements.count) }
        replace(0..<0, by: 0..<corpus.statements.count, of: corpus)
    }

    /// Looks anew at statements of a corpus that came into the place of others.
    mutating func replace(_ old: Range<Int>, by new: Range<Int>, of corpus: CodedCorpus) {
        var names = StatementNames(corpus, seen)
        var numberings = Self.kept.indices.map { WordNumbering(columns[$0], Self.kept[$0], seen, room: new.count) }
        for place in numberings.indices {
            for number in new { numberings[place].take(number, of: corpus.statements, &names) }
        }
        for place in numberings.indices {
            columns[place] = numberings[place].cells
            columns[place].replace(old, with: numberings[place].numbers)
        }
    }

    /// Takes over new names from the register and the codebook.
    mutating func rename(in corpus: CodedCorpus) {
        number([.speaker, .topic, .organization], anewIn: corpus)
    }

    /// Takes statements as seen.
    mutating func see(_ numbers: [Int], in corpus: CodedCorpus) {
        var seen = seen ?? SeenStatements()
        for number in numbers { seen.insert(corpus.statements[number]) }
        self.seen = seen
        number([.sign], anewIn: corpus)
    }

    private mutating func number(_ columns: [StatementFilter.Column], anewIn corpus: CodedCorpus) {
        var names = StatementNames(corpus, seen)
        for column in columns {
            var numbering = WordNumbering(Cells(), column, seen, room: corpus.statements.count)
            for number in corpus.statements.indices { numbering.take(number, of: corpus.statements, &names) }
            self.columns[Self.place(of: column)] = numbering.cells
            self.columns[Self.place(of: column)].replace(0..<0, with: numbering.numbers)
        }
    }

    private static func place(of column: StatementFilter.Column) -> Int {
        kept.firstIndex(of: column == .by ? .coder : column) ?? 0
    }

    subscript(column: StatementFilter.Column) -> Cells { columns[Self.place(of: column)] }

    /// The word of a statement in a column that holds few different ones.
    func word(_ column: StatementFilter.Column, of number: Int) -> String {
        let cells = self[column]
        return cells.words[Int(cells.numbers[number])]
    }

    // MARK: - Order

    /// Numbers of statements in an order; where that does not tell two apart, as they come. They are put into drawers by
    /// their rank, which for a hundred thousand is quicker than comparing them.
    func sorted(_ numbers: [Int], in order: StatementOrder) -> [Int] {
        guard let (ranks, count) = ranks(in: order) else { return numbers }
        var starts = [Int](repeating: 0, count: count + 1)
        for number in numbers { starts[Int(ranks[number]) + 1] += 1 }
        for rank in 0..<count { starts[rank + 1] += starts[rank] }
        var sorted = [Int](repeating: 0, count: numbers.count)
        for number in numbers {
            let rank = Int(ranks[number])
            sorted[starts[rank]] = number
            starts[rank] += 1
        }
        return sorted
    }

    /// Of each statement, what decides where it stands in an order: the less, the earlier; nil where the order is that of
    /// the corpus.
    private func ranks(in order: StatementOrder) -> (ranks: [Int32], count: Int)? {
        switch order {
        case .work:
            let signs = self[.sign]
            let ranks = signs.words.map { word in
                let words = Set(word.split(separator: " ").map(String.init))
                return Int32(words.contains("unsure") ? 0 : words.contains("reviewed") ? 2 : 1)
            }
            return (signs.numbers.map { ranks[Int($0)] }, 3)
        case .speaker: return ranks(of: .speaker)
        case .topic: return ranks(of: .topic)
        case .stance: return ranks(of: .stance, emptyLast: false)
        case .outlet: return ranks(of: .outlet)
        case .date: return ranks(of: .date)
        case .article: return nil
        }
    }

    /// The number of each statement's word among all words of a column, capitals or not, in their order.
    private func ranks(of column: StatementFilter.Column, emptyLast: Bool = true) -> (ranks: [Int32], count: Int) {
        let cells = self[column]
        let keys = cells.words.map { $0.isEmpty && emptyLast ? "\u{10FFFF}" : $0.lowercased() }
        let sorted = Set(keys).sorted()
        let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($0.element, Int32($0.offset)) })
        let ranks = keys.map { places[$0] ?? 0 }
        return (cells.numbers.map { ranks[Int($0)] }, sorted.count)
    }

    // MARK: - Filter

    /// The numbers of the statements that a filter accepts.
    func accepted(by filter: StatementFilter, in corpus: CodedCorpus) -> [Int] {
        filter.terms.reduce(Array(corpus.statements.indices)) { left, term in
            let (kept, free) = (term.columns.filter { Self.isKept($0) }, term.columns.filter { !Self.isKept($0) })
            let hits = kept.map { column in
                (self[column].numbers, self[column].words.map { term.occurs(in: $0, of: column) })
            }.filter { $0.1.contains(true) }
            return left.filter { number in
                let occurs =
                    hits.contains { numbers, isHit in isHit[Int(numbers[number])] }
                    || free.contains { term.occurs(in: corpus.statements[number], column: $0) }
                return occurs != term.isUnwanted
            }
        }
    }

    static func isKept(_ column: StatementFilter.Column) -> Bool { column == .by || kept.contains(column) }
}

extension StatementFilter.Term {
    /// Whether it stands in what was said, claimed, noted, given as a tag, or is when it was last changed.
    fileprivate func occurs(in statement: CodedStatement, column: StatementFilter.Column) -> Bool {
        switch column {
        case .quotation: occurs(in: statement.quotation, of: column)
        case .claim: statement.claim.map { occurs(in: $0, of: column) } ?? false
        case .memo: statement.memo.map { occurs(in: $0, of: column) } ?? false
        case .tag: statement.tags.contains { occurs(in: $0, of: column) }
        case .changed: occurs(in: statement.touched.text, of: column)
        case .speaker, .topic, .stance, .organization, .outlet, .title, .path, .date, .coder, .by, .status, .kind,
            .unsure, .sign:
            false
        }
    }
}

extension CodedCorpus {
    /// What a table calls a speaker: as the article has it, where the register has lost the actor.
    package func shownName(of speaker: Statement.Speaker, asWritten: String?) -> String? {
        switch speaker {
        case .unset: nil
        case .unknown: "unknown"
        case .actor(let id): record.actor(standing(id))?.name ?? asWritten ?? "actor not in the register"
        }
    }
}
