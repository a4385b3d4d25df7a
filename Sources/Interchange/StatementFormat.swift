/// A way to write statements for other programs and people: one file in `Formats/`, and one word in
/// ``statementFormats``.
package protocol StatementFormat: Sendable {
    /// What `--format` calls it.
    var name: String { get }
    /// What it is, in a line for the help.
    var summary: String { get }
    /// What stands before the first row.
    var header: String { get }
    /// Puts a row, with its line end, behind others, in UTF-8.
    func add(_ row: StatementRow, to lines: inout [UInt8])
}

/// Every format, in the order of the help. `isExact` leaves cells that a spreadsheet would run as they are.
package func statementFormats(isExact: Bool) -> [any StatementFormat] {
    [.csv(isExact: isExact), .tsv(isExact: isExact), .jsonLines]
}

extension StatementFormat {
    /// What of a corpus is in the lines: every member of a statement that is ours, and whom and what it names by id and name.
    package var keeps: KeptMembers { KeptMembers(statements: Set(StatementMember.allCases).subtracting([.foreign])) }

    /// The lines of some rows, in UTF-8.
    package func lines(_ rows: [StatementRow]) -> [UInt8] {
        var lines: [UInt8] = []
        for row in rows { add(row, to: &lines) }
        return lines
    }

    /// Writes rows in parts of some kilobytes, so that a corpus of any size needs no more memory than that. `send` is
    /// called with UTF-8, at least once.
    package func write<Failure: Error>(
        _ rows: some Sequence<StatementRow>, to send: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var part = Array(header.utf8)
        for row in rows {
            add(row, to: &part)
            guard part.count >= 64 << 10 else { continue }
            try send(part)
            part = []
        }
        try send(part)
    }
}
