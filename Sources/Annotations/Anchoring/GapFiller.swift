import Prose

/// Matches what is left between neighboring tiles: changed sentences, of which some words were kept.
enum GapFiller {
    static func fill(_ matches: inout TokenMatches, between tiles: TileChain) {
        dropMovesOfCopies(&matches, tiles)
        fillInsideMoves(&matches, tiles)
        fillChain(&matches, tiles)
    }

    private static func fillChain(_ matches: inout TokenMatches, _ tiles: TileChain) {
        var budget = GapAligner.largestTotal
        var base = 0, current = 0
        let end = Tile(base: matches.base.count, current: matches.current.count, count: 0)
        for tile in tiles.chain + [end] {
            fill(&matches, base..<tile.base, current..<tile.current, &budget)
            (base, current) = (tile.baseEnd, tile.currentEnd)
        }
    }

    /// Takes moves out where most of the stretch is still in its place, though changed: what stands elsewhere is a copy.
    private static func dropMovesOfCopies(_ matches: inout TokenMatches, _ tiles: TileChain) {
        guard !tiles.moves.isEmpty else { return }
        var trial = matches
        trial.unmatch(tiles.moves)
        fillChain(&trial, tiles)
        for move in tiles.moves {
            let range = move.base..<move.baseEnd
            let all = range.reduce(0) { $0 + matches.base[$1].weight }
            let inPlace = range.reduce(0) { $0 + (trial.toCurrent[$1] >= 0 ? matches.base[$1].weight : 0) }
            if inPlace * 10 >= all * 6 { matches.unmatch([move]) }
        }
    }

    /// Fills the gaps between stretches that were moved together.
    private static func fillInsideMoves(_ matches: inout TokenMatches, _ tiles: TileChain) {
        guard !tiles.moves.isEmpty else { return }
        let all = (tiles.chain + tiles.moves).sorted { $0.base < $1.base }
        let order = all.indices.sorted { all[$0].current < all[$1].current }
        var rank = [Int](repeating: 0, count: all.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        let moves = Set(tiles.moves)
        var budget = GapAligner.largestTotal
        for (index, pair) in zip(all, all.dropFirst()).enumerated() where rank[index] + 1 == rank[index + 1] {
            guard moves.contains(pair.0) || moves.contains(pair.1), matches.toCurrent[pair.0.base] >= 0,
                matches.toCurrent[pair.1.base] >= 0
            else { continue }
            fill(&matches, pair.0.baseEnd..<pair.1.base, pair.0.currentEnd..<pair.1.current, &budget)
        }
    }

    private static func fill(
        _ matches: inout TokenMatches, _ base: Range<Int>, _ current: Range<Int>, _ budget: inout Int
    ) {
        guard !base.isEmpty, !current.isEmpty else { return }
        matches.extendForwards(base.lowerBound, current.lowerBound, below: base.upperBound, current.upperBound)
        let left = base.filter { matches.toCurrent[$0] < 0 }, right = current.filter { matches.toBase[$0] < 0 }
        let size = left.count.multipliedReportingOverflow(by: right.count)
        guard !size.overflow, size.partialValue <= min(budget, GapAligner.largest) else {
            matches.extendBackwards(
                base.upperBound, current.upperBound, downTo: base.lowerBound, current.lowerBound)
            return
        }
        budget -= size.partialValue
        var aligner = GapAligner(left.map { matches.base[$0] }, right.map { matches.current[$0] })
        for (index, other) in aligner.pairs() { matches.match(left[index], right[other]) }
    }
}
