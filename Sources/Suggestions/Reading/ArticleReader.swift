import Prose

/// Takes an article apart, paragraph by paragraph.
struct ArticleReader {
    let language: Language
    let scalars: [Unicode.Scalar]
    let quotations: [Quotation]
    private(set) var paragraphs: [ParagraphParts] = []
    private(set) var fragments: [Fragment] = []
    private(set) var sentences: [Sentence] = []
    private(set) var tokens: [Token] = []
    private(set) var isBoilerplate: [Bool] = []
    private(set) var all: [Token] = []
    private(set) var allOfParagraph: [Range<Int>] = []
    private let reader: TokenReader
    private let boilerplate: Boilerplate

    init(_ text: ArticleText, in stretch: TextRange) {
        // Everything counts from the start of the text, so that ranges are places.
        let scalars = text.scalars(in: .start..<stretch.upperBound)
        self.scalars = scalars
        quotations = text.quotations(in: stretch).filter {
            $0.depth == 0 && $0.extent.upperBound <= stretch.upperBound
        }
        let language = Language.of(Self.smallWords(of: scalars, from: stretch.lowerBound.scalars))
        self.language = language
        reader = TokenReader(scalars: scalars, language: language)
        boilerplate = Boilerplate(language: language)
        all.reserveCapacity(scalars.count / 5)
        tokens.reserveCapacity(scalars.count / 5)
    }

    /// Reads the paragraphs with what is quoted in each.
    mutating func read(_ units: [TextRange]) {
        var segments = quotations.indices.flatMap { index in
            quotations[index].segments.map { (range: $0.lowerBound.scalars..<$0.upperBound.scalars, quotation: index) }
        }
        segments.sort { $0.range.lowerBound < $1.range.lowerBound }
        var next = 0
        for unit in units {
            let range = unit.lowerBound.scalars..<min(unit.upperBound.scalars, scalars.count)
            while next < segments.count, segments[next].range.upperBound <= range.lowerBound { next += 1 }
            var inside: [(range: Range<Int>, quotation: Int)] = []
            var at = next
            while at < segments.count, segments[at].range.lowerBound < range.upperBound {
                let part = segments[at].range.clamped(to: range)
                if !part.isEmpty { inside.append((part, segments[at].quotation)) }
                at += 1
            }
            add(range, quoted: inside)
        }
    }

    /// Short words from the first two thousand scalars, for telling the language.
    private static func smallWords(of scalars: [Unicode.Scalar], from start: Int) -> [Word] {
        var words: [Word] = []
        let start = min(start, scalars.count), end = min(scalars.count, start + 2000)
        var at = start
        while at < end {
            guard scalars[at].isLetter else {
                at += 1
                continue
            }
            let first = at
            while at < end, scalars[at].isLetter { at += 1 }
            if at - first <= 8, !scalars[first].isUppercase { words.append(Word(folding: scalars[first..<at])) }
        }
        return words
    }
}

extension ArticleReader {
    private mutating func add(_ range: Range<Int>, quoted: [(range: Range<Int>, quotation: Int)]) {
        let paragraph = paragraphs.count
        let firstFragment = fragments.count, firstToken = tokens.count, firstOfAll = all.count
        var at = range.lowerBound
        for part in quoted where part.range.lowerBound >= at {
            append(at..<part.range.lowerBound)
            let name = speakerLabel(of: part.range)
            tokens += name
            all += name
            add(
                (name.last?.range.upperBound ?? part.range.lowerBound)..<part.range.upperBound, of: part.quotation,
                in: range)
            at = part.range.upperBound
        }
        append(at..<range.upperBound)
        isBoilerplate.append(boilerplate.holds(all[firstOfAll...]))
        let firstSentence = sentences.count
        allOfParagraph.append(firstOfAll..<all.count)
        split(firstToken..<tokens.count, paragraph: paragraph)
        paragraphs.append(
            ParagraphParts(
                range: range, sentences: firstSentence..<sentences.count, fragments: firstFragment..<fragments.count))
    }

    /// The name and the colon of a quotation that begins with who speaks, as transcripts in quotation marks do: “VOSS: No.”
    private func speakerLabel(of part: Range<Int>) -> [Token] {
        // Two capitals begin it: most quotations are done with here.
        guard let letter = part.first(where: { scalars[$0].isWordPart }), letter + 1 < part.upperBound,
            scalars[letter].isUppercase, scalars[letter + 1].isUppercase || !scalars[letter + 1].isLetter
        else { return [] }
        let start = reader.tokens(in: part.lowerBound..<min(part.upperBound, part.lowerBound + 40), fragment: -1).drop {
            $0.kind == .mark
        }
        let name = start.prefix { $0.isAcronym }
        guard (1...3).contains(name.count), let colon = start.dropFirst(name.count).first, colon.kind == .colon else {
            return []
        }
        return Array(name) + [colon]
    }

    private mutating func append(_ stretch: Range<Int>) {
        let start = all.count
        reader.read(stretch, fragment: -1, into: &all)
        tokens += all[start...]
    }

