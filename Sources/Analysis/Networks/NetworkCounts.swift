/// How many statements one node makes of one thing, by their stance: a cell of the array that Discourse Network Analyzer
/// makes every network of.
struct NetworkCounts: Hashable, Sendable {
    var oppose = 0
    var support = 0
    /// Those of any other stance, which are there only where stances are ignored.
    var other = 0

    var total: Int { oppose + support + other }

    mutating func add(_ level: NetworkLevel) {
        switch level {
        case .oppose: oppose += 1
        case .support: support += 1
        case .other: other += 1
        }
    }

    /// The weight of a tie of a two-mode network, before it is divided.
    func weight(_ qualifier: NetworkOptions.Qualifier) -> Int {
        switch qualifier {
        case .ignore: total
        case .subtract: support - oppose
        case .combine: (support > 0 ? 1 : 0) + (oppose > 0 ? 2 : 0)
        // Refused before anything is counted.
        case .congruence, .conflict: 0
        }
    }
}

/// The stance of a statement as networks see it.
enum NetworkLevel: Int, Hashable, Sendable {
    case oppose, support, other
}

/// What two rows have in common, summed up over the columns.
struct NetworkOverlap: Hashable, Sendable {
    private var mentions = 0
    private var congruence = 0
    private var conflict = 0
    /// Sums over columns and stances where both have something: the products, and what the one and the other have there.
    private var shared = 0
    private var sharedOfOne = 0
    private var sharedOfOther = 0

    /// Takes in a column.
    mutating func add(_ one: NetworkCounts, _ other: NetworkCounts) {
        mentions += one.total * other.total
        congruence += one.support * other.support + one.oppose * other.oppose
        conflict += one.support * other.oppose + one.oppose * other.support
        share(one.oppose, other.oppose)
        share(one.support, other.support)
        share(one.other, other.other)
    }

    private mutating func share(_ one: Int, _ other: Int) {
        guard one > 0, other > 0 else { return }
        shared += one * other
        sharedOfOne += one
        sharedOfOther += other
    }

    /// The weight of the tie of a one-mode network between rows that have so many statements altogether.
    func weight(_ options: NetworkOptions, _ one: Int, _ other: Int) -> Double {
        let weight =
            switch options.qualifier {
            case .ignore: mentions
            case .congruence: congruence
            case .conflict: conflict
            case .subtract: congruence - conflict
            // Refused before anything is counted.
            case .combine: 0
            }
        guard weight != 0 else { return 0 }
        return Double(weight) / divisor(options.normalization, one, other)
    }

    /// What the weight is divided by; never 0 where there is a weight.
    private func divisor(_ normalization: NetworkOptions.Normalization, _ one: Int, _ other: Int) -> Double {
        switch normalization {
        case .no, .activity, .prominence: 1
        case .average: Double(one + other) / 2
        case .jaccard: Double(one - sharedOfOne + other - sharedOfOther + shared)
        case .cosine: Double(one) * Double(other)
        }
    }
}
