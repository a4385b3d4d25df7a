/// What belongs to a quotation besides its words: its marks, and who is said to have said it.
extension ArticleText {
    /// The parts of a quotation without the marks around each.
    package func inside(of quotation: Quotation) -> [TextRange] {
        quotation.segments.map { segment in
            let scalars = scalars(in: segment)
            var start = 0, end = scalars.count
            if let first = scalars.first, first.isQuotationMark { start = Self.markLength(scalars.prefix(2)) }
            let isOpenEnded = segment == quotation.segments.last && !quotation.isClosed
            if let last = scalars.last, last.isQuotationMark, !isOpenEnded {
                end -= Self.markLength(scalars.suffix(2))
            }
            guard start < end else { return segment }
            return segment.lowerBound + start..<segment.lowerBound + end
        }
    }

    /// A stretch without the blanks at both ends; empty where nothing else is in it.
    package func trimmed(_ range: TextRange) -> TextRange {
        let scalars = scalars(in: range)
        guard let first = scalars.firstIndex(where: { !$0.isBlank }),
            let last = scalars.lastIndex(where: { !$0.isBlank })
        else { return range.lowerBound..<range.lowerBound }
        return range.lowerBound + first..<range.lowerBound + last + 1
    }

    /// A quotation together with the words that say whose it is: “We will,” she said. Nil where none stand beside it in
    /// its sentence.
    ///
    /// They are the clauses up to the first verb of speaking, after the closing mark or else before the opening one. In
    /// a quotation of several parts they stand in between.
    package func attributed(_ quotation: Quotation) -> TextRange? {
        let extent = quotation.extent
        if quotation.segments.count > 1 { return extent }
        if let end = endOfAttribution(after: extent.upperBound) { return extent.lowerBound..<end }
        return startOfAttribution(before: extent.lowerBound).map { $0..<extent.upperBound }
    }

    /// How many clauses an attribution may have: NAME, who was there, said.
    private static let longestAttribution = 4

    private func endOfAttribution(after place: TextOffset) -> TextOffset? {
        guard let passage = passage(around: place - 1) else { return nil }
        let index = place - passage.start
        guard let sentence = passage.sentences().last(where: { $0.lowerBound < index }) else { return nil }
        let clauses = passage.clauses(in: sentence).filter { $0.lowerBound >= index }
            .prefix { !passage.startsWithMark($0) }
        let told = clauses.prefix(Self.longestAttribution).first { passage.cue(in: $0) != nil }
        return told.map { passage.start + passage.withoutPause($0).upperBound }
    }

    private func startOfAttribution(before place: TextOffset) -> TextOffset? {
        guard let passage = passage(around: place) else { return nil }
        let index = place - passage.start
        guard let sentence = passage.sentences().last(where: { $0.lowerBound <= index }) else { return nil }
        let before = passage.clauses(in: sentence).filter { $0.upperBound <= index }
        let clauses = Array(before.reversed().prefix { !passage.holdsMark($0) })
        guard let told = clauses.prefix(Self.longestAttribution).firstIndex(where: { passage.cue(in: $0) != nil })
        else { return nil }
        let clause = clauses[told]
        // NAME, who was there, said: the name stands in a clause before that of the verb.
        let hasSubject = passage.cue(in: clause).map { $0.lowerBound > clause.lowerBound } ?? false
        let first = hasSubject ? clause : clauses.last ?? clause
        return passage.start + first.lowerBound
    }

    /// One mark, or two scalars that are used as one.
    private static func markLength(_ scalars: some Collection<Unicode.Scalar>) -> Int {
        scalars.count == 2 && (scalars.allSatisfy { $0 == "'" } || scalars.allSatisfy { $0 == "`" }) ? 2 : 1
    }
}

extension Passage {
    /// The first word of a clause that says that somebody speaks.
    fileprivate func cue(in clause: Range<Int>) -> Range<Int>? {
        words(in: clause).first { CueVerbs.contains(string($0)) || string($0).lowercased() == "according" }
    }

    fileprivate func startsWithMark(_ clause: Range<Int>) -> Bool {
        self[clause.lowerBound].isQuotationMark
    }

    /// Whether a quotation stands in a clause. An apostrophe is no mark.
    fileprivate func holdsMark(_ clause: Range<Int>) -> Bool {
        clause.contains { self[$0].isQuotationMark && !self[$0].isApostrophe && self[$0] != "`" }
    }

    /// A clause without the comma or dash that it ends with.
    fileprivate func withoutPause(_ clause: Range<Int>) -> Range<Int> {
        var end = clause.upperBound
        while end > clause.lowerBound, ",;:—".unicodeScalars.contains(self[end - 1]) || self[end - 1].isDash {
            end -= 1
        }
        return trimmed(clause.lowerBound..<end)
    }
}

extension Unicode.Scalar {
    /// What opens or closes a quotation, apostrophes among them.
    fileprivate var isQuotationMark: Bool {
        "\"'`“”„‟‘’‚‛«»‹›「」『』〝〞〟".unicodeScalars.contains(self)
    }
}
