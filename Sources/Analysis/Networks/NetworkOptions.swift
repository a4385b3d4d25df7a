/// What a network is made of and how, in the words of Discourse Network Analyzer 3 (DNA).
package struct NetworkOptions: Hashable, Sendable {
    /// What stands at the nodes.
    package enum Variable: String, Hashable, Sendable, CaseIterable {
        /// Who speaks.
        case actors
        /// For whom is spoken.
        case organizations
        /// What is spoken about.
        case concepts

        /// One of them.
        package var one: String {
            switch self {
            case .actors: "actor"
            case .organizations: "organization"
            case .concepts: "concept"
            }
        }
    }

    /// How many kinds of nodes there are.
    package enum Mode: String, Hashable, Sendable, CaseIterable {
        /// Two kinds, and ties from the one to the other.
        case twoMode = "two-mode"
        /// One kind, whose ties come of what two nodes have in common.
        case oneMode = "one-mode"
    }

    /// What stances make of a tie. Only support and oppose are such; a statement with another stance, or with none, is left
    /// out except where stances are ignored.
    package enum Qualifier: String, Hashable, Sendable, CaseIterable {
        /// Each statement counts, whatever its stance.
        case ignore
        /// Support less opposition; in a one-mode network congruence less conflict.
        case subtract
        /// 1 where there is only support, 2 where only opposition, 3 where both. Two-mode networks only.
        case combine
        /// How often two nodes take the same stance. One-mode networks only.
        case congruence
        /// How often two nodes take opposite stances. One-mode networks only.
        case conflict
    }

    /// What the weight of a tie is divided by.
    package enum Normalization: String, Hashable, Sendable, CaseIterable {
        case no
        /// The statements of the row. Two-mode networks only.
        case activity
        /// The statements of the column. Two-mode networks only.
        case prominence
        /// The mean of the statements of both. One-mode networks only, as all that follow.
        case average
        /// What only one of both says, and what both say.
        case jaccard
        /// The statements of the one times those of the other.
        case cosine
    }

    /// Which statements of the same node about the same are counted once: those of the same stance, or of any where stances
    /// are ignored.
    package enum Duplicates: String, Hashable, Sendable, CaseIterable {
        /// All are counted.
        case include
        /// Those of the same article are one.
        case document
        /// Those of the same week, from Monday to Sunday, are one.
        case week
        case month, year
        /// All are one.
        case acrossrange
    }

    package var mode = Mode.twoMode
    /// What stands in the rows.
    package var of = Variable.actors
    /// What stands in the columns, or makes the ties of a one-mode network.
    package var over = Variable.concepts
    package var qualifier = Qualifier.subtract
    package var normalization = Normalization.no
    package var duplicates = Duplicates.include
    /// The first and the last day that count.
    package var from: CalendarDay?
    package var to: CalendarDay?
    package var window: TimeWindow?
    /// What has fewer statements, duplicates aside, is left out of rows and columns; counted once, before any is left out.
    package var minimum = 1
    /// Whether nodes are kept that are named in some statement of the time, though none of their statements counts.
    package var keepsIsolates = false

    package init() {}

    /// Choices that do not go together.
    package enum Problem: Error, Hashable, Sendable {
        case qualifier(Qualifier, Mode)
        case normalization(Normalization, Mode)
        /// A combination is no amount.
        case combinationNormalized
        case sameVariable(Variable)
        case endsBeforeItBegins
    }

    /// What does not go together; nil where all does.
    package var problem: Problem? {
        if of == over { return .sameVariable(of) }
        if !qualifier.modes.contains(mode) { return .qualifier(qualifier, mode) }
        if !normalization.modes.contains(mode) { return .normalization(normalization, mode) }
        if qualifier == .combine, normalization != .no { return .combinationNormalized }
        if let from, let to, to < from { return .endsBeforeItBegins }
        return nil
    }

    /// Whether a statement without a day cannot be counted.
    var needsDays: Bool {
        let needsPeriod =
            switch duplicates {
            case .include, .document, .acrossrange: false
            case .week, .month, .year: true
            }
        return needsPeriod || from != nil || to != nil || window != nil
    }
}

extension NetworkOptions.Qualifier {
    /// The networks that it means something in.
    package var modes: [NetworkOptions.Mode] {
        switch self {
        case .ignore, .subtract: [.twoMode, .oneMode]
        case .combine: [.twoMode]
        case .congruence, .conflict: [.oneMode]
        }
    }
}

extension NetworkOptions.Normalization {
    /// The networks that it means something in.
    package var modes: [NetworkOptions.Mode] {
        switch self {
        case .no: [.twoMode, .oneMode]
        case .activity, .prominence: [.twoMode]
        case .average, .jaccard, .cosine: [.oneMode]
        }
    }
}
