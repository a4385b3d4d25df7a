import Annotations
import Prose
import Tables
import Testing

@testable import Interchange

/// Whatever a database holds, it is read, or refused with a sentence, and nothing in it is run.
@Suite struct DnaHostileTests {
    private func refusal(_ source: ImportSource) -> String? {
        do throws(ImportFailure) {
            _ = try DnaReading().read(source)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test(
        arguments: [
            ("DROP TABLE STATEMENTS; CREATE VIEW STATEMENTS AS SELECT 1 AS ID", "STATEMENTS is no table with rows"),
            (
                "DROP TABLE DATABOOLEAN; CREATE VIRTUAL TABLE DATABOOLEAN USING fts5(StatementId, VariableId, Value)",
                "DATABOOLEAN is no table with rows"
            ),
            (
                "DROP TABLE ENTITIES; CREATE TRIGGER ENTITIES AFTER INSERT ON CODERS BEGIN SELECT 1; END",
                "ENTITIES is no table with rows"
            ),
            ("DROP TABLE CODERS", "CODERS is missing"),
            ("ALTER TABLE STATEMENTS DROP COLUMN Coder", ""),
            (
                "DROP TABLE DATAINTEGER; CREATE TABLE DATAINTEGER (StatementId, VariableId, Value AS (hex(zeroblob(99))))",
                "DATAINTEGER has no column Value"
            ),
            ("ALTER TABLE DOCUMENTS RENAME COLUMN Text TO Words", "DOCUMENTS has no column Text"),
            ("CREATE TABLE ROLES (ID)", "newer DNA than 3.1"), ("CREATE TABLE CODERPERMISSIONS (ID)", "made by DNA 2"),
            ("DROP TABLE STATEMENTTYPES", "none of Discourse Network Analyzer"),
            ("DROP TABLE DICTUM; CREATE VIEW DICTUM AS SELECT 1 AS DocumentId", "DICTUM is no table"),
        ])
    func `What stands in the place of a table is refused`(change: String, sentence: String) throws {
        guard let source = try? DnaSample.source(ExchangeSample.corpus, [change]) else { return }
        let said = try #require(self.refusal(source))
        #expect(said.contains(sentence), "\(said)")
    }

    @Test(
        arguments: [
            ("UPDATE STATEMENTS SET Stop = 99999999 WHERE ID = 1", "statement 1"),
            ("UPDATE STATEMENTS SET Stop = 9223372036854775807 WHERE ID = 1", "statement 1"),
            ("UPDATE STATEMENTS SET Start = 1 WHERE ID = 1", "statement 1"),
            ("UPDATE STATEMENTS SET Start = 'here' WHERE ID = 1", "row 1 of STATEMENTS"),
            ("UPDATE STATEMENTS SET Start = 0.5, Stop = 1e300 WHERE ID = 1", "row 1 of STATEMENTS"),
            ("UPDATE STATEMENTS SET DocumentId = 77 WHERE ID = 1", "statement 1"),
            ("UPDATE STATEMENTS SET StatementTypeId = 77 WHERE ID = 1", "statement 1"),
            ("UPDATE ENTITIES SET Value = x'FFFE41' WHERE ID = 1", "row 1 of ENTITIES"),
            ("UPDATE ENTITIES SET Value = CAST(x'FFFE41' AS TEXT) WHERE ID = 1", "row 1 of ENTITIES"),
            ("UPDATE DOCUMENTS SET Text = x'00'", "row 1 of DOCUMENTS"),
            ("UPDATE DATABOOLEAN SET Value = 'yes'", "row 1 of DATABOOLEAN"),
            ("UPDATE DATASHORTTEXT SET Entity = 'x' WHERE ID = 1", "row 1 of DATASHORTTEXT"),
            ("UPDATE VARIABLES SET StatementTypeId = NULL WHERE ID = 1", "row 1 of VARIABLES"),
            ("UPDATE DICTUM SET Note = '[' WHERE ID = 1", "row 1 of DICTUM"),
            ("UPDATE VARIABLES SET Variable = 'narrator' WHERE ID = 1", "variable “narrator” of “DNA Statement”"),
        ])
    func `A value that cannot be is left out and said`(change: String, place: String) throws {
        let source = try DnaSample.source(ExchangeSample.corpus, ["PRAGMA ignore_check_constraints = ON", change])
        let read = try DnaReading().read(source)
        #expect(read.problems.contains { $0.place == place }, "\(read.problems)")
        let article = ExchangeArticle(
            path: BytePath("port/ferry.txt"), about: Article(id: Identifier(iri: "urn:x:a")), text: ExchangeSample.text,
            notebooks: [])
        let back = Exchange.imported(read, into: article)
        for statement in back.notebook.statements {
            #expect(statement.segments.allSatisfy { article.range(of: $0) != nil })
        }
    }

    @Test func `Entities in a circle, entities of others and links to nobody are harmless`() throws {
        let source = try DnaSample.source(
            ExchangeSample.corpus,
            [
                "UPDATE ENTITIES SET ChildOf = ID", "UPDATE DATASHORTTEXT SET Entity = 4711 WHERE StatementId = 1",
                "UPDATE DATASHORTTEXT SET Entity = 1 WHERE StatementId = 3",
            ])
        let read = try DnaReading().read(source)
        #expect(read.articles[0].statements.count == 3 && read.articles[0].statements[0].speaker == .unset)
    }

    @Test func `What is no database of DNA is refused in words`() throws {
        let other = try Database()
        try other.run("CREATE TABLE page (text)")
        #expect(refusal(ImportSource("x", DnaSample.bytes(of: other)))?.contains("none of Discourse") == true)
        let start = Database.start
        #expect(refusal(ImportSource("x", start))?.isEmpty == false)
        #expect(refusal(ImportSource("x", start + [UInt8](repeating: 0xFF, count: 5000)))?.isEmpty == false)
        #expect(refusal(ImportSource("x", Array("<xml/>".utf8))) == "it is no SQLite database")
        #expect(refusal(ImportSource("x", folder: [("a", start)]))?.contains("no folder") == true)
    }

    @Test func `A database whose last changes may be elsewhere is read, and that is said`() throws {
        var bytes = DnaSample.bytes(of: try DnaSample.database())
        (bytes[18], bytes[19]) = (2, 2)
        let read = try DnaReading().read(ImportSource("x.dna", bytes))
        #expect(read.articles.count == 1 && read.problems.map(\.sentence).joined().contains("-wal"))
    }

    @Test func `Many statements over the whole of a text end`() throws {
        let words = String(repeating: "row ", count: 5_000)
        let source = try DnaSample.foreign(
            text: words, ["0, 20000"],
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
                + "INSERT INTO STATEMENTS SELECT i, 1, 1, 0, 20000, 1 FROM n")
        let read = try DnaReading().read(source)
        #expect(read.articles[0].statements.count < 200)
        #expect(read.problems.last?.sentence.hasPrefix("too many statements") == true)
    }

    @Test func `Pages that stand in a table again and again are not read again and again`() throws {
        let size = 4096, sample = try DnaSample.database()
        let root = try sample.number("SELECT rootpage FROM sqlite_schema WHERE name = 'STATEMENTS'")
        var bytes = DnaSample.bytes(of: sample)
        let leaf = Array(bytes[(root - 1) * size..<root * size])
        // Five pages with three hundred times the same page below each are more rows than anybody can wait for.
        bytes += leaf
        for _ in 0..<5 { bytes += interior(over: bytes.count / size) }
        bytes.replaceSubrange((root - 1) * size..<root * size, with: interior(over: bytes.count / size))
        let pages = bytes.count / size
        bytes.replaceSubrange(28..<32, with: [0, 0, UInt8(pages >> 8), UInt8(pages & 0xFF)])
        #expect(refusal(ImportSource("x.dna", bytes))?.hasPrefix("the database is damaged") == true)
    }

    /// An inner page of a table whose parts are all one page (https://www.sqlite.org/fileformat2.html, 1.6).
    private func interior(over page: Int) -> [UInt8] {
        let cells = 300, start = 4096 - 5 * cells
        let child: [UInt8] = [0, 0, UInt8(page >> 8), UInt8(page & 0xFF)]
        func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8), UInt8(value & 0xFF)] }
        var bytes: [UInt8] = [5, 0, 0]
        bytes += two(cells)
        bytes += two(start)
        bytes.append(0)
        bytes += child
        for cell in 1...cells { bytes += two(4096 - 5 * cell) }
        bytes += [UInt8](repeating: 0, count: start - bytes.count)
        for _ in 0..<cells { bytes += child + [5] }
        return bytes
    }

    @Test func `What is read cannot write`() throws {
        let database = try Database(reading: DnaSample.bytes(of: try DnaSample.database()))
        for change in ["DELETE FROM CODERS", "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", "VACUUM"] {
            #expect(throws: DatabaseFailure.self, "\(change)") { try database.run(change) }
        }
        #expect(throws: DatabaseFailure.self) { try database.run("ATTACH ':memory:' AS other") }
    }
}
