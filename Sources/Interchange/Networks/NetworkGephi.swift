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

    package func write<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        switch table {
        case .nodes: try writeNodes(network, to: send)
        case .edges: try writeEdges(network, to: send)
        }
    }

    private func writeNodes<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try send(StatementsCSV.record(["Id", "Label", "Kind", "Frequency", "IRI"]))
        for (place, node) in network.nodes.enumerated() {
            let cells = ["n\(place + 1)", cell(node.label), node.variable.one, "\(node.frequency)", cell(node.id)]
            try send(StatementsCSV.record(cells))
        }
    }

    private func writeEdges<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        try send(StatementsCSV.record(["Source", "Target", "Type", "Weight", "Sense", "Value"]))
        try network.forEachTie { tie throws(Failure) in
            let cells = [
                "n\(tie.row + 1)", "n\(network.node(ofColumn: tie.column) + 1)", "Undirected",
                Network.figures(tie.weight.magnitude), network.sense(of: tie.weight).rawValue,
                Network.figures(tie.weight),
            ]
            try send(StatementsCSV.record(cells))
        }
    }

    private func cell(_ value: String) -> String { isExact ? value : FormulaGuard.defused(value) }
}
