/// Nodes and the weights between them.
///
/// Nodes are in the order of their names, by UTF-16 units as Discourse Network Analyzer sorts them.
package struct Network: Hashable, Sendable {
    /// An actor, an organization or a concept.
    package struct Node: Hashable, Sendable {
        /// Its IRI.
        package let id: String
        /// Its name; where several nodes of a kind bear the same, all but the first have a number behind it.
        package let label: String
        package let variable: NetworkOptions.Variable
        /// How many statements of this network are its own.
        package let frequency: Int
    }

    /// A weight that is not 0.
    package struct Tie: Hashable, Sendable {
        /// Places among the rows and the columns.
        package let row: Int
        package let column: Int
        package let weight: Double
    }

    package let options: NetworkOptions
    /// The time, where it is a window of several.
    package let period: TimeWindow.Period?
    package let rows: [Node]
    /// The same as the rows in a one-mode network.
    package let columns: [Node]
    /// How many statements it is made of.
    package let statementCount: Int
    /// Row after row.
    let weights: [Double]

    /// The weight between a row and a column; 0 from a node to itself.
    package subscript(row: Int, column: Int) -> Double { weights[row * columns.count + column] }

    /// Goes through all weights that are not 0, row after row; in a one-mode network through each pair once.
    package func forEachTie<Failure: Error>(_ body: (Tie) throws(Failure) -> Void) throws(Failure) {
        let isOneMode = options.mode == .oneMode
        for row in rows.indices {
            for column in columns.indices.dropFirst(isOneMode ? row + 1 : 0) where self[row, column] != 0 {
                try body(Tie(row: row, column: column, weight: self[row, column]))
            }
        }
    }

    /// All of them at once.
    package var ties: [Tie] {
        var ties: [Tie] = []
        forEachTie { ties.append($0) }
        return ties
    }

    /// The nodes: the rows, and in a two-mode network the columns after them.
    package var nodes: [Node] { options.mode == .oneMode ? rows : rows + columns }

    /// The place of a column among the nodes.
    package func node(ofColumn column: Int) -> Int { options.mode == .oneMode ? column : rows.count + column }
}

extension Network {
    /// The network of no more nodes than `count`, of which those with the most statements stay.
    package func limited(to count: Int) -> Network {
        guard nodes.count > count else { return self }
        let order = nodes.indices.sorted { (nodes[$1].frequency, $0) < (nodes[$0].frequency, $1) }
        let kept = Set(order.prefix(count))
        let keptRows = rows.indices.filter(kept.contains)
        let keptColumns = columns.indices.filter { kept.contains(node(ofColumn: $0)) }
        return Network(
            options: options, period: period, rows: keptRows.map { rows[$0] }, columns: keptColumns.map { columns[$0] },
            statementCount: statementCount,
            weights: keptRows.flatMap { row in keptColumns.map { self[row, $0] } })
    }
}
