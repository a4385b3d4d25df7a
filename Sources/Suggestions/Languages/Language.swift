/// The rules of a language that are words: one file a language, all of the same shape.
struct Language: Sendable {
    /// As in BCP 47: en, de.
    let code: String
    /// What single words are.
    let words: [String: WordTraits]
    /// Verbs of speech in all their forms.
    let cues: [String: CueForm]
    /// Verbs of two words: put it, points out.
    let cuePhrases: [String: CueForm]
    /// Words whose count tells the language of a text.
    let markers: Set<String>
    /// Which pronouns stand for whom.
    let pronouns: [String: Pronoun]
    /// What makes “according to NAME”: the words before the name.
    let accordingTo: [[String]]
    /// Words between a text and its writer: a statement by NAME.
    let authorship: Set<String>
    /// Words that a full stop belongs to.
    let abbreviations: Set<String>
    /// Whether a word in -ed is the past of a verb.
    let hasPastInEd: Bool
    /// Whether every noun has a capital, so that a capital says little.
    let capitalizesNouns: Bool
    /// Whether a verb may stand before its subject anywhere (sagte Meier), and not only after a quotation.
    let invertsFreely: Bool
    /// The word that begins a clause of what was said: that.
    let complementizers: Set<String>
    /// The one of them that belongs to nobody's words: that.
    let that: String
    /// Pronouns that are joined to their verb by a hyphen: dit-il.
    let cliticPronouns: Set<String>
    /// How paragraphs begin that are no part of an article's text.
    let boilerplate: [[String]]

    /// Whom a pronoun may stand for.
    enum Pronoun: Hashable, Sendable {
        case he, she, they, it
        /// I, we: whoever writes.
        case own
    }

    static let all = [english, german, french]

    /// The language that most of a text's small words belong to; English in doubt.
    static func of(_ words: some Sequence<String>) -> Language {
        var counts = [Int](repeating: 0, count: all.count)
        for word in words {
            for index in all.indices where all[index].markers.contains(word) { counts[index] += 1 }
        }
        let best = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
        return all[best]
    }
}

/// Makes the tables of a language of lists of words.
struct WordLists {
    private(set) var words: [String: WordTraits] = [:]

    mutating func add(_ traits: WordTraits, _ list: String) {
        for word in list.split(whereSeparator: \.isWhitespace) { words[String(word), default: []].insert(traits) }
    }

    mutating func add(_ traits: WordTraits, _ list: Set<String>) {
        for word in list { words[word, default: []].insert(traits) }
    }
}
