/// Finds what an attribution says was said, where no marks or not only marks enclose it.
///
/// The content of “X said that …” runs to the end of the clause; of “…, X said” from the start of the sentence; of
/// “According to X, …” it is the rest.
struct ContentFinder {
    let parts: ArticleParts
    /// All attributions of the sentence, in order.
    let attributions: [Attribution]

    private var tokens: [Token] { parts.tokens }

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

    private func words(in range: Range<Int>) -> Int {
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

    private func kind(_ at: Int) -> Token.Kind? { tokens.indices.contains(at) ? tokens[at].kind : nil }
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
        guard isCut, !isLeadIn(range), isTail(tail..<sentence.upperBound) else { return nil }
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

extension ContentFinder {
    /// The words after “X said [to Y] [that]”, to the end of the clause.
    private func after(_ number: Int, _ sentence: Range<Int>) -> Range<Int>? {
        let attribution = attributions[number]
        guard let verb = attribution.verb, attribution.form != .inverted else { return nil }
        let end = end(of: number, sentence)
        guard let start = start(after: attribution, verb, end), start < end else { return nil }
        return start..<end
    }

    /// Where the content of an attribution ends: where the next one begins that is not inside it.
    private func end(of number: Int, _ sentence: Range<Int>) -> Int {
        for next in attributions[(number + 1)...] {
            switch next.form {
            case .accordingTo: return next.cue.lowerBound
            case .participle where kind(next.cue.lowerBound - 1) == .comma: return next.cue.lowerBound
            case .coordinated
            where tokens[next.cue.lowerBound - 1].isAny(.coordinator) || tokens[next.cue.lowerBound - 1].folded == "but":
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
        // “That” may stand after whom it is told, and when.
        let that = (cue..<min(cue + 12, end)).first { parts.language.complementizers.contains(tokens[$0].folded) }
        let stop = (cue..<end).first { [.comma, .colon, .quotation].contains(tokens[$0].kind) } ?? end
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

    /// Whether between a verb and “that” stands only whom it is told, when and where.
    private func isOnTheWay(_ range: Range<Int>, _ verb: CueForm) -> Bool {
        range.isEmpty
            || verb.kind != .weak && range.count <= 10
                && (verb.takesAddressee || tokens[range.lowerBound].isAny([.preposition, .time, .adverb]))
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
        if verb.takesAddressee { at = afterAddressee(at, end) }
        while at < end, tokens[at].isAny(.time), !tokens[at].isPossessive { at += 1 }
        guard at < end, !tokens[at].isAny(.coordinator) else { return nil }
        if ContentFinder.needsClause.contains(verb.verb) { return startsClause(at, end) ? at : nil }
        if tokens[at].isAny(.preposition), !tokens[at].isAny(.determiner) {
            return verb.verb == "say" && !isAfterQuotation ? at : nil
        }
        return at
    }

    /// Whether somebody is said to want something: agreed to, refuses to.
    private func isIntention(_ at: Int, _ verb: CueForm) -> Bool {
        tokens[at].folded == "to" && ContentFinder.intentions.contains(verb.verb) && tokens.indices.contains(at + 1)
            && !tokens[at + 1].isCapitalized && !tokens[at + 1].isAny(.determiner)
    }

    /// Whether a study or a poll shows something.
    private func isFinding(_ attribution: Attribution, _ verb: CueForm) -> Bool {
        guard ContentFinder.showing.contains(verb.verb), let subject = attribution.subject else { return false }
        return subject.tokens.contains { ContentFinder.studies.contains(tokens[$0].folded) }
    }

    private static let intentions: Set<String> = [
        "decline", "refuse", "want", "hope", "expect", "intend", "plan", "decide", "seek",
    ]
    private static let showing: Set<String> = ["show", "find", "indicate", "see", "estimate", "project"]
    private static let studies: Set<String> = [
        "poll", "polls", "survey", "surveys", "study", "studies", "report", "reports", "data", "figures", "results",
        "average",
        "analysis", "research", "statistics", "records", "documents", "numbers", "polling", "index", "review",
    ]

    private func afterAddressee(_ start: Int, _ end: Int) -> Int {
        guard start < end, tokens[start].isWord else { return start }
        if ["him", "her", "them", "us", "me", "you", "it"].contains(tokens[start].folded) { return start + 1 }
        if tokens[start].isAny([.role, .media]) && !tokens[start].isCapitalized { return start + 1 }
        var at = start
        while at < end, tokens[at].isCapitalized || tokens[at].folded == "the" && at == start { at += 1 }
        return at
    }

    /// Whether a clause begins: a subject, and a verb not far behind.
    private func startsClause(_ at: Int, _ end: Int) -> Bool {
        guard at < end, tokens[at].isWord else { return false }
        let first = tokens[at]
        guard first.isAny([.pronoun, .determiner]) || first.looksLikeName || first.folded == "there" else {
            return false
        }
        return (at + 1..<min(at + 7, end)).contains {
            tokens[$0].isAny([.auxiliary, .copula, .verb]) || tokens[$0].cue?.form == .past
        }
    }

    private func objectStart(_ cue: Int, _ end: Int) -> Int? {
        guard cue < end, tokens[cue].isWord || tokens[cue].kind == .quotation else { return nil }
        return ["for", "on", "to", "of"].contains(tokens[cue].folded) ? cue + 1 : cue
    }

    /// Verbs with an object that are speech nearly always.
    private static let surelyAttributing: Set<String> = [
        "call", "describe", "accuse", "criticize", "criticise", "cite", "denounce", "blame", "dismiss", "blast", "slam",
        "portray", "mock", "condemn", "decry", "applaud", "praise", "deny", "deride", "label", "dub", "characterize",
        "ridicule", "tout", "express", "refer", "hail", "voice", "urge", "mention", "discuss", "question", "defend",
        "support", "oppose", "propose", "reject", "laud", "lambaste", "rebuke", "reprimand", "berate", "highlight",
        "liken", "attack",
    ]

    /// Verbs of speech that have other objects too.
    private static let needsClause: Set<String> = [
        "write", "add", "report", "continue", "reveal", "post", "read", "answer", "text", "message", "charge",
        "volunteer",
        "signal", "broadcast", "advise", "relate", "text", "email", "recite", "sob", "cheer", "laugh", "venture",
        "answer",
    ]
}
