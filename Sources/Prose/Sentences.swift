/// Sentences and clauses.
extension Passage {
    /// The sentences in order, without the blanks between them.
    ///
    /// What is quoted is a part of the sentence that quotes it: a stop inside a quotation ends a sentence only when it
    /// is the last thing before the closing mark and the text goes on with a new sentence.
    func sentences() -> [Range<Int>] {
        let inside = quoted()
        var sentences: [Range<Int>] = []
        var start = 0
        var at = 0
        while at < count {
            if self[at].isStop, let end = sentenceEnd(at, inside: inside) {
                sentences.append(trimmed(start..<end))
                start = end
                at = end
            } else {
                at += 1
            }
        }
        sentences.append(trimmed(start..<count))
        return sentences.filter { !$0.isEmpty }
    }

    /// The clauses of a sentence: what commas, semicolons, colons, dashes and quotation marks set apart.
    func clauses(in sentence: Range<Int>) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = sentence.lowerBound
        for at in sentence where at > start && at < sentence.upperBound {
            if let cut = clauseEnd(at), cut > start {
                clauses.append(trimmed(start..<min(cut, sentence.upperBound)))
                start = min(cut, sentence.upperBound)
            }
        }
        clauses.append(trimmed(start..<sentence.upperBound))
        return clauses.filter { !$0.isEmpty }
    }

    /// For each scalar, the end of the outermost quotation that it stands in; 0 outside.
    private func quoted() -> [Int] {
        var inside = [Int](repeating: 0, count: count)
        for span in MarkPairing(self).spans where span.isClosed {
            for index in span.range where inside[index] == 0 { inside[index] = span.range.upperBound }
        }
        return inside
    }

    /// Where the sentence that has a stop at an index ends; nil where it goes on.
    private func sentenceEnd(_ stop: Int, inside: [Int]) -> Int? {
        var end = stop + 1
        while end < count, self[end].isStop { end += 1 }
        while end < count, self[end].isClosing { end += 1 }
        let quotationEnd = inside[stop]
        guard quotationEnd <= end, end == count || self[end].isBlank || isIdeographicStop(stop) else { return nil }
        var next = end
        while next < count, self[next].isBlank { next += 1 }
        guard next < count else { return end }
        if startsInLowercase(next) || isAbbreviation(stop) { return nil }
        return quotationEnd > 0 && isAttribution(next) ? nil : end
    }

    private func isIdeographicStop(_ index: Int) -> Bool {
        self[index] == "。" || self[index] == "！" || self[index] == "？"
    }

    private func startsInLowercase(_ index: Int) -> Bool {
        var at = index
        while at < count, self[at].isClosing || self[at] == "(" || self[at] == "„" { at += 1 }
        return self[at].isLowercase
    }

    /// Whether the full stop at an index belongs to the word before it: a title, a month, an initial.
    func isAbbreviation(_ stop: Int) -> Bool {
        guard self[stop] == ".", stop > 0, self[stop - 1].isLetter else { return false }
        var start = stop
        while start > 0, self[start - 1].isLetter || (self[start - 1] == "." && start > 1) { start -= 1 }
        let word = string(start..<stop)
        if word.unicodeScalars.count == 1 { return self[start].isUppercase && self[start] != "I" }
        if self[stop + 1].isBlank, self[stop + 2].isDigit, Abbreviations.beforeNumbers.contains(word) { return true }
        return Abbreviations.beforeNames.contains(word)
    }

    /// Whether the text from an index on is NAME said: it belongs to the quotation before it, also after “What?”.
    private func isAttribution(_ index: Int) -> Bool {
        var words = words(in: index..<min(index + 80, count))[...]
        var names = 0
        while let word = words.first, self[word.lowerBound].isUppercase, names < 4 {
            names += 1
            words = words.dropFirst()
            guard let next = words.first, string(word.upperBound..<next.lowerBound) == " " else { return false }
        }
        guard names > 0, let verb = words.first else { return false }
        return CueVerbs.contains(string(verb))
    }

    /// Where a clause ends that has a mark at an index: after the mark and what closes with it.
    private func clauseEnd(_ index: Int) -> Int? {
        let scalar = self[index], before = self[index - 1], after = self[index + 1]
        if scalar == "—" || (scalar.isDash && before.isBlank && after.isBlank) { return index + 1 }
        if opensQuotation(index) { return index }
        guard ",;:".unicodeScalars.contains(scalar) || (scalar.isStop && !isAbbreviation(index)) else {
            return scalar.isClosing && !scalar.isApostrophe && after.isBlank && scalar != ")" ? index + 1 : nil
        }
        var end = index + 1
        while end < count, self[end].isClosing { end += 1 }
        return end == count || self[end].isBlank ? end : nil
    }

    private func opensQuotation(_ index: Int) -> Bool {
        guard "\"“„«‘‚‹".unicodeScalars.contains(self[index]) else { return false }
        return self[index - 1].isBlank && !self[index + 1].isBlank
    }
}

/// Words that a full stop belongs to, so that it ends no sentence.
enum Abbreviations {
    /// Abbreviations only where a number follows.
    static let beforeNumbers: Set<String> = ["No", "Nos", "Nr", "Art", "Abs", "Bd", "Vol", "p", "pp", "S", "Sec"]

    /// Abbreviations after which a capital letter is expected: titles, months, places, and a few of other languages.
    static let beforeNames: Set<String> = [
        "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "Sr", "Jr", "St", "Hon", "Pres", "Gov", "Sen", "Sens",
        "Rep",
        "Reps", "Gen", "Col", "Lt", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Pvt", "Det", "Insp", "Supt", "Amb",
        "Messrs", "Mme", "Mlle", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass",
        "Md",
        "Mich", "Minn", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash",
        "Wis", "Wyo", "vs", "v", "Inc", "Corp", "Ltd", "Co", "Bros", "Mt", "Ft", "Ave", "Blvd", "Rd",
        "U.S", "U.K", "U.N", "E.U", "D.C", "N.Y", "N.J", "N.C", "S.C", "N.H", "R.I", "W.Va", "Ph.D", "a.m", "p.m",
        "i.e",
        "e.g", "approx", "est", "cf", "al", "Str", "bzw", "Hr", "Frl", "ca", "z.B", "d.h",
    ]
}
