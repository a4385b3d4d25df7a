internal import Annotations
internal import Prose

/// Reads statements from a table: what `dictum export` writes as CSV or TSV, and tables of other programs with a column
/// for the quotation and one for the article.
///
/// The first line names the columns, in any order. Cells are separated by what separates the names: comma, semicolon or tab.
package struct StatementTableReading: CorpusReading {
    package init() {}

    package var name: String { "csv" }
    package var summary: String {
        "a table with columns for quotation and article, as dictum export writes it, or another one (CSV, TSV)"
    }

    /// What a cell says, by the name of its column; other names for the same beside it.
    enum Column: String, CaseIterable {
        case article, articleID = "article_id", hash = "text_sha256", url, title
        case id = "statement_id", quotation, ranges, start, end, kind, cue, cueRange = "cue_range"
        case speaker, speakerID = "speaker_id", asWritten = "speaker_as_written", asWrittenRange = "as_written_range"
        case organization, organizationID = "organization_id", role
        case addressees, addresseeIDs = "addressee_ids", via, viaIDs = "via_ids"
        case topic, topicID = "topic_id", stance, claim, tags, memo, certainty, unsure, status
        case suggestedBy = "suggested_by", coder, created, modified

        var otherNames: [String] {
            switch self {
            case .article: ["path", "file", "filename", "file_name", "document", "doc", "source"]
            case .url: ["link", "uri", "address"]
            case .id: ["id", "quotation_id", "annotation_id"]
            case .quotation: ["quote", "exact", "statement", "text", "words", "passage", "content"]
            case .start: ["begin", "start_offset", "from"]
            case .end: ["stop", "end_offset", "to"]
            case .speaker: ["actor", "person", "speaker_name", "who"]
            case .organization: ["organisation", "affiliation"]
            case .topic: ["concept", "category", "code", "issue"]
            case .stance: ["agreement", "position"]
            case .memo: ["note", "notes", "comment"]
            case .tags: ["tag"]
            case .coder: ["annotator"]
            case .articleID, .hash, .title, .ranges, .kind, .cue, .cueRange, .speakerID, .asWritten, .asWrittenRange,
                .organizationID, .role, .addressees, .addresseeIDs, .via, .viaIDs, .topicID, .claim, .certainty,
                .unsure, .status, .suggestedBy, .created, .modified:
                []
            }
        }
    }

    package func recognizes(_ source: ImportSource) -> Bool {
        guard !source.isFolder else { return false }
        let line = String(source.startOfText.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
        guard let head = try? CommaSeparated.records(of: line, separator: Self.separator(of: line)).first else {
            return false
        }
        let columns = Self.columns(head.cells)
        return columns[.quotation] != nil && Self.namesArticle(columns)
    }

    package func read(_ source: ImportSource) throws(ImportFailure) -> ImportedCorpus {
        let text = try source.text(for: name)
        let line = String(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
        let records = try Self.records(of: text, separator: Self.separator(of: line))
        guard let head = records.first else { throw ImportFailure("it is empty: the first line names the columns") }
        let columns = Self.columns(head.cells)
        guard columns[.quotation] != nil else {
            throw ImportFailure(
                "no column is called quotation: the first line names the columns, as in article,quotation")
        }
        guard Self.namesArticle(columns) else {
            throw ImportFailure("no column names the article: call one article, url or title")
        }
        let isExact = records.dropFirst().contains { $0.cells.contains(where: FormulaGuard.isCalculated) }
        var corpus = ImportedCorpus(), articles = ArticleGroups()
        for record in records.dropFirst() {
            var row = TableRow(record, columns, isExact: isExact)
            let statement = row.statement
            corpus.problems += row.problems
            if let statement { articles.add(statement, to: row.reference) }
        }
        corpus.articles = articles.all
        return corpus
    }

    /// The records of a table, or why it is none.
    static func records(
        of text: String, separator: Unicode.Scalar
    ) throws(ImportFailure) -> [CommaSeparated.Record] {
        if separator == "\t" { return TabSeparated.records(of: text) }
        do throws(CommaSeparated.Problem) {
            return try CommaSeparated.records(of: text, separator: separator)
        } catch {
            switch error {
            case .openMark(let line):
                throw ImportFailure("line \(line): a quotation mark is opened and never closed: close it, or write two")
            case .textAfterMark(let line):
                throw ImportFailure("line \(line): something stands behind a closing mark: write two marks for one")
            }
        }
    }

    /// What separates the names of the first line.
    private static func separator(of line: String) -> Unicode.Scalar {
        let counts = ["\t", ";", ","].map { separator in line.unicodeScalars.count { $0 == separator } }
        if counts[0] > 0, counts[0] >= counts[2] { return "\t" }
        return counts[1] > counts[2] ? ";" : ","
    }

    /// Which cell says what. Our own names go before those of others.
    private static func columns(_ head: [String]) -> [Column: Int] {
        var numbers: [String: Int] = [:]
        for (number, cell) in head.enumerated() {
            let bare = cell.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: "_")
            numbers[bare] = numbers[bare] ?? number
        }
        var columns: [Column: Int] = [:], taken: Set<Int> = []
        for column in Column.allCases {
            if let number = numbers[column.rawValue], taken.insert(number).inserted { columns[column] = number }
        }
        for column in Column.allCases where columns[column] == nil {
            let number = column.otherNames.lazy.compactMap { numbers[$0] }.first { !taken.contains($0) }
            if let number, taken.insert(number).inserted { columns[column] = number }
        }
        return columns
    }

    private static func namesArticle(_ columns: [Column: Int]) -> Bool {
        [Column.article, .articleID, .url, .title, .hash].contains { columns[$0] != nil }
    }
}

/// Tab-separated values, with `\t`, `\n`, `\r` and `\\` for what cannot stand in a cell.
enum TabSeparated {
    static func records(of text: String) -> [CommaSeparated.Record] {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { number, line in
            let bare = line.last == "\r" ? line.dropLast() : line
            guard !bare.isEmpty else { return nil }
            let cells = bare.split(separator: "\t", omittingEmptySubsequences: false).map(unescaped)
            return CommaSeparated.Record(line: number + 1, cells: cells)
        }
    }

    private static func unescaped(_ cell: Substring.UnicodeScalarView) -> String {
        var plain = String.UnicodeScalarView(), isEscaped = false
        for scalar in cell {
            guard isEscaped || scalar != "\\" else {
                isEscaped = true
                continue
            }
            switch scalar {
            case "t" where isEscaped: plain.append("\t")
            case "n" where isEscaped: plain.append("\n")
            case "r" where isEscaped: plain.append("\r")
            case _ where isEscaped && scalar != "\\":
                plain.append("\\")
                plain.append(scalar)
            default: plain.append(scalar)
            }
            isEscaped = false
        }
        if isEscaped { plain.append("\\") }
        return String(plain)
    }
}
