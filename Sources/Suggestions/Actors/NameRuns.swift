import Prose

/// A run of words with capitals in an article that is taken for a name.
struct NameRun {
    /// Where the name stands, without a title before it and without 's after it.
    let range: TextRange
    /// Its words, one blank between them.
    let name: String
    /// Whether a title stands before it.
    let hasTitle: Bool
    /// Whether “the” stands before it, as before an organization.
    let hasArticle: Bool
    /// Whether a verb of speaking follows or precedes it.
    let speaks: Bool
    /// Whether its first capital may come from the sentence or quotation that it begins.
    let startsSentence: Bool
    /// Whether it stands after “in” or a word like it, as places do.
    let isLocated: Bool
}

/// Finds the names in one paragraph.
struct NameRunFinder {
    private let text: ArticleText
    private let paragraph: TextRange
    private let scalars: [Unicode.Scalar]
    private let words: [Word]
    /// Words that the article also writes without a capital: with one, they begin a sentence.
    private let lowercase: Set<String>

    /// A word and what its letters say of it.
    private struct Word {
        let range: Range<Int>
        let string: String
        let folded: String
        let isCapitalized: Bool
        /// Whether it ends in 's, which ends a name too.
        let isPossessive: Bool
    }

    init(_ paragraph: TextRange, of text: ArticleText, lowercase: Set<String>) {
        self.text = text
        self.paragraph = paragraph
        self.lowercase = lowercase
        scalars = text.scalars(in: paragraph)
        words = text.units(.word, in: paragraph).map { Self.word($0, of: text, in: paragraph) }
    }

    /// The words of a paragraph that are written small.
    static func lowercaseWords(of paragraph: TextRange, in text: ArticleText) -> Set<String> {
        let all = text.units(.word, in: paragraph).map { text.string(in: $0) }
        return Set(all.filter { $0.unicodeScalars.first?.properties.isLowercase ?? false })
    }

    /// Whether the paragraph is a headline in capitals, where every word looks like a name.
    var isHeadline: Bool {
        let long = words.filter { $0.range.count > 3 }
        let endsLikeText = scalars.last.map { ".!?”\"’".unicodeScalars.contains($0) } ?? false
        return !endsLikeText && long.count >= 3 && long.count { $0.isCapitalized } * 10 >= long.count * 7
    }

    /// The names in order.
    func runs() -> [NameRun] {
        var runs: [NameRun] = []
        var index = 0
        while index < words.count {
            let end = endOfRun(from: index)
            let middle = endOfOrganization(in: index..<end)
            runs += [index..<middle, middle..<end].compactMap(name(in:))
            index = max(end, index + 1)
        }
        return runs
    }
}

extension NameRunFinder {
    private static func word(_ range: TextRange, of text: ArticleText, in paragraph: TextRange) -> Word {
        var string = text.string(in: range)
        let isPossessive = string.hasSuffix("'s") || string.hasSuffix("’s")
        if isPossessive { string.removeLast(2) }
        let start = range.lowerBound - paragraph.lowerBound
        let parts = string.split(separator: "-")
        let isCapitalized =
            parts.count > 0
            && (parts.first?.unicodeScalars.first?.properties.isUppercase ?? false)
            && (parts.last?.unicodeScalars.first?.properties.isLowercase != true)
        return Word(
            range: start..<start + string.unicodeScalars.count, string: string, folded: string.lowercased(),
            isCapitalized: isCapitalized, isPossessive: isPossessive)
    }

    /// The index after the run of words with capitals that starts at one; the same index where none does.
    private func endOfRun(from start: Int) -> Int {
        guard words[start].isCapitalized, !isAlone(start) else { return start }
        var end = start + 1
        while end < words.count, !words[end - 1].isPossessive, joins(end - 1, end) {
            if words[end].isCapitalized {
                end += 1
            } else {
                let next = afterParticles(from: end)
                guard let next else { break }
                end = next + 1
            }
        }
        return end
    }

    /// “I” and “I’m” are no names.
    private func isAlone(_ index: Int) -> Bool {
        let scalars = words[index].string.unicodeScalars
        return scalars.first == "I" && scalars.dropFirst().first.map { $0 == "'" || $0 == "’" } ?? true
    }

    /// Where a person's name begins that stands right after an organization (Harbor Council Anna Voss); the end of the
    /// run where none does.
    private func endOfOrganization(in run: Range<Int>) -> Int {
        guard run.count > 3 else { return run.upperBound }
        let last = run.dropFirst().last { NameWords.endsOrganization(words[$0].folded) }
        guard let last, run.upperBound - last == 3, words[last + 1].isCapitalized else { return run.upperBound }
        return last + 1
    }

