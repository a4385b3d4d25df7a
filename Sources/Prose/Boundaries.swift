/// Where words, clauses, sentences and paragraphs begin and end.
///
/// Everything works from the paragraph around a place, never from the start of the text, so that it is as fast on a
/// gigabyte as on a page.
extension ArticleText {
    /// The unit of text that a movement or a selection goes by.
    package enum Unit: Hashable, Sendable, CaseIterable {
        case word, clause, sentence, paragraph
    }

    /// The unit that holds a place; nil where none does (a blank line is in no word). The blanks after a clause, a
    /// sentence or a paragraph lead to the one that they follow, though they are not part of it.
    package func unit(_ unit: Unit, around place: TextOffset) -> TextRange? {
        guard let passage = passage(around: place) else { return nil }
        let index = place - passage.start
        let candidate = passage.units(unit).last { $0.lowerBound <= index }
        guard let found = candidate ?? (unit == .word ? nil : passage.units(unit).first) else { return nil }
        guard unit != .word || found.contains(index) else { return nil }
        return passage.range(found)
    }

    /// The start of the next unit after a place; the end of the text where none follows.
    package func next(_ unit: Unit, after place: TextOffset) -> TextOffset {
        var passage = passage(around: place) ?? self.passage(from: byteOffset(of: place))
        while let current = passage {
            if let start = current.units(unit).first(where: { current.start + $0.lowerBound > place })?.lowerBound {
                return current.start + start
            }
            passage = self.passage(from: current.bytes.upperBound)
        }
        return range.upperBound
    }

    /// The start of the unit before a place, or of the unit that holds it where the place is inside it; the start of
    /// the text where there is none.
    package func previous(_ unit: Unit, before place: TextOffset) -> TextOffset {
        let finder = ParagraphFinder(bytes: storage.bytes)
        var bytes = finder.passage(before: byteOffset(of: place))
        while let current = bytes {
            let passage = passage(at: current)
            if let start = passage.units(unit).last(where: { passage.start + $0.lowerBound < place })?.lowerBound {
                return passage.start + start
            }
            bytes = finder.passage(before: current.lowerBound)
        }
        return .start
    }
}

extension ArticleText {
    /// The units of one kind that start in a stretch, in order.
    package func units(_ unit: Unit, in range: TextRange) -> [TextRange] {
        let end = byteOffset(of: range.upperBound)
        let first = passage(around: range.lowerBound)?.bytes.lowerBound ?? byteOffset(of: range.lowerBound)
        var found: [TextRange] = []
        for bytes in ParagraphReader(bytes: storage.bytes, from: first) {
            guard bytes.lowerBound < end else { break }
            let passage = passage(at: bytes)
            found += passage.units(unit).map(passage.range).filter { range.contains($0.lowerBound) }
        }
        return found
    }

    /// The paragraph, or piece of one, around a place.
    func passage(around place: TextOffset) -> Passage? {
        ParagraphFinder(bytes: storage.bytes).passage(around: byteOffset(of: place)).map(passage(at:))
    }

    /// The first paragraph, or piece of one, from a byte on.
    func passage(from byte: Int) -> Passage? {
        ParagraphFinder(bytes: storage.bytes).passage(from: byte).map(passage(at:))
    }

    /// Bytes as a passage.
    func passage(at bytes: Range<Int>) -> Passage {
        passage(at: bytes, starting: offset(ofByte: bytes.lowerBound))
    }

    /// Bytes as a passage whose place in the article is known already.
    func passage(at bytes: Range<Int>, starting start: TextOffset) -> Passage {
        Passage(start: start, bytes: bytes, scalars: scalars(inBytes: bytes))
    }
}

extension Passage {
    /// The units of one kind in the passage, in order, without the blanks between them.
    func units(_ unit: ArticleText.Unit) -> [Range<Int>] {
        switch unit {
        case .word: words(in: 0..<count)
        case .clause: sentences().flatMap(clauses(in:))
        case .sentence: sentences()
        case .paragraph: [trimmed(0..<count)].filter { !$0.isEmpty }
        }
    }
}
