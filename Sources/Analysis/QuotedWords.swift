import Prose

/// The words of a quotation as keys that are alike where the words are: capitals, marks and blanks aside.
struct QuotedWords: Sendable {
    let text: ArticleText
    let words: [TextToken]

    init(_ quotation: String) {
        text = ArticleText(quotation)
        words = TextTokens(of: text).tokens.filter { $0.kind == .word }
    }

    /// The words from one to another as they are written, with what stands between them.
    func written(_ range: Range<Int>) -> String {
        guard let first = words[range].first, let last = words[range].last else { return "" }
        return text.string(in: first.range.lowerBound..<last.range.upperBound).onOneLine
    }
}

/// How the words of one quotation become those of another: the longest common subsequence, and what lies between.
struct WordDifference: Hashable, Sendable {
    /// A stretch of words, in the one and in the other; one of both is empty where words were only added or left out.
    struct Part: Hashable, Sendable {
        let isKept: Bool
        let old: Range<Int>
        let new: Range<Int>
    }

    /// In order; kept and changed ones alternate.
    let parts: [Part]

    init(from old: QuotedWords, to new: QuotedWords) {
        self.init(from: old.words.map(\.key), to: new.words.map(\.key))
    }

    /// By the keys of the words alone.
    init(from old: [UInt64], to new: [UInt64]) {
        let pairs = Self.commonPairs(old, new)
        var parts: [Part] = []
        var at = (old: 0, new: 0)
        for (one, other) in pairs {
            if one > at.old || other > at.new {
                parts.append(Part(isKept: false, old: at.old..<one, new: at.new..<other))
            }
            if let last = parts.last, last.isKept, last.old.upperBound == one, last.new.upperBound == other {
                parts[parts.count - 1] = Part(
                    isKept: true, old: last.old.lowerBound..<one + 1, new: last.new.lowerBound..<other + 1)
            } else {
                parts.append(Part(isKept: true, old: one..<one + 1, new: other..<other + 1))
            }
            at = (one + 1, other + 1)
        }
        if at.old < old.count || at.new < new.count {
            parts.append(Part(isKept: false, old: at.old..<old.count, new: at.new..<new.count))
        }
        self.parts = parts
    }

    /// The places of the words of a longest common subsequence: what both begin with, and then by the table of its lengths,
    /// of which two rows are kept, and of each place whether the old word is to be passed over there.
    private static func commonPairs(_ old: [UInt64], _ new: [UInt64]) -> [(Int, Int)] {
        let start = zip(old, new).prefix { $0 == $1 }.count
        let width = new.count - start
        let isOldPassed = passed(old[start...], new[start...])
        var pairs = (0..<start).map { ($0, $0) }
        var row = start, column = start
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                pairs.append((row, column))
                row += 1
                column += 1
            } else if isOldPassed[(row - start) * width + column - start] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }

    /// Of each old word with each new one: whether as much is common from the next old word on as from the next new one on.
    private static func passed(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [Bool] {
        let width = new.count
        var isPassed = [Bool](repeating: false, count: old.count * width)
        var below = [Int32](repeating: 0, count: width + 1), row = below
        for (index, word) in old.reversed().enumerated() {
            let start = (old.count - 1 - index) * width
            for (step, other) in new.reversed().enumerated() {
                let column = width - 1 - step
                isPassed[start + column] = below[column] >= row[column + 1]
                row[column] = word == other ? below[column + 1] + 1 : max(below[column], row[column + 1])
            }
            swap(&below, &row)
        }
        return isPassed
    }
}

extension WordDifference {
    /// Whether nothing is different but that one begins later or ends earlier.
    var isOnlyShorter: Bool {
        let inner = parts.dropFirst(parts.first?.isKept == false ? 1 : 0).dropLast(parts.last?.isKept == false ? 1 : 0)
        guard parts.contains(where: \.isKept), inner.allSatisfy(\.isKept) else { return false }
        return [parts.first, parts.last].allSatisfy { $0.map { $0.isKept || $0.old.isEmpty || $0.new.isEmpty } ?? true }
    }

    /// The words of the other with what was changed, as wdiff(1) marks it: `[-left out-] {+added+}`. Words that stand
    /// before and after all that both have are `…`.
    func words(from old: QuotedWords, to new: QuotedWords) -> String {
        parts.enumerated().map { index, part in
            let isEnd = index == 0 || index == parts.count - 1
            if part.isKept { return new.written(part.new) }
            if isEnd, part.old.isEmpty || part.new.isEmpty { return "…" }
            let left = part.old.isEmpty ? "" : "[-\(old.written(part.old))-]"
            let added = part.new.isEmpty ? "" : "{+\(new.written(part.new))+}"
            return left + (left.isEmpty || added.isEmpty ? "" : " ") + added
        }.joined(separator: " ")
    }
}