    /// The index of the capital after one or two small words of a name (van der Ilm).
    private func afterParticles(from start: Int) -> Int? {
        var index = start
        while index < min(start + 2, words.count), NameWords.particles.contains(words[index].string) {
            guard index + 1 < words.count, joins(index, index + 1) else { return nil }
            index += 1
            if words[index].isCapitalized { return index }
        }
        return nil
    }

    /// Whether only a blank stands between two words, or the point of a title or an initial and a blank.
    private func joins(_ first: Int, _ second: Int) -> Bool {
        let between = scalars[words[first].range.upperBound..<words[second].range.lowerBound]
        let isBlank = between.allSatisfy { $0 == " " || $0 == "\u{A0}" || $0 == "\u{200B}" || $0 == "\n" }
        if isBlank { return !between.isEmpty }
        return between.count == 2 && between.first == "." && takesPoint(first)
    }

    private func takesPoint(_ index: Int) -> Bool {
        words[index].string.unicodeScalars.count == 1 || NameWords.titles.contains(words[index].folded)
    }

    /// The name in a run of words: what is left without titles and without words that only begin the sentence.
    private func name(in run: Range<Int>) -> NameRun? {
        var start = run.lowerBound
        while start < run.upperBound, isCommon(start) { start += 1 }
        let title = (start..<run.upperBound).last { isTitle($0) }
        let first = title.map { $0 + 1 } ?? start
        guard first < run.upperBound, words[first].isCapitalized, !isAdjective(first..<run.upperBound) else {
            return nil
        }
        let range = words[first].range.lowerBound..<words[run.upperBound - 1].range.upperBound
        guard range.count > 1 else { return nil }
        return NameRun(
            range: paragraph.lowerBound + range.lowerBound..<paragraph.lowerBound + range.upperBound,
            name: written(first..<run.upperBound), hasTitle: title != nil,
            hasArticle: title == nil && start > 0 && words[start - 1].folded == "the",
            speaks: speaks(beside: run), startsSentence: title == nil && startsSentence(first),
            isLocated: title == nil && start > 0 && NameWords.beforePlaces.contains(words[start - 1].folded))
    }

    private func written(_ run: Range<Int>) -> String {
        let range = words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound
        let place = paragraph.lowerBound
        return text.string(in: place + range.lowerBound..<place + range.upperBound)
            .split { $0.isWhitespace || $0 == "\u{200B}" || $0 == "_" }.joined(separator: " ")
    }

    private func isTitle(_ index: Int) -> Bool {
        NameWords.titles.contains(words[index].folded)
    }

    /// Whether a word has its capital from the sentence alone.
    private func isCommon(_ index: Int) -> Bool {
        let word = words[index]
        if NameWords.common.contains(word.folded) { return word.folded == word.string.lowercased() && !isAcronym(word) }
        return startsSentence(index) && lowercase.contains(word.folded) && !isTitle(index)
    }

    private func isAcronym(_ word: Word) -> Bool {
        word.string.unicodeScalars.count > 1 && word.string == word.string.uppercased()
    }

    /// Whether a sentence or a quotation begins with a word.
    private func startsSentence(_ index: Int) -> Bool {
        var at = words[index].range.lowerBound - 1
        while at >= 0, scalars[at].properties.isWhitespace { at -= 1 }
        guard at >= 0 else { return true }
        if scalars[at] == ".", index > 0, takesPoint(index - 1) { return false }
        return ".!?…:“\"‘„«(—–•*".unicodeScalars.contains(scalars[at])
    }

    /// Whether a lone word says where something is from (the Ilmian coast).
    private func isAdjective(_ run: Range<Int>) -> Bool {
        guard run.count == 1, run.upperBound < words.count, joins(run.lowerBound, run.upperBound) else { return false }
        let ends = ["ian", "ean", "ese", "ish"].contains { words[run.lowerBound].folded.hasSuffix($0) }
        let next = words[run.upperBound]
        return ends && !next.isCapitalized && !CueVerbs.contains(next.string)
    }

    private func speaks(beside run: Range<Int>) -> Bool {
        if run.upperBound < words.count, CueVerbs.contains(words[run.upperBound].string) { return true }
        return run.lowerBound > 0 && CueVerbs.contains(words[run.lowerBound - 1].string)
    }
}
