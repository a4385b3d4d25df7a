/// How many statements a network is not made of, by the first reason that keeps each out.
package struct NetworkLosses: Hashable, Sendable {
    /// Nobody is named, or nothing that they speak about.
    package internal(set) var withoutRow = 0
    package internal(set) var withoutColumn = 0
    /// Nobody has set a stance, where stances count.
    package internal(set) var withoutStance = 0
    /// They are neutral, mixed or unclear, where stances count.
    package internal(set) var neither = 0
    /// Their article has no full date, where dates count.
    package internal(set) var withoutDate = 0

    /// They are not of the time that was asked for.
    package internal(set) var outside = 0
    /// They say what was counted already.
    package internal(set) var repeated = 0
    /// They are of those that are too rare.
    package internal(set) var rare = 0

    /// Those that are left out because something is missing or is no figure, as a sentence without its period; nil where
    /// there are none. What was asked for is not told.
    package func sentence(_ options: NetworkOptions) -> String? {
        let parts = [
            (withoutRow, "without \(options.of.described)"), (withoutColumn, "without \(options.over.described)"),
            (withoutStance, "without a stance"), (neither, "neutral, mixed or unclear"),
            (withoutDate, "without a full date"),
        ].filter { $0.0 > 0 }
        let count = parts.map(\.0).reduce(0, +)
        guard count > 0 else { return nil }
        let list = parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return "\(count) \(count == 1 ? "statement is" : "statements are") not in the network: \(list)"
    }
}

extension NetworkOptions.Variable {
    fileprivate var described: String {
        switch self {
        case .actors: "a named speaker"
        case .organizations: "an organization"
        case .concepts: "a topic"
        }
    }
}
