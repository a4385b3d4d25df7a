extension ArticleText {
    /// Where words stand in a stretch of the article, in reading order, without overlap, the first `limit` of them. No
    /// words stand nowhere; for a regular expression ask a ``HitFinder``, which is bounded in what it does.
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
}
