import Annotations

/// Puts the mentions of one actor together. Two full names with different first names are never one.
struct ActorClusters {
    private(set) var actors: [ArticleActor] = []
    /// The actor of each mention; nil where it is none.
    private(set) var actorOfMention: [Int?]
    /// Who else bears the surname of a mention, where nothing tells them apart.
    private(set) var doubles: [Int: [Int]] = [:]
    private let mentions: [ActorMention]
    private let language: Language
    private var byName: [String: Int] = [:]
    private var byLast: [String: [Int]] = [:]
    private var byInitials: [String: [Int]] = [:]
    /// Names that stand after “in” somewhere.
    private let located: Set<String>
    private let known: KnownActors

    init(_ mentions: [ActorMention], language: Language, known: KnownActors) {
        self.mentions = mentions
        self.language = language
        self.known = known
        located = Set(mentions.lazy.filter(\.isLocated).map(\.name))
        actorOfMention = [Int?](repeating: nil, count: mentions.count)
        for index in mentions.indices where mentions[index].words.count > 1 { place(index) }
        for index in mentions.indices where mentions[index].words.count == 1 { placeShort(index) }
        finish()
    }
}

extension ActorClusters {
    /// Long names: each its own actor, but for middle names and spelling.
    private mutating func place(_ index: Int) {
        let mention = mentions[index]
        let actor = byName[key(mention)] ?? sameName(as: mention) ?? add(mention)
        byName[key(mention)] = actor
        take(index, actor)
    }

    private func key(_ mention: ActorMention) -> String {
        known.name(for: mention.name) ?? mention.words.joined(separator: " ")
    }

    private mutating func add(_ mention: ActorMention) -> Int {
        let kind = kind(of: mention)
        var actor = ArticleActor(name: mention.name, words: mention.words, forms: [], kind: kind)
        actor.known = known.identifier(of: mention.name)
        if let name = known.name(for: mention.name) { actor.name = name }
        if let registered = known.kind(of: mention.name) { actor.kind = registered }
        actors.append(actor)
        let number = actors.count - 1
        if let last = mention.words.last(where: { !["jr", "sr", "ii", "iii"].contains($0) }) {
            byLast[last, default: []].append(number)
        }
        let initials = String(mention.words.filter { !["of", "the", "and", "for"].contains($0) }.compactMap(\.first))
        byInitials[initials, default: []].append(number)
        return number
    }

    /// The actor with the same first and last name, or one that is spelled nearly so.
    private mutating func sameName(as mention: ActorMention) -> Int? {
        guard let last = mention.words.last, let first = mention.words.first else { return nil }
        for number in byLast[last] ?? [] where actors[number].words.count > 1 {
            let words = actors[number].words
            let isSameFirst = words.first == first || (first.count == 1 && words.first?.first == first.first)
            if isSameFirst, isPerson(actors[number].kind), kind(of: mention) == .person {
                lengthen(number, mention)
                return number
            }
            if isSubsequence(words, mention.words) || isSubsequence(mention.words, words),
                actors[number].kind == kind(of: mention),
                words.first == first || actors[number].kind != .person
            {
                return number
            }
        }
        return actors.indices.first { isVariant(actors[$0], mention) }
    }

    private mutating func lengthen(_ number: Int, _ mention: ActorMention) {
        guard mention.words.count > actors[number].words.count, mention.words.count < 5,
            known.name(for: actors[number].name) == nil
        else { return }
        actors[number].name = mention.name
        actors[number].words = mention.words
    }

