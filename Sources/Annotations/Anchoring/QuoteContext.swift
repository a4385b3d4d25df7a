import Prose

/// How well what stands around a place is what stood around the words.
struct QuoteContext {
    /// From 0 to 1: how much of the few words before is the same.
    let before: Double
    /// From 0 to 1: how much of the few words after is the same.
    let after: Double

    var sum: Double { before + after }
    var best: Double { max(before, after) }
    var isOnBothSides: Bool { before >= 0.5 && after >= 0.5 }

    /// What is around `tokens` of the current text beside what is around the words.
    init(of words: AnchoredWords, at tokens: Range<Int>, in current: TextTokens) {
        before = Self.share(
            Self.side(words.text, (0..<words.span.lowerBound).reversed()),
            Self.side(current, (0..<tokens.lowerBound).reversed()))
        after = Self.share(
            Self.side(words.text, words.span.upperBound..<words.text.count),
            Self.side(current, tokens.upperBound..<current.count))
    }

    /// How many words count on each side.
    private static let reach = 5

    /// The first words of some tokens, from the place outwards.
    private static func side(_ text: TextTokens, _ indices: some Sequence<Int>) -> [TextToken] {
        var words: [TextToken] = []
        for index in indices.prefix(6 * reach) where text[index].kind == .word {
            words.append(text[index])
            if words.count == reach { break }
        }
        return words
    }

    /// How much of the old words stands there in the same order; near ones count more.
    private static func share(_ old: [TextToken], _ now: [TextToken]) -> Double {
        guard !old.isEmpty else { return now.isEmpty ? 1 : 0 }
        var total = 0.0, kept = 0.0
        var next = 0
        for (distance, word) in old.enumerated() {
            let value = Double(min(word.weight, 8) + 1) / Double(distance + 2)
            total += value
            if let found = now[next...].prefix(2).firstIndex(where: { $0.key == word.key }) {
                kept += found == next ? value : value * 0.7
                next = found + 1
            }
        }
        return total > 0 ? kept / total : 0
    }
}
