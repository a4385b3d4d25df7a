/// Stretches: lines, and the pieces of lines that are too long to be handled at once.
///
/// A file of a hundred megabytes in one line must scroll like any other. So a line is cut near every multiple of 16 KB
/// of the text that lies 16 KB or more after its start: after the last blank before the multiple, or in the middle of
/// nothing where there is none. A cut depends on the bytes around it alone, so that whoever looks finds the same ones.
struct TextStretches {
    let bytes: UnsafeBufferPointer<UInt8>

    /// Bytes between two cuts.
    static let pieceSize = 16_384
    /// How far before a multiple a blank is looked for.
    private static let search = 1024

    /// The line, or piece of a line, that holds a byte. A LF belongs to the piece before it.
    func stretch(around byte: Int) -> Range<Int> {
        let byte = min(max(0, byte), bytes.count)
        let start = start(of: byte), end = end(of: byte)
        return start..<end
    }

    /// Whether a stretch is a piece of a line and not a line.
    func isCut(_ stretch: Range<Int>) -> Bool {
        let startsLine = stretch.lowerBound == 0 || bytes[stretch.lowerBound - 1] == 0x0A
        let endsLine = stretch.upperBound == bytes.count || bytes[stretch.upperBound] == 0x0A
        return !startsLine || !endsLine
    }

    private func start(of byte: Int) -> Int {
        var multiple = (byte / Self.pieceSize + 1) * Self.pieceSize
        while multiple > 0 {
            if let cut = cut(near: multiple), cut <= byte { return max(cut, lineStart(of: byte, from: cut)) }
            multiple -= Self.pieceSize
            if let start = lastBreak(from: max(0, multiple), to: byte) { return start }
        }
        return lineStart(of: byte, from: 0)
    }

    private func end(of byte: Int) -> Int {
        var multiple = (byte / Self.pieceSize) * Self.pieceSize
        while multiple < bytes.count + Self.pieceSize {
            let lineEnd = bytes.firstIndex(of: 0x0A, from: byte, to: min(multiple, bytes.count))
            if let lineEnd { return lineEnd }
            if let cut = cut(near: multiple), cut > byte { return cut }
            multiple += Self.pieceSize
        }
        return bytes.firstIndex(of: 0x0A, from: byte, to: bytes.count) ?? bytes.count
    }

    private func lineStart(of byte: Int, from start: Int) -> Int {
        lastBreak(from: start, to: byte) ?? start
    }

    private func lastBreak(from start: Int, to byte: Int) -> Int? {
        bytes.lastIndex(of: 0x0A, from: start, to: byte).map { $0 + 1 }
    }

    /// The cut that belongs to a multiple of the piece size, nil where the line around it is not long.
    private func cut(near multiple: Int) -> Int? {
        guard multiple >= Self.pieceSize, multiple < bytes.count else { return nil }
        guard bytes.lastIndex(of: 0x0A, from: multiple - Self.pieceSize, to: multiple) == nil else { return nil }
        let blank = bytes.lastIndex(of: 0x20, from: multiple - Self.search, to: multiple)
        let cut = blank.map { $0 + 1 } ?? bytes.scalarStart(at: multiple)
        return bytes[cut] == 0x0A ? nil : cut
    }
}

extension ArticleText {
    /// The line that holds a place, or a piece of it where it is longer than 32 KB: what a view lays out at once.
    /// Pieces are cut at blanks and always at the same ones; together they are the line.
    package func stretch(around place: TextOffset) -> TextRange {
        range(ofBytes: TextStretches(bytes: storage.bytes).stretch(around: byteOffset(of: place)))
    }

    /// The stretch after a stretch; nil after the last. A LF at the end of the text starts no line.
    package func stretch(after stretch: TextRange) -> TextRange? {
        let end = byteOffset(of: stretch.upperBound)
        guard end < storage.bytes.count else { return nil }
        let start = storage.bytes[end] == 0x0A ? end + 1 : end
        return start < storage.bytes.count
            ? range(ofBytes: TextStretches(bytes: storage.bytes).stretch(around: start)) : nil
    }

    /// The stretch before a stretch; nil before the first.
    package func stretch(before stretch: TextRange) -> TextRange? {
        let start = byteOffset(of: stretch.lowerBound)
        guard start > 0 else { return nil }
        return range(ofBytes: TextStretches(bytes: storage.bytes).stretch(around: start - 1))
    }
}
