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
        guard at < bounds.upperBound, tokens[at].isWord else { return nil }
        let first = tokens[at]
        if first.isAny(.pronoun) { return Subject(tokens: at..<at + 1, kind: .pronoun) }
        guard first.looksLikeName || first.isAny([.determiner, .role, .title]) || isPlainNoun(first) else { return nil }
        let end = endOfNoun(from: at)
        guard end > at else { return nil }
        return subject(at..<end)
    }

    /// The hyphens and the t of dit-il, a-t-elle.
    private func isJoint(_ at: Int) -> Bool {
        parts.language.cliticPronouns.isEmpty == false && (tokens[at].kind == .mark || tokens[at].folded == "t")
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
    private func isSkipped(_ at: Int) -> Bool {
        let token = tokens[at]
        guard token.isWord, !token.isCapitalized || at == bounds.lowerBound else { return false }
        if token.isAny(.auxiliary) { return true }
        if token.isAny([.coordinator, .pronoun, .determiner]) { return false }
        if token.isAny(.adverb) || token.folded == "not" { return true }
        return token.folded.hasSuffix("ly") && token.word.utf8.count > 4 && !token.isCapitalized
            && (at == bounds.lowerBound || !tokens[at - 1].isAny(.determiner))
    }

    private func isPlainNoun(_ token: Token) -> Bool {
        !token.isAny([.preposition, .subordinator, .coordinator, .auxiliary, .adverb, .neverSubject, .verb, .time])
    }

    private func pronoun(_ at: Int) -> Subject {
        Subject(tokens: at..<at + 1, kind: .pronoun)
    }

    /// Who, which: with the noun that they stand for.
    private func relative(_ at: Int) -> Subject? {
        var end = at - 1
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
    private func afterDash(_ dash: Int) -> Subject? {
        let opening = (bounds.lowerBound..<dash).last { tokens[$0].kind == .dash }
        guard let opening, opening > bounds.lowerBound else { return nil }
        return nounPhrase(endingAt: opening - 1).map(subject)
    }

    /// X, a so-and-so, said: over the commas to the first noun that is set beside the others.
    private func beforeComma(_ comma: Int, _ verb: Int) -> (subject: Subject?, isJoined: Bool) {
        var end = comma
        var found: Range<Int>?
        var upper: Int?
        var steps = 0
        while end > bounds.lowerBound, steps < 6 {
            let chunk = chunk(endingAt: end)
            guard !chunk.isEmpty else { break }
            if let noun = apposed(chunk) {
                found = noun
                upper = upper ?? chunk.upperBound
            } else if !isInserted(chunk) {
                break
            }
            guard chunk.lowerBound > bounds.lowerBound, tokens[chunk.lowerBound - 1].kind == .comma else { break }
            end = chunk.lowerBound - 1
            steps += 1
        }
        guard let found else { return (nil, true) }
        let isPronoun = tokens[found.lowerBound].isAny(.pronoun)
        let whole = found.lowerBound..<(isPronoun ? found.upperBound : upper ?? comma)
        return (Subject(tokens: whole, kind: subject(found).kind), false)
    }

    /// From the comma, or what else ends a clause, before an index up to it.
    private func chunk(endingAt end: Int) -> Range<Int> {
        var start = end
        while start > bounds.lowerBound {
            let token = tokens[start - 1]
            if [.comma, .semicolon, .colon, .dash, .stop, .quotation].contains(token.kind) { break }
            start -= 1
        }
        return start..<end
    }

    /// The noun that a stretch between commas is; nil where it is something else.
    private func apposed(_ chunk: Range<Int>) -> Range<Int>? {
        guard let noun = nounPhrase(endingAt: chunk.upperBound - 1, from: chunk.lowerBound) else { return nil }
        let first = tokens[noun.lowerBound]
        if first.isAny(.time) || first.folded.unicodeScalars.allSatisfy({ $0.value >= 0x30 && $0.value <= 0x39 }) {
            return nil
        }
        let leading = chunk.lowerBound..<noun.lowerBound
        if leading.contains(where: { tokens[$0].isAny([.preposition, .verb, .relative]) && !isOpener($0) }) {
            return nil
        }
        if first.looksLikeName || first.isAny([.determiner, .pronoun, .title, .role, .nationality]) { return noun }
        return first.isCapitalized ? noun : nil
    }

    private func isOpener(_ at: Int) -> Bool { tokens[at].isAny(.subordinator) }

    /// Whether a stretch between commas only adds to the noun before it.
    private func isInserted(_ chunk: Range<Int>) -> Bool {
        guard let first = tokens[chunk.lowerBound...].first else { return false }
        if chunk.lowerBound == bounds.lowerBound { return false }
        return first.isAny([.relative, .preposition, .adverb, .subordinator, .possessive, .time]) || chunk.count <= 3
            || first.folded.hasSuffix("ing") || first.folded.hasSuffix("ed") || first.folded == "whose"
    }
}

extension SubjectFinder {
    /// The noun with all that belongs to it that ends at a token.
    private func nounPhrase(endingAt last: Int, from lower: Int? = nil) -> Range<Int>? {
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
    private func beginsAsNoun(_ start: Int, _ last: Int) -> Bool {
        guard start <= last, start > bounds.lowerBound, tokens[start].isAny(.determiner),
            !tokens[start].isAny(.possessive)
        else {
            return false
        }
        let before = tokens[start - 1]
        return before.isWord && !before.isCapitalized
            && !before.isAny([.preposition, .determiner, .coordinator, .relative, .adverb, .subordinator])
    }

    private func opening(of closing: Int, lower: Int) -> Int? {
        (lower..<closing).last { tokens[$0].kind == .opening }
    }

    /// Whether a token still belongs to the noun that ends after it.
    private func goesOn(_ at: Int, lower: Int, last: Int) -> Bool {
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
    private func isInfinitive(_ at: Int, _ last: Int) -> Bool {
        guard tokens[at].folded == "to", at < last else { return false }
        return !tokens[at + 1].isCapitalized && !tokens[at + 1].isAny([.determiner, .role, .organization])
    }

    private func joinsNouns(_ at: Int) -> Bool {
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
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
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

    private func isLeadingAdverb(_ token: Token) -> Bool {
        if token.isAny(.adverb) { return !token.isAny(.determiner) }
        return token.folded.hasSuffix("ly") && token.word.utf8.count > 6 && !token.isAny([.firstName, .knownPlace])
    }

    private func leadsInTime(_ at: Int, _ range: Range<Int>) -> Bool {
        let token = tokens[at]
        if token.isPossessive { return false }
        if token.isAny(.time) { return at + 1 < range.upperBound }
        return token.isAny(.determiner) && at + 2 < range.upperBound && tokens[at + 1].isAny(.time)
            && !tokens[at + 1].isPossessive
    }

    /// Where the last noun begins of a stretch that starts with a preposition (In a debate Orlo): at the name that ends
    /// it, or at the last determiner.
    private func afterLeadingPhrase(_ start: Int, _ end: Int) -> Int? {
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

    /// Where a noun ends that starts at a token.
    private func endOfNoun(from start: Int) -> Int {
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

    /// Whether a word in -ed follows a noun, as a verb does, and not an article, as an adjective does.
    private func isFiniteLooking(_ at: Int) -> Bool {
        tokens[at].folded.hasSuffix("ed") && !tokens[at].isCapitalized && !tokens[at - 1].isAny([.determiner, .adverb])
            && !tokens[at - 1].folded.hasSuffix("ly")
    }

    /// Whether a name after “the” only describes the word that follows: the Orlo plan.
    private func isDescribed(_ at: Int) -> Bool {
        var start = at
        while start > bounds.lowerBound, tokens[start - 1].looksLikeName { start -= 1 }
        let isDescriber = start > bounds.lowerBound && tokens[start - 1].isAny(.determiner) || leadsToName(at)
        return isDescriber && isPlainNoun(tokens[at])
            && tokens[at].cue == nil && !tokens[at].folded.hasSuffix("ing") && !tokens[at].folded.hasSuffix("ly")
    }

    /// Whether a name follows after a few small nouns: Arlian opposition leader Voss.
    private func leadsToName(_ start: Int) -> Bool {
        var at = start
        while at < min(start + 3, bounds.upperBound), tokens[at].isWord, !tokens[at].isCapitalized,
            isPlainNoun(tokens[at]),
            tokens[at].cue == nil, !isFiniteLooking(at)
        {
            at += 1
        }
        return at > start && at < bounds.upperBound && tokens[at].looksLikeName
    }

    private func belongs(_ token: Token, _ at: Int, isName: Bool) -> Bool {
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
