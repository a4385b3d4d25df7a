/// Finds for each quotation who speaks: in its sentence, else in its paragraph, else in the paragraph before.
struct QuotationAttributor {
    let parts: ArticleParts
    /// The attributions of each sentence.
    let attributions: [[Attribution]]

    /// By which rule a speaker was found, the surest first.
    enum Rule: Int, Sendable, CaseIterable {
        /// “…,” X said.
        case subjectCueAfter
        /// A later quotation of a paragraph without a cue of its own.
        case lastInParagraph
        /// “…,” said X.
        case cueSubjectAfter
        /// X: “…”, or “…” — X.
        case transcript
        /// X said: “…”, and nothing more between.
        case cueDirectlyBefore
        /// A paragraph before ends with X said:
        case colonBefore
        /// X told Y on Friday: “…”, X said that “…”
        case subjectCueBefore
        /// “…”, according to X.
        case accordingTo
        /// X said that the “…” would.
        case clauseBefore
        /// A cue elsewhere in the sentence.
        case sentence
        /// A speaker later in the paragraph.
        case nextInParagraph
        /// The paragraph before was quoted too.
        case paragraphBefore
        /// The sentence before names somebody.
        case sentenceBefore
    }

    /// What was found for a quotation.
    struct Finding: Sendable {
        let rule: Rule
        let attribution: Attribution
    }

    /// The findings, one a fragment; nil where nobody can be named.
    func findings() -> [Finding?] {
        var found = parts.fragments.indices.map(inSentence)
        for paragraph in parts.paragraphs { fill(paragraph.fragments, &found) }
        for index in parts.fragments.indices where found[index] == nil { found[index] = fromBefore(index, found) }
        unite(&found)
        return found
    }

    /// Whether a paragraph of a quotation names its own speaker, as those of a transcript do.
    private func isLabeled(_ finding: Finding?, _ index: Int) -> Bool {
        guard let finding, finding.rule == .transcript else { return false }
        return finding.attribution.cue.upperBound == parts.fragments[index].token
    }

    /// Takes for all parts of a quotation what is surest for one.
    private func unite(_ found: inout [Finding?]) {
        var start = 0
        while start < found.count {
            var end = start + 1
            while end < found.count, parts.fragments[end].quotation == parts.fragments[start].quotation,
                !isLabeled(found[end], end)
            {
                end += 1
            }
            let best = found[start..<end].compactMap { $0 }.min { $0.rule.rawValue < $1.rule.rawValue }
            if end - start > 1, let best { for index in start..<end { found[index] = best } }
            start = end
        }
    }
}

extension QuotationAttributor {
    /// What the sentence of a quotation says of its speaker.
    private func inSentence(_ index: Int) -> Finding? {
        let fragment = parts.fragments[index]
        let known = attributions[fragment.sentence].filter { $0.subject != nil }
        if let after = adjacentAfter(fragment, known) { return after }
        if let before = adjacentBefore(fragment, known) { return before }
        if let nearest = nearest(fragment, known) { return nearest }
        return dashed(fragment)
    }

    /// “…,” X said and “…,” said X and “…,” according to X.
    private func adjacentAfter(_ fragment: Fragment, _ known: [Attribution]) -> Finding? {
        var next = fragment.token + 1
        let hasCueBefore = known.contains { $0.cue.upperBound <= fragment.token && $0.verb?.kind == .speech }
        let end = parts.sentences[fragment.sentence].tokens.upperBound
        while next < end, [.comma, .dash].contains(parts.tokens[next].kind) || parts.tokens[next].folded == "as" {
            next += 1
        }
        for attribution in known where attribution.cue.lowerBound >= next {
            guard let subject = attribution.subject, attribution.verb?.kind != .clause || attribution.form != .inverted
            else { continue }
            switch attribution.form {
            case .inverted where isReached(attribution.cue.lowerBound, from: next):
                return Finding(rule: .cueSubjectAfter, attribution: attribution)
            case .accordingTo where attribution.cue.lowerBound == next:
                return Finding(rule: .accordingTo, attribution: attribution)
            case .subjectFirst:
                if fragment.ending == .none, next == fragment.token + 1,
                    hasCueBefore || attribution.verb?.kind != .speech
                {
                    continue
                }
                guard isReached(subject.tokens.lowerBound, from: next),
                    attribution.cue.lowerBound - subject.tokens.upperBound < 5
                else { continue }
                return Finding(rule: .subjectCueAfter, attribution: attribution)
            case .inverted, .accordingTo, .participle, .coordinated, .transcript: continue
            }
        }
        return nil
    }

    /// Whether only what leads up to a subject stands between a quotation and it.
    private func isReached(_ start: Int, from next: Int) -> Bool {
        guard start >= next, start - next <= 4 else { return false }
        return (next..<start).allSatisfy { at in
            let token = parts.tokens[at]
            return token.kind == .mark || token.folded == "t"
                || token.isAny([.adverb, .time, .preposition, .coordinator, .subordinator, .auxiliary])
        }
    }

    /// X said: “…”, X said that “…”.
    private func adjacentBefore(_ fragment: Fragment, _ known: [Attribution]) -> Finding? {
        let isWeakAllowed = fragment.words > 3 && !known.contains { $0.verb?.kind == .speech }
        guard
            let last = known.last(where: {
                $0.cue.upperBound <= fragment.token && ($0.verb?.kind != .weak || isWeakAllowed)
            })
        else { return nil }
        let between = last.cue.upperBound..<fragment.token
        if between.contains(where: { parts.tokens[$0].kind == .quotation }) { return nil }
        if last.form == .transcript { return between.isEmpty ? Finding(rule: .transcript, attribution: last) : nil }
        let words = between.filter { parts.tokens[$0].isWord }
        let leads =
            words.isEmpty
            || words.count == 1 && words.allSatisfy { parts.language.complementizers.contains(parts.tokens[$0].folded) }
        let endsInLead = between.last.map { [.colon, .comma].contains(parts.tokens[$0].kind) } ?? false
        if leads {
            return Finding(rule: isDirect(last, words) ? .cueDirectlyBefore : .subjectCueBefore, attribution: last)
        }
        guard endsInLead, last.verb?.kind != .weak, words.count <= 12 else { return nil }
        return Finding(rule: .subjectCueBefore, attribution: last)
    }

