import Prose

/// Makes a stretch begin and end as the words of an anchor did: with their marks, and without others.
struct EdgeTrimmer {
    let words: AnchoredWords
    let current: TextTokens

    /// The stretch with its marks set right; the kept tokens stay in it.
    func trimmed(_ tokens: Range<Int>, keeping kept: Range<Int>) -> Range<Int> {
        guard words.weight > 0 else { return tokens }
        let start = start(tokens, kept)
        return start..<max(start, end(start..<max(start, tokens.upperBound), kept))
    }

    private func start(_ tokens: Range<Int>, _ kept: Range<Int>) -> Int {
        var start = tokens.lowerBound
        let head = words.head
        while start < min(kept.lowerBound, tokens.upperBound - 1), current[start].kind != .word,
            !head.contains(where: { $0.kind == current[start].kind })
        {
            start += 1
        }
        let marks = (start..<tokens.upperBound).prefix { current[$0].kind != .word }.count
        var missing = head.dropLast(marks)
        while let mark = missing.popLast(), start > 0, isBeside(start - 1, start), current[start - 1].key == mark.key {
            start -= 1
        }
        return start
    }

    private func end(_ tokens: Range<Int>, _ kept: Range<Int>) -> Int {
        var end = tokens.upperBound
        let tail = words.tail
        while end > max(kept.upperBound, tokens.lowerBound + 1), current[end - 1].kind != .word,
            !tail.contains(where: { $0.kind == current[end - 1].kind })
        {
            end -= 1
        }
        let marks = (tokens.lowerBound..<end).reversed().prefix { current[$0].kind != .word }.count
        var missing = tail.dropFirst(marks)
        while let mark = missing.popFirst(), end < current.count, isBeside(end - 1, end), current[end].key == mark.key {
            end += 1
        }
        return end
    }

    /// Whether no blank stands between two tokens.
    private func isBeside(_ index: Int, _ next: Int) -> Bool {
        current.tokens.indices.contains(index) && current.tokens.indices.contains(next)
            && current[index].end == current[next].start
    }
}
