import Analysis
import Annotations
import Prose
import Tables

/// Reads the entries of an open catalog.
struct CatalogReader {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// An article, and what was kept of it so far.
    private struct Found {
        let path: BytePath
        let stamp: Stamp
        let about: Article
        var marks = CodedCorpus.Marks()
        /// Whether all that was kept of it makes sense.
        var isWhole = true
    }

    func entries(_ half: Catalog.Half?) throws(DatabaseFailure) -> [BytePath: CatalogEntry] {
        // All of it as it is at one moment, whoever writes meanwhile.
        try database.run("BEGIN")
        let numbers = try numbers(of: half)
        var articles = try articles(numbers)
        guard !articles.isEmpty else { return [:] }
        let words = try words()
        try readStatements(numbers, into: &articles, words)
        try readMentions(numbers, into: &articles, words)
        var entries: [BytePath: CatalogEntry] = [:]
        entries.reserveCapacity(articles.count)
        for found in articles.values where found.isWhole {
            entries[found.path] = CatalogEntry(
                path: found.path, stamp: found.stamp, about: found.about, marks: found.marks)
        }
        return entries
    }

    /// The numbers between which those of a half are.
    private func numbers(of half: Catalog.Half?) throws(DatabaseFailure) -> [Query.Value] {
        guard let half else { return [.integer(.min), .integer(.max)] }
        let middle = try database.number(
            "SELECT number FROM article ORDER BY number LIMIT 1 OFFSET (SELECT count(*) / 2 FROM article)")
        return switch half {
        case .first: [.integer(.min), .integer(middle)]
        case .second: [.integer(middle + 1), .integer(.max)]
        }
    }

    private func articles(_ numbers: [Query.Value]) throws(DatabaseFailure) -> [Int: Found] {
        let query = try Query(
            """
            SELECT number, path, stamp, id, title, outlet, authors, url, published, language FROM article
            WHERE number BETWEEN ? AND ?
            """, in: database, numbers)
        var articles: [Int: Found] = [:]
        while try query.next() {
            let path = BytePath(bytes: query.bytes(1))
            var about = Article(id: Identifier(iri: query.text(3)))
            about.title = query.optionalText(4)
            about.outlet = query.optionalText(5)
            about.authors = query.text(6).split(separator: "\n").map(String.init)
            about.url = query.optionalText(7)
            about.published = query.optionalText(8)
            about.language = query.optionalText(9)
            articles[query.integer(0)] = Found(path: path, stamp: Stamp(kept: query.bytes(2)), about: about)
        }
        return articles
    }

    private func words() throws(DatabaseFailure) -> [Int: String] {
        let query = try Query("SELECT number, text FROM word", in: database)
        var words: [Int: String] = [:]
        while try query.next() { words[query.integer(0)] = query.text(1) }
        return words
    }

    private func readStatements(
        _ numbers: [Query.Value], into articles: inout [Int: Found], _ words: [Int: String]
    ) throws(DatabaseFailure) {
        let query = try Query("SELECT * FROM statement WHERE article BETWEEN ? AND ?", in: database, numbers)
        let reading = StatementReading(query, words)
        // Those of an article stand together.
        var number = -1
        var statements: [CodedStatement] = []
        var isWhole = true
        func take(_ articles: inout [Int: Found]) {
            // Room for no more than there are: most articles have fewer than an array grows to.
            articles[number]?.marks.statements = Array(statements[...])
            articles[number]?.isWhole = isWhole
            statements.removeAll(keepingCapacity: true)
            isWhole = true
        }
        while try query.next() {
            let next = query.integer(0)
            if next != number {
                take(&articles)
                number = next
            }
            guard articles[next] != nil else { continue }
            if let statement = reading.statement { statements.append(statement) } else { isWhole = false }
        }
        take(&articles)
    }

