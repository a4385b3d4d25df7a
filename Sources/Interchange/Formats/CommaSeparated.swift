/// Comma-separated values as RFC 4180 has them, read: records of cells, each with the line that it begins in.
struct CommaSeparated {
    /// A record and where it stands.
    struct Record: Hashable {
        /// Counted from 1.
        let line: Int
        let cells: [String]
    }

    /// What is wrong, and where.
    enum Problem: Error, Hashable {
        /// A quotation mark that is opened in a line and never closed.
        case openMark(line: Int)
        /// Something stands directly behind a closing mark.
        case textAfterMark(line: Int)
    }

    private let separator: Unicode.Scalar
    private var scalars: String.UnicodeScalarView.SubSequence
    private var line = 1
    private var start = 1
    private var records: [Record] = []
    private var cells: [String] = []
    private var cell = String.UnicodeScalarView()

    /// The records of a text; lines end in LF, CR LF or CR, and a byte order mark before the first is left out. Empty
    /// lines are no records. Another sign may stand between cells than a comma.
    static func records(of text: String, separator: Unicode.Scalar = ",") throws(Problem) -> [Record] {
        var reader = CommaSeparated(text, separator)
        try reader.read()
        return reader.records
    }

    private init(_ text: String, _ separator: Unicode.Scalar) {
        self.separator = separator
        scalars = text.unicodeScalars[...]
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    }

    private mutating func read() throws(Problem) {
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
                endRecord()
                isFresh = true
            default:
                cell.append(scalar)
                isFresh = false
            }
        }
        endRecord()
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

    private mutating func endRecord() {
        endCell()
        if cells != [""] { records.append(Record(line: start, cells: cells)) }
        cells = []
        line += 1
        start = line
    }
}
