/// Finds what an attribution says was said, where no marks or not only marks enclose it.
///
/// The content of “X said that …” runs to the end of the clause; of “…, X said” from the start of the sentence; of
/// “According to X, …” it is the rest.
struct ContentFinder {
    let parts: ArticleParts
    /// All attributions of the sentence, in order.
    let attributions: [Attribution]

    var tokens: [Token] { parts.tokens }

    /// The content as tokens outside quotations, two stretches where the attribution interrupts it; none where the cue
    /// is of a kind that needs more than it has.
    func content(of number: Int) -> [Range<Int>] {
        let attribution = attributions[number]
        guard let subject = attribution.subject, attribution.form != .transcript else { return [] }
        let sentence = parts.sentences[attribution.sentence].tokens
        let found: [Range<Int>]
        if attribution.form == .accordingTo {
            found = aroundSource(attribution, subject, sentence)
        } else if isInserted(attribution, subject, sentence) {
            found = aroundInsertion(attribution, subject, sentence)
        } else if let before = before(attribution, subject, sentence) {
            found = [before]
        } else {
            found = after(number, sentence).map { [$0] } ?? []
        }
        return found.map(trimmed).filter { words(in: $0) >= 2 }
    }

    func words(in range: Range<Int>) -> Int {
        range.reduce(0) {
            $0
                + (tokens[$1].kind == .quotation
                    ? parts.fragments[tokens[$1].fragment].words : (tokens[$1].isWord ? 1 : 0))
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound, end = range.upperBound
        while start < end, [.comma, .stop, .colon, .semicolon, .dash].contains(tokens[start].kind) { start += 1 }
        while end > start, [.comma, .stop, .colon, .semicolon, .dash].contains(tokens[end - 1].kind) { end -= 1 }
        return start..<end
    }

    func kind(_ at: Int) -> Token.Kind? { tokens.indices.contains(at) ? tokens[at].kind : nil }
}

extension ContentFinder {
    /// The rest of the sentence beside “according to X”.
    private func aroundSource(_ attribution: Attribution, _ subject: Subject, _ sentence: Range<Int>) -> [Range<Int>] {
        let start = attribution.cue.lowerBound
        if start > sentence.lowerBound + 1,
            kind(start - 1) == .comma || kind(start - 1) == .quotation || words(in: sentence.lowerBound..<start) > 3
        {
            return [clauseStart(before: start, sentence)..<start]
        }
        let comma = (subject.tokens.upperBound..<sentence.upperBound).first { tokens[$0].kind == .comma }
        if comma == nil, parts.language.invertsFreely { return [subject.tokens.upperBound..<sentence.upperBound] }
        return comma.map { [$0 + 1..<sentence.upperBound] } ?? []
    }

    /// Where the clause before an index starts: after the last cue or semicolon.
    private func clauseStart(before index: Int, _ sentence: Range<Int>) -> Int {
        let cut = (sentence.lowerBound..<index).last { tokens[$0].kind == .semicolon || tokens[$0].kind == .colon }
        return cut.map { $0 + 1 } ?? sentence.lowerBound
    }

    /// Whether commas stand on both sides of “X said”.
    private func isInserted(_ attribution: Attribution, _ subject: Subject, _ sentence: Range<Int>) -> Bool {
        guard attribution.form == .subjectFirst, attribution.verb?.kind == .speech || attribution.verb?.kind == .clause,
            subject.tokens.lowerBound > sentence.lowerBound + 1, kind(subject.tokens.lowerBound - 1) == .comma
        else { return false }
        return kind(attribution.cue.upperBound) == .comma && !endsSentence(attribution.cue.upperBound, sentence)
            && words(in: sentence.lowerBound..<subject.tokens.lowerBound) > 0
            && !isLeadIn(sentence.lowerBound..<subject.tokens.lowerBound)
    }

    private func endsSentence(_ at: Int, _ sentence: Range<Int>) -> Bool {
        (at..<sentence.upperBound).allSatisfy { !tokens[$0].isWord && tokens[$0].kind != .quotation }
    }

    /// Whether words before a subject only say when or where: On Friday, In a speech.
    private func isLeadIn(_ range: Range<Int>) -> Bool {
        guard let first = tokens[range].first(where: \.isWord) else { return true }
        if range.contains(where: {
            tokens[$0].kind == .quotation && parts.fragments[tokens[$0].fragment].startsLowercase
        }) {
            return false
        }
        if first.isAny([.time]) || first.isAny(.adverb) && words(in: range) < 3 { return true }
        guard first.isAny([.preposition, .subordinator]) || first.folded.hasSuffix("ing") else { return false }
        return range.count { tokens[$0].kind == .comma } <= 1
    }

    /// Whether a stretch that begins as a lead-in does is a clause all the same: Changing winds could bring rain, X said.
    private func isClause(_ range: Range<Int>, _ isWhole: Bool) -> Bool {
        guard isWhole, let first = tokens[range].first(where: \.isWord), !first.isAny(.subordinator) else {
            return false
        }
        return tokens[range].contains { $0.isAny([.auxiliary, .copula]) }
    }

    private func aroundInsertion(_ attribution: Attribution, _ subject: Subject, _ sentence: Range<Int>) -> [Range<Int>]
    {
        let first = sentence.lowerBound..<subject.tokens.lowerBound,
            second = attribution.cue.upperBound..<sentence.upperBound
        return [first, second]
    }

    /// The words before “, X said.”
    private func before(_ attribution: Attribution, _ subject: Subject, _ sentence: Range<Int>) -> Range<Int>? {
        guard attribution.form == .subjectFirst || attribution.form == .inverted else { return nil }
        let start = min(subject.tokens.lowerBound, attribution.cue.lowerBound)
        guard start > sentence.lowerBound + 1, let verb = attribution.verb, verb.kind == .speech || verb.kind == .clause
        else { return nil }
        let isCut = kind(start - 1) == .comma || kind(start - 1) == .dash || kind(start - 1) == .quotation
        let end = max(attribution.cue.upperBound, attribution.form == .inverted ? subject.tokens.upperBound : 0)
        let range = clauseStart(before: start, sentence)..<start
        let tail = verb.takesAddressee ? afterAddressee(end, sentence.upperBound) : end
        guard isCut, isTail(tail..<sentence.upperBound),
            !isLeadIn(range) || isClause(range, endsSentence(tail, sentence))
        else { return nil }
        return range
    }

    /// Whether what follows a cue only says when, where or to whom.
    private func isTail(_ range: Range<Int>) -> Bool {
        if range.isEmpty { return true }
        let rest = range.drop { tokens[$0].kind == .comma }
        guard let first = rest.first.map({ tokens[$0] }), first.kind != .stop else { return true }
        if rest.contains(where: { tokens[$0].kind == .quotation }) { return false }
        if tokens[range.lowerBound].kind == .comma {
            return first.isAny([.preposition, .subordinator]) || first.folded.hasSuffix("ing")
                || first.isAny(.determiner)
        }
        return first.isAny([.preposition, .time, .adverb]) && !first.isAny(.determiner) || first.folded.hasSuffix("ing")
    }
}
