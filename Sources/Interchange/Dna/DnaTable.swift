package import Annotations
internal import Prose

/// A table as Discourse Network Analyzer 3 writes its own list of statements: semicolons between the cells, texts between
/// quotation marks, and DNA's names of columns. Its numbers are those of the database that we write.
///
/// ```
/// "statement ID";"time";"document ID";…;"text";"person";"organization";"concept";"agreement"
/// 1;2026-01-17 00:00:00;1;…;"We will row";"Mara Lind";"";"ferry";0
/// ```
/// As there, a semicolon in a text becomes a comma and a quotation mark an apostrophe. What is neither for nor against has no
/// agreement, where DNA always has one. Cells that a spreadsheet would calculate get an apostrophe, unless the format is exact.
package struct DnaTable: CorpusFormat {
    private let isExact: Bool

    package init(isExact: Bool) {
        self.isExact = isExact
    }

    package var name: String { "dna-csv" }
    package var summary: String { "the list of statements as Discourse Network Analyzer 3 writes it, with semicolons" }
    package var output: ExchangeOutput { .file(ending: "csv") }

    package var keeps: KeptMembers { KeptMembers(statements: [.speaker, .organization, .topic, .stance]) }

    package func addLosses(of article: ExchangeArticle, _ record: CorpusRecord, to report: inout LossReport) {
        for statement in article.notebooks.flatMap(\.statements) {
            let iri = statement.id.iri
            if article.ranges(of: statement) == nil {
                report.note("all of it, its words being gone from the text", of: .statement, iri)
            }
            if let stance = statement.stance, DnaTable.agreement(stance) == nil {
                report.note("stance that is neither for nor against", of: .statement, iri)
            }
        }
    }

    /// The columns that every such table has; those of the variables follow.
    static let columns = [
        "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text",
    ]

    /// 1 for, 0 against; nil for what is neither.
    static func agreement(_ stance: Stance?) -> Int? {
        switch stance {
        case .support: 1
        case .oppose: 0
        case .neutral, .mixed, .unclear, nil: nil
        }
    }

    package func write<Failure: Error>(_ corpus: ExchangeCorpus, to sink: ExchangeSink<Failure>) throws(Failure) {
        let names = DnaNames(corpus.record)
        let values: [DnaRole] = [.person, .organization, .concept, .agreement]
        try sink.send((Self.columns + values.map(\.rawValue)).map(Self.quoted).joined(separator: ";"))
        var statement = 0, document = 0
        for article in corpus.articles {
            document += 1
            let about = self.cells(of: DnaDocument(article), document)
            for found in article.notebooks.flatMap(\.statements) {
                guard let words = article.ranges(of: found)?.whole else { continue }
                statement += 1
                let said = cells(of: found, article.text.string(in: words), names, corpus.record)
                try sink.send("\n" + (["\(statement)"] + about + said).joined(separator: ";"))
                if found.memo != nil { statement += 1 }
            }
        }
    }

    private func cells(of document: DnaDocument, _ number: Int) -> [String] {
        [DnaTime.dateTime(document.seconds), "\(number)"]
            + [document.title, document.author, document.source, "", ""].map(cell)
    }

    private func cells(
        of statement: Statement, _ words: String, _ names: DnaNames, _ record: CorpusRecord
    ) -> [String] {
        let (person, organization) = record.dnaPeople(of: statement)
        let said = [
            words, names.actor(person, record), names.actor(organization, record),
            names.concept(statement.concept, record),
        ]
        return said.map(cell) + [Self.agreement(statement.stance).map(String.init) ?? ""]
    }

    private func cell(_ text: String) -> String { Self.quoted(isExact ? text : FormulaGuard.defused(text)) }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing(";", with: ",").replacing("\"", with: "'") + "\""
    }
}
