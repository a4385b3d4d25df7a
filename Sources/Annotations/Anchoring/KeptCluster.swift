import Prose

/// Tokens of an anchor that were kept, and stand in order and near each other in the current text.
struct KeptCluster {
    /// A stretch of them without a gap in either text.
    struct Run: Hashable {
        var base: Range<Int>
        var current: Range<Int>
        /// How much its words say.
        var weight: Int
    }

    /// The stretches in order.
    private(set) var runs: [Run]

    /// How much the kept words say.
    var weight: Int {
        runs.reduce(0) { $0 + $1.weight }
    }

    /// How many tokens are kept.
    var count: Int {
        runs.reduce(0) { $0 + $1.base.count }
    }

    /// From the first kept token to the last.
    var base: Range<Int> {
        (runs.first?.base.lowerBound ?? 0)..<(runs.last?.base.upperBound ?? 0)
    }

    /// From the first kept token to the last.
    var current: Range<Int> {
        (runs.first?.current.lowerBound ?? 0)..<(runs.last?.current.upperBound ?? 0)
    }

    /// The heaviest cluster of the words; nil where nothing was kept.
    ///
    /// `last` is the last token of the current text.
    init?(of words: AnchoredWords, _ toCurrent: [Int32], last: Int) {
        let all = Self.runs(words, toCurrent)
        guard !all.isEmpty else { return nil }
        runs = Self.heaviest(all, slack: 60 + 2 * words.span.count)
        cutEnds(words, toCurrent, last)
    }

    private static func runs(_ words: AnchoredWords, _ toCurrent: [Int32]) -> [Run] {
        var runs: [Run] = []
        for index in words.span where toCurrent[index] >= 0 {
            let place = Int(toCurrent[index]), weight = Int(words.text[index].weight)
            if let last = runs.indices.last, runs[last].base.upperBound == index, runs[last].current.upperBound == place
            {
                runs[last].base = runs[last].base.lowerBound..<index + 1
                runs[last].current = runs[last].current.lowerBound..<place + 1
                runs[last].weight += weight
            } else {
                runs.append(Run(base: index..<index + 1, current: place..<place + 1, weight: weight))
            }
        }
        return runs
    }

    /// How many stretches back one may follow another: beyond, an anchor is torn into pieces.
    private static let reach = 64

    /// The heaviest runs in increasing order with no more than `slack` foreign tokens between two.
    private static func heaviest(_ runs: [Run], slack: Int) -> [Run] {
        var totals = runs.map { $0.weight * 4 + $0.base.count }, before = [Int](repeating: -1, count: runs.count)
        for index in runs.indices {
            let own = totals[index]
            for previous in max(0, index - reach)..<index {
                let skipped = runs[index].current.lowerBound - runs[previous].current.upperBound
                let left = runs[index].base.lowerBound - runs[previous].base.upperBound
                guard skipped >= 0, skipped - left <= slack, totals[previous] + own > totals[index] else { continue }
                totals[index] = totals[previous] + own
                before[index] = previous
            }
        }
        var at = totals.indices.max { totals[$0] < totals[$1] } ?? -1
        var chain: [Run] = []
        while at >= 0 {
            chain.append(runs[at])
            at = before[at]
        }
        return chain.reversed()
    }

    /// Takes a word or mark off an end when much more was put between it and the rest than it says itself: it is one
    /// that happens to stand there too.
    private mutating func cutEnds(_ words: AnchoredWords, _ toCurrent: [Int32], _ last: Int) {
        cutThinEnds()
        while runs.count > 1, isLoose(runs[0], runs[1], support(of: runs[0], words, toCurrent, last)) {
            runs.removeFirst()
        }
        while runs.count > 1, let end = runs.last,
            isLoose(runs[runs.count - 2], end, support(of: end, words, toCurrent, last))
        {
            runs.removeLast()
        }
    }

    /// Takes a thin part off an end: of many words that stand there few are words of the anchor, and the rest of the
    /// anchor is elsewhere.
    private mutating func cutThinEnds() {
        if let end = runs.indices.last(where: { isThin(runs[..<$0], upTo: runs[$0].current.lowerBound) }) {
            runs.removeSubrange(..<end)
        }
        if let start = runs.indices.first(where: { isThin(runs[($0 + 1)...], from: runs[$0].current.upperBound) }) {
            runs.removeSubrange((start + 1)...)
        }
    }

    private func isThin(_ part: ArraySlice<Run>, from start: Int? = nil, upTo end: Int? = nil) -> Bool {
        guard let first = part.first, let last = part.last else { return false }
        let span = (end ?? last.current.upperBound) - (start ?? first.current.lowerBound)
        let count = part.reduce(0) { $0 + $1.base.count }, own = part.reduce(0) { $0 + $1.weight }
        return span >= 10 && count * 3 < span && own * 3 < weight - own
    }

    private func isLoose(_ left: Run, _ right: Run, _ support: Int) -> Bool {
        let inserted = right.current.lowerBound - left.current.upperBound
        let replaced = right.base.lowerBound - left.base.upperBound
        return inserted - 2 * replaced > 3 && support < inserted - replaced || inserted > 8 && support < 2 * inserted
    }

    /// How much a stretch says together with what is kept beside it outside the anchor.
    private func support(of run: Run, _ words: AnchoredWords, _ toCurrent: [Int32], _ last: Int) -> Int {
        var weight = run.weight + run.base.count
        for (start, step) in [(run.base.lowerBound, -1), (run.base.upperBound - 1, 1)] {
            var index = start
            for _ in 0..<12 {
                let next = index + step
                // The edge of both texts is as good as a kept sentence.
                if next == (step < 0 ? -1 : words.text.count),
                    toCurrent[index] == (step < 0 ? 0 : Int32(truncatingIfNeeded: last))
                {
                    return weight + 40
                }
                guard toCurrent.indices.contains(next), toCurrent[next] >= 0,
                    Int(toCurrent[next]) == Int(toCurrent[index]) + step
                else { break }
                weight += 1 + Int(words.text[next].weight)
                index = next
            }
        }
        return weight
    }
}
