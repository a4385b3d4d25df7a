import Annotations
import Prose

/// Says which actor a subject stands for: a name, he or she, the senator.
struct SpeakerResolver {
    let parts: ArticleParts
    let mentions: [ActorMention]
    let clusters: ActorClusters
    /// The mentions outside quotations of each sentence.
    let bySentence: [[Int]]
    /// Mentions by where they start.
    private let starts: [Int]

    init(parts: ArticleParts, mentions: [ActorMention], clusters: ActorClusters) {
        self.parts = parts
        self.mentions = mentions
        self.clusters = clusters
        starts = mentions.map(\.range.lowerBound)
        var bySentence = [[Int]](repeating: [], count: parts.sentences.count)
        var sentence = 0
        for index in mentions.indices where !mentions[index].isQuoted {
            while sentence + 1 < parts.sentences.count, parts.start(ofSentence: sentence + 1) <= starts[index] {
                sentence += 1
            }
            if sentence < bySentence.count { bySentence[sentence].append(index) }
        }
        self.bySentence = bySentence
    }

    /// Who spoke, and in which sentence.
    struct Speech {
        let actor: Int
        let sentence: Int
    }

    /// The actor of a subject; nil where nobody is named. `last` is who spoke last before it.
    func actor(of subject: Subject, in sentence: Int, after last: Speech?) -> Int? {
        switch subject.kind {
        case .pronoun: return actor(ofPronoun: subject.tokens.lowerBound, in: sentence, after: last)
        case .relative: return subject.antecedent.flatMap { named(in: $0) ?? actor(ofRole: $0, before: sentence) }
        case .name: return named(in: subject.tokens) ?? actor(ofRole: subject.tokens, before: sentence)
        case .noun: return actor(ofRole: subject.tokens, before: sentence)
        }
    }

    func isPerson(_ actor: Int) -> Bool { clusters.actors[actor].kind == .person }

    /// The actor whose name is the head of a noun: not Putin in “a spokesman for Putin”, nor Orlo in “the Orlo campaign”.
    private func named(in tokens: Range<Int>) -> Int? {
        let range = parts.range(of: tokens)
        var index = firstMention(from: range.lowerBound)
        var hasNoun = false
        var at = tokens.lowerBound
        while index < mentions.count, starts[index] < range.upperBound {
            let mention = mentions[index]
            while at < tokens.upperBound, parts.tokens[at].range.lowerBound < mention.range.lowerBound {
                let token = parts.tokens[at]
                if token.kind == .comma { hasNoun = false }
                if token.isAny(.preposition), hasNoun || at == tokens.lowerBound {
                    hasNoun = true
                } else if token.isWord, !token.isCapitalized, !token.isAny(.determiner),
                    at == tokens.lowerBound || hasNoun == false, isFollowedByPreposition(at, tokens)
                {
                    hasNoun = true
                }
                at += 1
            }
            if !hasNoun, isHead(mention, in: tokens), let actor = clusters.actorOfMention[index] { return actor }
            index += 1
        }
        return nil
    }

    private func isFollowedByPreposition(_ at: Int, _ tokens: Range<Int>) -> Bool {
        at + 1 < tokens.upperBound && parts.tokens[at + 1].isAny(.preposition)
    }

    /// Whether nothing follows a name that it would only describe.
    private func isHead(_ mention: ActorMention, in tokens: Range<Int>) -> Bool {
        guard !mention.isPossessive else { return false }
        let next = tokens.first { parts.tokens[$0].range.lowerBound >= mention.range.upperBound }
        guard let next else { return true }
        let token = parts.tokens[next]
        return !token.isWord || token.isAny([.preposition, .relative, .coordinator, .time, .adverb, .pronoun])
            || token.folded == "himself" || token.folded == "herself"
    }

    func firstMention(from place: Int) -> Int {
        starts.partition { $0 < place }
    }
}

extension SpeakerResolver {
    /// “The senator”: whom the article calls so, the one named last.
    private func actor(ofRole tokens: Range<Int>, before sentence: Int) -> Int? {
        guard let first = parts.tokens[tokens].first, Self.definite.contains(first.folded), let role = head(of: tokens)
        else {
            return nil
        }
        let place = parts.range(of: tokens).lowerBound
        let holders = clusters.actors.indices.filter {
            clusters.actors[$0].kind == .person && clusters.actors[$0].roles.contains(role)
        }
        return holders.compactMap { actor in
            clusters.actors[actor].mentions.last { mentions[$0].range.upperBound <= place }.map { (actor, $0) }
        }.max { $0.1 < $1.1 }?.0
    }

    /// Articles before somebody who was named.
    private static let definite: Set<Word> = ["the", "der", "die", "das", "le", "la", "el"]

    /// The word that says what a noun is: senator in “the senator from Ilm”.
    func head(of tokens: Range<Int>) -> Word? {
        var head: Word?
        for at in tokens {
            let token = parts.tokens[at]
            if token.kind == .comma || token.isAny([.preposition, .relative]), head != nil { break }
            if token.isWord, !token.isAny(.determiner) { head = token.folded }
        }
        return head
    }
}

extension ArticleParts {
    /// Tokens outside quotations as a stretch of the article.
    func range(of tokens: Range<Int>) -> Range<Int> {
        guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    func start(ofSentence sentence: Int) -> Int {
        tokens[sentences[sentence].tokens.lowerBound].range.lowerBound
    }
}
