extension ContentFinder {
    /// The words after “X said [to Y] [that]”, to the end of the clause.
    func after(_ number: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let attribution = attributions[number]
        guard let verb = attribution.verb, attribution.form != .inverted else { return nil }
        let end = end(of: number, sentence)
        guard let start = start(after: attribution, verb, end), start < end else { return nil }
        return start..<shortened(start..<end, attribution, verb)
    }

    /// Where a content ends before its sentence does: with the quotation that a verb took as its object (called it
    /// “a gem” and left), with one that is all that was said, or with the clause that the sentence begins with.
    private func shortened(_ content: Range<Int>, _ attribution: Attribution, _ verb: CueForm) -> Int {
        if kind(content.lowerBound) == .quotation, parts.fragments[tokens[content.lowerBound].fragment].ending != .none
        {
            return content.lowerBound + 1
        }
        if verb.kind == .object, let quotation = content.first(where: { tokens[$0].kind == .quotation }) {
            return endOfObject(quotation + 1, content.upperBound)
        }
        return endOfLeadingClause(content, attribution) ?? content.upperBound
    }

    /// Where the object of a verb ends, from its quotation on: of NOUN goes on with it.
    private func endOfObject(_ start: Int, _ end: Int) -> Int {
        var at = start
        if at + 1 < end, tokens[at].isAny(.coordinator), tokens[at + 1].kind == .quotation { at += 2 }
        guard at < end, ["of", "for", "against"].contains(tokens[at].folded) else { return at }
        while at < end, tokens[at].isWord, !tokens[at].isAny([.subordinator, .coordinator, .relative]) { at += 1 }
        return at
    }

    /// While X said …, Y left: the content ends at the comma before the main clause.
    private func endOfLeadingClause(_ content: Range<Int>, _ attribution: Attribution) -> Int? {
        let sentence = parts.sentences[attribution.sentence].tokens
        guard let subject = attribution.subject, subject.tokens.lowerBound == sentence.lowerBound + 1,
            tokens[sentence.lowerBound].isAny(.subordinator)
        else { return nil }
        return content.first { at in
            tokens[at].kind == .comma && at + 1 < content.upperBound
                && (tokens[at + 1].looksLikeName || tokens[at + 1].isAny([.pronoun, .determiner]))
        }
    }

    /// Where the content of an attribution ends: where the next one begins that is not inside it.
    private func end(of number: Int, _ sentence: Range<Int>) -> Int {
        for next in attributions[(number + 1)...] {
            switch next.form {
            case .accordingTo: return next.cue.lowerBound
            case .participle where kind(next.cue.lowerBound - 1) == .comma: return next.cue.lowerBound
            case .coordinated
            where next.verb?.kind != .clause && tokens[next.cue.lowerBound - 1].isAny(.coordinator)
                || tokens[next.cue.lowerBound - 1].folded == "but":
                if next.subject?.tokens == attributions[number].subject?.tokens { return next.cue.lowerBound - 1 }
            case .subjectFirst:
                guard let start = next.subject?.tokens.lowerBound, start > attributions[number].cue.upperBound else {
                    continue
                }
                let before = tokens[start - 1]
                if ["while", "but", "although", "though", "whereas"].contains(before.folded) { return start - 1 }
            case .participle, .coordinated, .inverted, .transcript: continue
            }
        }
        return (attributions[number].cue.upperBound..<sentence.upperBound).first { tokens[$0].kind == .semicolon }
            ?? sentence.upperBound
    }

    private func start(after attribution: Attribution, _ verb: CueForm, _ end: Int) -> Int? {
        let cue = attribution.cue.upperBound
        guard cue < end else { return nil }
        if isAfterQuotation(attribution), goesOnOtherwise(cue) { return nil }
        // “That” may stand after whom it is told, and when; whether and how only directly after the verb.
        let that = (cue..<min(cue + 12, end)).first { at in
            tokens[at].folded == parts.language.that
                || at == cue && parts.language.complementizers.contains(tokens[at].folded)
        }
        let stop = (cue..<end).first { isPause($0) } ?? end
        if let that, that < stop, isOnTheWay(cue..<that, verb) {
            return tokens[that].folded == parts.language.that ? that + 1 : that
        }
        switch verb.kind {
        case .speech: return speechStart(cue, verb, end, isAfterQuotation: isAfterQuotation(attribution))
        case .clause:
            return startsClause(cue, end) || isIntention(cue, verb) || isFinding(attribution, verb) ? cue : nil
        case .object: return ContentFinder.surelyAttributing.contains(verb.verb) ? objectStart(cue, end) : nil
        case .weak: return nil
        }
    }

    /// Whether a content cannot lie on the other side of a token: a comma, a colon, a quotation that is no title.
    private func isPause(_ at: Int) -> Bool {
        guard tokens[at].kind == .quotation else { return tokens[at].kind == .comma || tokens[at].kind == .colon }
        return !parts.fragments[tokens[at].fragment].isTitle
    }

    /// “…,” X said as she left: what follows says when and how, and nothing more of what was said.
    private func goesOnOtherwise(_ at: Int) -> Bool {
        guard tokens[at].kind != .comma else { return true }
        return tokens[at].isAny(.subordinator) && tokens[at].folded != parts.language.that
    }

    /// Whether between a verb and “that” stands only whom it is told, when and where.
    private func isOnTheWay(_ range: Range<Int>, _ verb: CueForm) -> Bool {
        range.isEmpty
            || verb.kind != .weak && range.count <= 10
                && (verb.takesAddressee || tokens[range.lowerBound].isAny([.preposition, .time, .adverb])
                    || range.count == 2 && tokens[range.lowerBound + 1].isAny(.time))
    }

    private func isAfterQuotation(_ attribution: Attribution) -> Bool {
        guard let start = attribution.subject?.tokens.lowerBound else { return false }
        let before = min(start, attribution.cue.lowerBound) - 1
        return kind(before) == .quotation || kind(before) == .comma && kind(before - 1) == .quotation
    }

    private func speechStart(_ cue: Int, _ verb: CueForm, _ end: Int, isAfterQuotation: Bool) -> Int? {
        var at = cue
        if tokens[at].kind == .comma || tokens[at].kind == .colon { at += 1 }
        // A comma stands before it in German.
        if at < end, tokens[at].folded == parts.language.that { return at + 1 }
        if verb.takesAddressee {
            at = afterAddressee(at, end)
            if at < end, parts.language.complementizers.contains(tokens[at].folded) { return at }
        }
        while at < end, tokens[at].isAny(.time), !tokens[at].isPossessive { at += 1 }
        guard at < end, !tokens[at].isAny(.coordinator) else { return nil }
        // Everything X says is a lie: the verb belongs to the clause around.
        if tokens[at].isAny(.copula) { return nil }
        if ContentFinder.needsClause.contains(verb.verb) { return startsClause(at, end) ? at : nil }
        if tokens[at].isAny(.preposition), !tokens[at].isAny(.determiner) {
            return verb.verb == "say" && !isAfterQuotation ? at : nil
        }
        return at
    }
}
