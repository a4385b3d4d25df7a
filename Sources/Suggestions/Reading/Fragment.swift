import Prose

/// What stands between a pair of quotation marks inside one paragraph, marks included.
struct Fragment: Sendable {
    /// How what is quoted ends, which says whether the sentence around it goes on.
    enum Ending: Sendable {
        case comma, stop, question, none
    }

    let range: Range<Int>
    /// Which quotation of the article it belongs to.
    let quotation: Int
    let paragraph: Int
    let words: Int
    let ending: Ending
    /// Whether its form alone says that it is no speech.
    let looksLikeScare: Bool
    let startsLowercase: Bool
    /// Whether it is written as the name of a book or a program is, or stands inside a name.
    let isTitle: Bool
    /// Whether nothing stands before it, or after it, in its paragraph.
    let startsParagraph: Bool
    let endsParagraph: Bool
    /// Whether its closing mark is there.
    let isClosed: Bool
    /// Its place among the tokens outside quotations.
    var token = 0
    /// Its sentence.
    var sentence = 0
}

/// A sentence: tokens outside quotations, with each quotation as one token.
struct Sentence: Sendable {
    let tokens: Range<Int>
    let paragraph: Int
}

/// A paragraph and what is in it.
struct ParagraphParts: Sendable {
    let range: Range<Int>
    var sentences: Range<Int>
    var fragments: Range<Int>
}
