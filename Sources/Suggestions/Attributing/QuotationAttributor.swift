/// Finds for each quotation who speaks: in its sentence, else in its paragraph, else in the paragraph before.
struct QuotationAttributor {
    let parts: ArticleParts
    /// The attributions of each sentence.
    let attributions: [[Attribution]]

    /// By which rule a speaker was found, the surest first.
    enum Rule: Int, Sendable, CaseIterable {
        /// “…,” X said.
        case subjectCueAfter
        /// “…,” said X.
        case cueSubjectAfter
        /// X: “…”, or “…” — X.
        case transcript
        /// X said: “…”, and nothing more between.
        case cueDirectlyBefore
        /// “…,” X said. “…”: the next quotation, a sentence by itself.
        case nextSentence
        /// X said that it rained. “…”
        case afterClause
        /// A paragraph before ends with X said:
        case colonBefore
        /// X told Y on Friday: “…”, X said that “…”
        case subjectCueBefore
        /// “…”, according to X.
        case accordingTo
        /// X said that the “…” would, and nobody else in the sentence says anything.
        case saidClause
        /// X called the bridge “…”; X said that Y thought “…”.
        case clauseBefore
        /// A later quotation of a paragraph without a cue of its own.
        case lastInParagraph
        /// A cue elsewhere in the sentence.
        case sentence
        /// A speaker later in the paragraph.
        case nextInParagraph
        /// The paragraph before was quoted too.
        case paragraphBefore
        /// The sentence before says what somebody does: Anna Voss stood up. “…”
        case subjectBefore
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
        return dashed(fragment) ?? headed(fragment)
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
                guard isReached(subject.tokens.lowerBound, from: next), !isCutOff(fragment, next),
                    attribution.cue.lowerBound - subject.tokens.upperBound < 5
                else { continue }
                return Finding(rule: .subjectCueAfter, attribution: attribution)
            case .inverted, .accordingTo, .participle, .coordinated, .transcript: continue
            }
        }
        return nil
    }

    /// Whether a clause of its own follows words between marks: the “dry season” after Voss said.
    private func isCutOff(_ fragment: Fragment, _ next: Int) -> Bool {
        fragment.ending == .none && next == fragment.token + 1
            && parts.tokens[next].isAny([.subordinator, .preposition])
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
            let outer = outermost(last, strong)
            return Finding(rule: isOnlySaid(outer, strong, fragment) ? .saidClause : .clauseBefore, attribution: outer)
        }
        let next = strong.first { $0.cue.lowerBound > fragment.token }
        guard let next, next.verb?.kind != .clause else { return nil }
        return Finding(rule: next.form == .accordingTo ? .accordingTo : .sentence, attribution: next)
    }

    /// Whether a quotation stands in the clause of the one verb of speech before it.
    private func isOnlySaid(_ attribution: Attribution, _ known: [Attribution], _ fragment: Fragment) -> Bool {
        guard attribution.form == .subjectFirst, attribution.verb?.kind == .speech,
            let subject = attribution.subject, subject.kind != .relative
        else { return false }
        let before = known.filter { $0.cue.upperBound <= fragment.token }
        return before.count == 1
            && !(attribution.cue.upperBound..<fragment.token).contains { parts.tokens[$0].kind == .semicolon }
    }

    /// Who says the clause that an attribution stands in: in “X said Y was right when he said”, X.
    private func outermost(_ inner: Attribution, _ known: [Attribution]) -> Attribution {
        var outer = inner
        for attribution in known.reversed() where attribution.cue.upperBound <= outer.cue.lowerBound {
            guard attribution.verb?.kind == .speech, attribution.form != .inverted, let subject = outer.subject,
                outer.form == .subjectFirst, subject.tokens.lowerBound >= attribution.cue.upperBound,
                !parts.isMedium(attribution.subject)
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
        guard dash + 1 < end, parts.tokens[dash].kind == .dash, parts.tokens[dash + 1].isCapitalized, end - dash < 12
        else { return nil }
        let finder = SubjectFinder(parts: parts, bounds: dash..<end)
        guard let subject = finder.after(dash), subject.kind == .name,
            subject.tokens.count > 1 || subject.tokens.upperBound == end
        else { return nil }
        let attribution = Attribution(
            cue: dash..<dash + 1, verb: nil, form: .transcript, subject: subject, sentence: fragment.sentence)
        return Finding(rule: .transcript, attribution: attribution)
    }

    /// What stands before a colon: A letter from X: “…”, and in a headline X: Bridge is “a gem”.
    private func headed(_ fragment: Fragment) -> Finding? {
        let start = parts.sentences[fragment.sentence].tokens.lowerBound
        let known = attributions[fragment.sentence]
        if fragment.paragraph == 0, let label = known.first(where: { $0.form == .transcript && $0.subject != nil }) {
            return Finding(rule: .colonBefore, attribution: label)
        }
        let colon = fragment.token - 1
        guard colon > start, parts.tokens[colon].kind == .colon, known.isEmpty else { return nil }
        let finder = SubjectFinder(parts: parts, bounds: start..<colon)
        guard let subject = finder.name(endingBefore: colon) else { return nil }
        let attribution = Attribution(
            cue: colon..<colon + 1, verb: nil, form: .transcript, subject: subject, sentence: fragment.sentence)
        return Finding(rule: .colonBefore, attribution: attribution)
    }
}
