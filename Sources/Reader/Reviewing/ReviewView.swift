package import Analysis

/// What the review shows, and how: which statements, in which order, put together by what, in which columns.
package struct ReviewView: Hashable, Sendable {
    package var filter: String
    package var order: StatementOrder
    /// What the statements of a group have in common; nil where there are no groups.
    package var grouping: StatementFilter.Column?
    /// From left to right.
    package var columns: [StatementFilter.Column]

    /// All statements, those first that ask for work.
    package init(filter: String = "", order: StatementOrder = .work) {
        self.filter = filter
        self.order = order
        columns = Self.usualColumns
    }

    /// What a table shows that nobody has arranged.
    static let usualColumns: [StatementFilter.Column] = [
        .speaker, .stance, .topic, .quotation, .outlet, .coder, .status,
    ]

    /// All that can stand in a table, in its order.
    static let possibleColumns: [StatementFilter.Column] = [
        .speaker, .organization, .stance, .topic, .kind, .quotation, .claim, .tag, .memo, .outlet, .title, .date,
        .changed,
        .coder, .status,
    ]

    /// What statements can be put together by, with the letter that chooses each.
    static let groupings: [(column: StatementFilter.Column, letter: String)] = [
        (.speaker, "s"), (.topic, "t"), (.stance, "+"), (.organization, "g"), (.outlet, "o"), (.path, "a"),
        (.date, "d"), (.coder, "c"), (.status, "r"), (.kind, "k"),
    ]
}

// MARK: - On one line

extension ReviewView {
    /// How it is arranged, without the filter: `work`, or `speaker group:topic columns:speaker,quotation`.
    package var arrangement: String {
        var words = [order.rawValue]
        if let grouping { words.append("group:\(grouping.rawValue)") }
        if columns != Self.usualColumns {
            words.append("columns:" + columns.map(\.rawValue).joined(separator: ","))
        }
        return words.joined(separator: " ")
    }

    /// A filter, and an arrangement as a line has it. Words that nobody knows are passed over; nil where the order is
    /// among them.
    package init?(filter: String, arrangement: String) {
        let words = arrangement.split(separator: " ")
        guard let order = words.first.flatMap({ StatementOrder(rawValue: String($0)) }) else { return nil }
        self.init(filter: filter, order: order)
        for word in words.dropFirst() {
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if parts[0] == "group" { grouping = Self.groupings.map(\.column).first { $0.rawValue == parts[1] } }
            if parts[0] == "columns" { take(columns: parts[1].split(separator: ",").map(String.init)) }
        }
    }

    private mutating func take(columns names: [String]) {
        let known = Self.possibleColumns.filter { names.contains($0.rawValue) }
        if !known.isEmpty { columns = known }
    }
}
