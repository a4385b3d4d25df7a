/// Puts together what an attribution interrupts: “We will,” she said, “win.”
///
/// Careful on purpose: two quotations taken for one would be tagged wrong, one taken for two only costs a key.
struct SplitQuotations {
    /// The spans of the paragraph, those that are one quotation together.
    private(set) var groups: [[MarkPairing.Span]] = []

    private let passage: Passage

    /// The farthest that two parts may stand apart, in scalars.
    private static let longestGap = 160
    /// Words after which another sentence, and maybe another speaker, begins.
    private static let turns: Set<String> = ["but", "while", "whereas", "then", "adding", "before", "after", "when"]

    /// Groups spans that are sorted, the outer before the inner. `carried` is the first of them where it began in a
    /// paragraph before; it may be one that the paragraph alone does not show.
    init(passage: Passage, spans: [MarkPairing.Span], carried: MarkPairing.Span?) {
        self.passage = passage
        var spans = spans
        if let carried, spans.first != carried { spans.insert(carried, at: 0) }
        var outerEnd = 0
        var lastOuter: Int?
        for span in spans {
            let isOuter = span.range.lowerBound >= outerEnd
            if isOuter, let group = lastOuter, let before = groups[group].last, goesOn(before, span) {
                groups[group].append(span)
            } else {
                groups.append([span])
                if isOuter { lastOuter = groups.count - 1 }
            }
            if isOuter { outerEnd = span.range.upperBound }
        }
    }

    /// Whether the second of two spans goes on with the sentence of the first.
    private func goesOn(_ first: MarkPairing.Span, _ second: MarkPairing.Span) -> Bool {
        let gap = first.range.upperBound..<second.range.lowerBound
        guard first.family == second.family, first.isClosed, gap.count > 2, gap.count <= Self.longestGap else {
            return false
        }
        guard let pause = pause(at: first), let join = join(before: second), isOneAttribution(gap) else { return false }
        let startsLow = startsLowercase(second)
        return (pause == .comma && join == .comma) || startsLow
    }

    /// How a part ends or the next one is led up to.
    private enum Pause {
        case comma, other
    }

    /// How the first part ends, nil after a full stop.
    private func pause(at span: MarkPairing.Span) -> Pause? {
        var at = span.range.upperBound - 1
        while at > span.range.lowerBound, passage[at].isClosing || passage[at].isBlank { at -= 1 }
        if passage[at] == "," || passage[span.range.upperBound] == "," { return .comma }
        return passage[at] == "." ? nil : .other
    }

    /// How the words between the parts end: with a comma or dash, or with the verb of the attribution.
    private func join(before span: MarkPairing.Span) -> Pause? {
        var at = span.range.lowerBound - 1
        while at > 0, passage[at].isBlank { at -= 1 }
        if passage[at] == "," || passage[at].isDash { return .comma }
        var start = at
        while start > 0, passage[start - 1].isWordPart { start -= 1 }
        return CueVerbs.contains(passage.string(start..<at + 1)) ? .other : nil
    }

    /// Whether the words between the parts say once that somebody speaks, and nothing else.
    private func isOneAttribution(_ gap: Range<Int>) -> Bool {
        var isSaid = false
        var isTurned = false
        for word in passage.words(in: gap) {
            let string = passage.string(word).lowercased()
            if Self.turns.contains(string) { return false }
            if string == "and" { isTurned = true }
            guard CueVerbs.contains(string) else { continue }
            if isTurned { return false }
            isSaid = true
        }
        return isSaid && !gap.contains { ";:".unicodeScalars.contains(passage[$0]) || endsSentence($0) }
    }

    private func endsSentence(_ index: Int) -> Bool {
        passage[index].isStop && passage[index + 1].isBlank && !passage.isAbbreviation(index)
    }

    private func startsLowercase(_ span: MarkPairing.Span) -> Bool {
        var at = span.range.lowerBound
        while at < span.range.upperBound, !passage[at].isWordPart { at += 1 }
        return passage[at].isLowercase || (passage[at] == "I" && !passage[at + 1].isLetter)
    }
}
