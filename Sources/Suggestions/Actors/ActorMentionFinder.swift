import Prose

/// Finds the names in an article: runs of words with capitals that no sentence and no list explains.
struct ActorMentionFinder {
    let parts: ArticleParts
    let tokens: [Token]
    /// Words that the article also writes small.
    private let lowercase: Set<Word>

    init(_ parts: ArticleParts) {
        self.parts = parts
        tokens = parts.all
        lowercase = Set(parts.all.lazy.filter { $0.isWord && !$0.isCapitalized }.map { $0.folded })
    }

    /// The names in reading order; those of headlines only where the text has them too.
    func mentions() -> [ActorMention] {
        var found: [ActorMention] = []
        var headlines: [ActorMention] = []
        for paragraph in parts.allOfParagraph {
            if isHeadline(paragraph) { headlines += runs(in: paragraph) } else { found += runs(in: paragraph) }
        }
        let known = Set(found.map(\.name))
        let sure = Set(
            found.lazy.filter { !$0.startsSentence || $0.words.count > 1 }.flatMap { [$0.name, $0.lastWord] })
        found = found.filter {
            !$0.startsSentence || $0.words.count > 1 || $0.speaks || $0.hasTitle || sure.contains($0.name)
        }
        if parts.language.capitalizesNouns { found = surelyNames(found) }
        return (found + headlines.filter { known.contains($0.name) }).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
    }

    /// Where every noun has a capital: full names with a first name, what has a title or speaks, and their short forms.
    private func surelyNames(_ found: [ActorMention]) -> [ActorMention] {
        func isSure(_ mention: ActorMention) -> Bool {
            mention.hasTitle || mention.isAcronym || mention.gender != nil && mention.words.count > 1
        }
        let surnames = Set(found.filter(isSure).compactMap(\.words.last))
        return found.filter { isSure($0) || $0.words.count == 1 && surnames.contains($0.words[0]) }
    }

    private func isHeadline(_ paragraph: Range<Int>) -> Bool {
        guard paragraph.count < 40, let last = tokens[paragraph].last, last.kind != .stop else { return false }
        let long = tokens[paragraph].filter { $0.isWord && $0.length > 3 }
        return long.count >= 3 && long.count { $0.isCapitalized } * 10 >= long.count * 7
    }

    private func runs(in paragraph: Range<Int>) -> [ActorMention] {
        var found: [ActorMention] = []
        var at = paragraph.lowerBound
        while at < paragraph.upperBound {
            guard begins(at) else {
                at += 1
                continue
            }
            let end = endOfRun(from: at, paragraph)
            for part in split(at..<end) { if let mention = mention(part, paragraph) { found.append(mention) } }
            at = end
        }
        return found
    }

    private func begins(_ at: Int) -> Bool {
        let token = tokens[at]
        guard token.isWord, token.isCapitalized, token.length > 1 || hasPoint(at) else { return false }
        if token.isAny([.pronoun, .time]) || isContraction(token) { return false }
        if leadsPlace(at) { return true }
        return !token.isAny([.common, .determiner, .subordinator])
            || token.isAcronym && token.length > 2 && !isShouted(at)
    }

    /// I’m, I’ve.
    private func isContraction(_ token: Token) -> Bool {
        let written = token.range
        return written.count > 1 && parts.scalars[written.lowerBound] == "I"
            && parts.scalars[written.lowerBound + 1].isApostrophe
    }

    /// Los Angeles, Las Vegas, El Paso: an article of another language that begins a name.
    private func leadsPlace(_ at: Int) -> Bool {
        Self.foreignArticles.contains(tokens[at].folded) && at + 1 < tokens.count
            && tokens[at + 1].looksLikeName && tokens[at + 1].fragment == tokens[at].fragment
    }

    private static let foreignArticles: Set<Word> = ["los", "las", "el", "la", "le"]

    private func hasPoint(_ at: Int) -> Bool {
        let end = tokens[at].range.upperBound
        return end < parts.scalars.count && parts.scalars[end] == "."
    }

    /// Whether the words around are in capitals too, so that capitals say nothing.
    private func isShouted(_ at: Int) -> Bool {
        at + 1 < tokens.count && tokens[at + 1].isAcronym || at > 0 && tokens[at - 1].isAcronym
    }

