/// How many hits each block of a text has, as far as it has been counted.
package struct HitCensus: Hashable, Sendable {
    /// By block; −1 where nobody has counted yet.
    private var counts: [Int32]
    /// The hits that are known of.
    package private(set) var total = 0
    private var counted = 0

    init(blocks: Int) {
        counts = Array(repeating: -1, count: blocks)
    }

    /// Whether every block has been counted.
    var isComplete: Bool { counted == counts.count }

    /// How much of the text has been counted, in percent.
    var percent: Int { counted * 100 / counts.count }

    var blocks: Int { counts.count }

    /// The hits of a block; nil where nobody has counted yet.
    func hits(in block: Int) -> Int? {
        counts.indices.contains(block) && counts[block] >= 0 ? Int(counts[block]) : nil
    }

    /// The hits of all blocks before one; nil where one of them has not been counted.
    func hits(before block: Int) -> Int? {
        var sum = 0
        for count in counts[..<block] {
            guard count >= 0 else { return nil }
            sum += Int(count)
        }
        return sum
    }

    /// Takes in the counts of blocks that follow each other, after the last one the first of the text.
    mutating func note(_ found: [Int], from block: Int) {
        for (index, count) in found.enumerated() {
            let block = (block + index) % counts.count
            guard counts[block] < 0 else { continue }
            counts[block] = Int32(clamping: count)
            counted += 1
            total += count
        }
    }
}
