import Prose

/// Reads the words and marks of a stretch of an article.
struct TokenReader {
    let scalars: [Unicode.Scalar]
    let language: Language

    /// The tokens of a stretch, all of them in one quotation or in none.
    func tokens(in range: Range<Int>, fragment: Int) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5)
        read(range, fragment: fragment, into: &tokens)
        return tokens
    }

    /// Adds the tokens of a stretch to others.
    func read(_ range: Range<Int>, fragment: Int, into tokens: inout [Token]) {
        var at = range.lowerBound
        while at < range.upperBound {
            let scalar = scalars[at]
            // An underscore stands for a blank that does not break.
            if scalar.isBlank || scalar == "_" {
                at += 1
            } else if scalar.isWordPart || isClitic(at, range) {
                var token = word(from: at, in: range, fragment: fragment)
                if token.isCapitalized, token.isMonth, let last = tokens.last, last.isCapitalized,
                    last.isAny([.firstName, .title])
                {
                    token = token.asName
                }
                tokens.append(token)
                at = token.range.upperBound + (token.isPossessive ? 2 : 0)
                if at < range.upperBound, scalars[at] == ".", takesPoint(token) { at += 1 }
            } else {
                tokens.append(Token(kind(of: scalar, at: at, in: range), at..<at + 1, fragment: fragment))
                at += 1
            }
        }
    }

    private func kind(of scalar: Unicode.Scalar, at index: Int, in range: Range<Int>) -> Token.Kind {
        switch scalar {
        case ",": .comma
        case ";": .semicolon
        case ":": .colon
        case "(", "[", "{": .opening
        case ")", "]", "}": .closing
        case "-":
            index + 1 < range.upperBound && (scalars[index + 1].isBlank || scalars[index + 1] == "-") ? .dash : .mark
        default: scalar.isStop ? .stop : (scalar.isDash ? .dash : .mark)
        }
    }

    /// ’ve, ’ll: what is left of a word after an apostrophe.
    private func isClitic(_ index: Int, _ range: Range<Int>) -> Bool {
        scalars[index].isApostrophe && index > range.lowerBound && scalars[index - 1].isWordPart
            && index + 1 < range.upperBound && scalars[index + 1].isLetter
    }

    private func word(from start: Int, in range: Range<Int>, fragment: Int) -> Token {
        var end = start + 1
        while end < range.upperBound, scalars[end].isWordPart || joins(end, start, in: range) { end += 1 }
        let isPossessive = end - start > 2 && isPossessiveEnding(end)
        if isPossessive { end -= 2 }
        let written = start..<end, isCapitalized = isCapitalized(written)
        return Token(
            Word(folding: scalars[written]), written, in: language, isCapitalized: isCapitalized,
            isAcronym: isCapitalized && end - start > 1 && !scalars[written].contains { $0.isLowercase },
            isPossessive: isPossessive, fragment: fragment)
    }

    private func isPossessiveEnding(_ end: Int) -> Bool {
        (scalars[end - 1] == "s" || scalars[end - 1] == "S") && scalars[end - 2].isApostrophe
    }

    private func joins(_ index: Int, _ start: Int, in range: Range<Int>) -> Bool {
        guard index + 1 < range.upperBound, scalars[index + 1].isWordPart else { return false }
        let scalar = scalars[index]
        if scalar.isApostrophe { return !isAuxiliaryClitic(index, in: range) }
        if scalar.isHyphen, isClitic(after: index, in: range) { return false }
        if scalar.isHyphen || scalar == "&" { return true }
        guard scalar == "." || scalar == "," else { return false }
        if scalars[index - 1].isDigit, scalars[index + 1].isDigit { return true }
        // U.S, p.m: single letters with points between.
        let isSingle = index - start == 1 || (index >= 2 && scalars[index - 2] == ".")
        return scalar == "." && isSingle && scalars[index - 1].isLetter
            && (index + 2 >= range.upperBound || !scalars[index + 2].isLetter)
    }

    /// Whether an apostrophe begins ’d, ’ve or ’ll, which are words of their own.
    private func isAuxiliaryClitic(_ index: Int, in range: Range<Int>) -> Bool {
        var end = index + 1
        while end < range.upperBound, scalars[end].isWordPart { end += 1 }
        guard end - index <= 3 else { return false }
        let rest = Word(folding: scalars[index + 1..<end])
        return rest == "d" || rest == "ve" || rest == "ll"
    }

    /// Whether a hyphen joins a pronoun to its verb.
    private func isClitic(after hyphen: Int, in range: Range<Int>) -> Bool {
        guard !language.cliticPronouns.isEmpty else { return false }
        var end = hyphen + 1
        while end < range.upperBound, scalars[end].isLetter || scalars[end].isHyphen { end += 1 }
        return language.cliticPronouns.contains(Word(folding: scalars[hyphen + 1..<end]))
    }

    private func isCapitalized(_ range: Range<Int>) -> Bool {
        guard scalars[range.lowerBound].isUppercase else { return false }
        // Ilm-based and Berlin-born are no names.
        guard let hyphen = range.last(where: { scalars[$0].isHyphen }), hyphen + 1 < range.upperBound else {
            return true
        }
        return !scalars[hyphen + 1].isLowercase
    }

    /// Whether a full stop after a word belongs to it.
    private func takesPoint(_ token: Token) -> Bool {
        if token.isPossessive { return false }
        let written = token.range
        if written.count == 1 { return token.isCapitalized && scalars[written.lowerBound] != "I" }
        let last = written.upperBound
        if scalars[written].contains(".") { return last + 1 < scalars.count && (scalars[last + 1] != "\n") }
        guard token.isCapitalized || token.folded == "vs" || token.folded == "v" else { return false }
        let end = written.last { scalars[$0] == "-" }.map { Word(folding: scalars[$0 + 1..<last]) }
        return language.abbreviations.contains(end ?? token.folded)
    }
}
