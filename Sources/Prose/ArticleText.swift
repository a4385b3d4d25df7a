#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The text of an article: UTF-8 in memory, LF between lines, addressed by ``TextOffset``.
///
/// It never changes. Two texts are equal when their bytes are. A copy shares the bytes, and a text in a mapped file is
/// read only where somebody looks, so that a gigabyte opens like a page: ask for ``length`` and ``range`` only where the
/// end matters, since they read everything once.
public struct ArticleText: Sendable, Equatable {
    let storage: TextStorage

    /// The text of a string, with CR LF and lone CR turned into LF.
    public init(_ string: String) {
        var string = string
        self.init(storage: string.withUTF8 { TextStorage.normalizing($0) })
    }

    /// The text of UTF-8 bytes, with CR LF and lone CR turned into LF and what is not UTF-8 into U+FFFD, one for every
    /// maximal piece of a sequence (Unicode 3.9, table 3-8). ``invalidRanges(in:limit:)`` says where.
    public init(utf8 bytes: [UInt8]) {
        let isValid = bytes.withUnsafeBytes { ArticleText.invalidRanges(in: $0, limit: 1).isEmpty }
        guard isValid else {
            self.init(String(decoding: bytes, as: UTF8.self))
            return
        }
        self.init(storage: bytes.withUnsafeBufferPointer { TextStorage.normalizing($0) })
    }

    private init(storage: TextStorage) {
        self.storage = storage
    }

    /// A text that stays where it lies, usually in a mapped file. `release` is called once, when nobody reads it any
    /// more; until then the bytes must stay and not change.
    ///
    /// The bytes must be ones that ``canBeMapped(_:)`` accepts.
    package init(mapped bytes: UnsafeRawBufferPointer, release: @escaping @Sendable () -> Void) {
        self.init(storage: TextStorage(mapped: bytes, release: release))
    }

    /// How many scalars the text holds.
    public var length: Int {
        storage.length
    }

    /// How many bytes the text takes as UTF-8, known without reading it.
    package var byteCount: Int {
        storage.bytes.count
    }

    /// All of it.
    public var range: TextRange {
        TextRange(0, length)
    }

    /// The text of a stretch. A stretch that leaves the text is cut to it.
    public func string(in range: TextRange) -> String {
        String(decoding: storage.bytes[bytes(of: range)], as: UTF8.self)
    }

    /// The scalars of a stretch. A stretch that leaves the text is cut to it.
    public func scalars(in range: TextRange) -> [Unicode.Scalar] {
        scalars(inBytes: bytes(of: range))
    }

    /// The scalars of some bytes, which start and end at scalars.
    func scalars(inBytes range: Range<Int>) -> [Unicode.Scalar] {
        let bytes = storage.bytes
        let count = bytes.scalarCount(from: range.lowerBound, to: range.upperBound)
        return [Unicode.Scalar](unsafeUninitializedCapacity: count) { scalars, initialized in
            var at = range.lowerBound
            while at < range.upperBound {
                let (value, size) = bytes.scalar(at: at)
                scalars.initializeElement(at: initialized, to: Unicode.Scalar(value) ?? "\u{FFFD}")
                initialized += 1
                at += size
            }
        }
    }

    /// The text as UTF-8, for hashing and searching, without a copy.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try body(storage.bytes)
    }

    /// Whether two texts are the same, byte for byte.
    public static func == (left: ArticleText, right: ArticleText) -> Bool {
        let one = left.storage.bytes, other = right.storage.bytes
        if left.storage === right.storage { return true }
        guard one.count == other.count else { return false }
        guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
        return memcmp(start, otherStart, one.count) == 0
    }
}

extension ArticleText {
    /// How many bytes of UTF-8 stand before a place; all of them for a place past the end.
    package func byteOffset(of place: TextOffset) -> Int {
        storage.byte(ofScalar: place.scalars)
    }

    /// The place of the scalar that a byte belongs to. `byte` counts from 0; from the end of the text on it is the end.
    package func offset(ofByte byte: Int) -> TextOffset {
        TextOffset(storage.scalars(before: storage.bytes.scalarStart(at: byte)))
    }

    /// The bytes of a stretch, cut to the text.
    package func bytes(of range: TextRange) -> Range<Int> {
        let start = byteOffset(of: range.lowerBound)
        return start..<max(start, byteOffset(of: range.upperBound))
    }

    /// The stretch of some bytes, which start and end at scalars.
    package func range(ofBytes bytes: Range<Int>) -> TextRange {
        let start = TextOffset(storage.scalars(before: bytes.lowerBound))
        guard bytes.count >= 1024 else {
            return start..<start + storage.bytes.scalarCount(from: bytes.lowerBound, to: bytes.upperBound)
        }
        return start..<TextOffset(storage.scalars(before: bytes.upperBound))
    }
}
