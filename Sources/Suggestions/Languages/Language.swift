/// The rules of a language that are words: one file a language, all of the same shape.
struct Language: Sendable {
    /// As in BCP 47: en, de.
    let code: String
    /// What single words are, verbs of speech in all their forms among them.
    let words: WordTable
    /// Verbs of two words, by the first and then the second: put it, points out.
    let cuePhrases: [Word: [Word: CueForm]]
    /// Words whose count tells the language of a text.
    let markers: Set<Word>
    /// Which pronouns stand for whom.
    let pronouns: [Word: Pronoun]
    /// What makes “according to NAME”: the words before the name.
    let accordingTo: [[Word]]
    /// Words between a text and its writer: a statement by NAME.
    let authorship: Set<Word>
    /// Words that a full stop belongs to.
    let abbreviations: Set<Word>
    /// Whether a word in -ed is the past of a verb.
    let hasPastInEd: Bool
    /// Whether every noun has a capital, so that a capital says little.
    let capitalizesNouns: Bool
    /// Whether a verb may stand before its subject anywhere (sagte Meier), and not only after a quotation.
    let invertsFreely: Bool
    /// The word that begins a clause of what was said: that.
    let complementizers: Set<Word>
    /// The one of them that belongs to nobody's words: that.
    let that: Word
    /// Pronouns that are joined to their verb by a hyphen: dit-il.
    let cliticPronouns: Set<Word>
    /// How paragraphs begin that are no part of an article's text.
    let boilerplate: [[Word]]

    /// Whom a pronoun may stand for.
    enum Pronoun: Hashable, Sendable {
        case he, she, they, it
        /// I, we: whoever writes.
        case own
    }

    /// What a list says of a word in small letters.
    func traits(of word: String) -> WordTraits { words[Word(word)].traits }

    static let all = [english, german, french, spanish, russian]

    /// The language that most of a text's small words belong to; English in doubt.
    static func of(_ words: some Sequence<Word>) -> Language {
        let all = all
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
    private(set) var words = WordTable(room: 2048)

    /// Notes what the words of a list are, which blanks stand between.
    mutating func add(_ traits: WordTraits, _ list: StaticString) {
        Self.forEach(in: list) { word in words.update(word) { $0.traits.insert(traits) } }
    }

    mutating func add(_ traits: WordTraits, _ list: Set<String>) {
        for word in list { words.update(Word(word)) { $0.traits.insert(traits) } }
    }

    /// Notes forms of verbs of speech.
    mutating func add(_ cues: [(Word, CueForm)]) {
        for (word, form) in cues { words.update(word) { $0.cue = form } }
    }

    private static func forEach(in list: StaticString, _ body: (Word) -> Void) {
        list.withUTF8Buffer { bytes in
            var maker = Word.Maker()
            for byte in bytes {
                if byte == 0x20 || byte == 0x0A {
                    if maker.count > 0 { body(maker.word) }
                    maker = Word.Maker()
                } else {
                    maker.append(byte)
                }
            }
            if maker.count > 0 { body(maker.word) }
        }
    }
}
