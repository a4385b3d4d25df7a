import Annotations
import Interchange
import Prose
import Testing

/// Whatever a file holds, an import ends with what could be read, and a sentence for the rest.
@Suite struct HostileImportTests {
    @Test(arguments: ["w3c", "brat", "label-studio", "doccano", "dna"])
    func `A file that is cut or damaged anywhere is read or refused`(name: String) throws {
        let format = try #require(corpusFormats().first { $0.name == name })
        let reading = try #require(corpusReadings().first { $0.name == name })
        let files = Exchange.written(format, ExchangeSample.corpus)
        var chance = ExchangeChance(seed: 11)
        for run in 0..<40 {
            let damaged = files.map { file in
                var bytes = file.bytes
                if run % 2 == 0 { bytes = Array(bytes.prefix(chance.below(bytes.count + 1))) }
                for _ in 0..<chance.below(6) where !bytes.isEmpty {
                    bytes[chance.below(bytes.count)] = UInt8(chance.below(256))
                }
                return (path: file.path, bytes: bytes)
            }
            let source =
                format.output == .folder ? ImportSource("x", folder: damaged) : ImportSource("x", damaged[0].bytes)
            read(source, with: reading)
        }
    }

    /// Reads, and imports what was read.
    private func read(_ source: ImportSource, with reading: any CorpusReading) {
        guard let corpus = try? reading.read(source) else { return }
        let article = ExchangeArticle(
            path: BytePath("port/ferry.txt"), about: Article(id: Identifier(iri: "urn:x:a")), text: ExchangeSample.text,
            notebooks: [])
        let back = Exchange.imported(corpus, into: article)
        for statement in back.notebook.statements {
            #expect(statement.segments.allSatisfy { article.range(of: $0) != nil })
        }
    }

    @Test(
        arguments: corpusReadings().map(\.name),
        [
            "", "null", "[]", "{}", "[1, [2, {\"data\": 3}]]", "{\"items\": [{\"target\": [{\"selector\": 1e400}]}]}",
            "{\"first\": {\"items\": {\"target\": \"x\"}}}",
            "{\"rows\": [{\"target\": 3}, null, {\"uri\": [], \"text\": \"x\"}]}",
            "[{\"data\": {\"text\": \"a\"}, \"annotations\": [{\"result\": [{\"type\": \"labels\", \"value\": {\"start\": -9, \"end\": 1e99}}]}]}]",
            "{\"text\": \"a\", \"label\": [[0, 99999999999999999999, \"X\"], [1], \"y\", [2, 1, \"Z\"]]}",
            "{\"text\": \"a\", \"entities\": [{\"id\": 1, \"label\": 3}], \"relations\": [{\"from_id\": 1, \"to_id\": 1}]}",
            "article,quotation\n\"a", "article,quotation\n,\n\n,,,,,\nx,y,z\n", "quotation\nx\n", "a;b\tc,d",
            "{\"segments\": [{\"exact\": \"a\", \"start\": -5, \"end\": 99999999999}], \"article\": {}}",
        ])
    func `Wrong types and huge numbers are refused in words`(name: String, text: String) throws {
        let reading = try #require(corpusReadings().first { $0.name == name })
        read(ImportSource("x", Array(text.utf8)), with: reading)
        read(ImportSource("x", folder: [("a.ann", Array(text.utf8)), ("a.txt", Array("We row.".utf8))]), with: reading)
    }

