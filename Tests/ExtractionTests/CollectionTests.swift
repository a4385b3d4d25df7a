import Extraction
import Testing

/// Files with many articles are taken apart.
@Suite struct CollectionTests {
    /// The records of a text, by the format of that name.
    private func records(
        _ text: String, _ name: String, _ columns: ColumnChoices = ColumnChoices()
    ) throws -> [CollectedRecord] {
        let format = try #require(articleCollections.first { $0.name == name })
        var reader = try format.reader(of: text, columns: columns)
        var records: [CollectedRecord] = []
        while let record = reader.next() { records.append(record) }
        return records
    }

    /// An article on a line: where, title, outlet, date, authors, language and text; or why it was left out.
    private func line(_ record: CollectedRecord) -> String {
        switch record {
        case .leftOut(let line, let reason): return "\(line): left out: \(reason)"
        case .article(let article):
            let about = article.details
            let parts: [String?] = [
                about.title, about.outlet, about.published, about.authors.joined(separator: "+"), about.language,
                about.url,
                article.text.replacing("\n", with: "¶"),
            ]
            return "\(article.line): " + parts.map { $0 ?? "-" }.joined(separator: " | ")
        }
    }

    private static let harbor = "\"The harbor stays open,\" Edda Marchbanks said.¶¶"

    private static let exports: [(String, String, [String])] = [
        (
            "nexis", CollectionSamples.nexisOld,
            [
                "4: Mayor stands by her no to the sea wall | The Lantern (Quillhaven) | 2026-01-17 | Ada Quist+Bo Lind | en | - | "
                    + harbor + "Note: nobody laughed. Language: plain was asked for.¶",
                "36: Wasser ist wie Besuch | Der Sielbote | 2026-01-18 | Frauke Tammling | de | - | "
                    + "„Wasser ist wie Besuch“, sagte die Bäckerin.¶",
            ]
        ),
        (
            "nexis", CollectionSamples.nexisNew,
            [
                "1: Ferry ends after ninety years | The Lantern (Quillhaven) | 2026-01-20 | Bo Lind | en | - | "
                    + "The last ferry left at nine.¶¶\"I shall miss the bell,\" the captain said.¶",
                "26: Bell is sold | Northern Reckoner | 2026-01-22 |  | - | - | The bell has a buyer.¶",
            ]
        ),
        (
            "factiva", CollectionSamples.factivaCodes,
            [
                "1: Mayor stands by her no | The Lantern | 2026-01-17 | Ada Quist | en | - | "
                    + harbor + "IN the end nobody laughed.¶"
            ]
        ),
        (
            "factiva", CollectionSamples.factivaPlain,
            [
                "1: Mayor stands by her no to the sea wall | The Lantern | 2026-01-17 | Ada Quist | en | - | "
                    + harbor + "Nobody laughed.¶",
                "19: Ferry ends | The Lantern | 2026-01-20 |  | en | - | The last ferry left at nine.¶",
            ]
        ),
        (
            "csv", CollectionSamples.csv,
            [
                "2: Mayor \"stands\" by; her no | The Lantern | 2026-01-17 | Ada Quist+Bo Lind | en | https://example.org/1 | "
                    + "The harbor stays open.¶Nobody laughed.¶",
                "4: Ferry ends | The Lantern | 2026-01-20T10:15 |  | en | - | The last ferry left.¶",
                "5: left out: it has no text",
            ]
        ),
        (
            "jsonl", CollectionSamples.jsonl,
            [
                "1: Mayor stands by | The Lantern | 2026-01-17 | Ada Quist+Bo Lind | - | - | The harbor¶stays open.¶",
                "3: left out: the line is no JSON object",
                "4: left out: no column with the text of the articles; its columns are: title: name one with --text-column",
                "5: Ferry ends | - | - |  | en | - | The last ferry left.¶",
            ]
        ),
    ]

    @Test(arguments: exports)
    func `An export gives its articles`(name: String, text: String, expected: [String]) throws {
        #expect(try records(text, name).map(line) == expected)
        let windows = text.replacing("\n", with: "\r\n")
        #expect(try records(windows, name).map(line) == expected)
    }

    @Test func `Exports are told from articles by their lines`() {
        #expect(articleCollection(fileExtension: "txt", start: CollectionSamples.nexisOld)?.name == "nexis")
        #expect(articleCollection(fileExtension: "txt", start: CollectionSamples.nexisNew)?.name == "nexis")
        #expect(articleCollection(fileExtension: "txt", start: CollectionSamples.factivaCodes)?.name == "factiva")
        #expect(articleCollection(fileExtension: "txt", start: CollectionSamples.factivaPlain)?.name == "factiva")
        #expect(articleCollection(fileExtension: "txt", start: "Document 2 of 3 is lost\nhe said.\n") == nil)
        #expect(articleCollection(fileExtension: "html", start: CollectionSamples.nexisOld) == nil)
        #expect(articleCollection(fileExtension: "tab", start: "")?.name == "tsv")
    }

