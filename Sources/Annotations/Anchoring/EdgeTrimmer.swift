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
        for index in head.indices.dropLast(marks).reversed() {
            guard start > 0, current[start - 1].key == words.text[index].key,
                hasBlank(start, current) == hasBlank(index + 1, words.text)
            else { break }
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
        for index in tail.indices.dropFirst(marks) {
            guard end < current.count, current[end].key == words.text[index].key,
                hasBlank(end, current) == hasBlank(index, words.text)
            else { break }
            end += 1
        }
        return end
    }

    /// Whether a blank stands before a token.
    private func hasBlank(_ index: Int, _ text: TextTokens) -> Bool {
        index > 0 && index < text.count && text[index].start > text[index - 1].end
    }
}
