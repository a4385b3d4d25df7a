#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading valid UTF-8 where it lies. Bytes and scalars are counted here and nowhere else.
extension UnsafeBufferPointer<UInt8> {
    /// How many scalars start in a stretch of bytes, eight bytes a step.
    func scalarCount(from start: Int, to end: Int) -> Int {
        var continuations = 0
        var at = start
        let raw = UnsafeRawBufferPointer(self)
        while at + 8 <= end {
            continuations += Self.continuations(in: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        while at < end {
            if self[at] & 0xC0 == 0x80 { continuations += 1 }
            at += 1
        }
        return end - start - continuations
    }

    /// The byte at which the `count`th scalar after a byte starts.
    func byte(ofScalar count: Int, from start: Int) -> Int {
        var left = count
        var at = start
        let raw = UnsafeRawBufferPointer(self)
        while left >= 8, at + 8 <= self.count {
            left -= 8 - Self.continuations(in: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at += 8
        }
        while at < self.count {
            if self[at] & 0xC0 != 0x80 {
                if left == 0 { return at }
                left -= 1
            }
            at += 1
        }
        return self.count
    }

    /// Bytes 10xxxxxx among eight.
    @inline(__always)
    private static func continuations(in word: UInt64) -> Int {
        let marks = (word & ~(word << 1) & 0x8080_8080_8080_8080) >> 7
        // The sum of the eight bytes: the oldest of processors have no instruction that counts bits.
        return Int((marks &* 0x0101_0101_0101_0101) >> 56)
    }

    /// The scalar that starts at a byte and how many bytes it takes.
    @inline(__always)
    func scalar(at byte: Int) -> (value: UInt32, size: Int) {
        let first = UInt32(self[byte])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(byte + 1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | tail(byte + 1) << 6 | tail(byte + 2), 3) }
        return ((first & 0x07) << 18 | tail(byte + 1) << 12 | tail(byte + 2) << 6 | tail(byte + 3), 4)
    }

    @inline(__always)
    private func tail(_ byte: Int) -> UInt32 {
        UInt32(self[byte] & 0x3F)
    }

    /// The byte at which the scalar before a byte starts.
    @inline(__always)
    func scalarStart(before byte: Int) -> Int {
        scalarStart(at: byte - 1)
    }

    /// The byte at which the scalar that a byte belongs to starts.
    @inline(__always)
    func scalarStart(at byte: Int) -> Int {
        var at = byte
        while at > 0, at < count, self[at] & 0xC0 == 0x80 { at -= 1 }
        return at
    }

    /// The first place of a byte in a stretch.
    func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = baseAddress else { return nil }
        guard let found = memchr(base + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The last place of a byte in a stretch. Looked for backwards, sixteen bytes a step: `memrchr` is not everywhere.
    func lastIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        var at = end
        let raw = UnsafeRawBufferPointer(self)
        let wanted = SIMD16<UInt8>(repeating: byte)
        while at - 16 >= start {
            let step = raw.loadUnaligned(fromByteOffset: at - 16, as: SIMD16<UInt8>.self)
            if any(step .== wanted) { break }
            at -= 16
        }
        while at > start {
            at -= 1
            if self[at] == byte { return at }
        }
        return nil
    }
}
