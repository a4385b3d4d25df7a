import Prose

/// A word or a mark of an article, or a whole quotation that stands for one.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, comma, stop, colon, semicolon, dash, opening, closing, quotation, mark
    }

    let kind: Kind
    /// Where it stands, in scalars of the article; 's is not part of it.
    let range: Range<Int>
    /// A word as it is written, without 's.
    let word: String
    /// The word in small letters.
    let folded: String
    private(set) var traits: WordTraits
    private(set) var cue: CueForm?
    let isCapitalized: Bool
    /// Whether 's follows, so that the word belongs to the next.
    let isPossessive: Bool
    /// Which stretch between quotation marks it is, or is in; -1 outside.
    var fragment: Int

    /// A whole quotation.
    init(fragment: Int, range: Range<Int>) {
        self.init(.quotation, range, fragment: fragment)
    }

    /// A mark.
    init(_ kind: Kind, _ range: Range<Int>, fragment: Int) {
        self.kind = kind
        self.range = range
        self.fragment = fragment
        word = ""
        folded = ""
        traits = []
        cue = nil
        isCapitalized = false
        isPossessive = false
    }

    /// A word.
    init(
        _ word: String, _ range: Range<Int>, in language: Language, isCapitalized: Bool, isPossessive: Bool,
        fragment: Int
    ) {
        kind = .word
        self.range = range
        self.word = word
        self.isCapitalized = isCapitalized
        self.isPossessive = isPossessive
        self.fragment = fragment
        folded = word.utf8.contains { $0 < 0x61 || $0 > 0x7A } ? word.lowercased() : word
        traits = language.words[folded] ?? []
        cue = language.cues[folded]
    }

    var isWord: Bool { kind == .word }

    func isAny(_ traits: WordTraits) -> Bool { !self.traits.isDisjoint(with: traits) }

    /// Whether it is written as a name is, and is no word that only begins its sentence.
    var looksLikeName: Bool { isCapitalized && !isAny([.common, .determiner, .subordinator]) }

    /// Whether it is a month, and so a surname after a first name or a title: Anna May.
    var isMonth: Bool { isCapitalized && ["may", "june", "august", "april", "march"].contains(folded) }

    /// The same as a name and nothing else.
    var asName: Token {
        var name = self
        name.traits = []
        name.cue = nil
        return name
    }

    /// Whether a word ends as adverbs do and is none of the nouns that end so too: the family, an ally.
    var endsAsAdverb: Bool {
        folded.hasSuffix("ly") && word.utf8.count > 4 && !isCapitalized && !isAny([.role, .organization])
            && !Self.nounsInLy.contains(folded)
    }

    private static let nounsInLy: Set<String> = [
        "ally", "assembly", "anomaly", "belly", "bully", "butterfly", "family", "folly", "jelly", "lily", "melancholy",
        "monopoly", "rally", "reply", "supply", "tally", "apply", "comply", "imply", "multiply", "rely", "sully",
    ]

    var isAcronym: Bool { isCapitalized && word.utf8.count > 1 && word == word.uppercased() }
}
