import Annotations

/// Gives the words of one column their numbers. What decides the word of a statement is mostly what decided that of another:
/// then its number is known without the word.
struct WordNumbering {
    private(set) var cells: StatementWords.Cells
    /// Those of the statements that were taken, in their order.
    private(set) var numbers: [Int32] = []
    private let column: StatementFilter.Column
    private let seen: SeenStatements?
    /// By the number of the article, or by one of few values: -1 where it is not known yet.
    private var few: [Int32] = []
    private var speakers: [StatementNames.Speaker: Int32] = [:]
    private var concepts: [Identifier<Concept>?: Int32] = [:]
    private var coders: [Coder: Int32] = [:]

    init(_ cells: StatementWords.Cells, _ column: StatementFilter.Column, _ seen: SeenStatements?, room: Int) {
        self.cells = cells
        self.column = column
        self.seen = seen
        numbers.reserveCapacity(room)
    }

    /// What decides the word of a statement.
    private enum Key {
        /// The number of its article, or one of few values.
        case few(Int)
        case speaker(StatementNames.Speaker)
        case concept(Identifier<Concept>?)
        case coder(Coder)
    }

    /// Adds the number of a statement's word. A statement has some fifteen references to count when it is copied, so that
    /// its members are looked at where it stands.
    mutating func take(_ number: Int, of statements: [CodedStatement], _ names: inout StatementNames) {
        let key = key(of: number, statements)
        if let known = known(key) { return numbers.append(known) }
        let word = cells.number(of: names.word(of: number, column))
        learn(word, for: key)
        numbers.append(word)
    }

    private func key(of number: Int, _ statements: [CodedStatement]) -> Key {
        switch column {
        case .speaker:
            .speaker(.init(speaker: statements[number].speaker, asWritten: statements[number].speakerAsWritten))
        case .organization:
            .speaker(.init(speaker: statements[number].organization.map { .actor($0) } ?? .unset, asWritten: nil))
        case .topic: .concept(statements[number].concept)
        case .coder, .by: .coder(statements[number].coder)
        case .outlet, .title, .path, .date: .few(statements[number].article)
        case .stance: .few(statements[number].stance.flatMap { Stance.allCases.firstIndex(of: $0) } ?? 99)
        case .status: .few(Statement.Status.allCases.firstIndex(of: statements[number].status) ?? 0)
        case .kind: .few(Statement.Kind.allCases.firstIndex(of: statements[number].kind) ?? 0)
        case .unsure: .few(statements[number].isUnsure ? 1 : 0)
        case .sign: .few(Int(StatementSign.bits(of: number, in: statements, seen: seen)))
        case .quotation, .claim, .memo, .tag, .changed: .few(0)
        }
    }

    private func known(_ key: Key) -> Int32? {
        switch key {
        case .few(let value): value < few.count && few[value] >= 0 ? few[value] : nil
        case .speaker(let speaker): speakers[speaker]
        case .concept(let concept): concepts[concept]
        case .coder(let coder): coders[coder]
        }
    }

    private mutating func learn(_ word: Int32, for key: Key) {
        switch key {
        case .few(let value):
            if value >= few.count { few += [Int32](repeating: -1, count: value + 1 - few.count) }
            few[value] = word
        case .speaker(let speaker): speakers[speaker] = word
        case .concept(let concept): concepts[concept] = word
        case .coder(let coder): coders[coder] = word
        }
    }
}

/// The names that statements give by their identifiers, each looked up once.
struct StatementNames {
    private let corpus: CodedCorpus
    private let seen: SeenStatements?
    private var speakers: [Speaker: String] = [:]
    private var topics: [Identifier<Concept>: String] = [:]

    struct Speaker: Hashable {
        let speaker: Statement.Speaker
        let asWritten: String?
    }

    init(_ corpus: CodedCorpus, _ seen: SeenStatements?) {
        self.corpus = corpus
        self.seen = seen
    }

    mutating func word(of number: Int, _ column: StatementFilter.Column) -> String {
        let statement = corpus.statements[number]
        let about = corpus.articles[statement.article].about
        return switch column {
        case .speaker: speaker(statement.speaker, statement.speakerAsWritten)
        case .organization: statement.organization.map { speaker(.actor($0), nil) } ?? ""
        case .topic: topic(statement.concept)
        case .stance: statement.stance?.rawValue ?? ""
        case .outlet: about.outlet ?? ""
        case .title: about.title ?? corpus.articles[statement.article].path.name.display
        case .path: corpus.articles[statement.article].path.display
        case .date: about.published ?? ""
        case .coder, .by: statement.coder.slug
        case .status: statement.status.rawValue
        case .kind: statement.kind.rawValue
        case .unsure: statement.isUnsure ? "yes" : "no"
        case .sign: StatementSign.words(of: number, in: corpus.statements, seen: seen)
        case .quotation, .claim, .memo, .tag, .changed: ""
        }
    }

    private mutating func speaker(_ speaker: Statement.Speaker, _ asWritten: String?) -> String {
        let key = Speaker(speaker: speaker, asWritten: asWritten)
        if let known = speakers[key] { return known }
        let name = corpus.shownName(of: speaker, asWritten: asWritten) ?? ""
        speakers[key] = name
        return name
    }

    private mutating func topic(_ concept: Identifier<Concept>?) -> String {
        guard let concept else { return "" }
        if let known = topics[concept] { return known }
        let name = corpus.record.concept(corpus.standing(concept))?.name ?? "topic not in the codebook"
        topics[concept] = name
        return name
    }
}
