/// Strings and numbers: what a JSON text mostly consists of.
extension JSONReader {
    /// The string whose opening quotation mark is the next byte.
    mutating func string() throws(JSONError) -> String {
        at += 1
        let start = at
        var isASCII = true
        while true {
            at = bytes.endOfPlainRun(from: at)
            guard at < bytes.count else { throw error(.unexpectedEnd) }
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") { return try stringWithEscapes(from: start) }
            guard byte >= 0x20 else { throw error(.controlCharacter) }
            isASCII = false
            at += 1
        }
        defer { at += 1 }
        return isASCII ? known.string(start..<at, of: bytes) : try decoded(bytes[start..<at], from: start)
    }

    private func decoded(_ slice: Slice<UnsafeBufferPointer<UInt8>>, from start: Int) throws(JSONError) -> String {
        let part = UnsafeBufferPointer(rebasing: slice)
        guard let string = String(validating: part, as: UTF8.self) else {
            throw error(.invalidUTF8, at: start + part.endOfUTF8())
        }
        return string
    }

    /// The rest of a string in which a backslash was met; `start` is its first byte.
    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        scratch.removeAll(keepingCapacity: true)
        var runStart = start
        while true {
            at = bytes.endOfPlainRun(from: at)
            guard at < bytes.count else { throw error(.unexpectedEnd) }
            switch bytes[at] {
            case UInt8(ascii: "\""):
                try takeRun(from: runStart)
                at += 1
                return String(decoding: scratch, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try takeRun(from: runStart)
                try takeEscape()
                runStart = at
            case 0..<0x20: throw error(.controlCharacter)
            default: at += 1
            }
        }
    }

    private mutating func takeRun(from start: Int) throws(JSONError) {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<at])
        let end = part.endOfUTF8()
        guard end == part.count else { throw error(.invalidUTF8, at: start + end) }
        scratch.append(contentsOf: part)
    }

    private mutating func takeEscape() throws(JSONError) {
        guard at + 1 < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
        let plain: UInt8
        switch bytes[at + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[at + 1]
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"): return try takeCodePoint()
        default: throw error(.unknownEscape)
        }
        scratch.append(plain)
        at += 2
    }

    /// Takes `\uXXXX`, or two of them that are a surrogate pair.
    private mutating func takeCodePoint() throws(JSONError) {
        let start = at
        var value = try fourDigits()
        if value & 0xFC00 == 0xD800 {
            guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
                throw error(.loneSurrogate, at: start)
            }
            let low = try fourDigits()
            guard low & 0xFC00 == 0xDC00 else { throw error(.loneSurrogate, at: start) }
            value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
        }
        guard let scalar = Unicode.Scalar(value) else { throw error(.loneSurrogate, at: start) }
        scratch.append(contentsOf: String(Character(scalar)).utf8)
    }

    /// The value of `\uXXXX` at the next byte.
    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for offset in at + 2..<at + 6 {
            guard offset < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
            guard let digit = hexadecimalValue(bytes[offset]) else { throw error(.unknownEscape) }
            value = value << 4 | digit
        }
        at += 6
        return value
    }

    private func hexadecimalValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The letters of the number at the next byte, as they stand.
    mutating func number() throws(JSONError) -> String {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let isZero = at < bytes.count && bytes[at] == UInt8(ascii: "0")
        let count = digits()
        guard count == 1 || count > 1 && !isZero else { throw error(.malformedNumber, at: start) }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            guard digits() > 0 else { throw error(.malformedNumber, at: start) }
        }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            guard digits() > 0 else { throw error(.malformedNumber, at: start) }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// Passes digits and counts them.
    private mutating func digits() -> Int {
        let start = at
        while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") { at += 1 }
        return at - start
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first byte from `start` on that is a quotation mark, a backslash, a control character (DEL too) or not ASCII;
    /// eight bytes are looked at together (Hacker's Delight, 6-1).
    func endOfPlainRun(from start: Int) -> Int {
        guard let base = baseAddress else { return start }
        let ones: UInt64 = 0x0101_0101_0101_0101, highs: UInt64 = 0x8080_8080_8080_8080
        var at = start
        while at + 8 <= count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            let quotes = word ^ (ones &* 0x22), slashes = word ^ (ones &* 0x5C)
            let deletes = word ^ (ones &* 0x7F)
            let stops = word | (quotes &- ones) | (slashes &- ones) | (deletes &- ones) | (word &- ones &* 0x20)
            if stops & highs != 0 { break }
            at += 8
        }
        while at < count {
            let byte = base[at]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x7F { break }
            at += 1
        }
        return at
    }

    /// How many bytes from the start on are UTF-8 (Unicode 16, table 3-7).
    func endOfUTF8() -> Int {
        var decoder = UTF8.ForwardParser()
        var rest = makeIterator()
        var end = 0
        while true {
            switch decoder.parseScalar(from: &rest) {
            case .valid(let scalar): end += scalar.count
            case .error: return end
            case .emptyInput: return end
            }
        }
    }
}

/// The strings met last, so that a name or an IRI that stands in every annotation is made once.
struct KnownStrings {
    private var entries: [(range: Range<Int>, string: String)] = Array(repeating: (0..<0, ""), count: 512)

    /// The ASCII string of a stretch of a text.
    mutating func string(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> String {
        // Fifteen bytes and fewer need no allocation in Swift, and long ones are seldom alike.
        guard range.count > 15, range.count <= 96, let base = bytes.baseAddress else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let slot = Self.slot(UnsafeBufferPointer(rebasing: bytes[range]))
        let entry = entries[slot]
        let known = UnsafeBufferPointer(start: base + entry.range.lowerBound, count: entry.range.count)
        if known.holdsTheSame(as: UnsafeBufferPointer(rebasing: bytes[range])) { return entry.string }
        let string = String(decoding: bytes[range], as: UTF8.self)
        entries[slot] = (range, string)
        return string
    }

    /// A number below 512 from a text of 16 bytes or more.
    private static func slot(_ part: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(part)
        let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
        let mixed = (first ^ last &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        return Int(mixed >> 55)
    }
}
