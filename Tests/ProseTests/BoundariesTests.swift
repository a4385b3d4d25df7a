import Prose
import Testing

/// The units of a kind in a text, found by walking from one to the next.
private func units(_ unit: ArticleText.Unit, of string: String) -> [String] {
    let text = ArticleText(string)
    var found: [String] = []
    var place = text.unit(unit, around: .start) == nil ? text.next(unit, after: .start) : .start
    while place < text.range.upperBound, let range = text.unit(unit, around: place) {
        found.append(text.string(in: range))
        let next = text.next(unit, after: range.lowerBound)
        guard next > range.lowerBound else { break }
        place = next
    }
    return found
}

struct `A word` {
    @Test(arguments: [
        ("The harbor's half-built quay.", ["The", "harbor's", "half-built", "quay"]),
        ("‘We’re’ 3.5 percent, 1,200 boats", ["We’re", "3.5", "percent", "1,200", "boats"]),
        ("Ærø—Voß e\u{301}tude", ["Ærø", "Voß", "e\u{301}tude"]), ("--", []), ("one\n\ntwo", ["one", "two"]),
    ])
    func `is letters and digits with what joins them inside`(string: String, words: [String]) {
        #expect(units(.word, of: string) == words)
    }

    @Test func `is nowhere between words`() {
        let text = ArticleText("Ilm, now")
        #expect(text.unit(.word, around: TextOffset(3)) == nil)
        #expect(text.unit(.word, around: TextOffset(2)) == TextRange(0, 3))
        #expect(text.next(.word, after: .start) == TextOffset(5))
        #expect(text.previous(.word, before: TextOffset(7)) == TextOffset(5))
        #expect(text.previous(.word, before: TextOffset(5)) == .start)
        #expect(text.next(.word, after: TextOffset(5)) == TextOffset(8))
    }
}

struct `A sentence` {
    @Test(arguments: [
        ("The quay is closed. Nobody asked us.", ["The quay is closed.", "Nobody asked us."]),
        ("Dr. Voss met J. R. Ilm on Oct. 4. He left.", ["Dr. Voss met J. R. Ilm on Oct. 4.", "He left."]),
        ("The U.S. Senate spoke. No. 5 is shut.", ["The U.S. Senate spoke.", "No. 5 is shut."]),
        ("“We won. We did,” she said. Then rain.", ["“We won. We did,” she said.", "Then rain."]),
        ("“We won.” The crowd sang.", ["“We won.”", "The crowd sang."]),
        ("“Who won?” Anna Voss said. “We did.”", ["“Who won?” Anna Voss said.", "“We did.”"]),
        ("“Who won?” asked Voss.", ["“Who won?” asked Voss."]),
        (
            "\"No,\" he said... and sat. (Later he ran.) Rain fell",
            ["\"No,\" he said... and sat.", "(Later he ran.)", "Rain fell"]
        ),
        ("It cost 3.5 million! Why? Rain…", ["It cost 3.5 million!", "Why?", "Rain…"]),
        ("港は閉まった。誰も来ない。", ["港は閉まった。", "誰も来ない。"]),
        ("One line\nAnother line", ["One line", "Another line"]),
    ])
    func `ends at a stop that is not inside a word, an abbreviation or a quotation`(string: String, sentences: [String])
    {
        #expect(units(.sentence, of: string) == sentences)
    }
}

struct `A clause` {
    @Test(arguments: [
        ("When it rains, boats stay; nobody sails.", ["When it rains,", "boats stay;", "nobody sails."]),
        ("“We will,” she said, “win.”", ["“We will,”", "she said,", "“win.”"]),
        (
            "The quay — all of it — sank at 3:15, 1,200 boats with it",
            ["The quay —", "all of it —", "sank at 3:15,", "1,200 boats with it"]
        ),
    ])
    func `ends at a comma, a colon, a dash or a mark`(string: String, clauses: [String]) {
        #expect(units(.clause, of: string) == clauses)
    }
}

struct `A paragraph` {
    private static let wrapped = """
        The council of Ilm met for six hours on Monday and
        closed the old harbor by seven votes to five, which
        surprised nobody but the mayor.
        """

    @Test(arguments: [
        ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("  Indented line.  \n", ["Indented line."]),
        (wrapped + "\n\nNext.", [wrapped, "Next."]),
        (
            "Mayor resigns after a long night of votes in Ilm\nHarbor to close in March, says the council chair\nRain",
            [
                "Mayor resigns after a long night of votes in Ilm", "Harbor to close in March, says the council chair",
                "Rain",
            ]
        ),
    ])
    func `is a line, or a run of lines that were wrapped by hand`(string: String, paragraphs: [String]) {
        #expect(units(.paragraph, of: string) == paragraphs)
    }

