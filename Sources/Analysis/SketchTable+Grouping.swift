import Prose

extension SketchTable {
    /// The texts that were printed more than once: sets of numbers, the longest text of each first and the others in order.
    /// Each of the others is alike to the longest.
    ///
    /// Texts of the same words are put together first. Of the others, longest first, each goes to the set of the text it is
    /// most alike to, among those that share several of the smallest shingles with it, or begins a set of its own. So
    /// nothing is compared with all: what very many texts share (the stock phrases of an outlet) leads to the first
    /// ``SetFinder/most`` of them alone, and of what a text shares shingles with, ``SetFinder/compared`` are looked at.
    package func sets() -> [[Int]] {
        var finder = SetFinder(self)
        return finder.sets()
    }
}

/// Puts texts that are alike together.
private struct SetFinder {
    private let table: SketchTable
    /// One of each set of texts with the same words, longest first.
    private let ranked: [Int]
    /// The others of each such set, by the one.
    private let copies: [Int: [Int]]

    /// The shingles that several texts begin with, in order, and where the first texts of sets that begin with each are kept.
    private var shared: [UInt32] = []
    private var starts: [Int32] = []
    private var kept: [Int32] = []
    private var counts: [Int32] = []

    /// How many shingles a text may have in common with each other one, while it is looked at.
    private var tally: [UInt8]

    /// Shingles of each text that lead to others.
    private static let leading = 24
    /// Sets that one shingle leads to at most.
    static let most = 32
    /// Sets that a text is compared with at most.
    static let compared = 8
    /// Shingles that two texts must share to be compared. One may be chance.
    private static let fewest = 2

    init(_ table: SketchTable) {
        self.table = table
        (ranked, copies) = Self.ranked(table)
        tally = Array(repeating: 0, count: table.count)
        (shared, starts) = Self.shared(ranked, table)
        kept = Array(repeating: 0, count: starts.last.map { Int($0) } ?? 0)
        counts = Array(repeating: 0, count: shared.count)
    }

    private static func ranked(_ table: SketchTable) -> ([Int], [Int: [Int]]) {
        let wanted = (0..<table.count).filter { table.wordCount($0) >= SketchTable.fewestOfSame }
        let sorted = wanted.sorted {
            (table.wordCount($1), table.key($0), $0) < (table.wordCount($0), table.key($1), $1)
        }
        var ranked: [Int] = [], copies: [Int: [Int]] = [:]
        for number in sorted {
            if let last = ranked.last, table.areSame(last, number) {
                copies[last, default: []].append(number)
            } else {
                ranked.append(number)
            }
        }
        return (ranked, copies)
    }

    /// The shingles that lead from one text to another, and how much room each needs before the next.
    private static func shared(_ ranked: [Int], _ table: SketchTable) -> ([UInt32], [Int32]) {
        var all: [UInt32] = []
        all.reserveCapacity(ranked.count * leading)
        for number in ranked { all += table[number].prefix(leading) }
        all.sort()
        var shared: [UInt32] = [], starts: [Int32] = [0], first = 0
        while first < all.count {
            var end = first + 1
            while end < all.count, all[end] == all[first] { end += 1 }
            if end - first > 1 {
                shared.append(all[first])
                starts.append(starts[starts.count - 1] + Int32(min(end - first, most)))
            }
            first = end
        }
        return (shared, starts)
    }

    mutating func sets() -> [[Int]] {
        var members: [Int: [Int]] = [:], firsts: [Int] = []
        for number in ranked {
            let places = table[number].prefix(Self.leading).compactMap(place)
            if let first = mostAlike(number, places) {
                members[first, default: []].append(number)
            } else {
                firsts.append(number)
                for place in places { keep(number, at: place) }
            }
        }
        return firsts.compactMap { first in
            let alike = (members[first] ?? []).flatMap { [$0] + (copies[$0] ?? []) } + (copies[first] ?? [])
            return alike.isEmpty ? nil : [first] + alike.sorted()
        }
    }

    /// The first text of the set that a text belongs to; nil where there is none yet.
    private mutating func mostAlike(_ number: Int, _ places: [Int]) -> Int? {
        var found: [Int] = []
        for place in places {
            for index in Int(starts[place])..<Int(starts[place] + counts[place]) {
                let other = Int(kept[index])
                if tally[other] == 0 { found.append(other) }
                tally[other] += 1
            }
        }
        defer { for other in found { tally[other] = 0 } }
        let near = found.filter { tally[$0] >= Self.fewest }.sorted { (tally[$1], $0) < (tally[$0], $1) }
        let alike = near.prefix(Self.compared).compactMap { other in
            table.likeness(number, other).map { (other, $0) }
        }
        // Of those that hold it, the one that holds the least besides.
        return alike.min { ($0.1.length, -$0.1.share) < ($1.1.length, -$1.1.share) }?.0
    }

    private func place(of shingle: UInt32) -> Int? {
        let place = shared.partition { $0 < shingle }
        return place < shared.count && shared[place] == shingle ? place : nil
    }

    private mutating func keep(_ number: Int, at place: Int) {
        let index = starts[place] + counts[place]
        guard index < starts[place + 1] else { return }
        kept[Int(index)] = Int32(number)
        counts[place] += 1
    }
}
