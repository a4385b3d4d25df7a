extension SubjectFinder {
    /// Where a noun ends that starts at a token.
    func endOfNoun(from start: Int) -> Int {
        var at = start
        var isName = false
        while at < bounds.upperBound {
            let token = tokens[at]
            if token.kind == .opening {
                guard let close = (at..<bounds.upperBound).first(where: { tokens[$0].kind == .closing }) else { break }
                at = close + 1
                continue
            }
            guard token.isWord || (token.kind == .mark && at > start) else { break }
            if at > start, !belongs(token, at, isName: isName) { break }
            isName = token.looksLikeName && !token.isPossessive
            at += 1
        }
        while at > start, tokens[at - 1].kind == .mark || tokens[at - 1].isAny([.preposition, .coordinator]) { at -= 1 }
        return at
    }

    /// The name of whoever holds an office, set beside it: the mayor, Anna Voss.
    func withHolder(_ office: Range<Int>) -> Range<Int> {
        guard !office.contains(where: { tokens[$0].looksLikeName }), office.contains(where: { isOffice($0) }),
            office.upperBound + 1 < bounds.upperBound, tokens[office.upperBound].kind == .comma
        else { return office }
        var end = office.upperBound + 1
        while end < bounds.upperBound, tokens[end].looksLikeName || tokens[end].isAny(.particle) { end += 1 }
        let isSet = end == bounds.upperBound || tokens[end].kind == .comma || tokens[end].kind == .stop
        return end > office.upperBound + 1 && isSet ? office.lowerBound..<end : office
    }

    private func isOffice(_ at: Int) -> Bool { tokens[at].isAny([.role, .title]) }

    /// Whether a word in -ed follows a noun, as a verb does, and not an article, as an adjective does.
    func isFiniteLooking(_ at: Int) -> Bool {
        tokens[at].folded.hasSuffix("ed") && !tokens[at].isCapitalized && !tokens[at - 1].isAny([.determiner, .adverb])
            && !tokens[at - 1].endsAsAdverb
    }

    /// Whether a name after “the” only describes the word that follows: the Orlo plan.
    func isDescribed(_ at: Int) -> Bool {
        var start = at
        while start > bounds.lowerBound, tokens[start - 1].looksLikeName { start -= 1 }
        let isDescriber = start > bounds.lowerBound && tokens[start - 1].isAny(.determiner) || leadsToName(at)
        return isDescriber && isPlainNoun(tokens[at])
            && (tokens[at].cue.map { $0.isAlsoNoun && $0.form == .base } ?? true)
            && !tokens[at].folded.hasSuffix("ing") && !tokens[at].endsAsAdverb
    }

    /// Whether a name follows after a few small nouns: Arlian opposition leader Voss.
    func leadsToName(_ start: Int) -> Bool {
        var at = start
        while at < min(start + 3, bounds.upperBound), tokens[at].isWord, !tokens[at].isCapitalized,
            isPlainNoun(tokens[at]), tokens[at].cue.map({ $0.isAlsoNoun && $0.form == .base }) ?? true,
            !isFiniteLooking(at)
        {
            at += 1
        }
        return at > start && at < bounds.upperBound && tokens[at].looksLikeName
    }

    func belongs(_ token: Token, _ at: Int, isName: Bool) -> Bool {
        if token.isAny([.relative, .pronoun, .subordinator, .neverSubject]) { return false }
        if token.isAny([.auxiliary, .verb, .adverb]), !token.isCapitalized { return false }
        if isFiniteLooking(at) { return false }
        if token.isAny(.coordinator) { return at + 1 < bounds.upperBound && tokens[at + 1].isCapitalized == isName }
        if token.isAny(.time), !token.isPossessive { return false }
        if token.isAny(.preposition) {
            return token.folded == "of" || (!isName && ["for", "with", "at", "from", "to"].contains(token.folded))
        }
        if isName, !token.isCapitalized { return token.isAny([.particle, .role, .media]) || isDescribed(at) }
        return token.cue.map { $0.kind == .weak || $0.isAlsoNoun || $0.form == .base } ?? true
    }
}