    private mutating func add(_ part: Range<Int>, of quotation: Int, in paragraph: Range<Int>) {
        let start = all.count
        reader.read(part, fragment: fragments.count, into: &all)
        let inner = all[start...], words = inner.filter { $0.isWord }
        let last = inner.last { $0.kind != .mark && $0.kind != .closing }
        let isClosed =
            quotations[quotation].isClosed || quotations[quotation].segments.last?.upperBound.scalars != part.upperBound
        var fragment = Fragment(
            range: part, quotation: quotation, paragraph: paragraphs.count, words: words.count,
            ending: ending(of: last), looksLikeScare: quotations[quotation].kind == .scare,
            startsLowercase: words.first.map { !$0.isCapitalized } ?? false, isTitle: isTitle(words, inner),
            startsParagraph: scalar(before: part.lowerBound) == nil,
            endsParagraph: isBlank(part.upperBound..<paragraph.upperBound), isClosed: isClosed)
        fragment.token = tokens.count
        tokens.append(Token(fragment: fragments.count, range: part))
        fragments.append(fragment)
    }

    /// Whether every long word has a capital, and no sentence ends.
    private func isTitle(_ words: [Token], _ inner: ArraySlice<Token>) -> Bool {
        guard let first = words.first, first.isCapitalized, words.count <= 12,
            !inner.contains(where: { $0.kind == .colon })
        else { return false }
        if words.count == 1 {
            return first.cue == nil && !first.isAny([.common, .adverb]) && inner.last?.kind != .stop
        }
        return words.allSatisfy { $0.isCapitalized || $0.length < 4 || startsWithDigit($0) }
            && words.contains { $0.isCapitalized && !$0.isAny([.common, .pronoun]) }
            && words.count { $0.isCapitalized } * 2 >= words.count && !words.contains(where: isSpoken)
    }

    /// Whether a word is of speech and of no title: It’s, We’re, don’t.
    private func isSpoken(_ word: Token) -> Bool {
        if word.isAny(.pronoun), word.isPossessive { return true }
        return Self.spokenEndings.contains { word.folded.hasSuffix($0) }
    }

    private static let spokenEndings: [Word] = ["'re", "’re", "'m", "’m", "n't", "n’t"]

    private func ending(of last: Token?) -> Fragment.Ending {
        guard let last else { return .none }
        if last.kind == .comma { return .comma }
        guard last.kind == .stop else { return .none }
        let scalar = scalars[last.range.lowerBound]
        return scalar == "?" || scalar == "!" ? .question : .stop
    }

    private func isBlank(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy { $0.isBlank } }

    /// The last scalar before an index that is no blank, in the same line; nil at its start.
    private func scalar(before index: Int) -> Unicode.Scalar? { scalars.scalar(before: index) }
}

extension ArticleReader {
    /// Finds the sentences among the tokens of a paragraph.
    private mutating func split(_ range: Range<Int>, paragraph: Int) {
        var start = range.lowerBound
        for index in range where index >= start {
            guard let end = sentenceEnd(at: index, in: range) else { continue }
            addSentence(start..<end, paragraph)
            start = end
        }
        addSentence(start..<range.upperBound, paragraph)
    }

    private mutating func addSentence(_ range: Range<Int>, _ paragraph: Int) {
        guard !range.isEmpty else { return }
        for index in range where tokens[index].kind == .quotation {
            fragments[tokens[index].fragment].sentence = sentences.count
        }
        sentences.append(Sentence(tokens: range, paragraph: paragraph))
    }

    /// The index after the sentence that a token ends; nil where it ends none.
    private func sentenceEnd(at index: Int, in range: Range<Int>) -> Int? {
        let token = tokens[index]
        if token.kind == .stop {
            var end = index + 1
            while end < range.upperBound, tokens[end].kind == .stop || tokens[end].kind == .closing { end += 1 }
            guard end < range.upperBound else { return end }
            return tokens[end].isWord && !tokens[end].isCapitalized && !startsWithDigit(tokens[end]) ? nil : end
        }
        guard token.kind == .quotation, index + 1 < range.upperBound else { return nil }
        let fragment = fragments[token.fragment], next = tokens[index + 1]
        guard fragment.ending == .stop || fragment.ending == .question, fragment.isClosed else { return nil }
        if next.kind == .quotation { return scalars[token.range.upperBound].isBlank ? index + 1 : nil }
        guard next.isWord, next.isCapitalized || startsWithDigit(next) else { return nil }
        return isAttribution(after: index, in: range, mayBeStopped: fragment.ending == .stop) ? nil : index + 1
    }

    private func startsWithDigit(_ token: Token) -> Bool { scalars[token.range.lowerBound].isDigit }

    /// Whether a verb of speech follows after an apposition, and nothing after it: NAME, the mayor, shouted.
    private func isAttribution(afterComma comma: Int, in range: Range<Int>) -> Bool {
        let limit = min(comma + 10, range.upperBound)
        var at = comma + 1
        while at < limit, tokens[at].kind != .comma { at += 1 }
        guard at + 1 < limit, let cue = tokens[at + 1].cue, cue.kind == .speech else { return false }
        return at + 2 >= range.upperBound || tokens[at + 2].kind == .stop
    }

    /// Whether NAME said, or Said NAME, follows a quotation and is nearly all of its sentence.
    private func isAttribution(after index: Int, in range: Range<Int>, mayBeStopped: Bool) -> Bool {
        var at = index + 1
        let limit = min(index + 7, range.upperBound)
        while at < limit, tokens[at].isWord, tokens[at].cue == nil || tokens[at].isCapitalized { at += 1 }
        if !mayBeStopped, at < limit, tokens[at].kind == .comma { return isAttribution(afterComma: at, in: range) }
        guard at > index + 1, at < limit, let cue = tokens[at].cue, cue.kind == .speech else { return false }
        guard mayBeStopped else { return true }
        // After a full stop, only where nothing but the attribution follows.
        return at + 1 < range.upperBound && tokens[at + 1].kind == .stop && at - index <= 4
    }
}
