import Annotations

extension SpeakerResolver {
    /// How far back a pronoun is followed, in sentences.
    private static let reach = 7

    /// Whom he, she or it stands for: the person before it with the most points.
    func actor(ofPronoun at: Int, in sentence: Int, after last: Speech?) -> Int? {
        let place = parts.tokens[at].range.lowerBound
        guard let pronoun = parts.language.pronouns[parts.tokens[at].folded], pronoun != .own else { return nil }
        guard pronoun == .he || pronoun == .she else {
            return pronoun == .it ? thing(before: place, in: sentence) : nil
        }
        let gender: ActorGender = pronoun == .he ? .male : .female
        var best = last.flatMap { points(of: $0, in: sentence, gender) }
        for back in 0...min(Self.reach, sentence) {
            var isFirst = true
            for index in bySentence[sentence - back] where mentions[index].range.upperBound <= place {
                guard let actor = person(at: index, gender) else { continue }
                var points = points(of: index, actor, gender) - 55 * back
                if isFirst { points += 50 }
                if actor == last?.actor { points += Self.forSpeaker }
                if isSameParagraph(sentence - back, sentence) { points += 15 }
                isFirst = false
                if best.map({ points > $0.points }) ?? true { best = (actor, points) }
            }
        }
        return best?.actor
    }

    /// What goes on speaking counts for.
    private static let forSpeaker = 60

    /// Who spoke last, as if named in the sentence where they spoke: “he” there stood for them too.
    private func points(of last: Speech, in sentence: Int, _ gender: ActorGender) -> (actor: Int, points: Int)? {
        let back = sentence - last.sentence
        guard (0...Self.reach).contains(back), mayBePerson(last.actor),
            clusters.actors[last.actor].gender.map({ $0 == gender }) ?? true
        else { return nil }
        var points = Self.forSpeaker - 55 * back
        if clusters.actors[last.actor].gender == gender { points += 45 }
        if isSameParagraph(last.sentence, sentence) { points += 15 }
        return (last.actor, points)
    }

    /// The actor of a mention that a pronoun for people can stand for; nil where a title or a first name says otherwise.
    private func person(at index: Int, _ gender: ActorGender) -> Int? {
        guard let actor = clusters.actorOfMention[index], mayBePerson(actor) else { return nil }
        return clusters.actors[actor].gender.map { $0 == gender } ?? true ? actor : nil
    }

    /// What a mention has for and against it wherever it stands: of whom somebody speaks, or whose something is, is less
    /// often who speaks next.
    private func points(of index: Int, _ actor: Int, _ gender: ActorGender) -> Int {
        var points = 0
        if clusters.actors[actor].gender == gender { points += 45 }
        if mentions[index].followsPreposition { points -= 35 }
        if mentions[index].isPossessive { points -= 10 }
        if !isSurelyPerson(actor) { points -= 45 }
        return points
    }

    /// Whether a pronoun for people can stand for an actor.
    private func mayBePerson(_ actor: Int) -> Bool {
        let actor = clusters.actors[actor]
        let isAcronym = actor.words.count == 1 && actor.name.count > 1 && actor.name == actor.name.uppercased()
        return actor.kind == .person && !isAcronym
    }

    /// Whether more than the shape of a name says that it is a person’s.
    private func isSurelyPerson(_ actor: Int) -> Bool {
        let actor = clusters.actors[actor]
        if actor.gender != nil || actor.known != nil { return true }
        if actor.words.first.map({ !parts.language.traits(of: $0).isDisjoint(with: .firstName) }) ?? false {
            return true
        }
        return actor.mentions.contains { mentions[$0].hasTitle || mentions[$0].speaks || mentions[$0].hasRole }
    }

    private func isSameParagraph(_ first: Int, _ second: Int) -> Bool {
        parts.sentences[first].paragraph == parts.sentences[second].paragraph
    }

    /// What “it” stands for: an organization named a little before.
    private func thing(before place: Int, in sentence: Int) -> Int? {
        for back in 0...min(2, sentence) {
            let found = bySentence[sentence - back].first { index in
                mentions[index].range.upperBound <= place
                    && clusters.actorOfMention[index].map {
                        [.organization, .media].contains(clusters.actors[$0].kind)
                    } ?? false
            }
            if let found { return clusters.actorOfMention[found] }
        }
        return nil
    }
}