    @Test func `Lines of brat that are none are told with their number`() throws {
        let lines = """
            T1	Quotation 0 2	We
            T2	Quotation 5 1	x
            T3	Quotation 99999999999999999999 3
            R1	SaidBy Arg1:T1
            R2	Eats Arg1:T1 Arg2:T9
            A1	Stance T9 oppose
            #1	Dictum T1	{"segments": 3}
            E1	Say:T1 Who:T2
            nonsense
            T4

            """
        let source = ImportSource("x", folder: [("a.ann", Array(lines.utf8)), ("a.txt", Array("We row.".utf8))])
        let corpus = try #require(corpusReadings().first { $0.name == "brat" }).read(source)
        #expect(corpus.articles.first?.statements.count == 2)
        #expect(
            corpus.problems.map(\.place) == [
                "line 3 of a.ann", "line 8 of a.ann", "line 9 of a.ann", "line 10 of a.ann", "line 4 of a.ann",
                "line 6 of a.ann", "a.ann",
            ])
    }

    @Test func `Many rows are read once each`() throws {
        let text = ArticleText((0..<1000).map { "<\($0)> " }.joined())
        let rows = (0..<1000).map { "a.txt,<\($0)>,actor \($0),topic \($0)\r\n" }.joined()
        let source = ImportSource("many.csv", Array(("article,quotation,speaker,topic\r\n" + rows).utf8))
        let corpus = try #require(corpusReadings().first { $0.recognizes(source) }).read(source)
        let article = ExchangeArticle(
            path: BytePath("a.txt"), about: Article(id: Identifier(iri: "urn:x:a")), text: text, notebooks: [])
        let back = Exchange.imported(corpus, into: article)
        #expect(back.report.statements == 1000 && back.report.left.isEmpty)
    }

    @Test func `A foreign table with semicolons and other names for columns is understood`() throws {
        let table = "Quote;File;Person;Category;Stance;Begin;End\n\"We row\";ferry.txt;Mara Lind;ferry;pro;0;6\n"
        let source = ImportSource("t.csv", Array(table.utf8))
        let corpus = try #require(corpusReadings().first { $0.recognizes(source) }).read(source)
        let statement = try #require(corpus.articles.first?.statements.first)
        #expect(statement.speaker == .named(ImportedName(name: "Mara Lind")))
        #expect(statement.concept == ImportedName(name: "ferry") && statement.stance == .support)
        #expect(statement.segments == [ImportedSpan("We row", at: 0..<6)])
        #expect(corpus.articles.first?.reference.path == "ferry.txt")
    }

    @Test func `Rows of Hypothesis become statements with tags and memo`() throws {
        let rows = """
            {"total": 2, "rows": [
              {"id": "abc", "created": "2026-01-01T10:00:00.123456+00:00", "updated": "2026-01-01T10:00:00.123456+00:00",
               "user": "acct:ana@example.org", "uri": "http://www.news.example/port/1/", "text": "Why?", "tags": ["boats"],
               "target": [{"source": "http://news.example/port/1", "selector": [
                 {"type": "TextPositionSelector", "start": 500, "end": 514},
                 {"type": "TextQuoteSelector", "exact": "“We will row,”", "prefix": "🚢 ", "suffix": " said"}]}],
               "document": {"title": ["Ferry"]}},
              {"id": "def", "uri": "http://news.example/port/1", "text": "A page note.", "tags": [], "target": [{"source": "x"}]},
              {"id": "ghi", "uri": "http://news.example/port/1", "text": "No.", "references": ["abc"], "target": []}]}
            """
        let source = ImportSource("rows.json", Array(rows.utf8))
        let reading = try #require(corpusReadings().first { $0.recognizes(source) })
        #expect(reading.name == "hypothesis")
        let corpus = try reading.read(source)
        var about = Article(id: Identifier(iri: "urn:x:a"))
        about.url = "https://news.example/port/1"
        let article = ExchangeArticle(
            path: BytePath("ferry.txt"), about: about, text: ExchangeSample.text, notebooks: [])
        let back = Exchange.imported(corpus, into: article)
        let statement = try #require(back.notebook.statements.first)
        #expect(statement.segments[0].range == TextRange(2, 16) && statement.tags == ["boats"])
        #expect(statement.memo == "Why?" && back.notebook.note?.memo == "A page note.")
        #expect(back.report.left.map(\.line) == ["row 3: an answer to another annotation: left out"])
    }

    @Test func `Topics that would stand under each other in a circle do not`() {
        var register = RegisterImport(
            into: CorpusRecord(), format: "x", by: ExchangeWorld.coder(), at: Timestamp(text: "2026-01-01T00:00:00Z"))
        let topics = (0..<300).map { number in
            var topic = ImportedConcept(ImportedName(id: "\(number)", name: "Topic \(number)"))
            topic.parent = ImportedName(id: "\((number + 1) % 300)")
            return topic
        }
        register.take(topics)
        #expect(register.record.concepts.count == 300)
        #expect(register.record.conceptTree.count == 300)
        for concept in register.record.concepts {
            #expect(concept.parent.map { !register.record.stands($0, under: concept.id) } ?? true)
        }
    }
}
