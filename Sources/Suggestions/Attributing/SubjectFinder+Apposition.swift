extension SubjectFinder {
    /// X, a so-and-so, said: over the commas to the first noun that is set beside the others.
    func beforeComma(_ comma: Int, _ verb: Int) -> (subject: Subject?, isJoined: Bool) {
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
        return (Subject(tokens: whole, kind: isPronoun ? .pronoun : subject(whole).kind), false)
    }

    /// From the comma, or what else ends a clause, before an index up to it.
    func chunk(endingAt end: Int) -> Range<Int> {
        var start = end
        while start > bounds.lowerBound {
            let token = tokens[start - 1]
            if token.kind == .quotation, !isNickname(start - 1) { break }
            if [.comma, .semicolon, .colon, .dash, .stop].contains(token.kind) { break }
            start -= 1
        }
        return start..<end
    }

    /// Whether a quotation is part of a name: Marcia “Cia” Ilmer.
    func isNickname(_ at: Int) -> Bool {
        guard at > bounds.lowerBound, at + 1 < bounds.upperBound else { return false }
        return parts.fragments[tokens[at].fragment].words <= 2 && parts.fragments[tokens[at].fragment].ending == .none
            && tokens[at - 1].looksLikeName && tokens[at + 1].looksLikeName
    }

    /// The noun that a stretch between commas is; nil where it is something else.
    func apposed(_ chunk: Range<Int>) -> Range<Int>? {
        guard let noun = nounPhrase(endingAt: chunk.upperBound - 1, from: chunk.lowerBound) else { return nil }
        let first = tokens[noun.lowerBound]
        if first.isAny(.time) || first.folded.isNumber {
            return nil
        }
        let leading = chunk.lowerBound..<noun.lowerBound
        if leading.contains(where: { tokens[$0].isAny([.preposition, .verb, .relative]) && !isOpener($0) }) {
            return nil
        }
        if first.looksLikeName || first.isAny([.determiner, .pronoun, .title, .role, .nationality]) { return noun }
        return first.isCapitalized || leadsToName(noun.lowerBound) ? noun : nil
    }

    func isOpener(_ at: Int) -> Bool { tokens[at].isAny(.subordinator) }

    /// Whether a stretch between commas only adds to the noun before it.
    func isInserted(_ chunk: Range<Int>) -> Bool {
        guard let first = tokens[chunk.lowerBound...].first else { return false }
        if chunk.lowerBound == bounds.lowerBound { return false }
        return first.isAny([.relative, .preposition, .adverb, .subordinator, .possessive, .time]) || chunk.count <= 3
            || first.folded.hasSuffix("ing") || first.folded.hasSuffix("ed") || first.folded == "whose"
    }
}