    private func isSubsequence(_ short: [String], _ long: [String]) -> Bool {
        var rest = short[...]
        for word in long where word == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Whether two names differ by one letter in one long word.
    private func isVariant(_ actor: ArticleActor, _ mention: ActorMention) -> Bool {
        guard actor.words.count == mention.words.count else { return false }
        let different = zip(actor.words, mention.words).filter { $0 != $1 }
        guard different.count == 1, let (one, other) = different.first else { return false }
        return one.first == other.first && min(one.count, other.count) >= 6 && abs(one.count - other.count) <= 1
            && SpellingDistance.isAtMostOne(one, other)
    }

    private mutating func take(_ index: Int, _ number: Int) {
        let mention = mentions[index]
        actorOfMention[index] = number
        actors[number].mentions.append(index)
        if !actors[number].forms.contains(mention.name) { actors[number].forms.append(mention.name) }
        if let gender = mention.gender, actors[number].gender == nil || mention.hasTitle {
            actors[number].gender = gender
        }
        actors[number].roles.formUnion(mention.roles)
        if mention.hasTitle, actors[number].kind != .person, actors[number].words.count <= 3, mention.words.count <= 3,
            !mention.words.contains(where: { language.traits(of: $0).contains(.organization) }),
            actors[number].known == nil
        {
            actors[number].kind = .person
        }
    }
}

extension ActorClusters {
    /// One word: a surname, initials, or a name of its own.
    private mutating func placeShort(_ index: Int) {
        let mention = mentions[index]
        let word = mention.words[0]
        if known.identifier(of: mention.name) == nil {
            if let person = surname(word, mention, at: index) {
                if !actors[person].forms.contains(mention.name) {
                    actors[person].evidence.append("\(mention.name): surname alone")
                }
                return take(index, person)
            }
            if mention.isAcronym, let long = byInitials[word]?.first(where: { actors[$0].words.count > 1 }) {
                if !actors[long].forms.contains(mention.name) {
                    actors[long].evidence.append("\(mention.name): its initials")
                }
                return take(index, long)
            }
        }
        let number = byName[key(mention)] ?? spelled(like: mention) ?? add(mention)
        byName[key(mention)] = number
        take(index, number)
    }

    private func spelled(like mention: ActorMention) -> Int? {
        actors.indices.first { isVariant(actors[$0], mention) }
    }

    /// The person whose surname a word is. Of several, the one whose office stands before it, whose gender a title or a
    /// pronoun tells, whose full name stands before it in the paragraph, who was meant or spoke last, else whom the
    /// article names far more than the others. Otherwise it is in doubt.
    private mutating func surname(_ word: String, _ mention: ActorMention, at index: Int) -> Int? {
        guard !located.contains(mention.name) || mention.hasTitle || mention.speaks else { return nil }
        var candidates = (byLast[word] ?? []).filter { actors[$0].words.count > 1 && actors[$0].kind != .place }
        if let gender = mention.gender {
            candidates = candidates.filter { actors[$0].gender != (gender == .male ? .female : .male) }
        }
        if candidates.isEmpty { return firstName(word, mention) ?? misspelled(word) }
        let people = candidates.filter { actors[$0].kind == .person }
        guard people.count > 1 else { return people.first ?? (mention.hasTitle ? nil : candidates.first) }
        return toldApart(people, mention, at: index)
    }

    private mutating func toldApart(_ people: [Int], _ mention: ActorMention, at index: Int) -> Int? {
        let roles = Set(mention.roles)
        let holders = people.filter { !actors[$0].roles.isDisjoint(with: roles) }
        if holders.count == 1 { return holders.first }
        var people = people
        if let gender = mention.gender ?? mention.genderOfPronoun {
            let fitting = people.filter { actors[$0].gender.map { $0 == gender } ?? true }
            if fitting.count == 1 { return fitting.first }
            if !fitting.isEmpty { people = fitting }
        }
        let near = people.compactMap { number in
            actors[number].mentions.last {
                $0 < index && mentions[$0].paragraph == mention.paragraph && mentions[$0].words.count > 1
            }
            .map { (number, $0) }
        }
        if let best = near.max(by: { $0.1 < $1.1 }) { return best.0 }
        if let last = lastMeant(people, before: index) { return last }
        let ranked = people.sorted { (actors[$1].mentions.count, $0) < (actors[$0].mentions.count, $1) }
        guard let first = ranked.first, let second = ranked.dropFirst().first else { return ranked.first }
        if actors[first].mentions.count < 2 * actors[second].mentions.count {
            doubles[index] = Array(ranked.dropFirst())
        }
        return first
    }

