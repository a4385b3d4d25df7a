import Annotations
import Prose
import Tables
import Testing

@testable import Interchange

/// Databases of Discourse Network Analyzer: what we write is what DNA makes, and what DNA makes comes in.
@Suite struct DnaTests {
    // MARK: - Out

    /// A file of `Tests/Goldens`; see ``FormatTests``. The bytes of a database are SQLite's, its rows are ours.
    @Test func `The rows are those of the golden file`() throws {
        let database = try DnaSample.database()
        var dump = ""
        let tables = [
            "SETTINGS", "CODERS", "CODERRELATIONS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "ENTITIES",
            "ATTRIBUTEVARIABLES", "ATTRIBUTEVALUES", "STATEMENTS", "DATASHORTTEXT", "DATABOOLEAN", "DATAINTEGER",
            "DATALONGTEXT", "DICTUM",
        ]
        for table in tables {
            dump += "== \(table)\n"
            for row in try DnaSample.rows("SELECT * FROM \(table)", in: database) {
                dump += row.joined(separator: " | ") + "\n"
            }
        }
        let golden = Golden("exchange-dna.txt")
        if isRewriting { golden.rewrite(Array(dump.utf8)) }
        #expect(dump == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test(arguments: [3, 4, 5])
    func `Every link leads somewhere, every value fits, and every stretch has its words`(seed: Int) throws {
        let world = ExchangeWorld(seed: seed)
        let database = try DnaSample.database(world.corpus)
        #expect(try DnaSample.rows("PRAGMA foreign_key_check", in: database).isEmpty)
        #expect(try DnaSample.rows("PRAGMA integrity_check", in: database) == [["ok"]])
        let units = Array(world.text.string(in: world.text.range).utf16)
        let places = try DnaSample.rows("SELECT Start, Stop FROM STATEMENTS WHERE StatementTypeId != 2", in: database)
        #expect(places.count == world.notebook.statements.count)
        for (place, statement) in zip(places, world.notebook.statements) {
            let (start, stop) = (try #require(Int(place[0])), try #require(Int(place[1])))
            let words = String(decoding: units[start..<stop], as: UTF16.self)
            let (first, last) = (statement.segments[0].exact, statement.segments[statement.segments.count - 1].exact)
            #expect(words.utf8.starts(with: first.utf8), "seed \(seed)")
            #expect(words.utf16.reversed().starts(with: last.utf16.reversed()), "seed \(seed)")
        }
        // DNA stops at a statement without a value of each variable.
        let missing = """
            SELECT s.ID FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId
            LEFT JOIN DATASHORTTEXT t ON t.StatementId = s.ID AND t.VariableId = v.ID
            LEFT JOIN DATABOOLEAN b ON b.StatementId = s.ID AND b.VariableId = v.ID
            LEFT JOIN DATALONGTEXT l ON l.StatementId = s.ID AND l.VariableId = v.ID
            WHERE t.ID IS NULL AND b.ID IS NULL AND l.ID IS NULL
            """
        #expect(try DnaSample.rows(missing, in: database).isEmpty)
    }

    @Test func `Only what is for or against is a statement with agreement`() throws {
        let database = try DnaSample.database()
        let rows = try DnaSample.rows(
            "SELECT t.Label, s.Start FROM STATEMENTS s JOIN STATEMENTTYPES t ON t.ID = s.StatementTypeId ORDER BY s.ID",
            in: database)
        #expect(
            rows.map { $0[0] } == [
                "DNA Statement", "Annotation", "Statement without agreement", "Statement without agreement",
            ])
        #expect(try DnaSample.rows("SELECT Value FROM DATABOOLEAN", in: database) == [["0"]])
    }

    @Test func `What DNA has no room for is in the report of losses`() throws {
        var record = ExchangeSample.corpus.record
        var mara = try #require(record.actors.first), ferry = try #require(record.concepts.first)
        let (before, topic) = (mara, ferry)
        mara.name = String(repeating: "é", count: 200)
        mara.aliases = [Actor.Alias(name: "M.", evidence: "says she"), Actor.Alias(name: "a; b")]
        mara.memo = String(repeating: "m", count: 191)
        ferry.color = "teal"
        ferry.useWhen = "when it is a ferry"
        ferry.definition = String(repeating: "d", count: 191)
        record.apply(
            Transaction(
                "change",
                [
                    .init(before: .actor(before), after: .actor(mara)),
                    .init(before: .concept(topic), after: .concept(ferry)),
                ]))
        let corpus = ExchangeCorpus(name: "x", record: record, articles: ExchangeSample.corpus.articles)
        #expect(
            DnaDatabase().losses(of: corpus).lines == [
                "aliases beyond 190 characters: 1 actor", "evidence of aliases: 1 actor",
                "memo beyond 190 characters: 1 actor", "name beyond 190 characters: 1 actor",
                "color that is no #rrggbb: 1 topic", "definition beyond 190 characters: 1 topic", "use when: 1 topic",
            ])
        let database = try DnaSample.database(corpus)
        #expect(try DnaSample.rows("SELECT max(length(Value)) FROM ENTITIES", in: database) == [["190"]])
    }

