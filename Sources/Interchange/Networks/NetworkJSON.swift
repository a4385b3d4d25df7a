package import Analysis
package import Annotations

/// Networks as JSON: what was asked for, what was left out, and each network with its matrix.
package enum NetworkJSON {
    /// A network: its rows and columns, and the matrix row after row.
    package static func value(of network: Network) -> JSONValue {
        var object = JSONObject([])
        if let period = network.period {
            object["window"] = .string(period.name)
            object["from"] = .string(period.first.text)
            object["to"] = .string(period.last.text)
        }
        object["statements"] = .number(String(network.statementCount))
        object["rows"] = .array(network.rows.map(value))
        object["columns"] = .array(network.columns.map(value))
        object["matrix"] = .array(
            network.rows.indices.map { row in
                .array(network.columns.indices.map { .number(Network.figures(network[row, $0])) })
            })
        return .object(object)
    }

    private static func value(of node: Network.Node) -> JSONValue {
        .object(
            JSONObject([
                .init("id", .string(node.id)), .init("label", .string(node.label)),
                .init("kind", .string(node.variable.one)), .init("statements", .number(String(node.frequency))),
            ]))
    }

    /// All of it.
    package static func value(
        of options: NetworkOptions, _ losses: NetworkLosses, networks: [JSONValue]
    ) -> JSONValue {
        var object = JSONObject([
            .init("mode", .string(options.mode.rawValue)), .init("of", .string(options.of.rawValue)),
            .init("over", .string(options.over.rawValue)), .init("qualifier", .string(options.qualifier.rawValue)),
            .init("normalization", .string(options.normalization.rawValue)),
            .init("duplicates", .string(options.duplicates.rawValue)),
            .init("minimum", .number(String(options.minimum))), .init("isolates", .bool(options.keepsIsolates)),
        ])
        object["from"] = options.from.map { .string($0.text) }
        object["to"] = options.to.map { .string($0.text) }
        object["leftOut"] = value(of: losses)
        object["networks"] = .array(networks)
        return .object(object)
    }

    private static func value(of losses: NetworkLosses) -> JSONValue {
        let counts = [
            ("withoutRow", losses.withoutRow), ("withoutColumn", losses.withoutColumn),
            ("withoutStance", losses.withoutStance), ("neither", losses.neither), ("withoutDate", losses.withoutDate),
            ("outside", losses.outside), ("repeated", losses.repeated), ("rare", losses.rare),
        ]
        return .object(JSONObject(counts.map { .init($0.0, .number(String($0.1))) }))
    }
}
