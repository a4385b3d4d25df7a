package import Annotations

/// How many statements take each stance, those without one counted too.
package struct StanceCounts: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Stance.allCases.count)
    /// Statements whose stance nobody has set.
    package private(set) var unset = 0

    package init() {}

    /// How many take a stance; nil for those without.
    package subscript(stance: Stance?) -> Int {
        guard let stance else { return unset }
        return counts[Self.index(stance)]
    }

    /// All of them.
    package var total: Int { counts.reduce(unset, +) }

    /// Counts one more.
    package mutating func add(_ stance: Stance?) {
        guard let stance else { return unset += 1 }
        counts[Self.index(stance)] += 1
    }

    /// The sum of +1 for each that is for, −1 for each against, 0 for neutral, over those that say one of the three; nil
    /// where none does.
    package var balance: Int? {
        let weighed = Stance.allCases.filter { $0.weight != nil && self[$0] > 0 }
        guard !weighed.isEmpty else { return nil }
        return weighed.map { ($0.weight ?? 0) * self[$0] }.reduce(0, +)
    }

    /// As the keys that set them: `+3 −1 ?2`; what is not there is left out.
    package var words: String {
        let parts = Stance.allCases.compactMap { self[$0] > 0 ? "\($0.sign)\(self[$0])" : nil }
        return (parts + (unset > 0 ? ["·\(unset)"] : [])).joined(separator: " ")
    }

    private static func index(_ stance: Stance) -> Int {
        switch stance {
        case .support: 0
        case .oppose: 1
        case .neutral: 2
        case .mixed: 3
        case .unclear: 4
        }
    }
}

extension Stance {
    /// The sign that stands for it in tables.
    package var sign: String {
        switch self {
        case .support: "+"
        case .oppose: "−"
        case .neutral: "="
        case .mixed: "~"
        case .unclear: "?"
        }
    }
}
