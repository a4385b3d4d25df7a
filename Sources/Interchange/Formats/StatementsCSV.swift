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
            guard bytes.contains(where: needsMarks) else { return line.append(contentsOf: bytes) }
            line.append(UInt8(ascii: "\""))
            for part in bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false) {
                line.append(contentsOf: part)
                line.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")])
            }
            // Of what stands behind the last part, one mark ends the cell.
            line.removeLast()
        }
    }

    private static func needsMarks(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
}

extension StatementFormat where Self == StatementsCSV {
    /// Comma-separated values.
    package static func csv(isExact: Bool) -> Self { StatementsCSV(isExact: isExact) }
}
