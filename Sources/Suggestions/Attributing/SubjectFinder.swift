/// Finds who a verb says something of: the noun before it, or after it where the sentence is turned around.
struct SubjectFinder {
    let parts: ArticleParts
    let tokens: [Token]
    /// The sentence, or the part of it that the subject must be in.
    let bounds: Range<Int>

    init(parts: ArticleParts, bounds: Range<Int>) {
        self.parts = parts
        self.bounds = bounds
        tokens = parts.tokens
    }

    /// The subject that stands before a verb; nil where none does. `isJoined` tells that the verb only goes on with the
    /// clause of another.
    func before(_ verb: Int) -> (subject: Subject?, isJoined: Bool) {
        var at = verb - 1
        while at >= bounds.lowerBound, isSkipped(at) { at -= 1 }
        at = beforeTime(at)
        guard at >= bounds.lowerBound else { return (nil, false) }
        let token = tokens[at]
        switch token.kind {
        case .comma: return beforeComma(at, verb)
        case .dash: return (afterDash(at), false)
        case .closing: return (nounPhrase(endingAt: at).map(subject), false)
        case .word: break
        case .stop, .colon, .semicolon, .opening, .quotation, .mark: return (nil, false)
        }
        if token.isAny(.coordinator) || ["but", "then"].contains(token.folded) { return (nil, true) }
        if token.isAny(.pronoun), !token.isAny(.neverSubject) { return (pronoun(at), false) }
        if token.isAny(.relative) || token.folded == "that" { return (relative(at), false) }
        if token.isAny([.neverSubject, .preposition, .subordinator, .verb]) { return (nil, token.isAny(.verb)) }
        return (nounPhrase(endingAt: at).map(subject), false)
    }

    /// The subject that stands after a verb of a sentence that is turned around.
    func after(_ verb: Int) -> Subject? {
        var at = verb + 1
        while at < bounds.upperBound, tokens[at].isAny(.adverb) && !tokens[at].isCapitalized || isJoint(at) { at += 1 }
        at = afterTime(at)
        guard at < bounds.upperBound, tokens[at].isWord else { return nil }
        let first = tokens[at]
        if first.isAny(.pronoun) { return Subject(tokens: at..<at + 1, kind: .pronoun) }
        guard first.looksLikeName || first.isAny([.determiner, .role, .title]) || isPlainNoun(first) else { return nil }
        let end = endOfNoun(from: at)
        guard end > at else { return nil }
        return subject(withHolder(at..<end))
    }

    /// Dijo el viernes X, заявил в пятницу X: the subject stands after the day.
    private func afterTime(_ at: Int) -> Int {
        guard parts.language.invertsFreely, at + 2 < bounds.upperBound,
            tokens[at].isAny([.determiner, .preposition]), tokens[at + 1].isAny(.time), !tokens[at + 1].isCapitalized
        else { return at }
        return at + 2
    }

    /// The hyphens and the t of dit-il, a-t-elle.
    func isJoint(_ at: Int) -> Bool {
        parts.language.cliticPronouns.isEmpty == false && (tokens[at].kind == .mark || tokens[at].folded == "t")
    }

    /// The name directly before a verb, whatever stands before it: with Voss stating.
    func name(endingBefore verb: Int) -> Subject? {
        var start = verb
        while start > bounds.lowerBound, tokens[start - 1].looksLikeName, !tokens[start - 1].isPossessive { start -= 1 }
        return start < verb ? subject(start..<verb) : nil
    }

    /// A stretch as a subject.
    func subject(_ range: Range<Int>) -> Subject {
        if range.count == 1, tokens[range.lowerBound].isAny(.pronoun) { return Subject(tokens: range, kind: .pronoun) }
        let isName = range.contains { tokens[$0].looksLikeName && !tokens[$0].isPossessive }
        return Subject(tokens: range, kind: isName ? .name : .noun)
    }
}

extension SubjectFinder {
    /// What may stand between a subject and its verb.
    func isSkipped(_ at: Int) -> Bool {
        let token = tokens[at]
        guard token.isWord, !token.isCapitalized || at == bounds.lowerBound else { return false }
        if token.isAny(.auxiliary) { return true }
        if token.isAny([.coordinator, .pronoun, .determiner]) { return false }
        if token.isAny(.adverb) || token.folded == "not" { return true }
        return token.endsAsAdverb && (at == bounds.lowerBound || !tokens[at - 1].isAny(.determiner))
    }

    /// The token before “this week” or “on Friday” that stands after a subject; the same where no such words end at it.
    func beforeTime(_ last: Int) -> Int {
        var at = last
        while at > bounds.lowerBound, tokens[at].isAny(.time), !tokens[at].isPossessive { at -= 1 }
        guard at < last else { return last }
        if at > bounds.lowerBound, ["this", "that", "last", "next", "on", "in"].contains(tokens[at].folded) { at -= 1 }
        return tokens[at].looksLikeName || tokens[at].isAny([.pronoun, .role]) || tokens[at].kind == .comma ? at : last
    }

    func isPlainNoun(_ token: Token) -> Bool {
        !token.isAny([.preposition, .subordinator, .coordinator, .auxiliary, .adverb, .neverSubject, .verb, .time])
    }

    func pronoun(_ at: Int) -> Subject {
        Subject(tokens: at..<at + 1, kind: .pronoun)
    }

    /// Who, which: with the noun that they stand for.
    func relative(_ at: Int) -> Subject? {
        var end = at - 1
        if end > bounds.lowerBound, tokens[end].kind == .dash { end -= 1 }
        if end >= bounds.lowerBound, tokens[end].kind == .comma {
            if let whole = beforeComma(end, at).subject {
                return Subject(tokens: at..<at + 1, kind: .relative, antecedent: whole.tokens)
            }
            end -= 1
        }
        guard end >= bounds.lowerBound, tokens[end].isWord || tokens[end].kind == .closing else { return nil }
        if tokens[at].folded == "that", end == at - 1, tokens[end].cue != nil || !isPlainNoun(tokens[end]) {
            return nil
        }
        guard let noun = nounPhrase(endingAt: end) else { return nil }
        return Subject(tokens: at..<at + 1, kind: .relative, antecedent: noun)
    }

    /// X — who did that — said.
    func afterDash(_ dash: Int) -> Subject? {
        let opening = (bounds.lowerBound..<dash).last { tokens[$0].kind == .dash }
        guard let opening, opening > bounds.lowerBound else { return nil }
        return nounPhrase(endingAt: opening - 1).map(subject)
    }
}
