/// Tab-separated values (IANA `text/tab-separated-values`), in UTF-8, one line a statement whatever it holds.
///
/// A tab, a line end and a backslash inside a cell are written `\t`, `\n`, `\r` and `\\`, so that `cut` and `awk` need
/// no parser. Cells that a spreadsheet would calculate get an apostrophe, unless the format is exact.
package struct StatementsTSV: StatementFormat {
    private let isExact: Bool

    package init(isExact: Bool) {
        self.isExact = isExact
    }

    package var name: String { "tsv" }
    package var summary: String { "tab-separated values for cut, awk and R, one statement a line" }

    package var header: String {
        StatementColumn.all.map(\.name).joined(separator: "\t") + "\n"
    }

    package func add(_ row: StatementRow, to lines: inout [UInt8]) {
        for (number, column) in StatementColumn.all.enumerated() {
            if number > 0 { lines.append(UInt8(ascii: "\t")) }
            guard let value = column.cell(row) else { continue }
            Self.add(isExact ? value : FormulaGuard.defused(value), to: &lines)
        }
        lines.append(UInt8(ascii: "\n"))
    }

    private static func add(_ cell: String, to line: inout [UInt8]) {
        var cell = cell
        cell.withUTF8 { bytes in
            guard bytes.contains(where: { Self.letter(of: $0) != nil }) else { return line.append(contentsOf: bytes) }
            for byte in bytes {
                let letter = Self.letter(of: byte)
                if letter != nil { line.append(UInt8(ascii: "\\")) }
                line.append(letter ?? byte)
            }
        }
    }

    /// What stands behind a backslash for what must not stand in a cell.
    private static func letter(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\t"): UInt8(ascii: "t")
        case UInt8(ascii: "\n"): UInt8(ascii: "n")
        case UInt8(ascii: "\r"): UInt8(ascii: "r")
        case UInt8(ascii: "\\"): UInt8(ascii: "\\")
        default: nil
        }
    }
}

extension StatementFormat where Self == StatementsTSV {
    /// Tab-separated values.
    package static func tsv(isExact: Bool) -> Self { StatementsTSV(isExact: isExact) }
}
