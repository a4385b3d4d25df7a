extension SubjectFinder {
    /// The noun with all that belongs to it that ends at a token.
    func nounPhrase(endingAt last: Int, from lower: Int? = nil) -> Range<Int>? {
        let lower = lower ?? bounds.lowerBound
        var start = last + 1
        while start > lower, !beginsAsNoun(start, last), goesOn(start - 1, lower: lower, last: last) {
            start -= 1
            if tokens[start].kind == .closing { start = opening(of: start, lower: lower) ?? start }
            // Who know him: the noun stands before the clause.
            if tokens[start].isAny(.relative) {
                guard start > lower, tokens[start - 1].isWord else { return nil }
                return nounPhrase(endingAt: start - 1, from: lower).map { $0.lowerBound..<last + 1 }
            }
        }
        return trimmed(start..<last + 1)
    }

    /// Whether an article begins the noun here: what stands before it is no part of it, but for “of the”, “in the”.
    func beginsAsNoun(_ start: Int, _ last: Int) -> Bool {
        guard start <= last, start > bounds.lowerBound, tokens[start].isAny(.determiner),
            !tokens[start].isAny(.possessive)
        else {
            return false
        }
        let before = tokens[start - 1]
        return before.isWord && !before.isCapitalized
            && !before.isAny([.preposition, .determiner, .coordinator, .relative, .adverb, .subordinator])
    }

    func opening(of closing: Int, lower: Int) -> Int? {
        (lower..<closing).last { tokens[$0].kind == .opening }
    }

    /// Whether a token still belongs to the noun that ends after it.
    func goesOn(_ at: Int, lower: Int, last: Int) -> Bool {
        let token = tokens[at]
        switch token.kind {
        case .word, .mark: break
        case .closing: return true
        case .quotation:
            return at < last && parts.fragments[token.fragment].words <= 3
                && parts.fragments[token.fragment].ending == .none
        case .comma, .stop, .colon, .semicolon, .dash, .opening: return false
        }
        if token.isCapitalized, at != lower { return true }
        if token.isAny(.relative) { return at < last }
        if token.isAny(.coordinator) { return at < last && at > lower && joinsNouns(at) }
        if token.isAny(.subordinator), !token.isAny(.preposition) || token.folded != "like" { return false }
        if token.isAny([.auxiliary, .verb]) || isInfinitive(at, last) {
            return false
        }
        if token.cue != nil, at > lower, tokens[at - 1].isAny(.pronoun) { return false }
        if let cue = token.cue, cue.kind == .speech || cue.kind == .clause, !cue.isAlsoNoun, cue.form != .base {
            return false
        }
        return !token.isAny(.pronoun)
    }

    /// Whether “to” leads to a verb and not to a place or a person.
    func isInfinitive(_ at: Int, _ last: Int) -> Bool {
        guard tokens[at].folded == "to", at < last else { return false }
        return !tokens[at + 1].isCapitalized && !tokens[at + 1].isAny([.determiner, .role, .organization])
    }

    func joinsNouns(_ at: Int) -> Bool {
        let before = tokens[at - 1], after = tokens[at + 1]
        guard before.isWord || before.kind == .closing else { return false }
        if !before.isCapitalized, after.isCapitalized, at + 2 < bounds.upperBound,
            tokens[at + 2].isAny([.role, .title]), !tokens[at + 2].isCapitalized
        {
            return true
        }
        if before.looksLikeName { return after.looksLikeName || after.isAny([.determiner, .title, .role]) }
        return after.isWord && !after.isAny([.pronoun, .verb, .auxiliary, .subordinator, .adverb])
            && isPlainNoun(before)
            && after.cue == nil && !after.looksLikeName
    }

    /// Without what leads up to a noun: But, On Friday, Last year.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let token = tokens[start]
            guard token.isWord else {
                start += 1
                continue
            }
            if token.isAny(.preposition), !token.isAny(.determiner) {
                guard let next = afterLeadingPhrase(start, range.upperBound) else { return nil }
                start = next
            } else if token.isAny([.coordinator, .subordinator]) || isLeadingAdverb(token) {
                start += 1
            } else if leadsInTime(start, range) {
                start += token.isAny(.determiner) ? 2 : 1
            } else {
                break
            }
        }
        return start < range.upperBound ? start..<range.upperBound : nil
    }

    func isLeadingAdverb(_ token: Token) -> Bool {
        if token.isAny(.adverb) { return !token.isAny(.determiner) }
        // At the start of a sentence it has a capital: Finally Anna Voss.
        return token.folded.hasSuffix("ly") && token.length > 6
            && !token.isAny([.firstName, .knownPlace, .role, .organization])
    }

    func leadsInTime(_ at: Int, _ range: Range<Int>) -> Bool {
        let token = tokens[at]
        if token.isPossessive { return false }
        if token.isAny(.time) { return at + 1 < range.upperBound }
        return token.isAny(.determiner) && at + 2 < range.upperBound && tokens[at + 1].isAny(.time)
            && !tokens[at + 1].isPossessive
    }

    /// Where the last noun begins of a stretch that starts with a preposition (In a debate Orlo): at the name that ends
    /// it, or at the last determiner.
    func afterLeadingPhrase(_ start: Int, _ end: Int) -> Int? {
        var at = end - 1
        if tokens[at].looksLikeName {
            while at - 1 > start,
                tokens[at - 1].looksLikeName || tokens[at - 1].isAny(.particle) && tokens[at - 2].looksLikeName,
                !tokens[at - 1].isPossessive, !tokens[at - 1].isAny(.time)
            {
                at -= 1
            }
            let isOfPhrase =
                tokens[at - 1].isAny(.preposition)
                || tokens[at - 1].folded == "the" && at - 2 >= start && tokens[at - 2].isAny(.preposition)
            if isOfPhrase {
                let last = end - 1
                return last > at && tokens[last - 1].isAny([.organization, .media, .knownPlace]) ? last : nil
            }
            if tokens[at - 1].folded == "the" { return at - 1 }
            return at
        }
        while at > start, !tokens[at].isAny(.determiner) { at -= 1 }
        return at > start && !tokens[at - 1].isAny(.preposition) ? at : nil
    }
}
