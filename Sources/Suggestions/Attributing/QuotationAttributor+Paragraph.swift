extension QuotationAttributor {
    /// Gives quotations without a cue of their own the speaker of their paragraph.
    func fill(_ fragments: Range<Int>, _ found: inout [Finding?]) {
        for index in fragments where found[index] == nil {
            found[index] = followed(index, found)
            if found[index] == nil, index > fragments.lowerBound, let before = found[index - 1] {
                found[index] = Finding(rule: .lastInParagraph, attribution: before.attribution)
            }
        }
        for index in fragments.reversed() where found[index] == nil && index + 1 < fragments.upperBound {
            if let next = found[index + 1] {
                found[index] = Finding(rule: .nextInParagraph, attribution: next.attribution)
            }
        }
        for index in fragments where found[index] == nil {
            if let next = nextSpeaker(after: index) {
                found[index] = Finding(rule: .nextInParagraph, attribution: next)
            }
        }
    }

    func speaks(_ attribution: Attribution) -> Bool {
        guard attribution.subject != nil else { return false }
        return attribution.verb.map { $0.kind == .speech || $0.kind == .object && $0.form != .participle } ?? true
    }

    /// Who spoke last in the paragraph. Surest where the quotation is a sentence by itself and nothing else stands
    /// between it and the sentence that names the speaker.
    private func followed(_ index: Int, _ found: [Finding?]) -> Finding? {
        let fragment = parts.fragments[index]
        let first = parts.paragraphs[fragment.paragraph].sentences.lowerBound
        var isNext = isAlone(fragment.sentence)
        for sentence in stride(from: fragment.sentence - 1, through: first, by: -1) {
            if let last = attributions[sentence].last(where: speaks) {
                guard isNext else { return Finding(rule: .lastInParagraph, attribution: last) }
                let isQuoted = parts.tokens[parts.sentences[sentence].tokens].contains { token in
                    token.kind == .quotation && found[token.fragment]?.attribution.cue == last.cue
                }
                return Finding(rule: isQuoted ? .nextSentence : .afterClause, attribution: last)
            }
            isNext = isNext && isAlone(sentence)
        }
        return nil
    }

    /// Whether a sentence is nothing but quotations, with one small word before them at most.
    func isAlone(_ sentence: Int) -> Bool {
        let words = parts.tokens[parts.sentences[sentence].tokens].filter(\.isWord)
        return words.isEmpty
            || words.count == 1 && words.allSatisfy { $0.isAny([.coordinator, .subordinator, .adverb]) }
    }

    private func nextSpeaker(after index: Int) -> Attribution? {
        let fragment = parts.fragments[index]
        let end = min(parts.paragraphs[fragment.paragraph].sentences.upperBound, fragment.sentence + 2)
        for sentence in fragment.sentence + 1..<max(end, fragment.sentence + 1) {
            if let next = attributions[sentence].first(where: speaks) { return next }
        }
        return nil
    }
}

extension QuotationAttributor {
    /// Who speaks in a paragraph that does not say so: whom the one before led up to, or who spoke there.
    func fromBefore(_ index: Int, _ found: [Finding?]) -> Finding? {
        let fragment = parts.fragments[index]
        if let doer = doer(before: fragment) { return doer }
        guard fragment.startsParagraph || isFirstSentence(fragment), fragment.paragraph > 0 else { return nil }
        let before = parts.paragraphs[fragment.paragraph - 1]
        guard let sentence = before.sentences.last else { return nil }
        if parts.tokens[parts.sentences[sentence].tokens].last?.kind == .colon, let led = ledUpTo(by: sentence, before)
        {
            return led
        }
        if let last = before.fragments.last, let finding = found[last] {
            return Finding(rule: .paragraphBefore, attribution: finding.attribution)
        }
        for sentence in before.sentences.reversed() {
            if let last = attributions[sentence].last(where: speaks) {
                return Finding(rule: .sentenceBefore, attribution: last)
            }
        }
        return nil
    }

    /// Whom a paragraph that ends with a colon leads up to.
    private func ledUpTo(by sentence: Int, _ paragraph: ParagraphParts) -> Finding? {
        if let last = attributions[sentence].last(where: { $0.subject != nil && $0.verb?.kind != .weak }) {
            return Finding(rule: .colonBefore, attribution: last)
        }
        if let writer = writer(in: sentence) { return Finding(rule: .colonBefore, attribution: writer) }
        for sentence in paragraph.sentences.reversed() {
            if let last = attributions[sentence].last(where: speaks) {
                return Finding(rule: .paragraphBefore, attribution: last)
            }
        }
        return nil
    }

    /// Whose words a sentence announces: a statement by X.
    private func writer(in sentence: Int) -> Attribution? {
        let bounds = parts.sentences[sentence].tokens
        let finder = SubjectFinder(parts: parts, bounds: bounds)
        guard let by = bounds.last(where: { parts.language.authorship.contains(parts.tokens[$0].folded) }),
            let subject = finder.after(by), subject.kind == .name
        else { return nil }
        return Attribution(cue: by..<by + 1, verb: nil, form: .transcript, subject: subject, sentence: sentence)
    }

    /// Who does something in the sentence before a quotation that is a sentence by itself: Anna Voss stood up. “…”
    private func doer(before fragment: Fragment) -> Finding? {
        let sentence = fragment.sentence - 1
        guard isAlone(fragment.sentence), sentence >= parts.paragraphs[fragment.paragraph].sentences.lowerBound,
            !isAlone(sentence)
        else { return nil }
        let bounds = parts.sentences[sentence].tokens
        guard let subject = SubjectFinder(parts: parts, bounds: bounds).first(), isSomebody(subject) else { return nil }
        let verb = min(subject.tokens.upperBound, bounds.upperBound - 1)
        let attribution = Attribution(
            cue: verb..<verb + 1, verb: nil, form: .coordinated, subject: subject, sentence: sentence)
        return Finding(rule: .subjectBefore, attribution: attribution)
    }

    private func isSomebody(_ subject: Subject) -> Bool {
        let tokens = parts.tokens[subject.tokens]
        switch subject.kind {
        case .name: return isSurelyName(subject)
        case .pronoun:
            let pronoun = tokens.first.flatMap { parts.language.pronouns[$0.folded] }
            return pronoun == .he || pronoun == .she
        case .noun, .relative: return tokens.contains { $0.isAny([.role, .title]) }
        }
    }

    /// Whether a subject is a name and no word that has its capital from its sentence: of several words, with a title, or
    /// a surname that stands after another capital somewhere.
    private func isSurelyName(_ subject: Subject) -> Bool {
        let names = parts.tokens[subject.tokens].filter { $0.looksLikeName }
        guard names.count == 1, let name = names.first, !name.isAny([.title, .firstName]) else { return true }
        return zip(parts.all, parts.all.dropFirst()).contains {
            $0.looksLikeName && $1.isCapitalized && $1.folded == name.folded
        }
    }

    private func isFirstSentence(_ fragment: Fragment) -> Bool {
        parts.paragraphs[fragment.paragraph].sentences.lowerBound == fragment.sentence
    }
}
