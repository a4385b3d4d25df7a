extension CueFinder {
    /// “Y quoted X as saying”, “X was quoted by Y as saying”: X speaks, and Y passes it on.
    func quoted(_ saying: Int) -> Attribution? {
        guard bounds.contains(saying - 1), tokens[saying - 1].folded == "as",
            let verb = (max(bounds.lowerBound, saying - Self.reach)..<saying - 1).last(where: {
                Self.quoting.contains(tokens[$0].folded) && tokens[$0].kind == .word
            })
        else { return nil }
        let isPassive = verb > bounds.lowerBound && tokens[verb - 1].isAny(.copula)
        let other = subjects.before(verb).subject
        let by = (verb + 1..<saying).first { tokens[$0].folded == "by" }.flatMap { subjects.after($0) }
        let object = verb + 1 < saying - 1 ? object(verb + 1..<saying - 1) : nil
        guard let speaker = isPassive ? other : object else { return nil }
        return Attribution(
            cue: saying..<saying + 1, verb: tokens[saying].cue, form: .participle, subject: speaker, sentence: sentence,
            quoter: isPassive ? by : other)
    }

    /// How many words back somebody is quoted.
    private static let reach = 12
    private static let quoting: Set<Word> = ["quoted", "quotes", "cited", "cites", "quoting", "citing"]

    /// Whom a verb has as its object: her, or a name.
    private func object(_ range: Range<Int>) -> Subject? {
        guard range.count > 1 || parts.language.pronouns[tokens[range.lowerBound].folded] == nil else {
            return Subject(tokens: range, kind: .pronoun)
        }
        let end = range.first { tokens[$0].kind == .comma || tokens[$0].isAny(.time) } ?? range.upperBound
        return end > range.lowerBound ? subjects.subject(range.lowerBound..<end) : nil
    }
}