    @Test(
        arguments: [
            ("2026-01-17", 1_768_608_000), ("1970-01-01", 0), ("1969-12-31", -86_400), ("0001-01-01", -62_135_596_800),
            ("2026-01-17T10:01:05", 1_768_644_065), ("9999-12-31T23:59:59", 253_402_300_799),
        ])
    func `Days and times are counted in seconds`(text: String, seconds: Int) {
        #expect(DnaTime.seconds(text) == seconds && DnaTime.text(seconds) == text)
    }

    @Test(arguments: ["", "spring", "2026-13-01", "2026-02-30", "17.1.2026"])
    func `What is no day has no seconds`(text: String) {
        #expect(DnaTime.seconds(text) == nil)
    }

    // MARK: - In

    @Test(arguments: 60..<66)
    func `Without our own table the statements come back as DNA shows them`(seed: Int) throws {
        let world = ExchangeWorld(seed: seed)
        let read = try DnaSample.read(world.corpus, "DROP TABLE DICTUM")
        let empty = ExchangeArticle(path: world.path, about: world.about, text: world.text, notebooks: [])
        let back = Exchange.imported(read, into: empty)
        #expect(back.report.left.isEmpty, "seed \(seed): \(back.report)")
        let statements = back.notebook.statements
        #expect(statements.count == world.notebook.statements.count, "seed \(seed)")
        for (old, new) in zip(
            world.notebook.statements.sorted(by: DnaSample.order), statements.sorted(by: DnaSample.order))
        {
            let person = old.speaker == .unknown ? .unset : old.speaker
            let speaker = person == .unset ? old.organization.map { .actor($0) } ?? .unset : person
            #expect(new.speaker == speaker && new.concept == old.concept, "seed \(seed)")
            #expect(person == .unset || new.organization == old.organization, "seed \(seed)")
            #expect(new.stance == old.stance && new.memo == old.memo, "seed \(seed)")
            #expect(new.segments.map(\.range) == [try #require(old.segments.map(\.range).whole)], "seed \(seed)")
        }
    }

    @Test func `What was changed in DNA counts`() throws {
        let read = try DnaSample.read(
            ExchangeSample.corpus, "UPDATE DATABOOLEAN SET Value = 1",
            "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (900, 1, 'Bo Lind', 0, 0, 0)",
            "UPDATE DATASHORTTEXT SET Entity = 900 WHERE StatementId = 1 AND VariableId = 1",
            "UPDATE DATALONGTEXT SET Value = 'Another memo.'", "UPDATE STATEMENTS SET Stop = Stop - 1 WHERE ID = 4",
            "PRAGMA foreign_keys = ON", "DELETE FROM STATEMENTS WHERE ID = 3")
        let statements = read.articles[0].statements
        #expect(statements.count == 2 && read.problems.isEmpty)
        let first = statements[0]
        #expect(first.stance == .support && first.memo == "Another memo." && first.claim == "They would rather row.")
        #expect(first.speaker == .named(ImportedName(name: "Bo Lind")) && first.segments.count == 2)
        #expect(first.concept?.name == "ferry, new" && statements[1].segments.map(\.exact) == ["“cheap"])
        #expect(statements[1].speaker == .unknown && statements[1].kind == .scare)
    }

    @Test func `Lines of other systems are counted as the window of DNA shows them`() throws {
        let source = try DnaSample.foreign(
            text: "🚢 Ahoy.\r\nWe e\u{301}at,\r\nsaid \u{202B}שלום\u{202C}.",
            ["9, 14", "9, 15", "23, 29", "0, 2"])
        let read = try DnaReading().read(source)
        let words = read.articles[0].statements.map(\.segments[0].exact)
        #expect(words == ["We e\u{301}", "We e\u{301}a", "\u{202B}שלום\u{202C}", "🚢"])
        let text = ArticleText("🚢 Ahoy.\nWe e\u{301}at,\nsaid \u{202B}שלום\u{202C}.")
        let article = ExchangeArticle(
            path: BytePath("a.txt"), about: Article(id: Identifier(iri: "urn:x:a")), text: text, notebooks: [])
        let back = Exchange.imported(read, into: article)
        #expect(back.report.statements == 4 && back.report.left.isEmpty)
        #expect(back.notebook.note?.particulars.title == "Ahoy" && back.notebook.note?.memo == "Seen twice.")
        #expect(back.notebook.note?.particulars.published == "2026-01-17")
    }

