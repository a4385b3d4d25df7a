/// A text cut into blocks in which a search looks one after the other.
///
/// Where they begin follows from the text alone: a block is searched and counted with the same result by whoever asks,
/// in any order. They begin after a line break where there is one, about 64 KB apart.
package struct SearchBlocks: Sendable {
    /// How many bytes lie between two blocks, about.
    package static let size = 65_536

    let text: ArticleText

    package init(of text: ArticleText) {
        self.text = text
    }

    /// How many there are; an empty text has one.
    package var count: Int {
        max(1, (text.byteCount + Self.size - 1) / Self.size)
    }

    /// The block that a place belongs to.
    package func block(holding place: TextOffset) -> Int {
        let byte = text.byteOffset(of: place)
        let near = min(byte / Self.size, count - 1)
        if byte < start(of: near) { return near - 1 }
        return near + 1 < count && byte >= start(of: near + 1) ? near + 1 : near
    }

    /// The blocks that a stretch touches.
    package func blocks(of range: TextRange) -> ClosedRange<Int> {
        let first = block(holding: range.lowerBound)
        return first...max(first, block(holding: max(range.lowerBound, range.upperBound - 1)))
    }

    /// The bytes of a block.
    func bytes(of block: Int) -> Range<Int> {
        start(of: block)..<start(of: block + 1)
    }

    private func start(of block: Int) -> Int {
        let bytes = text.storage.bytes
        guard block > 0 else { return 0 }
        guard block < count else { return bytes.count }
        let about = block * Self.size
        let end = min(about + Self.size, bytes.count) - 1
        if let line = bytes.firstIndex(of: 0x0A, from: about - 1, to: end) { return line + 1 }
        return bytes.scalarStart(at: about)
    }
}