    private func endOfRun(from start: Int, _ paragraph: Range<Int>) -> Int {
        var end = start + 1
        while end < paragraph.upperBound, !tokens[end - 1].isPossessive, tokens[end].fragment == tokens[start].fragment
        {
            let token = tokens[end]
            if token.isWord, token.isCapitalized, !token.isAny([.common, .time, .pronoun]) || token.isAcronym {
                end += 1
            } else if let next = afterParticles(end, paragraph) {
                end = next + 1
            } else {
                break
            }
        }
        return end
    }

    /// The capital after one or two small words of a name: van der Ilm, Department of Justice.
    private func afterParticles(_ start: Int, _ paragraph: Range<Int>) -> Int? {
        var at = start
        while at < min(start + 2, paragraph.upperBound - 1), tokens[at].isWord, !tokens[at].isCapitalized {
            let isThe = tokens[at].folded == "the" && at > start
            guard isThe || tokens[at].isAny(.particle) || isOrganizationAnd(at) else { return nil }
            at += 1
            let next = tokens[at]
            if next.isWord, next.isCapitalized, !next.isAny([.time, .common]), next.fragment == tokens[start].fragment {
                return tokens[start].folded == "of" && !takesOf(start - 1) ? nil : at
            }
        }
        return nil
    }

    /// Whether “of” goes on a name: after an organization's first word, not after a person's.
    private func takesOf(_ at: Int) -> Bool {
        tokens[at].isAny([.organization, .place, .title])
            || ["department", "bank", "house", "secretary"].contains(tokens[at].folded)
    }

    private func isOrganizationAnd(_ at: Int) -> Bool {
        tokens[at].folded == "and" && at + 2 < tokens.count && tokens[at + 2].isAny(.organization)
            && tokens[at + 2].isCapitalized
    }

    /// Where a person's name follows an organization's without a comma (Harbor Council Anna Voss), they are two.
    private func split(_ run: Range<Int>) -> [Range<Int>] {
        guard run.count > 2 else { return [run] }
        let middle = run.dropLast(1).last { at in
            guard at > run.lowerBound else { return false }
            return tokens[at].isAny(.firstName) && tokens[at - 1].isAny([.organization, .media])
                || endsCountry(at - 1) && run.upperBound - at == 2 && !tokens[at].isAny([.organization, .place])
        }
        return middle.map { [run.lowerBound..<$0, $0..<run.upperBound] } ?? [run]
    }
}

extension ActorMentionFinder {
    /// The head of the Ilm Republic Anna Voss: a country, and after it who holds an office there.
    private func endsCountry(_ at: Int) -> Bool {
        ["republic", "kingdom", "federation"].contains(tokens[at].folded)
    }

    /// Secretary of State Anna Voss: where the name begins after an office that goes on with “of”. Nil where only the
    /// office is named.
    private func afterOffice(_ start: Int, _ run: Range<Int>) -> Int? {
        guard tokens[start].folded == "of" else { return start }
        let named = (start + 1..<run.upperBound - 1).first { tokens[$0].isAny(.firstName) }
        if let named { return named }
        return run.upperBound - start > 3 ? run.upperBound - 2 : nil
    }

    private func mention(_ run: Range<Int>, _ paragraph: Range<Int>) -> ActorMention? {
        let title = run.last { tokens[$0].isAny(.title) && $0 < run.upperBound - 1 && !isPartOfName($0, run) }
        var start = title.map { $0 + 1 } ?? run.lowerBound
        if title == nil, run.count > 1 { start = afterNationality(run) }
        guard let named = afterOffice(start, run) else { return nil }
        start = named
        let name = start..<run.upperBound
        guard let first = tokens[name].first else { return nil }
        if name.count == 1, title == nil, isNoActor(name.lowerBound) || isOffice(name.lowerBound) { return nil }
        if name.count == 1, startsSentence(start), title == nil,
            lowercase.contains(first.folded) || first.folded.hasSuffix("ing")
        {
            return nil
        }
        let words = tokens[name].filter { $0.isWord }
        return ActorMention(
            range: first.range.lowerBound..<tokens[name.upperBound - 1].range.upperBound, tokens: name,
            name: words.map { parts.string($0.range) }.joined(separator: " "),
            words: words.map { parts.string($0.range).lowercased().filter { $0 != "." } },
            roles: roles(before: start, run, paragraph) + roles(after: run.upperBound, paragraph),
            paragraph: paragraph.lowerBound,
            genderOfPronoun: name.count > 1 ? nil : pronoun(after: run.upperBound, paragraph),
            gender: gender(name, run, paragraph), hasTitle: title != nil, hasArticle: hasArticle(start),
            speaks: speaks(run),
            startsSentence: title == nil && startsSentence(start),
            isLocated: isLocated(start) && !tokens[run.upperBound - 1].isPossessive,
            isPossessive: tokens[run.upperBound - 1].isPossessive,
            followsPreposition: followsPreposition(run.lowerBound),
            isQuoted: tokens[start].fragment >= 0, hasRole: hasRole(before: run.lowerBound, paragraph))
    }

