package import Analysis

/// A matrix as comma-separated values (RFC 4180) in UTF-8: a first line with the names of the columns, then a line a row with its
/// name before its figures.
///
/// ```
/// ,ferry,gate
/// Mara Lind,2,-1
/// ```
/// Names that a spreadsheet would calculate get an apostrophe, unless the format is exact. Figures never do.
package struct NetworkCSV: NetworkFormat {
    private let isExact: Bool

    package init(isExact: Bool) {
        self.isExact = isExact
    }

    package var name: String { "csv" }
    package var summary: String { "the matrix as comma-separated values, for spreadsheets and R" }
    package var suffix: String { ".csv" }

    package func text(of network: Network) -> String {
        let head = StatementsCSV.record([""] + network.columns.map { cell($0.label) })
        return network.rows.enumerated().reduce(into: head) { text, row in
            let figures = network.columns.indices.map { Network.figures(network[row.offset, $0]) }
            text += StatementsCSV.record([cell(row.element.label)] + figures)
        }
    }

    private func cell(_ name: String) -> String { isExact ? name : FormulaGuard.defused(name) }
}
