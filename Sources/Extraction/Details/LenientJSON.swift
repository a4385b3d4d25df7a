/// JSON as sites put it into their pages: often with line ends in strings, commas too many, and marks of comments around it.
/// What cannot be read ends the value that it stands in.
indirect enum LenientJSON: Sendable {
    case text(String)
    case number(String)
    case list([LenientJSON])
    case object([(name: String, value: LenientJSON)])
    /// `true`, `false`, `null`, and what is none of all this.
    case word

    init(_ bytes: ArraySlice<UInt8>) {
        var reader = LenientJSONReader(bytes: bytes, at: bytes.startIndex)
        self = reader.value(depth: 0) ?? .word
    }

    /// The first member of a name.
    subscript(name: String) -> LenientJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// Its elements; itself where it is no list.
    var elements: [LenientJSON] {
        if case .list(let elements) = self { elements } else { [self] }
    }

    /// A text, or a number as it is written; nil for all else and for the empty text.
    var string: String? {
        switch self {
        case .text(let text), .number(let text): text.isEmpty ? nil : text
        case .list(let elements): elements.first?.string
        case .object, .word: nil
        }
    }
}

private struct LenientJSONReader {
    let bytes: ArraySlice<UInt8>
    var at: Int
    /// The deepest that values may lie in each other. The reader calls itself, and a worker's stack is small.
    private static let deepest = 64

    private var byte: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

    private mutating func skip() {
        while let byte, byte <= 0x20 || byte == UInt8(ascii: ",") { at += 1 }
    }

    mutating func value(depth: Int) -> LenientJSON? {
        skip()
        guard depth < Self.deepest, let byte else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return list(depth)
        case UInt8(ascii: "\""): return .text(text())
        case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return nil
        default: return word(depth)
        }
    }

    private mutating func list(_ depth: Int) -> LenientJSON {
        at += 1
        var elements: [LenientJSON] = []
        while let element = value(depth: depth + 1) { elements.append(element) }
        if byte == UInt8(ascii: "]") { at += 1 }
        return .list(elements)
    }

    private mutating func object(_ depth: Int) -> LenientJSON {
        at += 1
        var members: [(name: String, value: LenientJSON)] = []
        while true {
            skip()
            guard byte == UInt8(ascii: "\"") else { break }
            let name = text()
            skip()
            guard byte == UInt8(ascii: ":") else { break }
            at += 1
            guard let value = value(depth: depth + 1) else { break }
            members.append((name, value))
        }
        if byte == UInt8(ascii: "}") { at += 1 }
        return .object(members)
    }

    /// A number or a bare word. At the very top it may be a mark of a comment, which is passed over.
    private mutating func word(_ depth: Int) -> LenientJSON? {
        let start = at
        while let byte, byte > 0x20, !",:]}".utf8.contains(byte), at == start || byte != UInt8(ascii: "{") { at += 1 }
        let word = bytes[start..<at]
        if depth == 0 {
            while let byte, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { at += 1 }
            return byte == nil ? nil : value(depth: 1)
        }
        guard let first = word.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first) else { return .word }
        return .number(String(decoding: word, as: UTF8.self))
    }

    private mutating func text() -> String {
        at += 1
        var text: [UInt8] = []
        while let byte, byte != UInt8(ascii: "\"") {
            at += 1
            if byte == UInt8(ascii: "\\") { escape(into: &text) } else { text.append(byte) }
        }
        at = min(at + 1, bytes.endIndex)
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard let byte else { return }
        at += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): break
        case UInt8(ascii: "u"): text += (Unicode.UTF8.encode(unit()) ?? Unicode.UTF8.encodedReplacementCharacter)
        default: text.append(byte)
        }
    }

    /// The scalar after `\u`, of one unit or two.
    private mutating func unit() -> Unicode.Scalar {
        guard let first = hex() else { return "\u{FFFD}" }
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard byte == UInt8(ascii: "\\"), at + 1 < bytes.endIndex, bytes[at + 1] == UInt8(ascii: "u") else {
            return "\u{FFFD}"
        }
        at += 2
        guard let second = hex(), (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hex() -> UInt32? {
        let digits = bytes[at..<min(at + 4, bytes.endIndex)]
        guard digits.count == 4, let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
            return nil
        }
        at += 4
        return value
    }
}
