import Prose

/// Looks for the words of an anchor by themselves and by what stood around them.
struct QuoteSearch {
    let words: AnchoredWords
    let current: TextTokens
    let index: TokenIndex
    /// What each token of the current text was in the base, where that is known: text that another part of the base
    /// accounts for is not looked at.
    let toBase: [Int32]?

    /// How many places of a token, and how many of the words, are looked at.
    private static let mostPlaces = 4096, mostSightings = 48

    /// The places, the best one first.
    func sightings() -> [Sighting] {
        guard !words.span.isEmpty else { return [] }
        let exact = exactSightings()
        let isClear = exact.count == 1 && exact[0].context.best > 0.9
        var all = exact
        for sighting in isClear ? [] : WindowSearch(self).sightings() {
            guard !all.contains(where: { $0.tokens.overlaps(sighting.tokens) }) else { continue }
            all.append(sighting)
        }
        return all.sorted { $0.score > $1.score }
    }

    /// Whether a token may be part of a place.
    func isFree(_ place: Int) -> Bool {
        guard let toBase, toBase[place] >= 0 else { return true }
        return words.span.contains(Int(toBase[place]))
    }

    /// Where all the words stand in their order. The marks at both ends need not.
    private func exactSightings() -> [Sighting] {
        var core = words.span
        if words.weight > 0 { core = core.lowerBound + words.head.count..<core.upperBound - words.tail.count }
        let counts = core.map { index.places(of: words.text[$0].key).count }
        guard let least = counts.min(), least > 0, let rarest = counts.firstIndex(of: least) else { return [] }
        let places = index.places(of: words.text[core.lowerBound + rarest].key).prefix(Self.mostPlaces)
        let starts = places.lazy.map { Int($0) - rarest }.filter { stands(core, at: $0) }
        return starts.prefix(Self.mostSightings).compactMap { sighting(at: $0, core) }
    }

    private func stands(_ core: Range<Int>, at start: Int) -> Bool {
        guard start >= 0, start + core.count <= current.count else { return false }
        return core.indices.allSatisfy { position in
            let place = start + position - core.lowerBound
            return current[place].key == words.text[position].key && isFree(place)
        }
    }

    /// The place; nil where a word goes on where the anchor has a mark.
    private func sighting(at start: Int, _ core: Range<Int>) -> Sighting? {
        let before = start - 1, after = start + core.count
        if core.lowerBound > words.span.lowerBound, before >= 0, current[before].kind == .word { return nil }
        if core.upperBound < words.span.upperBound, after < current.count, current[after].kind == .word { return nil }
        let mapper = SpanMapper(words: words, current: current, toCurrent: [], toBase: nil)
        let kept = start..<start + core.count
        let tokens = EdgeTrimmer(words: words, current: current).trimmed(kept, keeping: kept)
        let range = mapper.range(of: tokens, keepsFirst: true, keepsLast: true)
        let context = QuoteContext(of: words, at: tokens, in: current)
        return Sighting(tokens: tokens, range: range, kept: 1, isExact: true, context: context)
    }
}
