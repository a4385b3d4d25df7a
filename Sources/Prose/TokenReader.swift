/// Cuts a text into tokens.
struct TokenReader {
    private let run: ScalarRun
    private var found: [TextToken] = []
    private var at = 0
    private var lineBreaks: UInt8 = 0
    /// What was looked up of scalars beyond ASCII.
    private var known: [UInt32: TokenScalar] = [:]

    init(_ run: ScalarRun) {
        self.run = run
        found.reserveCapacity(run.scalars.count / 5)
    }

    /// All tokens of the text.
    mutating func tokens() -> [TextToken] {
        while at < run.scalars.count {
            let scalar = scalar(at: at)
            switch scalar.role {
            case .letter: readWord(scalar)
            case .lineBreak:
                lineBreaks = min(2, lineBreaks + 1)
                at += 1
            case .blank, .nothing: at += 1
            case .accent: extendLast()
            case .lone, .apostrophe, .quote, .dash, .stop, .mark: readMark(scalar)
            }
        }
        return found
    }

    @inline(__always)
    private mutating func scalar(at index: Int) -> TokenScalar {
        let value = run.scalars[index].value
        if value < 0x80 { return TokenScalar.ascii[Int(value)] }
        if let scalar = known[value] { return scalar }
        let scalar = TokenScalar(value)
        known[value] = scalar
        return scalar
    }

    /// Letters and digits, with apostrophes inside.
    private mutating func readWord(_ first: TokenScalar) {
        let start = at
        var key = Self.seed
        var weight: Int32 = 0
        var end = at
        while at < run.scalars.count {
            let scalar = scalar(at: at)
            guard belongsToWord(scalar) else { break }
            if scalar.role != .nothing {
                Self.mix(scalar, into: &key)
                weight += scalar.weight
                end = at + 1
            }
            at += 1
        }
        at = end
        add(start, end, key: key, weight: weight, kind: .word)
    }

    private mutating func belongsToWord(_ scalar: TokenScalar) -> Bool {
        switch scalar.role {
        case .letter, .accent, .nothing: true
        case .apostrophe: at + 1 < run.scalars.count && self.scalar(at: at + 1).role == .letter
        case .blank, .lineBreak, .lone, .quote, .dash, .stop, .mark: false
        }
    }

    /// A token that is no word of letters: one scalar, or a run of dots, dashes or paired apostrophes.
    private mutating func readMark(_ scalar: TokenScalar) {
        let start = at
        let count = runLength(of: scalar)
        at += count
        var key = Self.seed
        let isEllipsis = scalar.key == 0x2E && (count > 1 || !scalar.rest.isEmpty)
        if isEllipsis {
            key = Self.mix(key, 0x2026)
        } else if scalar.role == .apostrophe {
            key = Self.mix(key, 0x22)
        } else {
            Self.mix(scalar, into: &key)
        }
        add(start, at, key: key, weight: scalar.weight, kind: Self.kind(of: scalar.role))
    }

    /// How many of the same scalar make one mark: `...`, `--`, `''`.
    private mutating func runLength(of scalar: TokenScalar) -> Int {
        let limit: Int
        switch scalar.role {
        case .dash: limit = 3
        case .stop where scalar.key == 0x2E: limit = .max
        case .apostrophe: limit = 2
        default: return 1
        }
        let value = run.scalars[at]
        var count = 1
        while count < limit, at + count < run.scalars.count, run.scalars[at + count] == value { count += 1 }
        return count
    }

    private static func kind(of role: TokenScalar.Role) -> TextToken.Kind {
        switch role {
        case .letter, .lone: .word
        case .apostrophe, .quote: .quote
        case .stop: .stop
        case .blank, .lineBreak, .accent, .nothing, .dash, .mark: .mark
        }
    }

    /// What follows an emoji and only changes how it looks.
    private mutating func extendLast() {
        at += 1
        guard let last = found.indices.last, found[last].end == run.start(of: at - 1) else { return }
        found[last].end = run.start(of: at)
    }

    private mutating func add(_ start: Int, _ end: Int, key: UInt64, weight: Int32, kind: TextToken.Kind) {
        found.append(
            TextToken(
                key: key, start: run.start(of: start), end: run.start(of: end), weight: weight, kind: kind,
                lineBreaks: lineBreaks))
        lineBreaks = 0
    }

    fileprivate static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mix(_ scalar: TokenScalar, into key: inout UInt64) {
        key = mix(key, UInt64(scalar.key))
        for part in scalar.rest { key = mix(key, UInt64(part)) }
    }

    /// A number that depends on both and on their order.
    @inline(__always)
    fileprivate static func mix(_ key: UInt64, _ value: UInt64) -> UInt64 {
        let product = (key ^ value).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low &+ value
    }
}

extension TextTokens {
    /// The keys of the words of a text, without their places.
    ///
    /// Most quotations are letters of ASCII between typographic marks: for these the bytes will do, which for a hundred
    /// thousand quotations is a question of seconds.
    package static func wordKeys(of text: String) -> [UInt64] {
        var text = text
        if let keys = text.withUTF8(PlainWords.keys) { return keys }
        return TextTokens(of: ArticleText(text)).tokens.filter { $0.kind == .word }.map(\.key)
    }
}

/// Words of ASCII letters between marks of ASCII and those that typesetters use.
private enum PlainWords {
    /// The keys of the words; nil where a scalar is neither.
    static func keys(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt64]? {
        var keys: [UInt64] = []
        var key: UInt64?
        var at = 0
        while at < bytes.count {
            guard let (kind, length) = kind(bytes, at) else { return nil }
            switch kind {
            case .letter(let value): key = TokenReader.mix(key ?? TokenReader.seed, value)
            case .apostrophe where key != nil && isLetter(bytes, at + length):
                key = key.map { TokenReader.mix($0, 0x27) }
            case .apostrophe, .gap:
                if let word = key { keys.append(word) }
                key = nil
            }
            at += length
        }
        if let word = key { keys.append(word) }
        return keys
    }

    private enum Kind {
        case letter(UInt64)
        case apostrophe, gap
    }

    private static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (Kind, length: Int)? {
        let byte = bytes[at]
        switch byte {
        case 0x61...0x7A, 0x30...0x39: return (.letter(UInt64(byte)), 1)
        case 0x41...0x5A: return (.letter(UInt64(byte | 0x20)), 1)
        case 0x27, 0x60: return (.apostrophe, 1)
        case 0..<0x80: return (.gap, 1)
        case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80:
            switch bytes[at + 2] {
            // ‘ ’ ‛
            case 0x98, 0x99, 0x9B: return (.apostrophe, 3)
            // Dashes, “ ” „ ‟, …
            case 0x90...0x95, 0x9C...0x9F, 0xA6: return (.gap, 3)
            default: return nil
            }
        default: return nil
        }
    }

    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        guard at < bytes.count else { return false }
        return (0x30...0x39).contains(bytes[at]) || (0x61...0x7A).contains(bytes[at] | 0x20)
    }
}
