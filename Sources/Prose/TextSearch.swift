/// What a person typed to search for.
package struct SearchPattern: Hashable, Sendable {
    package let text: String
    /// Whether capitals count. Smart case: they do when the pattern has one.
    package let isCaseSensitive: Bool
    /// Whether accents count: they do when the pattern has one.
    package let isAccentSensitive: Bool

    /// A pattern with smart case. Accents are folded unless the pattern has them, and so are the styles of quotation
    /// marks, apostrophes, dashes and blanks: `don't` finds don’t.
    package init(_ text: String) {
        self.text = text
        isCaseSensitive = text.unicodeScalars.contains { $0.properties.isUppercase }
        isAccentSensitive = ScalarFolding(.decomposed).fold(text).contains { ScalarFolding.isMark($0) }
    }
}

extension ArticleText {
    /// Where the pattern stands in a stretch of the article, in reading order, without overlap, the first `limit` of
    /// them. An empty pattern stands nowhere.
    package func matches(of pattern: SearchPattern, in range: TextRange, limit: Int = .max) -> [TextRange] {
        let finder = PatternFinder(pattern, in: storage.bytes)
        let bytes = bytes(of: range)
        var found: [TextRange] = []
        var at = bytes.lowerBound
        while found.count < limit, let match = finder.first(from: at, startingBefore: bytes.upperBound),
            match.upperBound <= bytes.upperBound
        {
            found.append(self.range(ofBytes: match))
            at = match.upperBound
        }
        return found
    }

    /// The first match that starts after a place; nil where none follows.
    package func firstMatch(of pattern: SearchPattern, after place: TextOffset) -> TextRange? {
        let start = place < .start ? 0 : byteOffset(of: place + 1)
        let finder = PatternFinder(pattern, in: storage.bytes)
        return finder.first(from: start, startingBefore: storage.bytes.count).map(range(ofBytes:))
    }

    /// The last match that starts before a place; nil where none precedes.
    package func lastMatch(of pattern: SearchPattern, before place: TextOffset) -> TextRange? {
        let finder = PatternFinder(pattern, in: storage.bytes)
        var end = byteOffset(of: place)
        while end > 0 {
            let start = storage.bytes.scalarStart(at: max(0, end - Self.backwardStep))
            var last: Range<Int>?
            var at = start
            while let match = finder.first(from: at, startingBefore: end) {
                last = match
                at = match.upperBound
            }
            if let last { return range(ofBytes: last) }
            end = start
        }
        return nil
    }

    /// How many bytes are searched at once on the way back.
    private static let backwardStep = 65_536
}