    @Test func `is the same from each of its places`() {
        let text = ArticleText(
            Self.wrapped + "\nTail of an odd block that is much longer than all of the lines before it was.")
        let lone = ArticleText("x\n\n" + Self.wrapped + "\n\ny")
        for place in 3..<(3 + Self.wrapped.unicodeScalars.count) {
            #expect(
                lone.unit(.paragraph, around: TextOffset(place)) == TextRange(3, 3 + Self.wrapped.unicodeScalars.count))
        }
        #expect(text.unit(.paragraph, around: .start) == text.line(around: .start))
    }
}

struct `The units of a stretch` {
    @Test(arguments: ArticleText.Unit.allCases)
    func `are those that one meets on the way through it`(unit: ArticleText.Unit) {
        let string = "“We will,” she said, “win.” Then, at dawn, rain.\n\nThe quay of Ilm. It sank."
        let text = ArticleText(string)
        #expect(text.units(unit, in: text.range).map { text.string(in: $0) } == units(unit, of: string))
        let later = text.units(unit, in: TextRange(20, 40))
        #expect(later == text.units(unit, in: text.range).filter { (20..<40).contains($0.lowerBound.scalars) })
    }
}

struct `Moving by a unit` {
    @Test(arguments: UInt64(1)...60, ArticleText.Unit.allCases)
    func `goes there and back over any text`(seed: UInt64, unit: ArticleText.Unit) {
        var random = SeededRandom(seed: seed)
        let text = ArticleText(random.text(upTo: 150))
        var place = TextOffset.start
        while place < text.range.upperBound {
            let next = text.next(unit, after: place)
            #expect(next > place)
            if next < text.range.upperBound {
                #expect(text.unit(unit, around: next)?.lowerBound == next)
                #expect(text.previous(unit, before: next + 1) == next)
                #expect(text.previous(unit, before: next) <= place)
            }
            place = next
        }
    }

    @Test func `does not read a long text to find its way`() {
        let text = ArticleText(String(repeating: "The quay of Ilm is closed. ", count: 20_000))
        let middle = TextOffset(270_000)
        #expect(text.next(.word, after: middle) - middle < 10)
        #expect(middle - text.previous(.sentence, before: middle) < 30)
        #expect(text.stretch(around: middle).length <= 2 * 16_384)
    }
}

struct `A line of any length` {
    @Test(arguments: ArticleText.Unit.allCases)
    func `is walked through to its end and back`(unit: ArticleText.Unit) {
        let line =
            String(repeating: "The quay of Ærø, as ever, is shut. ", count: 700)
            + String(repeating: " ", count: 40_000)
        let text = ArticleText("First.\n" + line + "Last word\n\nNext.")
        let units = text.units(unit, in: text.range)
        #expect(units.last.map { text.string(in: $0) } == (unit == .word ? "Next" : "Next."))
        for index in stride(from: 1, to: units.count, by: max(1, units.count / 8)) {
            #expect(text.next(unit, after: units[index - 1].lowerBound) == units[index].lowerBound)
            #expect(text.previous(unit, before: units[index].lowerBound) == units[index - 1].lowerBound)
            #expect(text.unit(unit, around: units[index].lowerBound) == units[index])
        }
    }
}

struct `A stretch` {
    @Test(arguments: [0, 1, 16_000, 16_384, 16_385, 33_000, 100_000])
    func `is a line, and stretches make up the text`(length: Int) {
        for filler in ["quay ", "漢", "é"] {
            let line = String(String(repeating: filler, count: length / filler.utf8.count + 1).prefix(length))
            let text = ArticleText("one\n" + line + "\n\nlast")
            var stretches = [text.stretch(around: .start)]
            while let last = stretches.last, let next = text.stretch(after: last) { stretches.append(next) }
            let joined = stretches.map { text.string(in: $0) }.joined()
            #expect(joined == text.string(in: text.range).split(separator: "\n").joined())
            for (before, after) in zip(stretches, stretches.dropFirst()) {
                #expect(text.stretch(before: after) == before)
                #expect(text.stretch(around: after.lowerBound) == after)
                #expect(before.length <= 2 * 16_384)
            }
        }
    }
}
