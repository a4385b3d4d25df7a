import Prose

/// The words of many quotations as numbers that are alike where the words are, in one piece of memory, and what makes
/// comparing them quick.
struct WordTable: Sendable {
    /// Those of all quotations, one after the other.
    private var keys: [UInt64] = []
    /// Where those of each quotation begin, and at last where all end.
    private var starts: [Int] = [0]
    private var signatures: [Signature] = []

    init(_ quotations: some Collection<String>) {
        starts.reserveCapacity(quotations.count + 1)
        signatures.reserveCapacity(quotations.count)
        for quotation in quotations {
            let words = TextTokens.wordKeys(of: quotation)
            keys += words
            starts.append(keys.count)
            signatures.append(Signature(words))
        }
    }

    /// The words of a quotation, in order.
    subscript(number: Int) -> ArraySlice<UInt64> { keys[starts[number]..<starts[number + 1]] }

    /// How many words a quotation has.
    func count(_ number: Int) -> Int { starts[number + 1] - starts[number] }

    /// Whether two quotations have the same words.
    func areAlike(_ one: Int, _ other: Int) -> Bool {
        count(one) == count(other) && signatures[one] == signatures[other] && self[one] == self[other]
    }

    /// Whether a quotation has at least so many words of another, in the same order.
    func shares(_ enough: Double, _ one: Int, _ other: Int) -> Bool {
        let (first, second) = (signatures[one], signatures[other])
        let most = min(count(one) - first.missing(in: second), count(other) - second.missing(in: first))
        if Double(most) < enough { return false }
        if areAlike(one, other) { return true }
        if min(count(one), count(other)) > Self.long, Double(Self.shared(self[one], self[other])) < enough {
            return false
        }
        return Double(inOrder(one, other)) >= enough
    }

    /// Whether words were changed between the one and the other, and not only left out at the ends.
    func isReworded(_ one: Int, _ other: Int) -> Bool {
        !WordDifference(from: Array(self[one]), to: Array(self[other])).isOnlyShorter
    }

    /// Words from which on it pays to sort those of both before they are compared in order.
    private static let long = 64

    /// How many words both have, whatever their order: no fewer than they have in order, and much quicker to know.
    private static func shared(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> Int {
        let (old, new) = (old.sorted(), new.sorted())
        var count = 0, one = 0, two = 0
        while one < old.count, two < new.count {
            if old[one] == new[two] { count += 1 }
            let (first, second) = (old[one], new[two])
            if first <= second { one += 1 }
            if second <= first { two += 1 }
        }
        return count
    }

    /// The length of a longest common subsequence of two quotations: what both begin and end with, and of the rest by a row
    /// of the table of its lengths.
    private func inOrder(_ one: Int, _ other: Int) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var old = starts[one]..<starts[one + 1], new = starts[other]..<starts[other + 1]
            let both = min(old.count, new.count)
            while !old.isEmpty, !new.isEmpty, keys[old.lowerBound] == keys[new.lowerBound] {
                old = old.dropFirst()
                new = new.dropFirst()
            }
            while !old.isEmpty, !new.isEmpty, keys[old.upperBound - 1] == keys[new.upperBound - 1] {
                old = old.dropLast()
                new = new.dropLast()
            }
            let ends = both - min(old.count, new.count)
            return old.isEmpty || new.isEmpty ? ends : ends + Self.inOrder(keys[old], keys[new])
        }
    }

    private static func inOrder(
        _ old: Slice<UnsafeBufferPointer<UInt64>>, _ new: Slice<UnsafeBufferPointer<UInt64>>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: new.count + 1) { row in
            row.initialize(repeating: 0)
            for word in old {
                var diagonal: Int32 = 0, left: Int32 = 0, place = 1
                for other in new {
                    let above = row[place]
                    left = word == other ? diagonal + 1 : max(above, left)
                    row[place] = left
                    diagonal = above
                    place += 1
                }
            }
            return Int(row[new.count])
        }
    }
}

extension WordTable {
    /// Which of 256 sorts of words a quotation has. A sort that only one of two quotations has is a word that they do not
    /// share.
    private struct Signature: Equatable, Sendable {
        private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

        init(_ words: [UInt64]) {
            for word in words {
                let bit: UInt64 = 1 << (word & 63)
                switch word >> 6 & 3 {
                case 0: bits.0 |= bit
                case 1: bits.1 |= bit
                case 2: bits.2 |= bit
                default: bits.3 |= bit
                }
            }
        }

        /// How many sorts the other does not have.
        func missing(in other: Self) -> Int {
            (bits.0 & ~other.bits.0).nonzeroBitCount + (bits.1 & ~other.bits.1).nonzeroBitCount
                + (bits.2 & ~other.bits.2).nonzeroBitCount + (bits.3 & ~other.bits.3).nonzeroBitCount
        }

        static func == (one: Self, other: Self) -> Bool { one.bits == other.bits }
    }

    /// The quotations of at least `shortest` words that share four words in a row, for each four words: runs of two and
    /// more, each in the order of the table.
    func forEachSharedRun(shortest: Int, _ body: ([Int]) -> Void) {
        var run: [Int] = []
        var key: UInt64?
        for shingle in shingles(shortest: shortest) {
            let place = Int(shingle & 0xFFFF_FFFF)
            if shingle >> 32 != key {
                if run.count > 1 { body(run) }
                key = shingle >> 32
                run.removeAll(keepingCapacity: true)
            }
            if run.last != place { run.append(place) }
        }
        if run.count > 1 { body(run) }
    }

    /// What stands for each four words in a row, in the upper 32 bits, and whose they are below; by size. Numbers are sorted
    /// much quicker than pairs.
    private func shingles(shortest: Int) -> [UInt64] {
        var shingles: [UInt64] = []
        shingles.reserveCapacity(keys.count)
        for number in signatures.indices where count(number) >= max(4, shortest) {
            for first in starts[number]...starts[number + 1] - 4 {
                var mixed: UInt64 = 0xCBF2_9CE4_8422_2325
                for place in first..<first + 4 { mixed = (mixed ^ keys[place]) &* 0x9E37_79B9_7F4A_7C15 }
                shingles.append(mixed & 0xFFFF_FFFF_0000_0000 | UInt64(number))
            }
        }
        return shingles.sortedByUpperHalf()
    }
}

extension [UInt64] {
    /// In the order of the upper 32 bits; where they are the same, as they stand. By drawers, eleven bits at a time.
    fileprivate consuming func sortedByUpperHalf() -> [UInt64] {
        var from = self
        var to = [UInt64](repeating: 0, count: from.count)
        for shift: UInt64 in [32, 43, 54] {
            var starts = [Int](repeating: 0, count: 2049)
            for number in from { starts[Int(number >> shift & 2047) + 1] += 1 }
            for drawer in 0..<2048 { starts[drawer + 1] += starts[drawer] }
            for number in from {
                let drawer = Int(number >> shift & 2047)
                to[starts[drawer]] = number
                starts[drawer] += 1
            }
            swap(&from, &to)
        }
        return from
    }
}
