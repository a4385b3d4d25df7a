package import Analysis

/// The data language of UCINET (its help, "DL language"), as a full matrix with its labels.
///
/// ```
/// dl nr = 1, nc = 2, format = fullmatrix
/// row labels:
/// "Mara Lind"
/// col labels:
/// "ferry"
/// "gate"
/// data:
///  2 -1
/// ```
/// Labels stand between quotation marks, one a line, as Discourse Network Analyzer writes them; what would end one is left out of
/// it. UCINET makes them capitals, and some of its versions cut them after 18 characters.
package struct NetworkDL: NetworkFormat {
    package init() {}

    package var name: String { "dl" }
    package var summary: String { "a full matrix for UCINET and NetDraw" }
    package var suffix: String { ".dl" }

    package func write<Failure: Error>(
        _ network: Network, to send: (String) throws(Failure) -> Void
    ) throws(Failure) {
        let isOneMode = network.options.mode == .oneMode
        let size =
            isOneMode ? "n = \(network.rows.count)" : "nr = \(network.rows.count), nc = \(network.columns.count)"
        try send("dl \(size), format = fullmatrix\n")
        try send((isOneMode ? "labels:\n" : "row labels:\n") + Self.labels(network.rows))
        if !isOneMode { try send("col labels:\n" + Self.labels(network.columns)) }
        try send("data:\n")
        for row in network.rows.indices {
            try send(network.columns.indices.map { " " + Network.figures(network[row, $0]) }.joined() + "\n")
        }
    }

    /// Labels, a line each. What makes two of them the same without its marks gets a number.
    private static func labels(_ nodes: [Network.Node]) -> String {
        nodes.map { plain($0.label) }.toldApart.map { "\"\($0)\"\n" }.joined()
    }

    private static func plain(_ label: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in label.unicodeScalars where scalar != "\"" && scalar != "'" {
            plain.append(scalar.properties.generalCategory == .control || scalar.isLineEnd ? " " : scalar)
        }
        return plain.allSatisfy { $0 == " " } ? "?" : String(plain)
    }
}

extension Unicode.Scalar {
    fileprivate var isLineEnd: Bool { value == 0x2028 || value == 0x2029 }
}
