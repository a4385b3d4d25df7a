/// A place in an article where somebody or something is named.
struct ActorMention: Sendable {
    /// Where the name stands, in scalars, without titles and 's.
    let range: Range<Int>
    /// Among all words of the article, inside quotations too.
    let tokens: Range<Int>
    /// Its words with one blank between them.
    let name: String
    /// The same in small letters, word by word, without points.
    let words: [String]
    /// Titles and roles that stand before or after it: senator, spokeswoman.
    let roles: [Word]
    /// Where its paragraph begins, among all words.
    let paragraph: Int
    /// What a pronoun soon after it says: Voss said that she.
    let genderOfPronoun: ActorGender?
    /// What titles and the first name say.
    let gender: ActorGender?
    let hasTitle: Bool
    let hasArticle: Bool
    /// Whether a verb of speech stands beside it.
    let speaks: Bool
    /// Whether its first capital may come from its sentence.
    let startsSentence: Bool
    let isLocated: Bool
    let isPossessive: Bool
    /// Whether a preposition stands before it.
    let followsPreposition: Bool
    let isQuoted: Bool
    /// Whether a role that goes with people stands before or after it.
    let hasRole: Bool

    /// The last word as it is written: of a person's name, the surname.
    var lastWord: String { name.split(separator: " ").last.map(String.init) ?? name }

    var isAcronym: Bool { words.count == 1 && name.utf8.count > 1 && name == name.uppercased() }
}

/// What is known of how somebody is spoken of: he or she.
enum ActorGender: Hashable, Sendable {
    case male, female
}
