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
                guard let comma = (at..<bounds.upperBound).first(where: isPause) else { return nil }
                at = comma + 1
            } else if token.isAny([.coordinator, .adverb]), !token.isAny(.determiner) {
                at += 1
            } else {
                guard let subject = after(at - 1) else { return nil }
                // After a swiftly called, late meeting, Anna Voss: the noun still belongs to what leads up to her.
                let end = subject.tokens.upperBound
                guard at > bounds.lowerBound, subject.kind == .noun, end < bounds.upperBound, isPause(end) else {
                    return subject
                }
                at = end + 1
            }
        }
        return nil
    }

    /// A comma, also one inside the marks of a quotation: On “Ilm Today,” Anna Voss spoke.
    func isPause(_ at: Int) -> Bool {
        tokens[at].kind == .comma
            || tokens[at].kind == .quotation && parts.fragments[tokens[at].fragment].ending == .comma
    }

    func isGerund(_ token: Token) -> Bool {
        token.folded.hasSuffix("ing") && token.length > 5 && !token.isAny([.firstName, .role])
    }

    func isLeadingTime(_ at: Int) -> Bool {
        tokens[at].isAny(.time) && !tokens[at].isPossessive
    }
}
