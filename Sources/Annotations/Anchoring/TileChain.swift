import Prose

/// The matched stretches of two texts, told apart: the heaviest ones that keep their order, and the others, which were
/// moved.
struct TileChain {
    /// Stretches that keep their order.
    let chain: [Tile]
    /// Stretches that were moved and are long enough to believe it, in the order of the base.
    let moves: [Tile]
    /// Stretches out of order that are too short: a phrase that happens to stand there too.
    let weakMoves: [Tile]

    init(_ tiles: [Tile], _ base: [TextToken], _ current: [TextToken]) {
        let weights = tiles.map { tile in
            (tile.base..<tile.baseEnd).reduce(tile.count) { $0 + Int(base[$1].weight) }
        }
        let isOnChain = Self.heaviestChain(tiles, weights, width: current.count)
        let isBelieved = tiles.indices.map { index in
            isOnChain[index] || weights[index] - tiles[index].count >= Self.leastWeight
                || Self.isWhole(tiles[index], base, current)
        }
        chain = tiles.indices.filter { isOnChain[$0] }.map { tiles[$0] }
        moves = tiles.indices.filter { !isOnChain[$0] && isBelieved[$0] }.map { tiles[$0] }
        weakMoves = tiles.indices.filter { !isBelieved[$0] }.map { tiles[$0] }
    }

    /// The letters that a stretch out of order must have: about four words.
    private static let leastWeight = 20

    /// Whether a stretch is a paragraph in both texts.
    private static func isWhole(_ tile: Tile, _ base: [TextToken], _ current: [TextToken]) -> Bool {
        func isBreak(_ tokens: [TextToken], _ index: Int) -> Bool {
            index == 0 || index == tokens.count || tokens[index].lineBreaks > 1
        }
        return isBreak(base, tile.base) && isBreak(base, tile.baseEnd) && isBreak(current, tile.current)
            && isBreak(current, tile.currentEnd)
    }

    /// Which tiles are on the heaviest chain that increases in both texts; they come in the order of the base.
    private static func heaviestChain(_ tiles: [Tile], _ weights: [Int], width: Int) -> [Bool] {
        var best = PrefixMaximum(count: width + 1)
        var before = [Int](repeating: -1, count: tiles.count)
        var totals = weights
        for index in tiles.indices {
            if let (total, previous) = best.maximum(upTo: tiles[index].current) {
                totals[index] += total
                before[index] = previous
            }
            best.raise(tiles[index].currentEnd, to: totals[index], index)
        }
        var isOnChain = [Bool](repeating: false, count: tiles.count)
        var at = totals.indices.max { totals[$0] < totals[$1] } ?? -1
        while at >= 0 {
            isOnChain[at] = true
            at = before[at]
        }
        return isOnChain
    }
}

/// The greatest value at or before a place, in logarithmic time (Fenwick 1994).
private struct PrefixMaximum {
    private var values: [(value: Int, item: Int)]

    init(count: Int) {
        values = Array(repeating: (0, -1), count: count + 1)
    }

    mutating func raise(_ place: Int, to value: Int, _ item: Int) {
        var at = place + 1
        while at < values.count {
            if values[at].value < value { values[at] = (value, item) }
            at += at & -at
        }
    }

    func maximum(upTo place: Int) -> (value: Int, item: Int)? {
        var at = place + 1
        var best = (value: 0, item: -1)
        while at > 0 {
            if values[at].value > best.value { best = values[at] }
            at -= at & -at
        }
        return best.item < 0 ? nil : best
    }
}