    /// Whether nothing stands between a subject, its verb and a quotation.
    private func isDirect(_ attribution: Attribution, _ words: [Int]) -> Bool {
        words.isEmpty && attribution.form == .subjectFirst && attribution.verb?.kind == .speech
            && attribution.subject?.tokens.upperBound == attribution.cue.lowerBound
    }

    /// The cue of the sentence that a quotation belongs to: the one before it that nothing cuts off, else the next.
    private func nearest(_ fragment: Fragment, _ known: [Attribution]) -> Finding? {
        let strong = known.filter { $0.verb?.kind != .weak && $0.form != .transcript }
        if let last = strong.last(where: { $0.cue.upperBound <= fragment.token }) {
            return Finding(rule: .clauseBefore, attribution: outermost(last, strong))
        }
        let next = strong.first { $0.cue.lowerBound > fragment.token }
        guard let next, next.verb?.kind != .clause else { return nil }
        return Finding(rule: next.form == .accordingTo ? .accordingTo : .sentence, attribution: next)
    }

    /// Who says the clause that an attribution stands in: in “X said Y was right when he said”, X.
    private func outermost(_ inner: Attribution, _ known: [Attribution]) -> Attribution {
        var outer = inner
        for attribution in known.reversed() where attribution.cue.upperBound <= outer.cue.lowerBound {
            guard attribution.verb?.kind == .speech, attribution.form != .inverted, let subject = outer.subject,
                outer.form == .subjectFirst, subject.tokens.lowerBound >= attribution.cue.upperBound
            else { return outer }
            let between = attribution.cue.upperBound..<subject.tokens.lowerBound
            let isCut = between.contains { at in
                let token = parts.tokens[at]
                return [.semicolon, .quotation, .colon].contains(token.kind)
                    || ["while", "but", "and"].contains(token.folded)
            }
            if isCut { return outer }
            outer = attribution
        }
        return outer
    }

    /// “…” — X.
    private func dashed(_ fragment: Fragment) -> Finding? {
        let end = parts.sentences[fragment.sentence].tokens.upperBound
        let dash = fragment.token + 1
        guard dash + 1 < end, parts.tokens[dash].kind == .dash, parts.tokens[dash + 1].looksLikeName, end - dash < 12
        else { return nil }
        let finder = SubjectFinder(parts: parts, bounds: dash..<end)
        guard let subject = finder.after(dash), subject.tokens.count > 1 else { return nil }
        let attribution = Attribution(
            cue: dash..<dash + 1, verb: nil, form: .transcript, subject: subject, sentence: fragment.sentence)
        return Finding(rule: .transcript, attribution: attribution)
    }
}

extension QuotationAttributor {
    /// Gives quotations without a cue of their own the speaker of their paragraph.
    private func fill(_ fragments: Range<Int>, _ found: inout [Finding?]) {
        for index in fragments where found[index] == nil {
            if let last = lastSpeaker(before: index) {
                found[index] = Finding(rule: .lastInParagraph, attribution: last)
            } else if index > fragments.lowerBound, let before = found[index - 1] {
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

    private func speaks(_ attribution: Attribution) -> Bool {
        guard attribution.subject != nil else { return false }
        return attribution.verb.map { $0.kind == .speech || $0.kind == .object } ?? true
    }

    private func lastSpeaker(before index: Int) -> Attribution? {
        let fragment = parts.fragments[index]
        let first = parts.paragraphs[fragment.paragraph].sentences.lowerBound
        for sentence in stride(from: fragment.sentence - 1, through: first, by: -1) {
            if let last = attributions[sentence].last(where: speaks) { return last }
        }
        return nil
    }

    private func nextSpeaker(after index: Int) -> Attribution? {
        let fragment = parts.fragments[index]
        let end = min(parts.paragraphs[fragment.paragraph].sentences.upperBound, fragment.sentence + 2)
        for sentence in fragment.sentence + 1..<max(end, fragment.sentence + 1) {
            if let next = attributions[sentence].first(where: speaks) { return next }
        }
        return nil
    }

    /// Who speaks in a paragraph that does not say so: whom the one before led up to, or who spoke there.
    private func fromBefore(_ index: Int, _ found: [Finding?]) -> Finding? {
        let fragment = parts.fragments[index]
        guard fragment.startsParagraph || isFirstSentence(fragment), fragment.paragraph > 0 else { return nil }
        let before = parts.paragraphs[fragment.paragraph - 1]
        guard let sentence = before.sentences.last else { return nil }
        let isLedUpTo = parts.tokens[parts.sentences[sentence].tokens].last?.kind == .colon
        if isLedUpTo {
            if let last = attributions[sentence].last(where: { $0.subject != nil }) {
                return Finding(rule: .colonBefore, attribution: last)
            }
            for sentence in before.sentences.reversed() {
                if let last = attributions[sentence].last(where: speaks) {
                    return Finding(rule: .paragraphBefore, attribution: last)
                }
            }
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

    private func isFirstSentence(_ fragment: Fragment) -> Bool {
        parts.paragraphs[fragment.paragraph].sentences.lowerBound == fragment.sentence
    }
}
