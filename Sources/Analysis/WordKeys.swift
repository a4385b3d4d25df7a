import Prose

/// The words of a quotation as numbers that are alike where the words are, and what makes comparing them quick.
struct WordKeys: Sendable {
    /// In order.
    let keys: [UInt64]
    /// By size.
    private let sorted: [UInt64]

    init(_ quotation: String) {
        keys = TextTokens.wordKeys(of: quotation)
        sorted = keys.sorted()
    }

    var count: Int { keys.count }

    /// What stands for each run of four words, in 32 bits: two quotations that share one may be copies of each other.
    func forEachShingle(_ body: (UInt64) -> Void) {
        guard count >= 4 else { return }
        for first in 0...count - 4 {
            var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
            for place in first..<first + 4 { mixed = (mixed ^ keys[place]) &* 0x9E37_79B9_7F4A_7C15 }
            body(mixed >> 32)
        }
    }

    /// How many words both have, whatever their order: no fewer than ``inOrder(with:)``, and much quicker to know.
    func shared(with other: WordKeys) -> Int {
        var count = 0, one = 0, two = 0
        while one < sorted.count, two < other.sorted.count {
            if sorted[one] == other.sorted[two] {
                count += 1
                one += 1
                two += 1
            } else if sorted[one] < other.sorted[two] {
                one += 1
            } else {
                two += 1
            }
        }
        return count
    }

    /// The length of a longest common subsequence, by two rows of the table of its lengths.
    func inOrder(with other: WordKeys) -> Int {
        var row = [Int32](repeating: 0, count: other.count + 1)
        for key in keys {
            var diagonal: Int32 = 0
            for (place, otherKey) in other.keys.enumerated() {
                let above = row[place + 1]
                row[place + 1] = key == otherKey ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return Int(row[other.count])
    }
}
