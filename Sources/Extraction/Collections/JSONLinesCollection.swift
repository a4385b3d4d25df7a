/// JSON Lines: an object a line, an article each.
struct JSONLinesCollection: ArticleCollection {
    let name = "jsonl"
    let summary = "JSON Lines, an article a line"
    let fileExtensions = ["jsonl", "ndjson"]

    func recognizes(_ start: String) -> Bool { false }

    func reader(
        of text: String, columns: ColumnChoices
    ) throws(CollectionProblem) -> any ArticleRecordReader {
        JSONLinesReader(lines: TextLines(text), columns: columns)
    }
}

private struct JSONLinesReader: ArticleRecordReader {
    var lines: TextLines
    let columns: ColumnChoices

    mutating func next() -> CollectedRecord? {
        while let line = lines.next() {
            guard line.text.utf8.contains(where: { $0 > 0x20 }) else { continue }
            return record(line)
        }
        return nil
    }

    private func record(_ line: TextLines.Line) -> CollectedRecord {
        guard line.text.utf8.count <= ArticleRecord.mostBytes else {
            return .leftOut(line: line.number, reason: CollectedRecord.tooLong)
        }
        return .object(line.text, columns, line: line.number, otherwise: "the line is no JSON object")
    }
}

extension CollectedRecord {
    /// The article in a JSON object; `otherwise` is said of what is none.
    static func object(_ text: Substring, _ columns: ColumnChoices, line: Int, otherwise: String) -> CollectedRecord {
        guard text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"),
            text.utf8.last(where: { $0 > 0x20 }) == UInt8(ascii: "}"),
            case .object(let members) = LenientJSON(Array(text.utf8)[...])
        else { return .leftOut(line: line, reason: otherwise) }
        do throws(CollectionProblem) {
            let cells = try columns.places(among: members.map(\.name)).compactMapValues { members[$0].value.words }
            return .taken(text: cells[.text] ?? "", ArticleDetails(cells: cells), line: line)
        } catch {
            return .leftOut(line: line, reason: "\(error.what): \(error.advice)")
        }
    }
}

extension LenientJSON {
    /// What a value says: a text, a number, or several of them with semicolons between; of an object its name.
    fileprivate var words: String? {
        switch self {
        case .text(let text), .number(let text): text
        case .list(let elements): elements.compactMap(\.string).joined(separator: "; ")
        case .object: self["name"]?.string
        case .word: nil
        }
    }
}
