import Prose

/// Looks for changed words: in the stretches of the text that have most of their rarer tokens, and most of the rarer
/// tokens around them.
struct WindowSearch {
    private let search: QuoteSearch
    private let words: AnchoredWords
    /// The words and a little of what stood around them.
    private let pattern: Range<Int>

    init(_ search: QuoteSearch) {
        self.search = search
        words = search.words
        pattern =
            max(
                0, words.span.lowerBound - Self.around)..<min(
                words.text.count, words.span.upperBound + Self.around)
    }

    /// How many tokens count on each side.
    private static let around = 14
    /// The most tokens that are asked for, places of each, and windows that are looked at closely.
    private static let mostTokens = 48, mostPlaces = 64, mostWindows = 6

    func sightings() -> [Sighting] {
        guard pattern.count <= GapAligner.widest else { return longSightings() }
        return windows().compactMap(sighting)
    }

    /// The most promising stretches, as many tokens as the pattern and some more.
    private func windows() -> [Range<Int>] {
        let bucket = max(8, pattern.count / 4)
        var votes: [Int: Double] = [:]
        for (token, places) in rareTokens() {
            for place in places {
                let diagonal = Int(place) - (token - pattern.lowerBound) + pattern.count
                votes[diagonal / bucket, default: 0] += Double(words.text[token].weight) / Double(places.count + 1)
            }
        }
        let best = votes.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(
            Self.mostWindows)
        return best.map { vote in
            let start = vote.key * bucket - pattern.count
            return (start - bucket..<start + pattern.count + 2 * bucket).clamped(to: 0..<search.current.count)
        }
    }

    private func rareTokens() -> [(token: Int, places: ArraySlice<Int32>)] {
        let known = pattern.filter { words.text[$0].weight > 2 }
            .map { (token: $0, places: search.index.places(of: words.text[$0].key)) }
            .filter { !$0.places.isEmpty && $0.places.count <= Self.mostPlaces }
        return Array(known.sorted { $0.places.count < $1.places.count }.prefix(Self.mostTokens))
    }

    private func sighting(in window: Range<Int>) -> Sighting? {
        let free = window.filter(search.isFree)
        var aligner = GapAligner(Array(words.text.tokens[pattern]), free.map { search.current[$0] })
        var toCurrent = [Int32](repeating: -1, count: words.text.count)
        for (index, other) in aligner.pairs() {
            toCurrent[pattern.lowerBound + index] = Int32(truncatingIfNeeded: free[other])
        }
        return sighting(toCurrent)
    }

    /// A long quotation has sequences of its own, by which it is found as an article is.
    private func longSightings() -> [Sighting] {
        guard search.toBase == nil else { return [] }
        let alignment = TokenAlignment(from: words.text, to: search.current)
        return [sighting(alignment.toCurrent)].compactMap { $0 }
    }

    private func sighting(_ toCurrent: [Int32]) -> Sighting? {
        let mapper = SpanMapper(words: words, current: search.current, toCurrent: toCurrent, toBase: search.toBase)
        if let mapped = mapper.mapped() { return sighting(mapped.tokens, mapped.range, kept: mapped.kept) }
        switch mapper.replacement() {
        case .tokens(let tokens, _):
            return sighting(tokens, mapper.range(of: tokens, keepsFirst: false, keepsLast: false), kept: 0)
        case .closed(let index):
            return sighting(
                index..<index, mapper.range(of: index..<index, keepsFirst: false, keepsLast: false), kept: 0)
        case nil: return nil
        }
    }

    private func sighting(_ tokens: Range<Int>, _ range: TextRange, kept: Double) -> Sighting {
        Sighting(
            tokens: tokens, range: range, kept: kept, isExact: false,
            context: QuoteContext(of: words, at: tokens, in: search.current))
    }
}
