/// Says that a text does not stand as ``JSONTextSink`` writes it, or not in the order that was expected.
struct NotPlain: Error {}

/// Passing a text that is laid out as ``JSONTextSink`` writes it: the same steps as there, each of which takes exactly
/// the bytes that it would have written. What stands otherwise, however good as JSON, throws.
extension JSONReader {
    mutating func plainObject() throws(NotPlain) { try begin(UInt8(ascii: "{")) }

    mutating func plainArray() throws(NotPlain) { try begin(UInt8(ascii: "[")) }

    mutating func plainObjectEnd() throws(NotPlain) { try end(UInt8(ascii: "}")) }

    mutating func plainArrayEnd() throws(NotPlain) { try end(UInt8(ascii: "]")) }

    /// Begins an element of an array; false, and nothing taken, where the array ends.
    mutating func hasPlainElement(opening bracket: UInt8) -> Bool {
        let count = plainLineCount
        guard at + count < bytes.count, bytes[at + count] == bracket, isPlainLine(count) else { return false }
        at += count
        plainIsFirst = false
        return true
    }

    /// Begins a member of a name; false, and nothing taken, where another stands there or none.
    mutating func hasPlainName(_ name: StaticString) -> Bool {
        let count = plainLineCount, length = name.utf8CodeUnitCount
        let end = at + count + length + 4
        guard end <= bytes.count, let base = bytes.baseAddress.map({ $0 + at + count }),
            base[0] == UInt8(ascii: "\""), base[length + 1] == UInt8(ascii: "\""),
            base[length + 2] == UInt8(ascii: ":"), base[length + 3] == UInt8(ascii: " "),
            holds(name, at: base + 1), isPlainLine(count)
        else { return false }
        at = end
        plainIsFirst = false
        return true
    }

    mutating func plainName(_ name: StaticString) throws(NotPlain) {
        guard hasPlainName(name) else { throw NotPlain() }
    }

    /// Takes a text that is known beforehand.
    mutating func plainWord(_ word: StaticString) throws(NotPlain) {
        let end = at + word.utf8CodeUnitCount + 2
        guard end <= bytes.count, let base = bytes.baseAddress, bytes[at] == UInt8(ascii: "\""),
            bytes[end - 1] == UInt8(ascii: "\""), holds(word, at: base + at + 1)
        else { throw NotPlain() }
        at = end
    }

    /// Takes bytes that are known beforehand.
    mutating func plainBytes(_ known: [UInt8]) throws(NotPlain) {
        guard bytes.count - at >= known.count else { throw NotPlain() }
        let next = UnsafeBufferPointer(rebasing: bytes[at..<at + known.count])
        guard known.withUnsafeBufferPointer({ $0.holdsTheSame(as: next) }) else { throw NotPlain() }
        at += known.count
    }

    /// A text. One that stands in many annotations is made once.
    mutating func plainString(isCommon: Bool = false) throws(NotPlain) -> String {
        guard take(UInt8(ascii: "\"")) else { throw NotPlain() }
        return try plainContent(isCommon: isCommon)
    }

    /// A text that begins with one that is known, without that.
    mutating func plainString(after start: StaticString) throws(NotPlain) -> String {
        let end = at + start.utf8CodeUnitCount + 1
        guard end <= bytes.count, let base = bytes.baseAddress, bytes[at] == UInt8(ascii: "\""),
            holds(start, at: base + at + 1)
        else { throw NotPlain() }
        at = end
        return try plainContent(isCommon: true)
    }

    mutating func plainTrue() throws(NotPlain) {
        try plainBytes([0x74, 0x72, 0x75, 0x65])
    }

