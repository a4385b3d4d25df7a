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

    package func line(_ row: StatementRow) -> String {
        Self.record(
            StatementColumn.all.map { column in
                let value = column.cell(row) ?? ""
                return isExact ? value : FormulaGuard.defused(value)
            })
    }

    /// A line of cells, with its end.
    static func record(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// A cell, between quotation marks where it needs them (RFC 4180, section 2, rules 5 to 7).
    private static func quoted(_ cell: String) -> String {
        let needsMarks = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsMarks else { return cell }
        let marks = cell.utf8.count { $0 == 0x22 }
        if marks == 0 { return "\"\(cell)\"" }
        return String(unsafeUninitializedCapacity: cell.utf8.count + marks + 2) { bytes in
            var end = 0
            func put(_ byte: UInt8) {
                bytes[end] = byte
                end += 1
            }
            put(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { put(byte) }
                put(byte)
            }
            put(0x22)
            return end
        }
    }
}

extension StatementFormat where Self == StatementsCSV {
    /// Comma-separated values.
    package static func csv(isExact: Bool) -> Self { StatementsCSV(isExact: isExact) }
}
