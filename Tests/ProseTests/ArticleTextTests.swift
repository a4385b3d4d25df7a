import Prose
import Synchronization
import Testing

struct `An article's text` {
    @Test(arguments: [
        ("", 0), ("harbor", 6), ("a\r\nb\rc\n", 6), ("Tvær“ 漢字 👩", 10), ("e\u{301}", 2),
    ])
    func `counts scalars, and CR LF as one`(string: String, length: Int) {
        #expect(ArticleText(string).length == length)
        #expect(ArticleText(utf8: Array(string.utf8)) == ArticleText(string))
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\u{FFFD}b", [1..<2]),
            ([0xE2, 0x80, 0x61], "\u{FFFD}a", [0..<2]),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}", [0..<1, 1..<2]),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}", [0..<1, 1..<2, 2..<3]),
            ([0xF0, 0x9F, 0x91], "\u{FFFD}", [0..<3]),
            ([0x0D, 0xFF, 0x0D, 0x0A], "\n\u{FFFD}\n", [1..<2]),
        ] as [([UInt8], String, [Range<Int>])])
    func `shows a replacement for each piece that is not UTF-8`(bytes: [UInt8], string: String, invalid: [Range<Int>]) {
        let text = ArticleText(utf8: bytes)
        #expect(text.string(in: text.range) == string)
        #expect(bytes.withUnsafeBytes { ArticleText.invalidRanges(in: $0) } == invalid)
    }

    @Test(arguments: UInt64(1)...40)
    func `agrees with the standard library about any bytes`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let bytes = random.bytes(upTo: 300)
        let decoded = String(decoding: bytes, as: UTF8.self)
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect(bytes.withUnsafeBytes { ArticleText.invalidRanges(in: $0).isEmpty } == isValid)
        #expect(ArticleText(utf8: bytes) == ArticleText(decoded))
    }

    @Test(arguments: UInt64(1)...10)
    func `finds every scalar by its offset and its byte, over many checkpoints`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let string = random.text(upTo: 9000)
        let text = ArticleText(string)
        var byte = 0
        for (offset, scalar) in string.unicodeScalars.enumerated() {
            if offset % 37 == 0 || offset < 20 {
                #expect(text.byteOffset(of: TextOffset(offset)) == byte)
                #expect(text.offset(ofByte: byte) == TextOffset(offset))
                #expect(text.string(in: TextRange(offset, offset + 1)) == String(scalar))
            }
            byte += UTF8.width(scalar)
        }
        #expect(text.length == string.unicodeScalars.count)
        #expect(text.scalars(in: text.range) == Array(string.unicodeScalars))
    }

    @Test func `cuts a stretch that leaves it`() {
        let text = ArticleText("quay")
        #expect(text.string(in: TextRange(2, 99)) == "ay")
        #expect(text.string(in: TextRange(50, 99)).isEmpty)
        #expect(text.byteOffset(of: TextOffset(99)) == 4)
    }

    @Test func `gives mapped bytes back once, after its last copy`() {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 5, alignment: 1)
        bytes.copyBytes(from: "ferry".utf8)
        nonisolated(unsafe) let memory = bytes
        let counter = Counter()
        do {
            let text = ArticleText(mapped: UnsafeRawBufferPointer(bytes)) {
                memory.deallocate()
                counter.add()
            }
            let copy = text
            #expect(copy.string(in: TextRange(0, 5)) == "ferry")
            #expect(counter.value == 0)
        }
        #expect(counter.value == 1)
    }

    @Test(arguments: [("plain\n", true), ("a\r\nb", false), ("\u{FEFF}a", false), ("ä", true)])
    func `can lie where it is only when it needs no change`(string: String, expected: Bool) {
        #expect(Array(string.utf8).withUnsafeBytes { ArticleText.canBeMapped($0) } == expected)
    }
}

struct `A line` {
    private let text = ArticleText("Täle\n\nVoß and Ilm\n")

    @Test(arguments: [(0, 0, 4), (3, 0, 4), (4, 0, 4), (5, 5, 5), (6, 6, 17), (17, 6, 17), (18, 18, 18)])
    func `stands around each of its places and its LF`(place: Int, start: Int, end: Int) {
        #expect(text.line(around: TextOffset(place)) == TextRange(start, end))
    }

    @Test func `is followed by the next, and a last LF starts none`() {
        #expect(text.line(after: .start) == TextRange(5, 5))
        #expect(text.line(after: TextOffset(5)) == TextRange(6, 17))
        #expect(text.line(after: TextOffset(9)) == nil)
        #expect(text.line(before: TextOffset(18)) == TextRange(6, 17))
        #expect(text.line(before: TextOffset(6)) == TextRange(5, 5))
        #expect(text.line(before: TextOffset(2)) == nil)
        #expect(ArticleText("").line(after: .start) == nil)
    }
}

/// How often something happened.
private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add() { count.withLock { $0 += 1 } }
}
