import Prose

/// An article taken apart: words, quotations, sentences, paragraphs.
///
/// A sentence is read with what is quoted in it as one token: what somebody says in it is no part of the clause that
/// says who speaks. Everything that looks at an article shares these parts: a class, so that handing them on costs one
/// count and not one for each list in them. They never change.
final class ArticleParts: Sendable {
    let language: Language
    let scalars: [Unicode.Scalar]
    let quotations: [Quotation]
    let paragraphs: [ParagraphParts]
    let fragments: [Fragment]
    let sentences: [Sentence]
    /// Outside quotations, each quotation being one token.
    let tokens: [Token]
    /// Which paragraphs are no part of the article's text: captions, invitations to subscribe.
    let isBoilerplate: [Bool]
    /// Every word and mark, inside quotations too, in reading order; for finding names.
    let all: [Token]
    /// The tokens of each paragraph in `all`.
    let allOfParagraph: [Range<Int>]

    /// Takes a text apart.
    convenience init(_ text: ArticleText, in stretch: TextRange) {
        var reader = ArticleReader(text, in: stretch)
        reader.read(text.units(.paragraph, in: stretch))
        self.init(reader)
    }

    private init(_ reader: ArticleReader) {
        language = reader.language
        scalars = reader.scalars
        quotations = reader.quotations
        paragraphs = reader.paragraphs
        fragments = reader.fragments
        sentences = reader.sentences
        tokens = reader.tokens
        isBoilerplate = reader.isBoilerplate
        all = reader.all
        allOfParagraph = reader.allOfParagraph
    }

    /// Whether words lead up to a quotation in its sentence, as they do to the name of a book.
    func isInsideClause(_ fragment: Fragment) -> Bool {
        let start = sentences[fragment.sentence].tokens.lowerBound
        guard fragment.token > start else { return false }
        let before = tokens[fragment.token - 1]
        return before.isWord && before.cue == nil || before.kind == .comma
    }

    /// Whether a newspaper or a broadcaster is a subject: it passes on what others say.
    func isMedium(_ subject: Subject?) -> Bool {
        subject?.tokens.contains { tokens[$0].isCapitalized && tokens[$0].isAny(.media) } ?? false
    }

    /// Whether a token is a word like “that”, after which a clause says what was said.
    func isComplementizer(_ token: Int) -> Bool {
        tokens.indices.contains(token) && language.complementizers.contains(tokens[token].folded)
    }

    func string(_ range: Range<Int>) -> String { scalars.string(in: range) }

    /// The last scalar before an index that is no blank, in the same line; nil at its start.
    func scalar(before index: Int) -> Unicode.Scalar? { scalars.scalar(before: index) }

    func isBlank(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy { $0.isBlank } }
}

extension [Unicode.Scalar] {
    /// The last scalar before an index that is no blank, in the same line; nil at its start.
    func scalar(before index: Int) -> Unicode.Scalar? {
        var at = index - 1
        while at >= 0, self[at].isBlank, self[at] != "\n" { at -= 1 }
        return at >= 0 && self[at] != "\n" ? self[at] : nil
    }

    /// Some of them as a string.
    func string(in range: Range<Int>) -> String {
        let scalars = self[range]
        guard scalars.allSatisfy({ $0.value < 0x80 }) else {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
        // Most words are ASCII, and byte by byte is several times faster.
        return String(unsafeUninitializedCapacity: scalars.count) { bytes in
            var at = 0
            for scalar in scalars {
                bytes[at] = UInt8(truncatingIfNeeded: scalar.value)
                at += 1
            }
            return at
        }
    }
}
