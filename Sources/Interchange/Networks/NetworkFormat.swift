package import Analysis

/// A way to write a network for other programs and people: one file in `Networks/`, and one word in ``networkFormats``.
package protocol NetworkFormat: Sendable {
    /// What `--format` calls it.
    var name: String { get }
    /// What it is, in a line for the help.
    var summary: String { get }
    /// How the names of its files end.
    var suffix: String { get }
    /// Writes a network in parts, of which a large one has many.
    func write<Failure: Error>(_ network: Network, to send: (String) throws(Failure) -> Void) throws(Failure)
}

extension NetworkFormat {
    /// A network, as the whole text of a file.
    package func text(of network: Network) -> String {
        var text = ""
        write(network) { text += $0 }
        return text
    }

    /// Writes a network in parts of some kilobytes of UTF-8.
    package func write<Failure: Error>(
        _ network: Network, bytes send: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var part: [UInt8] = []
        try write(network) { text throws(Failure) in
            part += text.utf8
            guard part.count >= 64 << 10 else { return }
            try send(part)
            part = []
        }
        try send(part)
    }
}

/// Every format, in the order of the help. `isExact` leaves cells that a spreadsheet would run as they are.
package func networkFormats(isExact: Bool) -> [any NetworkFormat] {
    [
        NetworkGraphML(), NetworkCSV(isExact: isExact), NetworkDL(), NetworkGephi(.nodes, isExact: isExact),
        NetworkGephi(.edges, isExact: isExact), NetworkPicture(),
    ]
}

extension Network {
    /// A weight in figures: whole ones without a point, others with as many places as tell them from their neighbors.
    static func figures(_ weight: Double) -> String {
        weight == weight.rounded() && weight.magnitude < 1e15 ? String(Int(weight)) : "\(weight)"
    }

    /// What a weight says beside its amount.
    enum Sense: String, Sendable {
        /// It is for, or says that two agree.
        case positive
        /// It is against, or says that two disagree.
        case negative
        /// It is both at once.
        case mixed
        /// Nobody asked.
        case plain
    }

    /// What a weight of this network says.
    func sense(of weight: Double) -> Sense {
        switch options.qualifier {
        case .ignore: .plain
        case .subtract: weight < 0 ? .negative : .positive
        case .congruence: .positive
        case .conflict: .negative
        case .combine: weight == 1 ? .positive : weight == 2 ? .negative : .mixed
        }
    }
}
