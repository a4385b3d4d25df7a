import Prose

/// Where an annotation comes in reading order: the earlier first, at the same place the longer first, then by id.
struct ReadingPlace: Comparable {
    private let range: TextRange
    private let iri: String

    /// The place of something that begins with a stretch of the article.
    init(_ range: TextRange?, iri: String) {
        self.range = range ?? TextRange(0, 0)
        self.iri = iri
    }

    static func < (left: ReadingPlace, right: ReadingPlace) -> Bool {
        if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
        if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
        return left.iri < right.iri
    }
}

extension Statement {
    /// Where it comes in reading order.
    var readingPlace: ReadingPlace { ReadingPlace(segments.first?.range, iri: id.iri) }
}

extension Mention {
    /// Where it comes in reading order.
    var readingPlace: ReadingPlace { ReadingPlace(anchor.range, iri: id.iri) }
}

extension Item {
    /// Whether it belongs to a notebook, and not to the corpus record.
    var isAnnotation: Bool {
        switch self {
        case .statement, .mention, .note: true
        case .actor, .concept: false
        }
    }

    /// The statement, where it is one that is not deleted.
    var standingStatement: Statement? {
        guard case .statement(let statement) = self, statement.record.deletion == nil else { return nil }
        return statement
    }

    /// The range of the first words of a statement that is not deleted.
    var statementRange: TextRange? {
        guard case .statement(let statement) = self, statement.record.deletion == nil else { return nil }
        return statement.segments.first?.range ?? TextRange(0, 0)
    }

    /// The range of a mention that is not deleted.
    var mentionRange: TextRange? {
        guard case .mention(let mention) = self, mention.record.deletion == nil else { return nil }
        return mention.anchor.range
    }

    /// The mention, where it is one that is not deleted.
    var standingMention: Mention? {
        guard case .mention(let mention) = self, mention.record.deletion == nil else { return nil }
        return mention
    }
}

extension Array {
    /// The first index from which on `isBehind` holds, by halving: the array must be sorted by it.
    func firstIndexOfSorted(_ isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Takes one element out of a sorted array and puts another in.
    mutating func replaceSorted<Key: Comparable>(_ old: Element?, by new: Element?, on key: (Element) -> Key) {
        if let place = old.map(key) {
            let index = firstIndexOfSorted { key($0) >= place }
            if index < count, key(self[index]) == place { remove(at: index) }
        }
        if let new {
            let place = key(new)
            insert(new, at: firstIndexOfSorted { key($0) >= place })
        }
    }

    /// Whether each element comes strictly before the next.
    func isSorted(by isBefore: (Element, Element) -> Bool) -> Bool {
        zip(self, dropFirst()).allSatisfy(isBefore)
    }
}

extension [Item] {
    /// The indices of items that are sorted by id, in reading order (see ``ReadingPlace``), of those that have a range.
    /// Ranges are looked at once and nothing else is: to copy a statement costs more than to compare two places.
    func inReadingOrder(_ range: (Item) -> TextRange?) -> [Int] {
        let places = indices.compactMap { index in
            range(self[index]).map { (start: $0.lowerBound, end: $0.upperBound, index: index) }
        }
        let sorted = places.sorted { left, right in
            if left.start != right.start { return left.start < right.start }
            return left.end != right.end ? left.end > right.end : left.index < right.index
        }
        return sorted.map(\.index)
    }
}
