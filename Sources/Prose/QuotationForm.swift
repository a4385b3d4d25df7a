/// What the form of a quotation says of it: speech, or words held at a distance.
struct QuotationForm {
    let passage: Passage
    let span: MarkPairing.Span

    /// The most words of a quotation that needs a verb of speaking beside it to be taken for speech.
    private static let fewWords = 3
    /// The most words of a title.
    private static let longestTitle = 12
    /// How many words beside a quotation are looked at.
    private static let reach = 4

    var kind: Quotation.Kind {
        let words = passage.words(in: span.range, limit: Self.longestTitle + 1)
        guard words.count <= Self.fewWords || isTitle(words) else { return .speech }
        if words.count <= Self.fewWords, isSentence(words) { return .speech }
        return hasCueBeside ? .speech : .scare
    }

    /// Whether a few words are all that somebody said (“No.”), and not a term at the end of a clause (“experts.”).
    private func isSentence(_ words: [Range<Int>]) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        let after = passage[last.upperBound]
        return passage[first.lowerBound].isUppercase && (after.isStop || after == ",") && !isTitle(words)
    }

    /// Whether the words are written as in the name of a book or a program: every long one with a capital.
    private func isTitle(_ words: [Range<Int>]) -> Bool {
        guard (2...Self.longestTitle).contains(words.count), let first = words.first,
            passage[first.lowerBound].isUppercase
        else { return false }
        return words.allSatisfy { word in
            word.count < 4 || passage[word.lowerBound].isUppercase || passage[word.lowerBound].isDigit
        }
    }

    private var hasCueBeside: Bool {
        let before = passage.words(in: max(0, span.range.lowerBound - 60)..<span.range.lowerBound).suffix(
            Self.reach - 1)
        if isIntroducedByColon || before.contains(where: { isCue($0, upTo: span.range.lowerBound) }) { return true }
        let end = min(span.range.upperBound + 60, passage.count)
        let after = passage.words(in: min(span.range.upperBound, end)..<end).prefix(Self.reach)
        return after.contains { isCue($0, from: span.range.upperBound) }
    }

    private var isIntroducedByColon: Bool {
        var at = span.range.lowerBound - 1
        while at >= 0, passage[at].isBlank { at -= 1 }
        return at >= 0 && passage[at] == ":"
    }

    private func isCue(_ word: Range<Int>, upTo end: Int) -> Bool {
        CueVerbs.contains(passage.string(word)) && isWithoutBreak(word.upperBound..<end)
    }

    private func isCue(_ word: Range<Int>, from start: Int) -> Bool {
        CueVerbs.contains(passage.string(word)) && isWithoutBreak(start..<word.lowerBound)
    }

    /// Whether no sentence ends and no other quotation stands in between.
    private func isWithoutBreak(_ stretch: Range<Int>) -> Bool {
        !stretch.contains { index in
            let scalar = passage[index]
            return "\"“”«»;".unicodeScalars.contains(scalar)
                || (scalar.isStop && passage[index + 1].isBlank && !passage.isAbbreviation(index))
        }
    }
}