    /// A whole number as Swift writes it, of up to 18 digits.
    mutating func plainNumber() throws(NotPlain) -> Int {
        let start = at
        var number = 0
        while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9"), at - start < 19 {
            number = number &* 10 &+ Int(bytes[at] - UInt8(ascii: "0"))
            at += 1
        }
        let count = at - start
        guard count > 0, count < 19, count == 1 || bytes[start] != UInt8(ascii: "0") else { throw NotPlain() }
        return number
    }

    private mutating func begin(_ bracket: UInt8) throws(NotPlain) {
        guard take(bracket) else { throw NotPlain() }
        plainIndent += 1
        plainIsFirst = true
    }

    private mutating func end(_ bracket: UInt8) throws(NotPlain) {
        plainIndent -= 1
        let count = 1 + plainIndent * 2
        guard !plainIsFirst, isPlainLine(count, from: 1) else { throw NotPlain() }
        at += count
        guard take(bracket) else { throw NotPlain() }
    }

    /// How many bytes stand before the next member or element: a comma where it is not the first, a line end, blanks.
    private var plainLineCount: Int { (plainIsFirst ? 1 : 2) + plainIndent * 2 }

    private func isPlainLine(_ count: Int) -> Bool { isPlainLine(count, from: plainIsFirst ? 1 : 0) }

    /// Whether a stretch of `JSONTextSink.lineStart` comes next.
    private func isPlainLine(_ count: Int, from start: Int) -> Bool {
        let line = JSONTextSink.lineStart
        guard start + count <= line.utf8CodeUnitCount, at + count <= bytes.count, let base = bytes.baseAddress
        else { return false }
        return UnsafeBufferPointer(start: base + at, count: count)
            .holdsTheSame(as: UnsafeBufferPointer(start: line.utf8Start + start, count: count))
    }

    private func holds(_ word: StaticString, at place: UnsafePointer<UInt8>) -> Bool {
        let count = word.utf8CodeUnitCount
        return UnsafeBufferPointer(start: place, count: count)
            .holdsTheSame(as: UnsafeBufferPointer(start: word.utf8Start, count: count))
    }

    /// The rest of a text whose first byte is the next, its closing mark taken too.
    private mutating func plainContent(isCommon: Bool) throws(NotPlain) -> String {
        let start = at
        var isASCII = true
        while true {
            at = bytes.endOfPlainRun(from: at)
            guard at < bytes.count else { throw NotPlain() }
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") { return try plainContentWithEscapes(from: start) }
            try passOtherScalars()
            isASCII = false
        }
        let content = start..<at
        at += 1
        if isASCII, isCommon { return known.string(content, of: bytes) }
        return try string(UnsafeBufferPointer(rebasing: bytes[content]))
    }

    /// Passes bytes that are not ASCII, as long as they begin nothing that would have been escaped.
    private mutating func passOtherScalars() throws(NotPlain) {
        guard bytes[at] >= 0x80 else { throw NotPlain() }
        while at < bytes.count, bytes[at] >= 0x80 {
            guard at + 2 < bytes.count, !bytes.isEscaped(at: at) else { throw NotPlain() }
            at += 1
        }
    }

    private mutating func plainContentWithEscapes(from start: Int) throws(NotPlain) -> String {
        scratch.removeAll(keepingCapacity: true)
        var runStart = start
        while true {
            at = bytes.endOfPlainRun(from: at)
            guard at + 1 < bytes.count else { throw NotPlain() }
            switch bytes[at] {
            case UInt8(ascii: "\""):
                scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
                at += 1
                return try scratch.withUnsafeBufferPointer { content throws(NotPlain) in try string(content) }
            case UInt8(ascii: "\\"):
                scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
                scratch.append(try plainEscape(bytes[at + 1]))
                at += 2
                runStart = at
            default: try passOtherScalars()
            }
        }
    }

    /// What one of the escapes of two letters stands for. The others are rare enough to be read in the usual way.
    private func plainEscape(_ letter: UInt8) throws(NotPlain) -> UInt8 {
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return letter
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        default: throw NotPlain()
        }
    }

    /// The string of some bytes, if they are UTF-8: in what is decoded from others, other bytes stand. This is three
    /// times as fast as `String(validating:as:)`.
    private func string(_ content: UnsafeBufferPointer<UInt8>) throws(NotPlain) -> String {
        let string = String(decoding: content, as: UTF8.self)
        let isSame = string.utf8.withContiguousStorageIfAvailable { $0.holdsTheSame(as: content) }
        guard isSame == true else { throw NotPlain() }
        return string
    }
}
