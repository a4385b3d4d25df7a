import Prose

/// So much of the words of a text that another sketch tells how alike the two texts are: a sample of its shingles, which are
/// four words in a row.
///
/// Every shingle is a number, and the sample are the smallest numbers (a bottom-k sketch; Andrei Broder, *On the resemblance
/// and containment of documents*, 1997): two texts sample what they share alike.
package struct TextSketch: Hashable, Sendable {
    /// How many words the text has.
    package let words: Int
    /// The same for texts of the same words in the same order, whatever stands between them.
    package let key: UInt64
    /// The smallest numbers of shingles, each once and in order; all of them where there are no more than ``size``.
    package let shingles: [UInt32]

    /// Shingles that are kept of a text: with 96, the share of them that two texts have is right to four parts in a hundred.
    package static let size = 96

    /// Goes up whenever some text would have another sketch.
    package static let version = 1

    /// Words in a row that make a shingle.
    private static let length = 4

    /// The sketch of a text.
    package init(of text: String) {
        self.init(TextTokens.wordKeys(of: text))
    }

    init(_ words: [UInt64]) {
        self.words = words.count
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for word in words { key = Self.mixed(key, word) }
        self.key = key
        shingles = Self.smallest(of: words)
    }

    private static func smallest(of words: [UInt64]) -> [UInt32] {
        guard words.count >= length else { return [] }
        var numbers = (0...words.count - length).map { first in
            UInt32(truncatingIfNeeded: words[first..<first + length].reduce(0xCBF2_9CE4_8422_2325, mixed) >> 32)
        }
        numbers.sort()
        var smallest: [UInt32] = []
        smallest.reserveCapacity(min(size, numbers.count))
        for number in numbers where smallest.last != number {
            smallest.append(number)
            if smallest.count == size { break }
        }
        return smallest
    }

    /// A number that depends on all of the bits of both and on their order, and is the same on every computer.
    @inline(__always)
    private static func mixed(_ key: UInt64, _ word: UInt64) -> UInt64 {
        let product = (key ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}

// MARK: - As bytes

extension TextSketch {
    /// As it is kept: little-endian numbers, one after the other.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 + 4 * shingles.count)
        func append(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
        append(UInt64(words))
        append(key)
        for number in shingles { append(number) }
        return bytes
    }

    /// What ``bytes`` says; nil where it is something else.
    package init?(kept bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count >= 16, bytes.count.isMultiple(of: 4), bytes.count <= 16 + 4 * Self.size else { return nil }
        func number<Number: FixedWidthInteger>(_ place: Int) -> Number {
            bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self)) }
        }
        guard let words = Int(exactly: number(0) as UInt64) else { return nil }
        self.words = words
        key = number(8)
        let shingles: [UInt32] = stride(from: 16, to: bytes.count, by: 4).map { number($0) }
        guard zip(shingles, shingles.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
        self.shingles = shingles
    }
}
