/// How many line breaks stand before a byte, so that the number of a line far down in a long text is there at once.
///
/// It is built as far as somebody asked: what is counted once is not counted again for the next page.
struct LineBreakIndex {
    /// Bytes between two checkpoints.
    private static let blockSize = 65_536

    /// The line breaks before block 0, 1, 2…
    private var before = [0]

    /// How many there are before a byte.
    mutating func count(before byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let block = byte / Self.blockSize
        while before.count <= block, let last = before.last {
            let start = (before.count - 1) * Self.blockSize
            before.append(last + bytes.lineBreaks(from: start, to: start + Self.blockSize))
        }
        return before[block] + bytes.lineBreaks(from: block * Self.blockSize, to: byte)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func lineBreaks(from start: Int, to end: Int) -> Int {
        var count = 0, at = start
        while let found = firstIndex(of: 0x0A, from: at, to: end) {
            count += 1
            at = found + 1
        }
        return count
    }
}
