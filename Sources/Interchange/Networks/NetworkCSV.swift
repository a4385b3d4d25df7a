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

    package func write<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try send(StatementsCSV.record([""] + network.columns.map { cell($0.label) }))
        for (row, node) in network.rows.enumerated() {
            let figures = network.columns.indices.map { Network.figures(network[row, $0]) }
            try send(StatementsCSV.record([cell(node.label)] + figures))
        }
    }

    private func cell(_ name: String) -> String { isExact ? name : FormulaGuard.defused(name) }
}
