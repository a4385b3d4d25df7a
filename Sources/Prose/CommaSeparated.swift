/// Comma-separated values as RFC 4180 has them, read: records of cells, each with the line that it begins in.
///
/// Records come one at a time, so that a file of many needs no more memory than its longest.
package struct CommaSeparated: Sendable {
    /// A record and where it stands.
    package struct Record: Hashable, Sendable {
        /// Counted from 1.
        package let line: Int
        package let cells: [String]

        package init(line: Int, cells: [String]) {
            self.line = line
            self.cells = cells
        }
    }

    /// What is wrong, and where.
    package enum Problem: Error, Hashable, Sendable {
        /// A quotation mark that is opened in a line and never closed.
        case openMark(line: Int)
        /// Something stands directly behind a closing mark.
        case textAfterMark(line: Int)
    }

    private let separator: Unicode.Scalar
    private var scalars: String.UnicodeScalarView.SubSequence
    private var line = 1
    private var start = 1
    private var cells: [String] = []
    private var cell = String.UnicodeScalarView()

    /// All records of a text; see ``init(_:separator:)``.
    package static func records(of text: String, separator: Unicode.Scalar = ",") throws(Problem) -> [Record] {
        var reader = CommaSeparated(text, separator: separator)
        var records: [Record] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    /// Reads a text; lines end in LF, CR LF or CR, and a byte order mark before the first is left out. Empty lines are no
    /// records. Another sign may stand between cells than a comma.
    package init(_ text: String, separator: Unicode.Scalar = ",") {
        self.separator = separator
        scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    }

    /// The next record; nil behind the last. Behind a problem nobody can say where a record begins: then it is not asked again.
    package mutating func next() throws(Problem) -> Record? {
        var isFresh = true
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isFresh:
                try readMarked()
                isFresh = false
            case separator:
                endCell()
                isFresh = true
            case "\n", "\r":
                if scalar == "\r", scalars.first == "\n" { scalars.removeFirst() }
                if let record = endRecord() { return record }
                isFresh = true
            default:
                cell.append(scalar)
                isFresh = false
            }
        }
        return endRecord()
    }

    /// What stands between marks, in which two stand for one.
    private mutating func readMarked() throws(Problem) {
        let opened = line
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                cell.append(scalar)
                continue
            }
            if scalars.first == "\"" {
                cell.append("\"")
                scalars.removeFirst()
                continue
            }
            guard scalars.first.map({ $0 == separator || $0 == "\r" || $0 == "\n" }) ?? true else {
                throw .textAfterMark(line: line)
            }
            return
        }
        throw .openMark(line: opened)
    }

    private mutating func endCell() {
        cells.append(String(cell))
        cell = String.UnicodeScalarView()
    }

    /// The record that ends here; nil for an empty line.
    private mutating func endRecord() -> Record? {
        endCell()
        defer {
            cells = []
            line += 1
            start = line
        }
        return cells == [""] ? nil : Record(line: start, cells: cells)
    }
}
