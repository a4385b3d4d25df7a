extension ActorMentionFinder {
    /// Titles and roles that stand before a name.
    func roles(before start: Int, _ run: Range<Int>, _ paragraph: Range<Int>) -> [Word] {
        var roles: [Word] = []
        var at = start - 1
        while at >= paragraph.lowerBound, tokens[at].isWord, roles.count < 5, !tokens[at].isPossessive {
            guard
                tokens[at].isAny([.title, .role, .nationality]) || (at >= run.lowerBound)
                    || tokens[at].folded.hasSuffix("er")
            else { break }
            roles.append(tokens[at].folded)
            at -= 1
        }
        return roles
    }

    /// Whether a role that goes with people stands before a name.
    func hasRole(before start: Int, _ paragraph: Range<Int>) -> Bool {
        start > paragraph.lowerBound && tokens[start - 1].isAny([.role, .title]) && !tokens[start - 1].isCapitalized
            && !tokens[start - 1].isAny([.media, .organization])
    }

    /// What titles and the first name say.
    func gender(_ name: Range<Int>, _ run: Range<Int>, _ paragraph: Range<Int>) -> ActorGender? {
        for at in stride(from: name.lowerBound - 1, through: max(paragraph.lowerBound, name.lowerBound - 2), by: -1) {
            guard tokens[at].isWord else { break }
            if tokens[at].isAny(.male) { return .male }
            if tokens[at].isAny(.female) { return .female }
        }
        guard name.count > 1 else { return nil }
        let first = tokens[name.lowerBound]
        let isMale = first.isAny(.maleName), isFemale = first.isAny(.femaleName)
        return isMale == isFemale ? nil : (isMale ? .male : .female)
    }

    /// What somebody is called after their name: Anna Voss, the mayor of Ilm; Anna Voss, 56, is a teacher. Nothing of
    /// what they were before.
    func roles(after end: Int, _ paragraph: Range<Int>) -> [Word] {
        guard var at = startOfApposition(end, paragraph) else { return [] }
        var roles: [Word] = [], head: Word?
        let isSet = tokens[at].isAny(.determiner)
        let limit = min(at + Self.longestApposition, paragraph.upperBound)
        while at < limit, tokens[at].isWord, !tokens[at].isAny([.preposition, .relative, .pronoun, .auxiliary]) {
            let token = tokens[at]
            if Self.formerly.contains(token.folded) { return [] }
            if token.isAny([.coordinator, .subordinator, .verb]) { break }
            if token.isAny([.title, .role]) { roles.append(token.folded) }
            if !token.isCapitalized, !token.isAny([.determiner, .adverb, .time]) { head = token.folded }
            at += 1
        }
        guard isSet || !roles.isEmpty else { return [] }
        if let head, !roles.contains(head) { roles.append(head) }
        return roles
    }

    private static let longestApposition = 7
    private static let formerly: Set<Word> = [
        "former", "ex", "then", "late", "ehemaliger", "ehemalige", "ancien", "ancienne",
    ]

    /// Where the words begin that say what somebody is: after a comma, an age between commas, “who is”, or “is”.
    private func startOfApposition(_ end: Int, _ paragraph: Range<Int>) -> Int? {
        func token(_ at: Int) -> Token? { at < paragraph.upperBound ? tokens[at] : nil }
        var at = end
        guard at > paragraph.lowerBound, let first = token(at), first.fragment == tokens[end - 1].fragment else {
            return nil
        }
        if first.kind == .comma {
            at += 1
            if token(at)?.folded.isNumber ?? false, token(at + 1)?.kind == .comma { at += 2 }
            if token(at)?.isAny(.relative) ?? false { at += 1 }
        }
        if token(at)?.isAny(.copula) ?? false {
            at += 1
            return token(at)?.isAny(.determiner) ?? false ? at : nil
        }
        return at > end && token(at)?.isWord ?? false ? at : nil
    }

    /// He or she, soon after a name and before another.
    func pronoun(after end: Int, _ paragraph: Range<Int>) -> ActorGender? {
        for at in end..<min(end + Self.reachOfPronoun, paragraph.upperBound) where tokens[at].isWord {
            if tokens[at].looksLikeName, !tokens[at].isAny([.time, .pronoun]) { return nil }
            switch parts.language.pronouns[tokens[at].folded] {
            case .he: return .male
            case .she: return .female
            case .they, .it, .own, nil: continue
            }
        }
        return nil
    }

    private static let reachOfPronoun = 12
}
