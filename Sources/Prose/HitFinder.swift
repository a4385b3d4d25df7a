/// A pattern made ready to be looked for in a text, block by block.
///
/// A hit belongs to the block that it begins in and has at least one character; hits of a block do not overlap. A hit of
/// a regular expression ends in its block too, so that what it may take is bounded.
package struct HitFinder {
    private enum Method {
        case words(PatternFinder)
        case expression(RegularExpression)
    }

    package let blocks: SearchBlocks
    private let method: Method

    /// Makes a pattern ready; throws where it is no regular expression.
    package init(_ pattern: SearchPattern, in text: ArticleText) throws(ExpressionProblem) {
        blocks = SearchBlocks(of: text)
        switch pattern.kind {
        case .words: method = .words(PatternFinder(pattern, in: text.storage.bytes))
        case .expression: method = .expression(try RegularExpression(pattern))
        }
    }

    /// The hits of a block, in reading order. `isLate` is asked now and then; a search that is late is given up.
    package func hits(inBlock block: Int, isLate: () -> Bool = { false }) throws(SearchTrouble) -> [TextRange] {
        var hits: [TextRange] = []
        try forEachHit(inBlock: block, isLate: isLate) { hits.append(blocks.text.range(ofBytes: $0)) }
        return hits
    }

    /// How many hits a block has: less work than to say where.
    package func count(inBlock block: Int, isLate: () -> Bool = { false }) throws(SearchTrouble) -> Int {
        var count = 0
        try forEachHit(inBlock: block, isLate: isLate) { _ in count += 1 }
        return count
    }

    private func forEachHit(
        inBlock block: Int, isLate: () -> Bool, _ body: (Range<Int>) -> Void
    ) throws(SearchTrouble) {
        let bytes = blocks.bytes(of: block)
        switch method {
        case .words(let finder):
            var at = bytes.lowerBound
            while let hit = finder.first(from: at, startingBefore: bytes.upperBound) {
                body(hit)
                at = hit.upperBound
            }
        case .expression(let expression):
            try expression.forEachHit(in: blocks.text.storage.bytes, bytes, isLate: isLate, body)
        }
    }
}

/// Why a search came to no end.
package enum SearchTrouble: Error, Hashable, Sendable {
    /// The expression needs more steps than anybody would wait for.
    case tooHard
}
