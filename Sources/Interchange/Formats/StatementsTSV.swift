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

    package func line(_ row: StatementRow) -> String {
        let cells = StatementColumn.all.map { column in
            let value = column.cell(row) ?? ""
            return Self.escaped(isExact ? value : FormulaGuard.defused(value))
        }
        return cells.joined(separator: "\t") + "\n"
    }

    private static func escaped(_ cell: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\t": escaped.append(contentsOf: "\\t".unicodeScalars)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case "\r": escaped.append(contentsOf: "\\r".unicodeScalars)
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

extension StatementFormat where Self == StatementsTSV {
    /// Tab-separated values.
    package static func tsv(isExact: Bool) -> Self { StatementsTSV(isExact: isExact) }
}