    /// A title that is a name's last word but one is none: Chief Justice is, State Secretary is not split.
    private func isPartOfName(_ at: Int, _ run: Range<Int>) -> Bool {
        at > run.lowerBound && tokens[at + 1].isAny(.organization) && !tokens[at + 1].isAny(.firstName)
    }

    /// Republican Mark Kirk, Russian President: without what says only from where.
    private func afterNationality(_ run: Range<Int>) -> Int {
        var start = run.lowerBound
        while start < run.upperBound - 1, tokens[start].isAny(.nationality),
            tokens[start + 1].isAny([.firstName, .title])
                || run.upperBound - start > 2 && !tokens[run.upperBound - 1].isAny([.organization, .place])
        {
            start += 1
        }
        return start
    }

    private func isNoActor(_ at: Int) -> Bool {
        let token = tokens[at]
        if token.isAny([.common, .subordinator, .determiner, .title]) || token.folded == "i" { return true }
        guard token.isAny(.nationality) || isAdjective(token) else { return false }
        if token.folded.hasSuffix("s"), !token.folded.hasSuffix("ss"), !token.isAny(.title) { return false }
        return !speaks(at..<at + 1)
    }

    /// The Head of the council: an office with a capital, whoever holds it.
    private func isOffice(_ at: Int) -> Bool {
        Self.offices.contains(tokens[at].folded) && at + 1 < tokens.count && tokens[at + 1].folded == "of"
            && tokens[at + 1].fragment == tokens[at].fragment
    }

    private static let offices: Set<Word> = [
        "head", "chief", "president", "minister", "director", "chair", "chairman", "chairwoman", "leader", "secretary",
        "governor", "mayor", "ambassador", "speaker", "members", "member",
    ]

    private func isAdjective(_ token: Token) -> Bool {
        Self.adjectiveEndings.contains { token.folded.hasSuffix($0) } && token.length > 5
            && !token.isAny([.firstName, .knownPlace])
    }

    private static let adjectiveEndings: [Word] = ["ian", "ean", "ese", "ish", "ans"]

    private func hasArticle(_ at: Int) -> Bool { at > 0 && tokens[at - 1].folded == "the" }

    private func isLocated(_ at: Int) -> Bool {
        at > 0 && tokens[at - 1].isAny(.locative) && tokens[at - 1].fragment == tokens[at].fragment
    }

    private func followsPreposition(_ at: Int) -> Bool {
        at > 0 && Self.beforeOthers.contains(tokens[at - 1].folded)
    }

    /// Prepositions before whoever is not the one that acts.
    private static let beforeOthers: Set<Word> = ["with", "of", "by", "against", "for", "from", "to", "about"]

    private func speaks(_ run: Range<Int>) -> Bool {
        func isCue(_ at: Int) -> Bool {
            guard tokens.indices.contains(at), let cue = tokens[at].cue, !tokens[at].isCapitalized else { return false }
            return cue.kind == .speech && !cue.isAlsoNoun && cue.form != .base
        }
        if isCue(run.upperBound) && !tokens[run.upperBound - 1].isPossessive { return true }
        return isCue(run.lowerBound - 1) && tokens[run.lowerBound - 1].fragment == tokens[run.lowerBound].fragment
    }

    private func startsSentence(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        if let before = parts.scalar(before: tokens[at].range.lowerBound) {
            let isAbbreviated = before == "." && tokens[at - 1].isWord
            return !isAbbreviated && ".!?…:“\"‘„«(—–•*".unicodeScalars.contains(before)
        }
        return true
    }
}
