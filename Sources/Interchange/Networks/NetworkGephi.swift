package import Analysis

/// The two tables that the spreadsheet import of Gephi takes, one file each: the nodes, and the edges between them.
///
/// ```
/// Id,Label,Kind,Frequency,IRI          Source,Target,Type,Weight,Sense,Value
/// n1,Mara Lind,actor,3,urn:uuid:…      n1,n2,Undirected,1,negative,-1
/// ```
/// A weight below 0 draws no line in Gephi: `Weight` is the amount alone, `Value` has its sign.
package struct NetworkGephi: NetworkFormat {
    /// Which of the two.
    package enum Table: String, Sendable {
        case nodes, edges
    }

    private let table: Table
    private let isExact: Bool

    package init(_ table: Table, isExact: Bool) {
        self.table = table
        self.isExact = isExact
    }

    package var name: String { "gephi-\(table.rawValue)" }

    package var summary: String {
        switch table {
        case .nodes: "the nodes for the spreadsheet import of Gephi"
        case .edges: "the edges that go with them"
        }
    }

    package var suffix: String { ".\(table.rawValue).csv" }

    package func text(of network: Network) -> String {
        let records =
            switch table {
            case .nodes: nodes(network)
            case .edges: edges(network)
            }
        return records.map(StatementsCSV.record).joined()
    }

    private func nodes(_ network: Network) -> [[String]] {
        let rows = network.nodes.enumerated().map { place, node in
            ["n\(place + 1)", cell(node.label), node.variable.one, "\(node.frequency)", cell(node.id)]
        }
        return [["Id", "Label", "Kind", "Frequency", "IRI"]] + rows
    }

    private func edges(_ network: Network) -> [[String]] {
        let rows = network.ties.map { tie in
            [
                "n\(tie.row + 1)", "n\(network.node(ofColumn: tie.column) + 1)", "Undirected",
                Network.figures(tie.weight.magnitude), network.sense(of: tie.weight).rawValue,
                Network.figures(tie.weight),
            ]
        }
        return [["Source", "Target", "Type", "Weight", "Sense", "Value"]] + rows
    }

    private func cell(_ value: String) -> String { isExact ? value : FormulaGuard.defused(value) }
}
