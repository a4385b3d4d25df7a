internal import Prose

/// A way to count places in a text: what is counted, how long a line end is, and whether a byte order mark counts.
struct OffsetCounting: Hashable {
    let unit: ImportedSpan.Unit
    /// Whether lines end in CR LF where the counting is done; in our texts they end in LF.
    let hasCarriageReturns: Bool
    let hasMark: Bool

    /// Every way, the likeliest first.
    static let all: [OffsetCounting] = [false, true].flatMap { mark in
        [false, true].flatMap { carriage in
            ImportedSpan.Unit.allCases.map { OffsetCounting(unit: $0, hasCarriageReturns: carriage, hasMark: mark) }
        }
    }

    /// How much a scalar counts.
    func length(of scalar: Unicode.Scalar) -> Int {
        if scalar == "\n" { return hasCarriageReturns ? 2 : 1 }
        switch unit {
        case .scalars: return 1
        case .utf16: return scalar.value > 0xFFFF ? 2 : 1
        case .utf8: return scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x1_0000 ? 3 : 4
        }
    }

    /// How much a byte order mark at the start counts.
    var markLength: Int {
        guard hasMark else { return 0 }
        return unit == .utf8 ? 3 : 1
    }
}

/// The places of a text in one way of counting.
struct OffsetTable {
    private let counting: OffsetCounting
    /// How much counts before each block of scalars, the whole at the end.
    private var sums: [Int] = [0]
    private static let block = 128

    /// One for each way of counting. Those that differ by a byte order mark alone share their sums.
    static func all(of scalars: [Unicode.Scalar]) -> [OffsetTable] {
        let unmarked = OffsetCounting.all.filter { !$0.hasMark }.map { OffsetTable($0, scalars) }
        return OffsetCounting.all.compactMap { counting in
            unmarked.first {
                $0.counting.unit == counting.unit && $0.counting.hasCarriageReturns == counting.hasCarriageReturns
            }.map { OffsetTable(counting, sharing: $0) }
        }
    }

    private init(_ counting: OffsetCounting, sharing other: OffsetTable) {
        self.counting = counting
        sums = other.sums
    }

    private init(_ counting: OffsetCounting, _ scalars: [Unicode.Scalar]) {
        self.counting = counting
        var sum = 0
        sums.reserveCapacity(scalars.count / Self.block + 2)
        for (index, scalar) in scalars.enumerated() {
            sum += counting.length(of: scalar)
            if (index + 1) % Self.block == 0 || index + 1 == scalars.count { sums.append(sum) }
        }
    }

    /// The number of the scalar that begins at an offset; nil where none does.
    func scalar(at offset: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let wanted = offset - counting.markLength
        guard wanted >= 0, let whole = sums.last, wanted <= whole else { return nil }
        if wanted == whole { return scalars.count }
        var low = 0, high = sums.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if sums[middle] <= wanted { low = middle } else { high = middle }
        }
        var sum = sums[low], index = low * Self.block
        while sum < wanted, index < scalars.count {
            sum += counting.length(of: scalars[index])
            index += 1
        }
        return sum == wanted ? index : nil
    }
}
