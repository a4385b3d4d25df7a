/// Finds many words in one text at once, blanks and line ends of whatever number and kind taken for the same.
///
/// Its time is bounded by the text and the words together, whatever they are.
struct WordsFinder {
    /// Where words were found.
    enum Finding: Hashable {
        /// The first places, as many as were asked for.
        case places([Range<Int>])
        /// Nobody has looked, because too much looks alike.
        case notLooked
    }

    private let text: [UInt32]
    /// For each scalar of `text` where it begins and ends in the text that was given.
    private let starts: [Int]
    private let ends: [Int]
    private var budget: Int
    private let limit: Int

    /// The longest beginning of words that is looked for by its hash.
    private static let window = 16
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// `limit` is how many places of the same words are told.
    init(_ scalars: [Unicode.Scalar], limit: Int) {
        var text: [UInt32] = [], starts: [Int] = [], ends: [Int] = []
        text.reserveCapacity(scalars.count)
        starts.reserveCapacity(scalars.count)
        ends.reserveCapacity(scalars.count)
        for (index, scalar) in scalars.enumerated() {
            if scalar.isBlank, text.last == Self.blank {
                ends[ends.count - 1] = index + 1
                continue
            }
            text.append(scalar.isBlank ? Self.blank : scalar.value)
            starts.append(index)
            ends.append(index + 1)
        }
        (self.text, self.starts, self.ends) = (text, starts, ends)
        self.limit = limit
        budget = 1 << 20
    }

    /// The finding for each of some words. Words without anything but blanks stand nowhere.
    mutating func findings(of words: [[Unicode.Scalar]]) -> [Finding] {
        var numbers: [[UInt32]: Int] = [:], patterns: [[UInt32]] = []
        let mine = words.map { words -> Int in
            let pattern = Self.collapsed(words)
            if let known = numbers[pattern] { return known }
            numbers[pattern] = patterns.count
            patterns.append(pattern)
            return patterns.count - 1
        }
        budget = (1 << 20) + 64 * (text.count + patterns.reduce(0) { $0 + $1.count })
        var found = [Finding](repeating: .places([]), count: patterns.count)
        for size in 1...Self.window {
            let group = patterns.indices.filter { min(patterns[$0].count, Self.window) == size }
            if !group.isEmpty { find(group, patterns, size, &found) }
        }
        return mine.map { found[$0] }
    }

    /// Finds the words whose beginnings have one length.
    private mutating func find(_ group: [Int], _ patterns: [[UInt32]], _ size: Int, _ found: inout [Finding]) {
        guard text.count >= size else { return }
        var byHash: [UInt64: [Int]] = [:]
        for number in group { byHash[Self.hash(patterns[number][..<size]), default: []].append(number) }
        let power = (0..<size).reduce(UInt64(1)) { power, _ in power &* Self.base }
        var hash = Self.hash(text[..<size])
        for start in 0...text.count - size {
            if start > 0 {
                hash = hash &* Self.base &+ UInt64(text[start + size - 1]) &- power &* UInt64(text[start - 1])
            }
            guard let candidates = byHash[hash] else { continue }
            for number in candidates { check(number, patterns[number], start, &found) }
            guard budget > 0 else {
                for number in group { found[number] = .notLooked }
                return
            }
        }
    }

    private mutating func check(_ number: Int, _ pattern: [UInt32], _ start: Int, _ found: inout [Finding]) {
        budget -= 1
        guard case .places(var places) = found[number], places.count < limit, start + pattern.count <= text.count else {
            return
        }
        var same = 0
        while same < pattern.count, text[start + same] == pattern[same] { same += 1 }
        budget -= same
        guard same == pattern.count else { return }
        places.append(starts[start]..<ends[start + same - 1])
        found[number] = .places(places)
    }

    private static let blank: UInt32 = 0x20

    private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
        scalars.reduce(0) { $0 &* base &+ UInt64($1) }
    }

    /// Words without blanks around them, each run of blanks inside as one.
    private static func collapsed(_ words: [Unicode.Scalar]) -> [UInt32] {
        var collapsed: [UInt32] = []
        for scalar in words {
            if !scalar.isBlank {
                collapsed.append(scalar.value)
            } else if let last = collapsed.last, last != blank {
                collapsed.append(blank)
            }
        }
        if collapsed.last == blank { collapsed.removeLast() }
        return collapsed
    }
}

extension Unicode.Scalar {
    /// Whether it is a blank or a line end.
    var isBlank: Bool { properties.isWhitespace }
}
