/// What bytes must be to become a text, and what is done to those that are not.
extension ArticleText {
    /// Whether bytes are valid UTF-8 without CR and without a byte order mark at their start, so that a file can be read
    /// where it lies.
    package static func canBeMapped(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let bytes = bytes.bindMemory(to: UInt8.self)
        let startsWithMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return !startsWithMark && !bytes.hasCarriageReturn && bytes.invalidSequence(from: 0) == nil
    }

    /// Where bytes are not UTF-8: the first `limit` sequences, each of which becomes one U+FFFD.
    package static func invalidRanges(in bytes: UnsafeRawBufferPointer, limit: Int = .max) -> [Range<Int>] {
        let bytes = bytes.bindMemory(to: UInt8.self)
        var found: [Range<Int>] = []
        var from = 0
        while found.count < limit, let invalid = bytes.invalidSequence(from: from) {
            found.append(invalid)
            from = invalid.upperBound
        }
        return found
    }
}

extension TextStorage {
    /// A copy of valid UTF-8 in which CR LF and lone CR are LF.
    static func normalizing(_ bytes: UnsafeBufferPointer<UInt8>) -> TextStorage {
        guard bytes.hasCarriageReturn else { return TextStorage(copying: bytes) }
        return bytes.withLineFeedsOnly.withUnsafeBufferPointer { TextStorage(copying: $0) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a CR stands anywhere.
    var hasCarriageReturn: Bool {
        firstIndex(of: 0x0D, from: 0, to: count) != nil
    }

    /// The bytes with CR LF and lone CR turned into LF.
    fileprivate var withLineFeedsOnly: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var at = 0
        while let end = firstIndex(of: 0x0D, from: at, to: count) {
            result.append(contentsOf: self[at..<end])
            result.append(0x0A)
            at = end + 1 < count && self[end + 1] == 0x0A ? end + 2 : end + 1
        }
        result.append(contentsOf: self[at...])
        return result
    }

    /// The first bytes from `start` on that are not UTF-8: a maximal piece of a sequence, or a single byte.
    func invalidSequence(from start: Int) -> Range<Int>? {
        var at = start
        let raw = UnsafeRawBufferPointer(self)
        while at < count {
            at = endOfASCII(from: at)
            guard at < count else { break }
            if at + 8 <= count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                at += 8
            } else if self[at] < 0x80 {
                at += 1
            } else {
                let (size, isWhole) = sequence(at: at)
                guard isWhole else { return at..<at + size }
                at += size
            }
        }
        return nil
    }

    /// Where a run of ASCII ends, to within 32 bytes, which are looked at at once.
    private func endOfASCII(from start: Int) -> Int {
        var at = start
        let raw = UnsafeRawBufferPointer(self)
        while at + 32 <= count {
            let step = raw.loadUnaligned(fromByteOffset: at, as: SIMD4<UInt64>.self)
            guard (step[0] | step[1] | step[2] | step[3]) & 0x8080_8080_8080_8080 == 0 else { break }
            at += 32
        }
        return at
    }

    /// How many bytes from one on belong together, and whether they are a scalar (Unicode 3.9, table 3-7).
    private func sequence(at start: Int) -> (size: Int, isWhole: Bool) {
        let second: ClosedRange<UInt8>
        let length: Int
        switch self[start] {
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return (1, false)
        }
        guard start + 1 < count, second.contains(self[start + 1]) else { return (1, false) }
        for size in 2..<length {
            guard start + size < count, self[start + size] & 0xC0 == 0x80 else { return (size, false) }
        }
        return (length, true)
    }
}
