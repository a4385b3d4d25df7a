/// Finds the attributions in a sentence: the verbs that say that somebody speaks, and who.
struct CueFinder {
    let parts: ArticleParts
    let sentence: Int
    let tokens: [Token]
    let bounds: Range<Int>
    let subjects: SubjectFinder

    init(parts: ArticleParts, sentence: Int) {
        self.parts = parts
        self.sentence = sentence
        tokens = parts.tokens
        bounds = parts.sentences[sentence].tokens
        subjects = SubjectFinder(parts: parts, bounds: bounds)
    }

    /// The attributions in order.
    func attributions() -> [Attribution] {
        var found: [Attribution] = []
        if let transcript = transcript() { found.append(transcript) }
        var at = bounds.lowerBound
        while at < bounds.upperBound {
            if let source = source(at) {
                found.append(source)
                at = source.cue.upperBound
                continue
            }
            if let verb = verb(at), isVerb(at, verb), let one = attribution(at, verb, after: found) {
                found.append(one)
            }
            at += 1
        }
        return found
    }

    /// The verb that a token is, alone or with the next.
    private func verb(_ at: Int) -> CueForm? {
        guard tokens[at].cue != nil else { return unknownVerb(at) }
        if at + 1 < bounds.upperBound, tokens[at + 1].isWord, tokens[at + 1].length <= 5,
            let phrase = parts.language.cuePhrases[tokens[at].folded]?[tokens[at + 1].folded]
        {
            return phrase
        }
        return tokens[at].cue
    }

    /// A verb that no list has, where it stands as a verb of speech does: X reasoned, “…” and “…,” X marveled.
    private func unknownVerb(_ at: Int) -> CueForm? {
        guard parts.language.hasPastInEd, tokens[at].isWord, !tokens[at].isCapitalized,
            tokens[at].folded.hasSuffix("ed"),
            tokens[at].length > 5, tokens[at].traits.isEmpty, leadsUp(at) || followsSpeech(at)
        else { return nil }
        return CueForm(
            verb: tokens[at].folded, kind: .speech, form: .past, isAlsoNoun: false, takesAddressee: false)
    }

    /// Whether a comma or a colon and a quotation follow.
    private func leadsUp(_ at: Int) -> Bool {
        guard let next = token(at + 1), next.kind == .comma || next.kind == .colon, let quotation = token(at + 2) else {
            return false
        }
        return quotation.kind == .quotation && parts.fragments[quotation.fragment].words > 3
    }

    /// Whether only a name or a pronoun stands between a verb and the quotation before it.
    private func followsSpeech(_ at: Int) -> Bool {
        var start = at - 1
        while let token = token(start), token.isWord, token.looksLikeName || token.isAny(.pronoun), at - start < 5 {
            start -= 1
        }
        guard start < at - 1 || token(at + 1)?.looksLikeName ?? false, let before = token(start),
            before.kind == .quotation
        else { return false }
        return parts.fragments[before.fragment].ending != .none && parts.fragments[before.fragment].words > 3
    }

    /// “According to X”.
    private func source(_ at: Int) -> Attribution? {
        for words in parts.language.accordingTo where at + words.count < bounds.upperBound {
            guard words.indices.allSatisfy({ tokens[at + $0].folded == words[$0] }), words.count > 1 || isSet(at)
            else { continue }
            let cue = at..<at + words.count
            guard let subject = subjects.after(cue.upperBound - 1) else { return nil }
            return Attribution(cue: cue, verb: nil, form: .accordingTo, subject: subject, sentence: sentence)
        }
        return nil
    }

    /// Whether a lone word like “per” names a source (…, per the bylaws) and no measure (miles per hour).
    private func isSet(_ at: Int) -> Bool {
        guard tokens[at + 1].isAny(.determiner) || tokens[at + 1].looksLikeName else { return false }
        return at == bounds.lowerBound || !tokens[at - 1].isWord || !["per", "so"].contains(tokens[at].folded)
    }