    /// The one of some people whom the text was about last: who was named by the surname alone, or spoke, or came with a
    /// title.
    private func lastMeant(_ people: [Int], before index: Int) -> Int? {
        let last = people.compactMap { number in
            actors[number].mentions.filter { other in
                let mention = mentions[other]
                let isSurname = mention.words.count == 1 && mention.words.first == mentions[index].words.first
                return other < index && (isSurname || mention.words.count > 1 && (mention.speaks || mention.hasTitle))
            }.max().map { (number, $0) }
        }
        return last.max { $0.1 < $1.1 }?.0
    }

    private func firstName(_ word: String, _ mention: ActorMention) -> Int? {
        guard language.traits(of: word).isDisjoint(with: .firstName) == false, !mention.hasTitle else { return nil }
        let people = actors.indices.filter {
            actors[$0].kind == .person && actors[$0].words.count > 1 && actors[$0].words.first == word
        }
        return people.count == 1 ? people.first : nil
    }

    /// The one person whose surname differs from a word by a letter: Ilmerov, Ilmarov.
    private func misspelled(_ word: String) -> Int? {
        guard word.utf8.count >= 6 else { return nil }
        let people = actors.indices.filter { number in
            guard actors[number].kind == .person, actors[number].words.count > 1, let last = actors[number].words.last
            else { return false }
            return last.utf8.count >= 6 && last.utf8.first == word.utf8.first && last != word
                && abs(last.utf8.count - word.utf8.count) <= 1 && SpellingDistance.isAtMostOne(last, word)
        }
        return people.count == 1 ? people.first : nil
    }

    private func isPerson(_ kind: Actor.Kind) -> Bool { kind == .person }

    /// What a name is by its words and its company.
    private func kind(of mention: ActorMention) -> Actor.Kind {
        let traits = mention.words.map { language.traits(of: $0) }
        let isNamed = traits.first.map { !$0.isDisjoint(with: .firstName) } ?? false
        if mention.words.count > 1, isNamed, !(traits.last ?? []).contains(.organization) || mention.hasTitle {
            return .person
        }
        if traits.last?.contains(.media) ?? false,
            mention.words.count > 1 || mention.isAcronym
                || (traits.last?.contains(.knownPlace) == false && mention.hasArticle)
        {
            return .media
        }
        if traits.contains(where: { $0.contains(.organization) }) { return .organization }
        if mention.hasTitle || mention.hasRole && !mention.isAcronym { return .person }
        // UK Foreign Secretary, with the name of whoever holds it elsewhere.
        if mention.words.count > 1, traits.last?.contains(.title) ?? false { return .office }
        let whole = language.traits(of: mention.words.joined(separator: " "))
        if whole.contains(.knownPlace) || located.contains(mention.name)
            || traits.contains(where: { $0.contains(.place) })
        {
            return .place
        }
        if whole.contains(.media) { return .media }
        if mention.isAcronym { return .organization }
        if mention.hasArticle { return .organization }
        if (2...3).contains(mention.words.count) {
            return traits.contains { $0.contains(.nationality) } ? .organization : .person
        }
        return mention.words.count == 1 && mention.speaks ? .person : .organization
    }
}

extension ActorClusters {
    /// Kinds that only all mentions together tell.
    private mutating func finish() {
        for number in actors.indices where actors[number].known == nil {
            let own = actors[number].mentions.map { mentions[$0] }
            if actors[number].words.count == 1, actors[number].kind == .organization,
                own.contains(where: { $0.hasTitle || $0.speaks && !$0.isAcronym && !$0.hasArticle })
            {
                actors[number].kind = .person
            }
        }
    }
}

/// Whether two words are one slip of the keyboard apart.
enum SpellingDistance {
    static func isAtMostOne(_ one: String, _ other: String) -> Bool {
        var short = Array(one.unicodeScalars), long = Array(other.unicodeScalars)
        if short.count > long.count { swap(&short, &long) }
        guard long.count - short.count <= 1 else { return false }
        let prefix = zip(short, long).prefix { $0 == $1 }.count
        let rest = short.dropFirst(prefix)
        return short.count == long.count
            ? rest.dropFirst().elementsEqual(long.dropFirst(prefix + 1))
            : rest.elementsEqual(long.dropFirst(prefix + 1))
    }
}
