/// Finds a pattern in bytes. It is compared scalar by scalar, but only where two bytes stand that it can begin with, for
/// which sixteen places are looked at in a step; where it begins with one byte alone, as figures do, `memchr` looks for
/// it.
struct PatternFinder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let folding: ScalarFolding
    /// The pattern as it is compared.
    private let folded: [UInt32]
    /// The only byte that a match can begin with; nil where there are several.
    private let onlyFirstByte: UInt8?
    /// What can stand where a match begins, and right after that.
    private let first: BeginningBytes, second: BeginningBytes

    /// Prepares the search for a pattern.
    init(_ pattern: SearchPattern, in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        folding = ScalarFolding(for: pattern)
        folded = folding.fold(pattern.text)
        onlyFirstByte = pattern.text.utf8.first.flatMap { Self.isAlwaysItself($0) ? $0 : nil }
        first = BeginningBytes(of: folded.first, folding, allFrom: 0xC0)
        // The rest of what is not ASCII, or any mark on the first letter.
        second = BeginningBytes(of: folded.dropFirst().first, folding, allFrom: folded.count > 1 ? 0x80 : 0)
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

    private func first(beginningWith byte: UInt8, from start: Int, before end: Int) -> Range<Int>? {
        var from = start
        while let at = bytes.firstIndex(of: byte, from: from, to: min(end, bytes.count)) {
            if let matchEnd = matchEnd(from: at) { return at..<matchEnd }
            from = at + 1
        }
        return nil
    }

    private func firstFolded(from start: Int, before end: Int) -> Range<Int>? {
        var from = start
        while let at = candidate(from: from, before: end) {
            if let matchEnd = matchEnd(from: at) { return at..<matchEnd }
            from = at + 1
        }
        return nil
    }

    /// The first place at or after a byte where a match may begin.
    private func candidate(from start: Int, before end: Int) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at + 16 <= end, at + 17 <= bytes.count {
            let here = raw.loadUnaligned(fromByteOffset: at, as: SIMD16<UInt8>.self)
            let next = raw.loadUnaligned(fromByteOffset: at + 1, as: SIMD16<UInt8>.self)
            // As two words: `any` looks at sixteen of them.
            let found = unsafeBitCast(first.places(in: here) .& second.places(in: next), to: SIMD2<UInt64>.self)
            if found[0] | found[1] != 0, let place = (at..<at + 16).first(where: mayBegin) { return place }
            at += 16
        }
        return (at..<max(at, end)).first(where: mayBegin)
    }

    private func mayBegin(at place: Int) -> Bool {
        first.holds(bytes[place]) && (place + 1 >= bytes.count || second.holds(bytes[place + 1]))
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

/// The bytes that something which folds to a scalar begins with: at most two of ASCII, a letter and its capital, and
/// whatever is not ASCII, since folding can make anything of it.
private struct BeginningBytes {
    private let one: UInt8, other: UInt8
    /// All from here on.
    private let floor: UInt8

    init(of scalar: UInt32?, _ folding: ScalarFolding, allFrom floor: UInt8) {
        let plain = (UInt8(0)..<0x80).filter { folding.foldASCII(UInt32($0)) == scalar }
        // No text holds 0xFF.
        one = plain.first ?? 0xFF
        other = plain.last ?? 0xFF
        self.floor = floor
    }

    @inline(__always)
    func holds(_ byte: UInt8) -> Bool {
        byte == one || byte == other || byte >= floor
    }

    @inline(__always)
    func places(in bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
        (bytes .== SIMD16(repeating: one)) .| (bytes .== SIMD16(repeating: other))
            .| (bytes .>= SIMD16(repeating: floor))
    }
}
