extension SubjectFinder {
    /// The first noun of the sentence: who does what its verbs say.
    func first() -> Subject? {
        var at = bounds.lowerBound
        while at < bounds.upperBound {
            let token = tokens[at]
            guard token.isWord else {
                at += 1
                continue
            }
            if token.isAny(.pronoun), !token.isAny(.neverSubject) { return subject(at..<at + 1) }
            if token.isAny([.preposition, .subordinator]) || isGerund(token) || isLeadingTime(at) {
                guard let comma = (at..<bounds.upperBound).first(where: { tokens[$0].kind == .comma }) else {
                    return nil
                }
                at = comma + 1
            } else if token.isAny([.coordinator, .adverb]), !token.isAny(.determiner) {
                at += 1
            } else {
                return after(at - 1)
            }
        }
        return nil
    }

    private func isGerund(_ token: Token) -> Bool {
        token.folded.hasSuffix("ing") && token.word.utf8.count > 5 && !token.isAny([.firstName, .role])
    }

    private func isLeadingTime(_ at: Int) -> Bool {
        tokens[at].isAny(.time) && !tokens[at].isPossessive
    }
}
