import Prose

/// The words of an anchor among the tokens of a text in which they stand.
struct AnchoredWords {
    /// The tokens of the text.
    let text: TextTokens
    /// Where the words stand in the text, in scalars.
    let range: TextRange
    /// The tokens that the words are or cut.
    let span: Range<Int>
    /// How much the words say.
    let weight: Int

    init(_ range: TextRange, in text: TextTokens) {
        self.text = text
        self.range = range
        span = text.indices(in: range)
        weight = span.reduce(0) { $0 + Int(text[$1].weight) }
    }

    /// The words alone, in the little that the anchor keeps of their text.
    init(of anchor: Anchor) {
        let start = anchor.prefix.unicodeScalars.count
        let words = anchor.exact.unicodeScalars.count
        let text = TextTokens(of: ArticleText(anchor.prefix + anchor.exact + anchor.suffix))
        self.init(TextRange(start, start + words), in: text)
    }

    /// The tokens.
    var tokens: ArraySlice<TextToken> {
        text.tokens[span]
    }

    /// How many words the anchor has.
    var wordCount: Int {
        tokens.count { $0.kind == .word }
    }

    /// Whether so few words are common enough to stand elsewhere by chance.
    var isShort: Bool {
        wordCount < 5 || weight < 24
    }

    /// The marks that the words begin with.
    var head: ArraySlice<TextToken> {
        tokens.prefix { $0.kind != .word }
    }

    /// The marks that the words end with.
    var tail: ArraySlice<TextToken> {
        guard let last = tokens.lastIndex(where: { $0.kind == .word }) else { return tokens }
        return tokens[(last + 1)...]
    }

    /// How much of some tokens of the text are words.
    func weight(of indices: Range<Int>) -> Int {
        indices.reduce(0) { $0 + Int(text[$1].weight) }
    }
}
