import Annotations
import Packages
import Prose
import Testing

@testable import Interchange

@Suite struct SpreadsheetTests {
    private let format = SpreadsheetWorkbook()

    /// The files of a workbook, by their names.
    private func files(_ corpus: ExchangeCorpus, rowsOfSheet: Int? = nil) throws -> [String: [UInt8]] {
        let format = rowsOfSheet.map(SpreadsheetWorkbook.init(rowsOfSheet:)) ?? format
        var archive = try ZipArchive(Exchange.written(format, corpus)[0].bytes)
        var files: [String: [UInt8]] = [:]
        for entry in archive.entries { files[entry.shownName] = try archive.unpacked(entry) }
        return files
    }

    /// The cells of a sheet by their places.
    private func cells(_ sheet: XMLElement) -> [String: XMLElement] {
        let cells = sheet.first("sheetData")?.children.flatMap { $0.all("c") } ?? []
        return Dictionary(cells.map { ($0[attribute: "r"] ?? "", $0) }, uniquingKeysWith: { one, _ in one })
    }

    private func sheet(_ number: Int, _ corpus: ExchangeCorpus) throws -> XMLElement {
        try XMLTreeReader.read(try #require(try files(corpus)["xl/worksheets/sheet\(number).xml"]))
    }

    @Test(
        arguments: [
            "=1+1", "+1", "@SUM(A1)", "-2+3", "\t=1", "_x000D_", "]]>", "\u{0}\u{1B}[31m\u{85}\u{FFFE}", "one\n\n=two",
            "<f>1+1</f>",
        ])
    func `Every cell is a text or a count, no text is a formula, and all hold the words`(words: String) throws {
        let files = try files(HostileWords.corpus(saying: words))
        for number in 1...4 {
            let cells = cells(try XMLTreeReader.read(try #require(files["xl/worksheets/sheet\(number).xml"])))
            #expect(!cells.isEmpty && cells.values.allSatisfy { $0.first("f") == nil })
            for (place, cell) in cells {
                let isCount = cell[attribute: "t"] == nil && Int(cell.first("v")?.text ?? "") != nil
                let isText = cell[attribute: "t"] == "inlineStr" && cell.first("is")?.first("t") != nil
                #expect(isCount || isText, "\(place)")
            }
            guard number == 2 else { continue }
            let title = try #require(cells["C2"]?.first("is")?.first("t")?.text)
            #expect(title == words.inXML.replacing("_x000D_", with: "_x005F_x000D_"))
            let isDangerous = FormulaGuard.defused(words) != words
            #expect((cells["C2"]?[attribute: "s"] == "\(WorkbookParts.Style.guarded.rawValue)") == isDangerous)
        }
    }

    @Test func `A row has the cells of the table`() throws {
        let corpus = ExchangeWorld(seed: 8).corpus
        let cells = cells(try sheet(1, corpus))
        let rows = corpus.articles.flatMap { $0.rows(corpus.record) }
        for (number, row) in rows.enumerated() {
            for (place, column) in StatementColumn.all.enumerated() {
                let cell = cells[WorkbookSheet.letters(of: place) + "\(number + 2)"]
                #expect(cell?.first("is")?.first("t")?.text ?? "" == (column.cell(row) ?? "").inXML)
            }
        }
    }

    @Test(arguments: [2, 3, 5])
    func `Statements that a sheet has no room for go on in the next, and none is lost`(limit: Int) throws {
        let corpus = ExchangeWorld(seed: 8).corpus
        let ids = corpus.articles.flatMap { $0.rows(corpus.record) }.map(\.statement.id.iri)
        let column = try #require(StatementColumn.all.firstIndex { $0.name == "statement_id" })
        let sheets = (ids.count + limit - 2) / (limit - 1), files = try files(corpus, rowsOfSheet: limit)
        let found = try (1...sheets).flatMap { number in
            let cells = cells(try XMLTreeReader.read(try #require(files["xl/worksheets/sheet\(number).xml"])))
            #expect(cells["A1"]?.first("is")?.first("t")?.text == "article")
            return (2...limit).compactMap {
                cells[WorkbookSheet.letters(of: column) + "\($0)"]?.first("is")?.first("t")?.text
            }
        }
        #expect(sheets > 1 && found == ids)
        let workbook = try XMLTreeReader.read(try #require(files["xl/workbook.xml"]))
        let names = workbook.first("sheets")?.all("sheet").compactMap { $0[attribute: "name"] } ?? []
        let expected = ["Statements"] + (2...sheets).map { "Statements \($0)" } + ["Articles", "Actors", "Topics"]
        #expect(names == expected)
    }

    @Test func `The same corpus gives the same bytes`() {
        let corpus = ExchangeWorld(seed: 9).corpus
        #expect(Exchange.written(format, corpus)[0].bytes == Exchange.written(format, corpus)[0].bytes)
    }

    @Test func `The files of a workbook are as their golden file says`() throws {
        let texts = try files(ExchangeSample.corpus).sorted { $0.key < $1.key }.map {
            Array("== \($0.key)\n".utf8) + $0.value
        }
        let written = Array(texts.joined()), golden = Golden("exchange-xlsx.txt")
        if isRewriting { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func `Columns have letters`(number: Int, letters: String) {
        #expect(WorkbookSheet.letters(of: number) == letters)
    }

    @Test func `What is too long for a cell is cut, and that is a loss`() {
        let long = String(repeating: "🚢", count: WorkbookSheet.longest / 2) + "ab"
        let cut = WorkbookSheet.written(long)
        #expect(cut.utf16.count <= WorkbookSheet.longest && cut.hasSuffix("🚢…"))
        #expect(WorkbookSheet.written("_x00_ _x0041_ _") == "_x00_ _x005F_x0041_ _")
        let article = HostileWords.article("Mara", memo: long)
        var losses = LossReport()
        format.addLosses(of: article, CorpusRecord(), to: &losses)
        #expect(losses.lines == ["the end of a cell that is too long: 1 statement"])
    }
}

/// What is written without redaction is found by the check for protected names, however the format writes it.
@Suite struct ProtectedNameTests {
    private static let formats = ["quotebook-html", "quotebook-md", "schema-org", "claim-review", "ftm", "xlsx"]

    @Test(arguments: formats)
    func `The check sees a name that a format writes in its own way`(name: String) throws {
        let person = "1. Mara O'Neil & Lind_Söhne *"
        let format = try #require(corpusFormats().first { $0.name == name })
        let corpus = HostileWords.corpus(saying: person, ids: "x")
        var record = corpus.record
        for before in record.actors {
            var after = before
            after.isSensitive = true
            record.apply(Transaction("mark", [.init(before: .actor(before), after: .actor(after))]))
        }
        let redaction = Redaction(record)
        #expect(!redaction.names(leftIn: seen(format, corpus)).isEmpty)
        let marked = ExchangeCorpus(name: "port", record: record, articles: corpus.articles)
        let redacted = ExchangeCorpus(
            name: "port", record: redaction.corpus(marked).record,
            articles: redaction.corpus(marked).articles.map { article in
                ExchangeArticle(path: "a.txt", about: article.about, text: article.text, notebooks: article.notebooks)
            })
        let left = seen(format, redacted)
        #expect(redaction.names(leftIn: left).isEmpty && !left.contains("Lind"), "\(left)")
        #expect(left.contains(Redaction.blank))
    }

    /// All that is written and all that is shown.
    private func seen(_ format: any CorpusFormat, _ corpus: ExchangeCorpus) -> String {
        var bytes: [UInt8] = []
        let sink = ExchangeSink<Never>(
            begin: { _ in }, send: { bytes += $0 + [0x0A] }, show: { bytes += $0 + [0x0A] })
        format.write(corpus, to: sink)
        return String(decoding: bytes, as: UTF8.self)
    }
}