    private static let pages: [(String, String, [String])] = [
        (
            "nexis", ExportPageSamples.nexis,
            [
                "5: Mayor stands by her no | The Lantern (Quillhaven) | 2026-01-17 | Ada Quist+Bo Lind | en | - | "
                    + harbor + "Note: nobody laughed.¶",
                "16: Bell is sold | Northern Reckoner | 2026-01-22 |  | - | - | The bell has a buyer.¶",
            ]
        ),
        (
            "factiva", ExportPageSamples.factivaPlain,
            [
                "3: Mayor stands by her no to the sea wall | The Lantern | 2026-01-17 | Ada Quist | en | - | "
                    + harbor + "Nobody laughed.¶",
                "11: Ferry ends | The Lantern | 2026-01-20 |  | en | - | The last ferry left at nine.¶",
            ]
        ),
        (
            "factiva", ExportPageSamples.factivaCodes,
            [
                "2: Mayor stands by her no | The Lantern | 2026-01-17 | Ada Quist | en | - | "
                    + harbor + "IN the end nobody laughed.¶"
            ]
        ),
    ]

    @Test(arguments: pages)
    func `An export that is a page gives its articles`(name: String, page: String, expected: [String]) throws {
        #expect(articleCollection(fileExtension: "html", start: page)?.name == name)
        #expect(try records(page, name).map(line) == expected)
        let windows = page.replacing("\n", with: "\r\n")
        #expect(try records(windows, name).map(line) == expected)
    }

    @Test func `A page that no database wrote is an article, and refused as an export`() {
        let page = "<html><body><p>Document 3 of 12 is lost, she said.</p><p>LENGTH: a mile</p></body></html>"
        #expect(articleCollection(fileExtension: "html", start: page) == nil)
        for name in ["nexis", "factiva"] {
            #expect {
                try records(page, name)
            } throws: {
                ($0 as? CollectionProblem)?.what == "it is a page, and not one that \(name) wrote"
            }
        }
    }

    @Test func `A page that an enemy wrote is refused as an export, too`() {
        let page = ExportPageSamples.nexis + String(repeating: "<div>x", count: 200_000)
        #expect {
            try records(page, "nexis")
        } throws: {
            ($0 as? CollectionProblem)?.advice == "export fewer documents at once, or as text"
        }
    }

    @Test(arguments: ExportPageSamples.json)
    func `JSON gives its articles, however it holds them`(text: String, expected: [String]) throws {
        #expect(articleCollection(fileExtension: "json", start: "")?.name == "json")
        #expect(try records(text, "json").map(line) == expected)
        let windows = text.replacing("\n", with: "\r\n")
        #expect(try records(windows, "json").map(line) == expected)
    }

    @Test(arguments: ExportPageSamples.noJSON)
    func `JSON without a list of articles is refused`(text: String, sentence: String) {
        #expect {
            try records(text, "json")
        } throws: {
            ($0 as? CollectionProblem)?.what == sentence
        }
    }

    @Test func `A list is chosen by the column that was named`() throws {
        let text = "{\"one\": [{\"a\": \"a\"}], \"two\": [{\"b\": \"b\"}]}"
        #expect(try records(text, "json", ColumnChoices([.text: "b"])).map(line) == ["1: - | - | - |  | - | - | b¶"])
    }

    @Test func `A column that was named is taken, and one that is missing is said`() throws {
        let table = "id\theadline\twords\n1\tFerry ends\tThe last ferry left.\n"
        #expect(throws: CollectionProblem.self) { try records(table, "tsv") }
        #expect(
            try records(table, "tsv", ColumnChoices([.text: "Words"])).map(line) == [
                "2: Ferry ends | - | - |  | - | - | The last ferry left.¶"
            ])
        #expect(throws: CollectionProblem.self) {
            try records(table, "tsv", ColumnChoices([.text: "words", .date: "day"]))
        }
    }

    private static let faults: [(String, String, [String])] = [
        (
            "csv", "title,text\nFerry,\"It left.\nHarbor,It stays.\n",
            ["2: left out: a quotation mark is opened there and never closed, and nothing behind it was read"]
        ),
        (
            "csv", "title,text\nFerry,It left.,more\nHarbor,It stays.\n",
            [
                "2: left out: it has 3 cells, and the table 2 columns", "3: Harbor | - | - |  | - | - | It stays.¶",
            ]
        ),
        ("csv", "text\n\"a\u{0}b\u{1B}[31m\"\n", ["2: - | - | - |  | - | - | ab[31m¶"]),
        ("jsonl", "{\"text\": " + String(repeating: "[", count: 1000) + "}", ["1: left out: it has no text"]),
        (
            "nexis", String(repeating: "1 of 2 DOCUMENTS\nLENGTH:\n", count: 3),
            [
                "1: left out: it has no text", "3: left out: it has no text", "5: left out: it has no text",
            ]
        ),
        (
            "nexis", "1 of 1 DOCUMENTS\nWords without anything\n",
            [
                "1: left out: no line LENGTH or Body says where its text begins"
            ]
        ),
        (
            "factiva", "Ferry ends\n90 words\n20 January 2026\nThe Lan",
            ["1: left out: it is cut off: no line with its number ends it"]
        ),
    ]

    @Test(arguments: faults)
    func `What is no article is told with its line`(name: String, text: String, expected: [String]) throws {
        #expect(try records(text, name).map(line) == expected)
    }
}
