import Prose

/// A word or a mark of an article, or a whole quotation that stands for one.
///
/// It holds no reference, so that copying it costs nothing but its bytes.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        case word, comma, stop, colon, semicolon, dash, opening, closing, quotation, mark
    }

    let kind: Kind
    let isCapitalized: Bool
    /// Whether 's follows, so that the word belongs to the next.
    let isPossessive: Bool
    /// Whether it is written in capitals alone: several of them.
    let isAcronym: Bool
    private(set) var traits: WordTraits
    /// The word in small letters, without 's.
    let folded: Word
    private(set) var cue: CueForm?
    private let start: Int32
    private let end: Int32
    private let fragmentNumber: Int32

    /// A whole quotation.
    init(fragment: Int, range: Range<Int>) {
        self.init(.quotation, range, fragment: fragment)
    }

    /// A mark.
    init(_ kind: Kind, _ range: Range<Int>, fragment: Int) {
        self.kind = kind
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        fragmentNumber = Int32(truncatingIfNeeded: fragment)
        folded = .none
        traits = []
        cue = nil
        isCapitalized = false
        isPossessive = false
        isAcronym = false
    }

    /// A word.
    init(
        _ folded: Word, _ range: Range<Int>, in language: Language, isCapitalized: Bool, isAcronym: Bool,
        isPossessive: Bool, fragment: Int
    ) {
        kind = .word
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        fragmentNumber = Int32(truncatingIfNeeded: fragment)
        self.folded = folded
        self.isCapitalized = isCapitalized
        self.isAcronym = isAcronym
        self.isPossessive = isPossessive
        let entry = language.words[folded]
        traits = entry.traits
        cue = entry.cue
    }

    /// Where it stands, in scalars of the article; 's is not part of it.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// Which stretch between quotation marks it is, or is in; -1 outside.
    var fragment: Int { Int(fragmentNumber) }

    /// How many bytes the word has.
    var length: Int { folded.length }

    var isWord: Bool { kind == .word }

    func isAny(_ traits: WordTraits) -> Bool { !self.traits.isDisjoint(with: traits) }

    /// Whether it is written as a name is, and is no word that only begins its sentence.
    var looksLikeName: Bool { isCapitalized && !isAny([.common, .determiner, .subordinator]) }

    /// Whether it is a month, and so a surname after a first name or a title: Anna May.
    var isMonth: Bool { isCapitalized && Self.monthsAndNames.contains(folded) }

    private static let monthsAndNames: Set<Word> = ["may", "june", "august", "april", "march"]

    /// The same as a name and nothing else.
    var asName: Token {
        var name = self
        name.traits = []
        name.cue = nil
        return name
    }

    /// Whether a word ends as adverbs do and is none of the nouns that end so too: the family, an ally.
    var endsAsAdverb: Bool {
        folded.hasSuffix("ly") && length > 4 && !isCapitalized && !isAny([.role, .organization])
            && !Self.nounsInLy.contains(folded)
    }

    private static let nounsInLy: Set<Word> = [
        "ally", "assembly", "anomaly", "belly", "bully", "butterfly", "family", "folly", "jelly", "lily", "melancholy",
        "monopoly", "rally", "reply", "supply", "tally", "apply", "comply", "imply", "multiply", "rely", "sully",
    ]
}
