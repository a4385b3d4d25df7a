/// Makes the bytes of a JSON text, laid out as ``JSONWriter`` says.
struct JSONTextSink: JSONSink, ~Copyable {
    private var written = GrowingBytes()
    private let isOnOneLine: Bool
    private var indent = 0
    /// Whether nothing stands yet in the object or array that began last.
    private var isFirst = true

    /// A text with a line for each value, or all of it on one.
    init(isOnOneLine: Bool = false) {
        self.isOnOneLine = isOnOneLine
    }

    /// What was written so far.
    var bytes: [UInt8] { written.array }

    /// How many bytes were written and not moved away.
    var count: Int { written.count }

    /// Moves what was written so far to the end of an array.
    mutating func move(to array: inout [UInt8]) { written.move(to: &array) }

    /// A value as its bytes, which this sink or another like it wrote at the same depth.
    mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let base = bytes.baseAddress { written.append(base, bytes.count) }
    }

    /// Ends a text of lines.
    mutating func endText() { written.append(UInt8(ascii: "\n")) }

    mutating func beginObject() { begin(UInt8(ascii: "{")) }

    mutating func endObject() { end(UInt8(ascii: "}")) }

    mutating func beginArray() { begin(UInt8(ascii: "[")) }

    mutating func endArray() { end(UInt8(ascii: "]")) }

    mutating func beginElement() { startLine() }

    mutating func name(_ name: String) {
        startLine()
        written.append(UInt8(ascii: "\""))
        plain(name)
        written.append(UInt8(ascii: "\""))
        colon()
    }

    mutating func string(_ string: String) {
        written.append(UInt8(ascii: "\""))
        content(string)
        written.append(UInt8(ascii: "\""))
    }

    mutating func string(_ start: String, _ rest: String) {
        written.append(UInt8(ascii: "\""))
        plain(start)
        content(rest)
        written.append(UInt8(ascii: "\""))
    }

    mutating func number(_ number: Int) { plain(String(number)) }

    mutating func bool(_ isTrue: Bool) { plain(isTrue ? "true" : "false") }

    /// A whole value.
    mutating func value(_ value: JSONValue) {
        switch value {
        case .null: plain("null")
        case .bool(let isTrue): bool(isTrue)
        case .number(let letters): plain(letters)
        case .string(let string): self.string(string)
        case .array(let elements):
            beginArray()
            for element in elements {
                beginElement()
                self.value(element)
            }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members { self.member(member) }
            endObject()
        }
    }

    /// A member with its value.
    mutating func member(_ member: JSONObject.Member) {
        startLine()
        string(member.name)
        colon()
        value(member.value)
    }

    private mutating func begin(_ bracket: UInt8) {
        written.append(bracket)
        indent += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        indent -= 1
        if !isFirst, !isOnOneLine { put(Self.lineStart, from: 1, count: 1 + indent * 2) }
        written.append(bracket)
        isFirst = false
    }

    /// Begins a member or an element: a comma behind the one before it, and a new line.
    private mutating func startLine() {
        if isOnOneLine {
            if !isFirst { written.append(UInt8(ascii: ",")) }
        } else {
            put(Self.lineStart, from: isFirst ? 1 : 0, count: (isFirst ? 1 : 2) + indent * 2)
        }
        isFirst = false
    }

    private mutating func colon() {
        written.append(UInt8(ascii: ":"))
        if !isOnOneLine { written.append(UInt8(ascii: " ")) }
    }

    /// A comma, a line end, and the blanks of sixteen levels.
    static let lineStart: StaticString = ",\n                                "

    /// Writes a part of `lineStart`, and the blanks that it has not.
    private mutating func put(_ text: StaticString, from start: Int, count: Int) {
        let here = min(count, text.utf8CodeUnitCount - start)
        written.append(text.utf8Start + start, here)
        for _ in here..<count { written.append(UInt8(ascii: " ")) }
    }

    /// Writes what holds nothing that is escaped.
    private mutating func plain(_ text: String) {
        with(text) { sink, content in
            if let base = content.baseAddress { sink.written.append(base, content.count) }
        }
    }

    private mutating func content(_ string: String) {
        with(string) { sink, content in sink.content(content) }
    }

    private mutating func with(
        _ text: String, _ body: (inout JSONTextSink, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        if text.utf8.withContiguousStorageIfAvailable({ body(&self, $0) }) == nil {
            Array(text.utf8).withUnsafeBufferPointer { body(&self, $0) }
        }
    }

    private mutating func content(_ content: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < content.count {
            let end = content.endOfPlainRun(from: at)
            if end < content.count, content[end] >= 0x80, !content.isEscaped(at: end) {
                var next = end + 1
                while next < content.count, content[next] >= 0x80, !content.isEscaped(at: next) { next += 1 }
                put(content, at..<next)
                at = next
                continue
            }
            put(content, at..<end)
            at = end < content.count ? escape(content, at: end) : end
        }
    }

    /// Writes the escape of the scalar at a byte, and returns where the next one begins.
    private mutating func escape(_ content: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch content[index] {
        case 0x22: plain(#"\""#)
        case 0x5C: plain(#"\\"#)
        case 0x08: plain(#"\b"#)
        case 0x0C: plain(#"\f"#)
        case 0x0A: plain(#"\n"#)
        case 0x0D: plain(#"\r"#)
        case 0x09: plain(#"\t"#)
        case 0xC2:
            codePoint(UInt32(content[index + 1]))
            return index + 2
        case 0xE2:
            codePoint(0x2000 | UInt32(content[index + 2] & 0x3F))
            return index + 3
        case let byte: codePoint(UInt32(byte))
        }
        return index + 1
    }

    private mutating func codePoint(_ value: UInt32) {
        plain(#"\u"#)
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(value >> shift & 0xF)
            written.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }

    private mutating func put(_ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if let base = content.baseAddress { written.append(base + range.lowerBound, range.count) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the scalar that begins at a byte of valid UTF-8 is one outside ASCII that the writer escapes: C1
    /// (C2 80…9F), U+2028 and U+2029 (E2 80 A8…A9).
    func isEscaped(at index: Int) -> Bool {
        switch self[index] {
        case 0xC2: self[index + 1] < 0xA0
        case 0xE2: self[index + 1] == 0x80 && (self[index + 2] == 0xA8 || self[index + 2] == 0xA9)
        default: false
        }
    }
}
