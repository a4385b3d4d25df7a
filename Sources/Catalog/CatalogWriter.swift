import Analysis
import Annotations
import Prose
import Tables

/// Writes entries into an open catalog, within a transaction.
final class CatalogWriter {
    private let forgetStatements, forgetMentions, forgetArticle, article, statement, mention, word: Query
    private let database: Database
    private var words: [String: Int] = [:]
    private var nextArticle: Int

    init(_ database: Database) throws(DatabaseFailure) {
        self.database = database
        forgetStatements = try Query("DELETE FROM statement WHERE article = ?", in: database)
        forgetMentions = try Query("DELETE FROM mention WHERE article = ?", in: database)
        forgetArticle = try Query("DELETE FROM article WHERE number = ?", in: database)
        article = try Query("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", in: database)
        statement = try Query(
            "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", in: database
        )
        mention = try Query("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)", in: database)
        word = try Query("INSERT INTO word VALUES (?, ?)", in: database)
        nextArticle = try database.number("SELECT max(number) FROM article") + 1
        let known = try Query("SELECT number, text FROM word", in: database)
        while try known.next() { words[known.text(1)] = known.integer(0) }
    }

    /// Forgets what is kept of an article.
    func forget(_ path: BytePath) throws(DatabaseFailure) {
        let known = try Query("SELECT number FROM article WHERE path = ?", in: database, [.bytes(path.bytes)])
        guard try known.next() else { return }
        let number = Query.Value.integer(known.integer(0))
        for query in [forgetStatements, forgetMentions, forgetArticle] { try query.run([number]) }
    }

    /// Keeps what was read of an article.
    func keep(_ entry: CatalogEntry) throws(DatabaseFailure) {
        try forget(entry.path)
        let number = nextArticle
        nextArticle += 1
        let about = entry.about
        try article.run([
            .integer(number), .bytes(entry.path.bytes), .bytes(entry.stamp.bytes), .text(about.id.iri),
            .init(about.title),
            .init(about.outlet), .text(about.authors.joined(separator: "\n")), .init(about.url), .init(about.published),
            .init(about.language),
        ])
        for (place, found) in entry.marks.statements.enumerated() { try keep(found, number, place) }
        for (place, found) in entry.marks.mentions.enumerated() {
            try mention.run([
                .integer(number), .integer(place), .text(found.id.iri), try word(found.coder.slug),
                .integer(found.range.lowerBound.scalars), .integer(found.range.upperBound.scalars),
                try word(found.actor.iri),
            ])
        }
    }

    private func keep(_ found: CodedStatement, _ article: Int, _ place: Int) throws(DatabaseFailure) {
        let ranges = found.ranges.map { "\($0.lowerBound.scalars) \($0.upperBound.scalars)" }.joined(separator: " ")
        try statement.run([
            .integer(article), .integer(place), .text(found.id.iri), try word(found.coder.slug), .text(ranges),
            .text(found.before), .text(found.quotation), .text(found.after), try word(found.kind.rawValue),
            try speaker(found.speaker), .init(found.speakerAsWritten), try word(found.organization?.iri),
            try words(found.alsoNamed),
            try word(found.concept?.iri), try word(found.stance?.rawValue), try word(found.status.rawValue),
            .integer(found.isUnsure ? 1 : 0), .init(found.tags.isEmpty ? nil : found.tags.joined(separator: "\n")),
            .init(found.claim), .init(found.memo), .text(found.touched.text),
        ])
    }

    private func speaker(_ speaker: Statement.Speaker) throws(DatabaseFailure) -> Query.Value {
        switch speaker {
        case .unset: .none
        case .unknown: .integer(0)
        case .actor(let id): try word(id.iri)
        }
    }

    /// The numbers of actors, with blanks between them.
    private func words(_ actors: [Identifier<Actor>]) throws(DatabaseFailure) -> Query.Value {
        var numbers: [String] = []
        for actor in actors {
            if case .integer(let number) = try word(actor.iri) { numbers.append(String(number)) }
        }
        return numbers.isEmpty ? .none : .text(numbers.joined(separator: " "))
    }

    /// The number of a word, from 1 on.
    private func word(_ text: String?) throws(DatabaseFailure) -> Query.Value {
        guard let text else { return .none }
        if let known = words[text] { return .integer(known) }
        let number = words.count + 1
        try word.run([.integer(number), .text(text)])
        words[text] = number
        return .integer(number)
    }
}