    /// NAME: at the start of a line.
    private func transcript() -> Attribution? {
        let start = bounds.lowerBound
        guard
            start
                == parts.sentences[parts.paragraphs[parts.sentences[sentence].paragraph].sentences.lowerBound].tokens
                .lowerBound
        else { return nil }
        var at = start
        while at < min(start + 5, bounds.upperBound), tokens[at].isWord,
            tokens[at].isCapitalized || tokens[at].isAny(.particle)
        {
            at += 1
        }
        guard at > start, at < bounds.upperBound, tokens[at].kind == .colon, tokens[at - 1].cue == nil else {
            return nil
        }
        let isShouted = (start..<at).allSatisfy { tokens[$0].isAcronym || tokens[$0].isAny(.title) }
        let isPerson = tokens[start].isAny([.title, .firstName]) && at - start > 1
        let leadsToQuotation = at + 1 < bounds.upperBound && tokens[at + 1].kind == .quotation
        let isHeadline =
            parts.sentences[sentence].paragraph == 0 && parts.paragraphs.count > 1
            && parts.paragraphs[0].fragments.isEmpty == false
        guard isShouted || isPerson || leadsToQuotation || isHeadline else { return nil }
        return Attribution(
            cue: at..<at + 1, verb: nil, form: .transcript, subject: subjects.subject(start..<at), sentence: sentence)
    }
}

extension CueFinder {
    private func token(_ at: Int) -> Token? { bounds.contains(at) ? tokens[at] : nil }

    /// Whether a form of a verb is the verb here, and not a noun or an infinitive.
    private func isVerb(_ at: Int, _ verb: CueForm) -> Bool {
        let token = tokens[at]
        if token.isPossessive { return false }
        if token.isCapitalized, at != bounds.lowerBound, tokens[at - 1].kind != .quotation { return false }
        guard let before = self.token(at - 1), before.isWord else {
            return verb.form != .base || at > bounds.lowerBound && !verb.isAlsoNoun
        }
        if before.folded == "to" { return isIndirectInfinitive(at) }
        if before.isPossessive || isArticle(before) || isAdjective(at) { return false }
        if before.isAny(.preposition), !before.isAny(.adverb) {
            return verb.form == .participle && before.folded == "by"
        }
        if isPassive(at, verb) { return false }
        if verb.form == .base { return hasPluralSubject(at, verb) }
        if verb.isAlsoNoun, verb.form == .participle { return before.isAny(.auxiliary) || leadsToContent(at) }
        if verb.isAlsoNoun, verb.form == .present { return canBeSubject(before) }
        return true
    }

    /// Whether a word makes a noun of the next.
    private func isArticle(_ token: Token) -> Bool {
        token.isAny(.determiner)
            && !Self.amounts.contains(token.folded)
            && !token.isAny(.pronoun)
    }

    private static let amounts: Set<Word> = ["all", "both", "no", "others", "some", "many", "several", "few"]

    /// Whether what is said follows a form directly: saying that, saying “…”.
    private func leadsToContent(_ at: Int) -> Bool {
        guard let next = token(at + 1) else { return false }
        return next.kind == .quotation || next.kind == .colon || next.folded == parts.language.that
    }

    /// Whether a form describes the noun after it: a swiftly called meeting.
    private func isAdjective(_ at: Int) -> Bool {
        guard let adverb = token(at - 1), adverb.endsAsAdverb, let article = token(at - 2), article.isWord else {
            return false
        }
        return isArticle(article) && !article.isCapitalized || article.isPossessive
    }

    /// Whether a form in -s after a word can be a verb: reports after a name is one, after an adjective a noun.
    private func canBeSubject(_ before: Token) -> Bool {
        before.looksLikeName || before.isAny([.pronoun, .role, .relative, .organization])
            || before.isAny(.adverb) && !before.isAny(.determiner)
    }

    /// Went on to say.
    private func isIndirectInfinitive(_ at: Int) -> Bool {
        guard let before = token(at - 2) else { return false }
        return ["on", "continued", "began"].contains(before.folded) && tokens[at].cue?.kind == .speech
    }

    /// Whether somebody is told, or a thing said, by somebody who is not named.
    private func isPassive(_ at: Int, _ verb: CueForm) -> Bool {
        guard verb.form == .past else { return false }
        var before = at - 1
        while bounds.contains(before), tokens[before].isAny(.adverb) || tokens[before].endsAsAdverb,
            !tokens[before].isAny(.auxiliary)
        {
            before -= 1
        }
        return bounds.contains(before) && tokens[before].isAny(.copula)
    }

