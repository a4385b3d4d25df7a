import Annotations

/// Who passes on what somebody else said: the newspaper that was told it, whoever quotes it.
struct PassedOn: Sendable {
    let actor: Int
    /// Where the name stands, in scalars.
    let mention: Range<Int>
    /// Why, in words.
    let reason: String
}

extension SpeakerResolver {
    /// The source between a speaker and the article: “X told the Herald”, “X said, the Herald reported”, “the Herald
    /// quoted X as saying”. `others` are the attributions of the sentence.
    func source(of attribution: Attribution, among others: [Attribution], speaker: Int?) -> PassedOn? {
        let found =
            quoter(of: attribution) ?? told(by: attribution) ?? reporter(of: attribution, among: others)
        return found?.actor == speaker ? nil : found
    }

    /// Y in “Y quoted X as saying”.
    private func quoter(of attribution: Attribution) -> PassedOn? {
        guard let quoter = attribution.quoter, let mention = head(named: quoter) else { return nil }
        return passedOn(mention, "quoted by")
    }

    /// The newspaper in “X told the Herald”, “X said in an interview with the Herald”.
    private func told(by attribution: Attribution) -> PassedOn? {
        guard let subject = attribution.subject, attribution.form != .accordingTo, attribution.form != .transcript
        else { return nil }
        let start = attribution.form == .inverted ? subject.tokens.upperBound : attribution.cue.upperBound
        let tail = tail(from: start, in: parts.sentences[attribution.sentence].tokens)
        guard !tail.isEmpty else { return nil }
        let range = parts.range(of: tail)
        var index = firstMention(from: range.lowerBound)
        while index < mentions.count, mentions[index].range.lowerBound < range.upperBound {
            if isMedium(index), let reason = way(to: mentions[index].range.lowerBound, in: tail) {
                return passedOn(index, reason)
            }
            index += 1
        }
        return nil
    }

    /// The words after a cue that may say whom, where and when.
    private func tail(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        var end = start
        while end < min(start + Self.longestTail, sentence.upperBound) {
            let token = parts.tokens[end]
            guard
                token.isWord && token.folded != parts.language.that && !token.isAny([.relative, .pronoun])
                    || token.kind == .comma
            else { break }
            if token.isAny([.subordinator, .coordinator]), !token.isAny(.preposition) { break }
            end += 1
        }
        return start..<end
    }

    /// How a name is led to: as who was told, or by a preposition; nil where it is only spoken of.
    private func way(to place: Int, in tail: Range<Int>) -> String? {
        guard let name = tail.first(where: { parts.tokens[$0].range.lowerBound >= place }) else { return nil }
        var at = name - 1
        while at >= tail.lowerBound, parts.tokens[at].isAny(.determiner) { at -= 1 }
        if at < tail.lowerBound { return "told" }
        return Self.towards.contains(parts.tokens[at].folded) ? "said to" : nil
    }

    private static let longestTail = 14

    /// Prepositions between words and whoever carries them.
    private static let towards: Set<Word> = [
        "to", "with", "on", "in", "by", "via", "for", "gegenüber", "mit", "im", "bei", "à", "au", "dans", "avec", "sur",
        "a", "al", "con", "en", "в", "с",
    ]

    /// The newspaper in “the Herald reported that X said”, “X said, according to the Herald”.
    private func reporter(of attribution: Attribution, among others: [Attribution]) -> PassedOn? {
        guard let subject = attribution.subject else { return nil }
        for other in others where other.cue != attribution.cue && passesOn(other) {
            guard let source = other.subject, let mention = head(named: source), isMedium(mention),
                isAround(other, attribution, subject)
            else { continue }
            return passedOn(mention, "reported by")
        }
        return nil
    }

    private func passesOn(_ attribution: Attribution) -> Bool {
        attribution.form == .accordingTo || attribution.verb?.kind == .speech && attribution.form != .participle
    }

    /// Whether one attribution leads up to another, or is set behind it with a comma.
    private func isAround(_ outer: Attribution, _ inner: Attribution, _ subject: Subject) -> Bool {
        if outer.form == .accordingTo { return true }
        let start = min(subject.tokens.lowerBound, inner.cue.lowerBound)
        if outer.cue.upperBound <= start {
            let between = parts.tokens[outer.cue.upperBound..<start]
            return !between.contains { $0.kind == .semicolon || $0.kind == .quotation || $0.folded == "and" }
        }
        let outerStart = min(outer.subject?.tokens.lowerBound ?? outer.cue.lowerBound, outer.cue.lowerBound)
        return outerStart > inner.cue.lowerBound && parts.tokens[outerStart - 1].kind == .comma
    }

    private func passedOn(_ mention: Int, _ reason: String) -> PassedOn? {
        guard let actor = clusters.actorOfMention[mention] else { return nil }
        return PassedOn(
            actor: actor, mention: mentions[mention].range, reason: "\(reason) \(clusters.actors[actor].name)")
    }

    /// The first mention of somebody in a subject.
    private func head(named subject: Subject) -> Int? {
        let range = parts.range(of: subject.antecedent ?? subject.tokens)
        let index = firstMention(from: range.lowerBound)
        return index < mentions.count && mentions[index].range.lowerBound < range.upperBound ? index : nil
    }

    /// Whether a mention is of a newspaper, a broadcaster, an agency; where everybody writes their own words is none.
    private func isMedium(_ mention: Int) -> Bool {
        guard let actor = clusters.actorOfMention[mention], clusters.actors[actor].kind == .media else { return false }
        return !Self.platforms.contains(clusters.actors[actor].words.joined(separator: " "))
    }

    private static let platforms: Set<String> = ["twitter", "facebook", "youtube", "instagram", "telegram"]
}
