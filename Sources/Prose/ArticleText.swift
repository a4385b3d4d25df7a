/// The text of an article: UTF-8 in memory, LF between lines, addressed by ``TextOffset``.
///
/// It never changes. Two texts are equal when their bytes are.
public struct ArticleText: Sendable, Equatable {
    private let bytes: [UInt8]
    private let scalarStarts: [Int]

    /// The text of a string, with CR LF and lone CR turned into LF.
    public init(_ string: String) {
        var bytes: [UInt8] = []
        var last: UInt8 = 0
        for byte in string.utf8 {
            if byte == 0x0D { bytes.append(0x0A) } else if !(byte == 0x0A && last == 0x0D) { bytes.append(byte) }
            last = byte
        }
        self.bytes = bytes
        scalarStarts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }

    /// How many scalars the text holds.
    public var length: Int {
        scalarStarts.count - 1
    }

    /// All of it.
    public var range: TextRange {
        TextRange(0, length)
    }

    /// The text of a stretch. A stretch that leaves the text is cut to it.
    public func string(in range: TextRange) -> String {
        let range = range.clamped(to: self.range)
        return String(
            decoding: bytes[scalarStarts[range.lowerBound.scalars]..<scalarStarts[range.upperBound.scalars]],
            as: UTF8.self)
    }

    /// The scalars of a stretch. A stretch that leaves the text is cut to it.
    public func scalars(in range: TextRange) -> [Unicode.Scalar] {
        Array(string(in: range).unicodeScalars)
    }

    /// The text as UTF-8, for hashing and searching, without a copy.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer(body)
    }
}
