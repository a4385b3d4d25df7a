import Prose

/// A word in small letters, as rules and lists compare it: sixteen bytes that lie where they are used.
///
/// An article is some thousand words, and each is looked up, compared and copied many times. As strings they would be
/// counted references and a slow hash; these are copied and compared as two numbers. Up to fifteen bytes of UTF-8 are the
/// word itself. Of a longer one a hash stands for the whole, and its last seven bytes for its ending.
struct Word: Hashable, Sendable {
    /// The first eight bytes; of a long word the hash.
    private let low: UInt64
    /// The next seven, of a long word the last seven; in the uppermost byte how many there are.
    private let high: UInt64

    /// No word: a mark.
    static let none = Word(low: 0, high: 0)

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The most bytes that are kept as they are.
    private static let room = 15
    /// The most bytes of an ending that can be asked for.
    private static let ending = 7

    static func == (one: Word, other: Word) -> Bool { one.low == other.low && one.high == other.high }

    /// How many bytes it has in UTF-8, 255 at most.
    var length: Int { Int(high >> 56) }

    /// Whether only its ending can be told.
    var isLong: Bool { length > Self.room }

    /// A number in which different words differ nearly always, for tables.
    var bucket: Int {
        let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(low)
        hasher.combine(high)
    }

    /// Whether it ends with another word, of seven bytes at most.
    func hasSuffix(_ end: Word) -> Bool {
        let size = end.length
        guard size <= Self.ending, size <= length else { return false }
        let mask: UInt64 = (1 << UInt64(8 * size)) - 1
        return last(size) & mask == end.low & mask
    }

    /// Its last bytes, the first of them lowest.
    private func last(_ size: Int) -> UInt64 {
        if isLong { return high >> UInt64(8 * (Self.ending - size)) }
        let start = UInt64(8 * (length - size))
        if start >= 64 { return high >> (start - 64) }
        return start == 0 ? low : low >> start | high << (64 - start)
    }

    /// Whether it is made of digits.
    var isNumber: Bool {
        !isLong && string.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The word; of a long one only its ending, after an ellipsis.
    var string: String {
        if isLong { return "…" + Self.string(high, 0, count: Self.ending) }
        return Self.string(low, high, count: length)
    }

    private static func string(_ low: UInt64, _ high: UInt64, count: Int) -> String {
        let bytes = (0..<count).map { (at: Int) -> UInt8 in
            let half = at < 8 ? low : high
            return UInt8(truncatingIfNeeded: half >> UInt64(8 * (at % 8)))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Word: ExpressibleByStringLiteral {
    init(stringLiteral literal: StaticString) {
        var maker = Maker()
        literal.withUTF8Buffer { for byte in $0 { maker.append(byte) } }
        self = maker.word
    }

    /// A word that is in small letters already.
    init(_ string: some StringProtocol) {
        var maker = Maker()
        for byte in string.utf8 { maker.append(byte) }
        self = maker.word
    }

    /// Some scalars of an article in small letters.
    init(folding scalars: ArraySlice<Unicode.Scalar>) {
        var maker = Maker()
        for scalar in scalars {
            if scalar.value < 0x80 {
                maker.append(UInt8(truncatingIfNeeded: scalar.value) | (scalar.isUppercase ? 0x20 : 0))
            } else if scalar.isCombining {
                self = Word(folding: scalar.composed(scalars)[...])
                return
            } else {
                maker.append(folding: scalar)
            }
        }
        self = maker.word
    }

    /// Takes a word byte by byte.
    struct Maker {
        private var low: UInt64 = 0
        private var high: UInt64 = 0
        private var end: UInt64 = 0
        private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        private(set) var count = 0

        @inline(__always)
        mutating func append(_ byte: UInt8) {
            let value = UInt64(byte)
            if count < 8 {
                low |= value << UInt64(8 * count)
            } else if count < Word.room {
                high |= value << UInt64(8 * (count - 8))
            }
            hash = (hash ^ value) &* 0x100_0000_01B3
            end = end >> 8 | value << 48
            count += 1
        }

        mutating func append(folding scalar: Unicode.Scalar) {
            for small in scalar.isUppercase ? scalar.properties.lowercaseMapping : String(scalar) {
                for byte in small.utf8 { append(byte) }
            }
        }

        var word: Word {
            let size = UInt64(min(count, 255)) << 56
            return count > Word.room ? Word(low: hash, high: end | size) : Word(low: low, high: high | size)
        }
    }
}

/// What a list says of words, found by the word in a step or two.
struct WordTable: Sendable {
    struct Entry: Sendable {
        var traits: WordTraits = []
        var cue: CueForm?
    }

    private var words: [Word] = []
    private var entries: [Entry] = []
    private var count = 0

    /// An empty table with room for so many words before it grows.
    init(room: Int = 64) {
        let size = max(16, (room * 2).nextPowerOfTwo)
        words = [Word](repeating: .none, count: size)
        entries = [Entry](repeating: Entry(), count: size)
    }

    /// What a word is; nothing for one that no list has.
    subscript(word: Word) -> Entry {
        let place = place(of: word)
        return entries[place]
    }

    /// Notes something of a word.
    mutating func update(_ word: Word, _ change: (inout Entry) -> Void) {
        guard word != .none else { return }
        if count * 2 >= words.count { grow() }
        let place = place(of: word)
        if words[place] == .none {
            words[place] = word
            count += 1
        }
        change(&entries[place])
    }

    private func place(of word: Word) -> Int {
        let mask = words.count - 1
        var place = word.bucket & mask
        while words[place] != word, words[place] != .none { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        var larger = WordTable(room: words.count)
        for index in words.indices where words[index] != .none {
            larger.update(words[index]) { $0 = entries[index] }
        }
        self = larger
    }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}

extension Unicode.Scalar {
    /// Whether it is an accent by itself, on the letter before it.
    fileprivate var isCombining: Bool { (0x300..<0x370).contains(value) }

    fileprivate func composed(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        scalars.composed.filter { !$0.isCombining }
    }
}