    @Test func `Attributes, annotations and numbers of a project of others have a place`() throws {
        let source = try DnaSample.foreign(
            text: "We will row home.", ["0, 11", "0, 11"],
            "UPDATE VARIABLES SET Variable = 'Speaker' WHERE ID = 1; UPDATE VARIABLES SET DataType = 'integer' WHERE ID = 4",
            "INSERT INTO ATTRIBUTEVARIABLES VALUES (900, 1, 'Party')",
            "INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (900, 1, 'Bo Lind')",
            "INSERT INTO ATTRIBUTEVALUES VALUES (901, 900, 900, 'Rowers'), (902, 900, 1, 'Business')",
            "INSERT INTO DATASHORTTEXT VALUES (900, 1, 1, 900)", "INSERT INTO DATAINTEGER VALUES (1, 1, 4, -2)",
            "UPDATE STATEMENTS SET StatementTypeId = 2 WHERE ID = 2",
            "INSERT INTO DATALONGTEXT VALUES (1, 2, 5, 'Why?')")
        let read = try DnaReading().read(source)
        let statement = try #require(read.articles[0].statements.first)
        #expect(read.articles[0].statements.count == 1 && statement.stance == .oppose && statement.memo == "Why?")
        #expect(statement.speaker == .named(ImportedName(name: "Bo Lind")) && statement.coder == "Admin")
        #expect(read.actors.map(\.memo) == ["Party: Rowers\nType: Business"] && read.actors.map(\.kind) == [.person])
    }

    @Test func `A list of statements comes in again, as far as it has the words`() throws {
        let source = Exchange.source(DnaTable(isExact: true), ExchangeSample.corpus)
        let reading = try #require(corpusReadings().first { $0.recognizes(source) })
        #expect(reading.name == "dna-csv")
        let read = try reading.read(source)
        let statements = read.articles[0].statements
        #expect(read.articles[0].reference.title == "Ferry, or no ferry" && read.problems.isEmpty)
        #expect(statements.map(\.segments[0].exact).dropFirst() == ["row", "“cheap”"])
        #expect(statements[0].speaker == .named(ImportedName(name: "Mara Lind")))
        #expect(statements.map(\.stance) == [.oppose, nil, nil] && statements[0].concept?.name == "ferry, new")
    }
}

/// Databases for tests.
enum DnaSample {
    static func database(_ corpus: ExchangeCorpus = ExchangeSample.corpus) throws -> Database {
        let database = try Database()
        let writer = try DnaWriter(corpus.record, in: database, show: { _ in })
        for article in corpus.articles { try writer.add(article) }
        try writer.finish()
        return database
    }

    static func bytes(of database: Database) -> [UInt8] {
        var bytes: [UInt8] = []
        let failure = database.send { bytes += $0 }
        #expect(failure == nil)
        return bytes
    }

    /// A corpus that was written, and changed.
    static func source(_ corpus: ExchangeCorpus = ExchangeSample.corpus, _ changes: [String]) throws -> ImportSource {
        let database = try database(corpus)
        for change in changes { try database.run(change) }
        return ImportSource("x.dna", bytes(of: database))
    }

    static func read(_ corpus: ExchangeCorpus, _ changes: String...) throws -> ImportedCorpus {
        let source = try source(corpus, changes)
        let reading = try #require(corpusReadings().first { $0.recognizes(source) })
        #expect(reading.name == "dna")
        return try reading.read(source)
    }

    /// A database as DNA makes it, with one document and statements from here to there.
    static func foreign(text: String, _ places: [String], _ changes: String...) throws -> ImportSource {
        let empty = ExchangeCorpus(name: "x", record: CorpusRecord(), articles: ExchangeArticles([]))
        let inserts = places.enumerated().map { number, place in
            "INSERT INTO STATEMENTS VALUES (\(number + 1), 1, 1, \(place), 1)"
        }
        let document =
            "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Notes, Date) VALUES (1, 'Ahoy', '\(text)', 1, 'Seen twice.', 1768608000)"
        return try source(empty, ["DROP TABLE DICTUM", document] + inserts + changes)
    }

    static func rows(_ sql: String, in database: Database) throws -> [[String]] {
        let query = try Query(sql, in: database)
        var rows: [[String]] = []
        while try query.next() {
            rows.append(try (0..<query.columns).map { try cell(query.value($0)) })
        }
        return rows
    }

    private static func cell(_ value: Query.Value) -> String {
        switch value {
        case .none: "-"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text.replacing("\n", with: "⏎")
        case .bytes(let bytes): "\(bytes.count) bytes"
        }
    }

    /// An order that does not depend on identifiers or parts.
    static func order(_ one: Statement, _ other: Statement) -> Bool {
        func key(_ statement: Statement) -> [String] {
            let words = statement.segments.map(\.range).whole
            let ends = [words?.lowerBound.scalars ?? 0, words?.upperBound.scalars ?? 0]
            return ends.map { String(1_000_000 + $0) }
                + [statement.concept?.iri ?? "", statement.stance?.rawValue ?? "", statement.memo ?? ""]
        }
        return key(one).lexicographicallyPrecedes(key(other))
    }
}
