internal import Prose

/// A table with an article a row, as spreadsheets, Media Cloud and many other programs write it (RFC 4180).
struct TableCollection: ArticleCollection {
    /// `csv` or `tsv`, which is also how its files end.
    let name: String

    var summary: String {
        name == "tsv" ? "a table with tabs, an article a row" : "a table with commas or semicolons, an article a row"
    }

    var fileExtensions: [String] { name == "tsv" ? ["tsv", "tab"] : ["csv"] }

    func recognizes(_ start: String) -> Bool { false }

    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader {
        try TableReader(text, separator: name == "tsv" ? "\t" : Self.separator(of: text), columns)
    }

    /// What stands most often in the first line: a spreadsheet of many countries writes semicolons.
    private static func separator(of text: String) -> Unicode.Scalar {
        let head = text.unicodeScalars.prefix(1 << 16).prefix { $0 != "\n" && $0 != "\r" }
        let signs: [Unicode.Scalar] = [",", ";", "\t"]
        let counts = signs.map { sign in head.count { $0 == sign } }
        return zip(signs, counts).max { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 != "," }?.0 ?? ","
    }
}

private struct TableReader: ArticleRecordReader {
    private var table: CommaSeparated
    private let places: [ArticleColumn: Int]
    private let width: Int
    private var isOver = false

    init(_ text: String, separator: Unicode.Scalar, _ columns: ColumnChoices) throws(CollectionProblem) {
        table = CommaSeparated(text, separator: separator)
        let head: CommaSeparated.Record?
        do throws(CommaSeparated.Problem) {
            head = try table.next()
        } catch {
            throw CollectionProblem(what: "its first line is not that of a table: \(error.sentence)", advice: "mend it")
        }
        guard let head else { throw CollectionProblem(what: "nothing is in it", advice: "name another file") }
        places = try columns.places(among: head.cells)
        width = head.cells.count
    }

    mutating func next() -> CollectedRecord? {
        guard !isOver else { return nil }
        do throws(CommaSeparated.Problem) {
            return try table.next().map(record)
        } catch {
            isOver = true
            return .leftOut(line: error.line, reason: error.sentence + ", and nothing behind it was read")
        }
    }

    private func record(_ row: CommaSeparated.Record) -> CollectedRecord {
        guard row.cells.count <= width else {
            return .leftOut(line: row.line, reason: "it has \(row.cells.count) cells, and the table \(width) columns")
        }
        let cells = places.compactMapValues { $0 < row.cells.count ? row.cells[$0] : nil }
        return .taken(text: cells[.text] ?? "", ArticleDetails(cells: cells), line: row.line)
    }
}

extension CommaSeparated.Problem {
    fileprivate var line: Int {
        switch self {
        case .openMark(let line), .textAfterMark(let line): line
        }
    }

    fileprivate var sentence: String {
        switch self {
        case .openMark: "a quotation mark is opened there and never closed"
        case .textAfterMark: "something stands directly behind a closing quotation mark"
        }
    }
}

extension CollectedRecord {
    /// An article, if it has a text and not more than one can have.
    static func taken(text: String, _ details: ArticleDetails, line: Int) -> CollectedRecord {
        guard text.utf8.count <= ArticleRecord.mostBytes else {
            return .leftOut(line: line, reason: tooLong)
        }
        let record = ArticleRecord(text: text, details: details, line: line)
        return record.text.isEmpty ? .leftOut(line: line, reason: "it has no text") : .article(record)
    }

    /// What is said of a record that is no article by its length.
    static let tooLong = "it is longer than \(ArticleRecord.mostBytes >> 20) MiB, which no article is"
}
