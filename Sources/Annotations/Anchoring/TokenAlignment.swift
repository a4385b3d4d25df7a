import Prose

/// Which words and marks of two versions of a text are the same ones.
struct TokenAlignment: Sendable {
    /// The text that anchors count in.
    let base: TextTokens
    /// The text as it is.
    let current: TextTokens
    /// For each token of the base its index in the current text, -1 where it was not kept.
    let toCurrent: [Int32]
    /// For each token of the current text its index in the base, -1 where it is new.
    let toBase: [Int32]

    /// The alignment of two texts. Linear in their length, but for changed stretches, whose cost is limited.
    init(from base: TextTokens, to current: TextTokens) {
        var matches = TokenMatches(base.tokens, current.tokens)
        SeedFinder.seed(&matches)
        let tiles = TileChain(matches.tiles(), base.tokens, current.tokens)
        matches.unmatch(tiles.weakMoves)
        GapFiller.fill(&matches, between: tiles)
        matches = BoundarySlider.slid(matches)
        SeedFinder.seedLeftovers(&matches)
        self.base = base
        self.current = current
        toCurrent = matches.toCurrent
        toBase = matches.toBase
    }
}

/// A stretch of tokens that is the same in both texts.
struct Tile: Hashable {
    /// The first token in the base.
    let base: Int
    /// The first token in the current text.
    let current: Int
    /// How many tokens.
    let count: Int

    var baseEnd: Int { base + count }
    var currentEnd: Int { current + count }
}

/// An alignment in the making: each token is matched with one other or with none.
struct TokenMatches {
    private(set) var base: [TextToken]
    private(set) var current: [TextToken]
    private(set) var toCurrent: [Int32]
    private(set) var toBase: [Int32]

    init(_ base: [TextToken], _ current: [TextToken]) {
        self.base = base
        self.current = current
        toCurrent = Array(repeating: -1, count: base.count)
        toBase = Array(repeating: -1, count: current.count)
    }

    /// Whether two tokens are alike and neither has another partner.
    @inline(__always)
    func canMatch(_ index: Int, _ other: Int) -> Bool {
        toCurrent[index] < 0 && toBase[other] < 0 && base[index].key == current[other].key
    }

    @inline(__always)
    mutating func match(_ index: Int, _ other: Int) {
        toCurrent[index] = Int32(truncatingIfNeeded: other)
        toBase[other] = Int32(truncatingIfNeeded: index)
    }

    /// Takes stretches out again.
    mutating func unmatch(_ tiles: [Tile]) {
        for tile in tiles {
            for step in 0..<tile.count {
                toCurrent[tile.base + step] = -1
                toBase[tile.current + step] = -1
            }
        }
    }

    /// Gives a token of the base another partner, which loses its own.
    mutating func rematch(_ index: Int, from old: Int, to other: Int) {
        toBase[old] = -1
        if toBase[other] >= 0 { toCurrent[Int(toBase[other])] = -1 }
        match(index, other)
    }

    /// Makes the base the current text and the current text the base.
    mutating func swapSides() {
        swap(&base, &current)
        swap(&toCurrent, &toBase)
    }

    /// Lets every stretch go on as far as it can.
    mutating func extendAll() {
        for tile in tiles() {
            extendBackwards(tile.base, tile.current, downTo: 0, 0)
            extendForwards(tile.baseEnd, tile.currentEnd, below: base.count, current.count)
        }
    }

    /// Matches on from a pair forwards for as long as the tokens are alike and stay below the ends; how many.
    @discardableResult
    mutating func extendForwards(_ index: Int, _ other: Int, below end: Int, _ otherEnd: Int) -> Int {
        var count = 0
        while index + count < end, other + count < otherEnd, canMatch(index + count, other + count) {
            match(index + count, other + count)
            count += 1
        }
        return count
    }

    /// Matches on backwards from before a pair, down to the given starts.
    mutating func extendBackwards(_ index: Int, _ other: Int, downTo start: Int, _ otherStart: Int) {
        var index = index, other = other
        while index > start, other > otherStart, canMatch(index - 1, other - 1) {
            index -= 1
            other -= 1
            match(index, other)
        }
    }

    /// The matched stretches in the order of the base.
    func tiles() -> [Tile] {
        var tiles: [Tile] = []
        var at = 0
        while at < base.count {
            guard toCurrent[at] >= 0 else {
                at += 1
                continue
            }
            let start = at
            repeat { at += 1 } while at < base.count && toCurrent[at] >= 0 && toCurrent[at] == toCurrent[at - 1] + 1
            tiles.append(Tile(base: start, current: Int(toCurrent[start]), count: at - start))
        }
        return tiles
    }
}