    private func hasPluralSubject(_ at: Int, _ verb: CueForm) -> Bool {
        var before = at - 1
        while bounds.contains(before), tokens[before].isAny(.adverb), !tokens[before].isAny([.auxiliary, .determiner]) {
            before -= 1
        }
        guard let token = token(before), token.isWord else { return false }
        if token.isAny([.auxiliary, .relative]) { return true }
        if token.isAny(.pronoun) { return !["he", "she", "it"].contains(token.folded) }
        if verb.isAlsoNoun { return token.isAny(.role) && (token.folded.hasSuffix("s") || token.folded == "data") }
        return token.folded.hasSuffix("s") || token.isAny(.role) || token.folded == "people" || token.looksLikeName
            || verb.kind == .speech && !token.isAny([.verb, .neverSubject, .preposition, .determiner])
    }

    private func attribution(_ at: Int, _ verb: CueForm, after found: [Attribution]) -> Attribution? {
        let cue = at..<at + 1
        if followsQuotation(at), verb.form != .participle, verb.kind != .clause || verb.form == .past,
            let subject = subjects.after(at)
        {
            return Attribution(cue: cue, verb: verb, form: .inverted, subject: subject, sentence: sentence)
        }
        if let subject = subjectAfterComma(at, verb) {
            return Attribution(cue: cue, verb: verb, form: .inverted, subject: subject, sentence: sentence)
        }
        if verb.form == .participle {
            if let quoted = quoted(at) { return quoted }
            let subject = participleSubject(at, found)
            return Attribution(cue: cue, verb: verb, form: .participle, subject: subject, sentence: sentence)
        }
        let (subject, isJoined) = subjects.before(at)
        if let subject {
            return Attribution(cue: cue, verb: verb, form: .subjectFirst, subject: subject, sentence: sentence)
        }
        if at == bounds.lowerBound || (parts.language.invertsFreely && !isJoined), let subject = subjects.after(at),
            subject.kind == .name
        {
            return Attribution(cue: cue, verb: verb, form: .inverted, subject: subject, sentence: sentence)
        }
        guard isJoined else { return nil }
        let shared =
            found.last(where: { $0.form != .accordingTo && $0.form != .transcript })?.subject ?? subjects.first()
        return shared.map { Attribution(cue: cue, verb: verb, form: .coordinated, subject: $0, sentence: sentence) }
    }

    /// Who says what a form in -ing adds: who spoke before in the sentence, else its first noun.
    private func participleSubject(_ at: Int, _ found: [Attribution]) -> Subject? {
        if let before = token(at - 1), before.isAny(.copula) { return subjects.before(at).subject }
        if let before = token(at - 1), before.isWord, before.looksLikeName, !before.isAny(.time) {
            return subjects.before(at).subject ?? subjects.name(endingBefore: at)
        }
        return found.last(where: { $0.form != .transcript })?.subject ?? subjects.first()
    }

    /// Who speaks in “It will open in May, said Anna Voss, the mayor.”: only where a whole clause stands before the
    /// comma, and nothing but who she is after the name. “Voss, a strategist, said the vote was lost” is no such thing.
    private func subjectAfterComma(_ at: Int, _ verb: CueForm) -> Subject? {
        guard verb.kind == .speech, verb.form == .past || verb.form == .present, token(at - 1)?.kind == .comma,
            tokens[bounds.lowerBound..<at].contains(where: { $0.isAny([.auxiliary, .copula, .verb]) }),
            let subject = subjects.after(at), subject.kind == .name
        else { return nil }
        guard let next = token(subject.tokens.upperBound), next.kind != .stop else { return subject }
        guard next.kind == .comma, let after = token(subject.tokens.upperBound + 1) else { return nil }
        return after.isAny([.determiner, .relative, .role, .title, .nationality]) && !after.isAny(.pronoun)
            ? subject : nil
    }

    /// Whether nothing but a comma or a dash stands between a quotation and a verb. Only there is a sentence turned
    /// around: X, a strategist, said the vote… is not.
    private func followsQuotation(_ at: Int) -> Bool {
        var at = at
        // A déclaré: what helps the verb stands before it.
        while let before = token(at - 1), before.isAny(.auxiliary), !before.isCapitalized { at -= 1 }
        guard let before = token(at - 1) else { return false }
        if before.kind == .quotation { return true }
        guard before.kind == .comma || before.kind == .dash else { return false }
        // «…», — сказал X: both.
        let isPair = before.kind == .dash && token(at - 2)?.kind == .comma
        return token(isPair ? at - 3 : at - 2)?.kind == .quotation
    }
}
