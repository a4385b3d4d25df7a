/// Comma-separated values as RFC 4180 has them, in UTF-8, with a first line of names.
///
/// ```
/// article,…,quotation,…,speaker,…
/// harbor.txt,…,"""We will stay,"" she said",…,Mara Lind,…
/// ```
/// Cells that a spreadsheet would calculate get an apostrophe, unless the format is exact.
package struct StatementsCSV: StatementFormat {
    private let isExact: Bool

    package init(isExact: Bool) {
        self.isExact = isExact
    }

    package var name: String { "csv" }
    package var summary: String { "comma-separated values for spreadsheets and R, one statement a line" }

    package var header: String {
        Self.record(StatementColumn.all.map(\.name))
    }

    package func add(_ row: StatementRow, to lines: inout [UInt8]) {
        for (number, column) in StatementColumn.all.enumerated() {
            if number > 0 { lines.append(UInt8(ascii: ",")) }
            guard let value = column.cell(row) else { continue }
            Self.add(isExact ? value : FormulaGuard.defused(value), to: &lines)
        }
        lines += [0x0D, 0x0A]
    }

    /// A line of cells, with its end.
    static func record(_ cells: [String]) -> String {
        var line: [UInt8] = []
        for (number, cell) in cells.enumerated() {
            if number > 0 { line.append(UInt8(ascii: ",")) }
            add(cell, to: &line)
        }
        return String(decoding: line + [0x0D, 0x0A], as: UTF8.self)
    }

    /// Puts a cell behind others, between quotation marks where it needs them (RFC 4180, section 2, rules 5 to 7).
    private static func add(_ cell: String, to line: inout [UInt8]) {
        var cell = cell
        cell.withUTF8 { bytes in
            guard bytes.needMarks else { return line.append(contentsOf: bytes) }
            line.append(UInt8(ascii: "\""))
            for part in bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
                line.append(contentsOf: part)
                line.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
            }
            // Of what stands behind the last part, one mark ends the cell.
            line.removeLast()
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a mark, a comma or a line end stands in them. Eight bytes are looked at in one go, since nearly all that is
    /// exported passes here.
    fileprivate var needMarks: Bool {
        guard let base = baseAddress else { return false }
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        var at = 0
        while at + 8 <= count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            var found: UInt64 = 0
            // A byte that is zero after this borrows, and no other sets its high bit before one has (Lamport 1975).
            let (marks, commas) = (word ^ ones &* 0x22, word ^ ones &* 0x2C)
            let (feeds, returns) = (word ^ ones &* 0x0A, word ^ ones &* 0x0D)
            found |= (marks &- ones) & ~marks
            found |= (commas &- ones) & ~commas
            found |= (feeds &- ones) & ~feeds
            found |= (returns &- ones) & ~returns
            if found & highs != 0 { return true }
            at += 8
        }
        return self[at...].contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    }
}

extension StatementFormat where Self == StatementsCSV {
    /// Comma-separated values.
    package static func csv(isExact: Bool) -> Self { StatementsCSV(isExact: isExact) }
}
