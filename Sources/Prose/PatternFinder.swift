/// Finds a pattern in bytes. It is compared scalar by scalar, but only where a byte stands that it can begin
/// with; where that is one byte alone, as for figures, `memchr` looks for it.
struct PatternFinder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let folding: ScalarFolding
    /// The pattern as it is compared.
    private let folded: [UInt32]
    /// The only byte that a match can begin with; nil where there are several.
    private let onlyFirstByte: UInt8?
    /// The bytes that a match can begin with.
    private let firstBytes: [Bool]

    /// Prepares the search for a pattern.
    init(_ pattern: SearchPattern, in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        folding = ScalarFolding(for: pattern)
        folded = folding.fold(pattern.text)
        onlyFirstByte = pattern.text.utf8.first.flatMap { Self.isAlwaysItself($0) ? $0 : nil }
        firstBytes = Self.firstBytes(of: folded, folding)
    }

    /// The first match at or after a byte that starts before another.
    func first(from start: Int, startingBefore end: Int) -> Range<Int>? {
        guard !folded.isEmpty, start < end else { return nil }
        if let onlyFirstByte { return first(beginningWith: onlyFirstByte, from: start, before: end) }
        return firstFolded(from: start, before: end)
    }

    /// Digits and the like, which no folding changes or makes.
    private static func isAlwaysItself(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || "#$%&+,.:;@_".utf8.contains(byte)
    }

    /// All bytes that start something which folds to the first scalar: itself, its capital, and whatever is not ASCII.
    private static func firstBytes(of folded: [UInt32], _ folding: ScalarFolding) -> [Bool] {
        var table = (0..<256).map { $0 >= 0xC0 }
        for byte in UInt32(0)..<0x80 where folding.fold(byte).first == folded.first { table[Int(byte)] = true }
        return table
    }

    private func first(beginningWith byte: UInt8, from start: Int, before end: Int) -> Range<Int>? {
        var from = start
        while let at = bytes.firstIndex(of: byte, from: from, to: min(end, bytes.count)) {
            if let matchEnd = matchEnd(from: at) { return at..<matchEnd }
            from = at + 1
        }
        return nil
    }

    private func firstFolded(from start: Int, before end: Int) -> Range<Int>? {
        firstBytes.withUnsafeBufferPointer { canStart in
            var at = start
            while at < end {
                if canStart[Int(bytes[at])], let matchEnd = matchEnd(from: at) { return at..<matchEnd }
                at += 1
            }
            return nil
        }
    }

    /// Where the match that starts at a byte ends; nil where none does. Marks on its last letter are a part of it.
    private func matchEnd(from start: Int) -> Int? {
        var at = start
        var matched = 0
        while matched < folded.count {
            guard at < bytes.count else { return nil }
            let (value, size) = bytes.scalar(at: at)
            guard let count = matches(value, from: matched), count > 0 || at > start else { return nil }
            matched += count
            at += size
        }
        while at < bytes.count, bytes[at] >= 0xCC {
            let (value, size) = bytes.scalar(at: at)
            guard ScalarFolding.isMark(value) else { break }
            at += size
        }
        return at
    }

    /// How many scalars of the pattern a scalar of the text stands for; nil where they differ.
    @inline(__always)
    private func matches(_ value: UInt32, from index: Int) -> Int? {
        if value < 0x80 { return folding.foldASCII(value) == folded[index] ? 1 : nil }
        let scalars = folding.fold(value)
        let compared = min(scalars.count, folded.count - index)
        for offset in 0..<compared where scalars[offset] != folded[index + offset] { return nil }
        return compared
    }
}
