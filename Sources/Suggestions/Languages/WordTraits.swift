/// What a word is, as far as a list can say: several things at once where it may be several.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let determiner = WordTraits(rawValue: 1 << 0)
    static let preposition = WordTraits(rawValue: 1 << 1)
    /// A word that begins a clause: that, because, while.
    static let subordinator = WordTraits(rawValue: 1 << 2)
    /// And, or.
    static let coordinator = WordTraits(rawValue: 1 << 3)
    /// Have, will, would: what stands between a subject and its verb.
    static let auxiliary = WordTraits(rawValue: 1 << 4)
    /// A form of be: a verb after it is passive.
    static let copula = WordTraits(rawValue: 1 << 5)
    /// An adverb that may stand between a subject and its verb.
    static let adverb = WordTraits(rawValue: 1 << 6)
    /// He, she, they: a pronoun that speaks.
    static let pronoun = WordTraits(rawValue: 1 << 7)
    /// Who, which.
    static let relative = WordTraits(rawValue: 1 << 8)
    /// His, their: a determiner that stands for somebody.
    static let possessive = WordTraits(rawValue: 1 << 9)
    /// Mr, Senator.
    static let title = WordTraits(rawValue: 1 << 10)
    /// Friday, March, week, ago.
    static let time = WordTraits(rawValue: 1 << 11)
    /// A word that has its capital from the sentence and is no part of a name.
    static let common = WordTraits(rawValue: 1 << 12)
    /// Department, University.
    static let organization = WordTraits(rawValue: 1 << 13)
    /// City, County, States.
    static let place = WordTraits(rawValue: 1 << 14)
    /// A small word inside a name: de, van, of.
    static let particle = WordTraits(rawValue: 1 << 15)
    /// In, near: what stands before places.
    static let locative = WordTraits(rawValue: 1 << 16)
    static let maleName = WordTraits(rawValue: 1 << 17)
    static let femaleName = WordTraits(rawValue: 1 << 18)
    /// A word for a man: Mr, spokesman, father.
    static let male = WordTraits(rawValue: 1 << 19)
    /// A word for a woman.
    static let female = WordTraits(rawValue: 1 << 20)
    /// A word for somebody who speaks for a living or is asked: spokesman, officials, experts.
    static let role = WordTraits(rawValue: 1 << 21)
    /// American, Republican, Muslim: a capital that alone is no actor.
    static let nationality = WordTraits(rawValue: 1 << 22)
    /// Mine, ours; not, to: words that no subject ends with.
    static let neverSubject = WordTraits(rawValue: 1 << 23)
    /// A verb form that is none of speech: a boundary of noun phrases.
    static let verb = WordTraits(rawValue: 1 << 24)
    /// Newspaper, broadcaster, agency.
    static let media = WordTraits(rawValue: 1 << 25)
    /// A country, a state, a large city.
    static let knownPlace = WordTraits(rawValue: 1 << 26)

    static let firstName: WordTraits = [.maleName, .femaleName]
}

/// A form of a verb that may say that somebody speaks.
struct CueForm: Hashable, Sendable {
    /// What the verb asks of what stands beside it.
    enum Class: UInt8, Hashable, Sendable {
        /// Says by itself that somebody speaks: say, write, add.
        case speech
        /// Speech or thought, only before a clause: believe, think.
        case clause
        /// Takes an object that it is about: accuse, call, deny.
        case object
        /// Stands beside quotations, but is mostly something else: go, use.
        case weak
    }

    enum Form: UInt8, Hashable, Sendable {
        /// Say.
        case base
        /// Says.
        case present
        /// Said.
        case past
        /// Saying.
        case participle
    }

    let verb: Word
    let kind: Class
    let form: Form
    /// Whether the form is also a common noun: report, claim.
    let isAlsoNoun: Bool
    /// Whether the verb takes the one who is spoken to: tell, ask.
    let takesAddressee: Bool
}

extension CueForm {
    /// The forms of verbs that are listed whole, a verb up to each bar or line: base, present, then past.
    static func forms(speech: String, clause: String) -> [(Word, CueForm)] {
        var forms: [(Word, CueForm)] = []
        for (list, kind) in [(clause, Class.clause), (speech, .speech)] {
            for verb in list.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
                let words = verb.split(separator: " ").map { Word($0) }
                for (index, word) in words.enumerated() {
                    let form = CueForm(
                        verb: words[0], kind: kind, form: index == 0 ? .base : index == 1 ? .present : .past,
                        isAlsoNoun: false, takesAddressee: false)
                    forms.append((word, form))
                }
            }
        }
        return forms
    }
}
