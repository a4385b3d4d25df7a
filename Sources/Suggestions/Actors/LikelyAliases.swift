package import Annotations
import Prose

/// Two entries of the register that may be one, and why, in words. A person decides.
package struct LikelyAlias: Hashable, Sendable {
    package let one: Identifier<Actor>
    package let other: Identifier<Actor>
    package let evidence: String

    /// The one that it is beside an actor; nil where it is about others.
    package func partner(of id: Identifier<Actor>) -> Identifier<Actor>? {
        id == one ? other : id == other ? one : nil
    }
}

/// Finds entries of the register whose names are likely names of one actor: by surname and initial, title and surname,
/// one letter, an abbreviation and the long name.
///
/// Names are brought together by keys that like ones share, so that a register of thousands costs about what it has
/// entries and not their square.
package struct LikelyAliases: Sendable {
    /// A name of an entry, taken apart.
    fileprivate struct Form {
        let entry: Int
        let name: String
        /// Without capitals, accents, marks and titles.
        let words: [String]
        let hasTitle: Bool
        /// Its letters where it is an abbreviation.
        let abbreviation: String?
    }

    private let actors: [Actor]
    private let forms: [Form]
    /// The pairs that were found, as numbers of entries, the lesser first.
    private var found: [[Int]: String] = [:]

    /// Every likely pair among actors that stand for themselves, but for those that a person has told apart; in their
    /// order.
    package static func all(among register: some Sequence<Actor>) -> [LikelyAlias] {
        var search = LikelyAliases(register)
        search.look()
        let pairs = search.found.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        return pairs.map { pair in
            LikelyAlias(one: search.actors[pair.key[0]].id, other: search.actors[pair.key[1]].id, evidence: pair.value)
        }
    }

    private init(_ register: some Sequence<Actor>) {
        actors = register.filter { $0.mergedInto == nil && $0.record.deletion == nil }
        forms = actors.indices.flatMap { [actors] index in
            ([actors[index].name] + actors[index].aliases.map(\.name)).map { Form(index, $0) }
        }
    }

    private mutating func look() {
        compare(by: { [$0.words.joined(separator: " ")] }, Self.sameName)
        compare(by: \.surnameKey, surname)
        compare(by: \.abbreviationKeys, Self.abbreviation)
        compare(by: \.wordKeys, spelling)
    }

    /// More bearers of one key than this tell nothing of each other.
    private static let crowd = 24

    /// Compares the forms that share a key.
    private mutating func compare(by keys: (Form) -> [String], _ evidence: (Form, Form) -> String?) {
        var bearers: [String: [Int]] = [:]
        for (index, form) in forms.enumerated() where !form.words.isEmpty {
            for key in keys(form) where bearers[key]?.last != index { bearers[key, default: []].append(index) }
        }
        for (_, indices) in bearers.sorted(by: { $0.key < $1.key }) where indices.count <= Self.crowd {
            for (offset, one) in indices.enumerated() {
                for other in indices[(offset + 1)...] { note(forms[one], forms[other], evidence) }
            }
        }
    }

    private mutating func note(_ one: Form, _ other: Form, _ evidence: (Form, Form) -> String?) {
        let pair = [one.entry, other.entry].sorted()
        guard one.entry != other.entry, found[pair] == nil, !areToldApart(one.entry, other.entry),
            let words = evidence(one, other) ?? evidence(other, one)
        else { return }
        found[pair] = words
    }

    private func areToldApart(_ one: Int, _ other: Int) -> Bool {
        actors[one].distinctFrom.contains(actors[other].id) || actors[other].distinctFrom.contains(actors[one].id)
    }

    // MARK: - Evidence, in words

    private static func sameName(_ one: Form, _ other: Form) -> String? {
        one.name == other.name ? "the same name" : "the same but for capitals, marks or a title"
    }

    /// A shorter name with the surname of a longer one.
    private func surname(_ short: Form, _ long: Form) -> String? {
        guard canBePerson(short), canBePerson(long), short.words.count <= long.words.count, long.words.count > 1
        else { return nil }
        if short.words.count == 1 { return short.hasTitle ? "title and surname" : "the same surname" }
        guard let first = short.words.first, let given = long.words.first else { return nil }
        if first == given { return short.words.count < long.words.count ? "the same but for a middle name" : nil }
        let isInitial = first.unicodeScalars.count == 1 || given.unicodeScalars.count == 1
        return isInitial && first.first == given.first ? "the same surname and initial" : nil
    }

    /// Not *a friend of Ilse Brandt*.
    private func canBePerson(_ form: Form) -> Bool {
        actors[form.entry].kind == .person && !form.words.contains { ["of", "the", "in", "from"].contains($0) }
    }

    private static func abbreviation(_ short: Form, _ long: Form) -> String? {
        guard let letters = short.abbreviation, long.initials.contains(letters) else { return nil }
        return "\(short.name): the initials"
    }

    /// One letter more, less or other in one long word.
    private func spelling(_ one: Form, _ other: Form) -> String? {
        guard one.words.count == other.words.count, actors[one.entry].kind == actors[other.entry].kind else {
            return nil
        }
        let different = zip(one.words, other.words).filter { $0 != $1 }
        guard different.count == 1, let (left, right) = different.first, min(left.count, right.count) >= 5,
            SpellingDistance.isAtMostOne(left, right)
        else { return nil }
        return "one letter: \([left, right].sorted().joined(separator: ", "))"
    }
}

extension LikelyAliases.Form {
    fileprivate init(_ entry: Int, _ name: String) {
        self.entry = entry
        self.name = name
        let plain = foldedName(name, keepsCapitals: false).map { Self.isPart($0) ? Character($0) : " " }
        let all = String(plain).split(separator: " ").map(String.init)
        let bare = Array(all.drop { NameWords.titles.contains($0) })
        words = bare.isEmpty ? all : bare
        hasTitle = !bare.isEmpty && bare.count < all.count
        let letters = name.filter { $0 != "." }
        let isAbbreviation = (2...8).contains(letters.count) && letters.allSatisfy { $0.isLetter && $0.isUppercase }
        abbreviation = isAbbreviation ? letters.lowercased() : nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" || scalar == "’"
    }

    /// Small words that initials leave out, or not.
    private static let small: Set<String> = [
        "of", "the", "and", "for", "in", "on", "de", "la", "le", "du", "des", "und",
    ]

    /// The first letters, with and without those of small words; none of a single word.
    fileprivate var initials: Set<String> {
        guard words.count > 1 else { return [] }
        let full = words.compactMap(\.first), short = words.filter { !Self.small.contains($0) }.compactMap(\.first)
        return Set([String(full), String(short)].filter { $0.count > 1 })
    }

    fileprivate var surnameKey: [String] { words.last.map { [$0] } ?? [] }

    fileprivate var abbreviationKeys: [String] { abbreviation.map { [$0] } ?? Array(initials) }

    /// The name as it is and without each letter of its long words in turn: two names that are one letter apart have one
    /// of these in common (Wolf Garbe, "Symmetric Delete spelling correction").
    fileprivate var wordKeys: [String] {
        let shorter = words.indices.filter { words[$0].count >= 5 }.flatMap { index in
            words[index].indices.map { place in
                var cut = words
                cut[index].remove(at: place)
                return cut.joined(separator: " ")
            }
        }
        return Array(Set(shorter + [words.joined(separator: " ")]))
    }
}