    private func readMentions(
        _ numbers: [Query.Value], into articles: inout [Int: Found], _ words: [Int: String]
    ) throws(DatabaseFailure) {
        let query = try Query(
            "SELECT article, id, coder, first, last, actor FROM mention WHERE article BETWEEN ? AND ?", in: database,
            numbers)
        while try query.next() {
            let number = query.integer(0), first = query.integer(3), last = query.integer(4)
            guard articles[number] != nil else { continue }
            guard let coder = words[query.integer(2)].flatMap(Coder.init(slug:)), let actor = words[query.integer(5)],
                first >= 0, first <= last
            else {
                articles[number]?.isWhole = false
                continue
            }
            articles[number]?.marks.mentions.append(
                CodedMention(
                    id: Identifier(iri: query.text(1)), coder: coder, range: TextRange(first, last),
                    actor: Identifier(iri: actor)))
        }
    }
}

/// Makes statements of the rows of a query. Words that many share are made once.
private final class StatementReading {
    private let query: Query
    private let words: [Int: String]
    private let coders: [Int: Coder]
    private let kinds: [Int: Statement.Kind]
    private let stances: [Int: Stance]
    private let statuses: [Int: Statement.Status]

    init(_ query: Query, _ words: [Int: String]) {
        self.query = query
        self.words = words
        coders = words.compactMapValues(Coder.init(slug:))
        kinds = words.compactMapValues(Statement.Kind.init)
        stances = words.compactMapValues(Stance.init)
        statuses = words.compactMapValues(Statement.Status.init)
    }

    /// The statement of the row; nil where it makes no sense.
    var statement: CodedStatement? {
        guard let coder = coders[query.integer(3)], let kind = kinds[query.integer(8)],
            let status = statuses[query.integer(15)], let ranges
        else { return nil }
        let stance = query.optionalInteger(14)
        if let stance, stances[stance] == nil { return nil }
        return CodedStatement(
            particulars(ranges), coder: coder, quotation: query.text(6), kind: kind, speaker: speaker,
            speakerAsWritten: query.optionalText(10), organization: word(11).map(Identifier.init(iri:)),
            alsoNamed: alsoNamed, concept: word(13).map(Identifier.init(iri:)), stance: stance.flatMap { stances[$0] },
            status: status, isUnsure: query.integer(16) != 0,
            tags: query.optionalText(17)?.split(separator: "\n").map(String.init) ?? [])
    }

    private func particulars(_ ranges: [TextRange]) -> StatementParticulars {
        StatementParticulars(ranges: ranges) { text in
            switch text {
            case .id: query.utf8(2)
            case .before: query.utf8(5)
            case .after: query.utf8(7)
            case .touched: query.utf8(20)
            case .claim: query.utf8(18)
            case .memo: query.utf8(19)
            }
        }
    }

    private func word(_ column: Int32) -> String? { query.optionalInteger(column).flatMap { words[$0] } }

    private var speaker: Statement.Speaker {
        guard let number = query.optionalInteger(9) else { return .unset }
        return words[number].map { .actor(Identifier(iri: $0)) } ?? .unknown
    }

    /// Numbers of at most nine digits with a blank between two; nil where something else is there.
    private static func numbers(in text: String) -> [Int]? {
        var numbers: [Int] = [], number = -1
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") {
                numbers.append(number)
                number = -1
            } else {
                guard (0x30...0x39).contains(byte), number < 100_000_000 else { return nil }
                number = max(0, number) * 10 + Int(byte - 0x30)
            }
        }
        numbers.append(number)
        return numbers.contains(-1) ? nil : numbers
    }

    private var alsoNamed: [Identifier<Actor>] {
        guard let numbers = query.optionalText(12) else { return [] }
        return numbers.split(separator: " ").compactMap { Int($0).flatMap { words[$0] } }.map(Identifier.init(iri:))
    }

    private var ranges: [TextRange]? {
        guard let numbers = Self.numbers(in: query.text(4)), !numbers.isEmpty, numbers.count.isMultiple(of: 2) else {
            return nil
        }
        var ranges: [TextRange] = []
        for index in stride(from: 0, to: numbers.count, by: 2) {
            guard numbers[index] <= numbers[index + 1] else { return nil }
            ranges.append(TextRange(numbers[index], numbers[index + 1]))
        }
        return ranges
    }
}
