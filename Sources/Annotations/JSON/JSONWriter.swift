/// Writes JSON texts whose bytes follow from the value alone.
///
/// Two spaces a level, LF, a final newline, members in their order, no `\/`. Everything that a terminal might obey is
/// escaped (C0, DEL, C1, and the line separators U+2028 and U+2029), so that `cat` of a sidecar is harmless; all else
/// stands as it is.
public struct JSONWriter {
    private var bytes: [UInt8] = []

    /// The text of a value.
    public static func text(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.write(value, indent: 0)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }

    /// The value on one line, without a newline, for a log of lines.
    package static func line(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.writeLine(value)
        return writer.bytes
    }

    /// A string as it stands in a JSON text, quotation marks included.
    public static func quoted(_ string: String) -> String {
        String(decoding: line(of: .string(string)), as: UTF8.self)
    }

    private mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            writeBlock("[", "]", elements, indent) { writer, element in writer.write(element, indent: indent + 1) }
        case .object(let object) where !object.isEmpty:
            writeBlock("{", "}", object.members, indent) { writer, member in
                writer.write(member.name)
                writer.write(": " as StaticString)
                writer.write(member.value, indent: indent + 1)
            }
        case .null, .bool, .number, .string, .array, .object: writeLine(value)
        }
    }

    private mutating func writeBlock<Part>(
        _ opening: StaticString, _ closing: StaticString, _ parts: [Part], _ indent: Int,
        _ write: (inout JSONWriter, Part) -> Void
    ) {
        self.write(opening)
        var isFirst = true
        for part in parts {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            startLine(indent + 1)
            write(&self, part)
        }
        startLine(indent)
        self.write(closing)
    }

    private mutating func startLine(_ indent: Int) {
        bytes.append(UInt8(ascii: "\n"))
        var rest = indent * 2
        while rest > 0 {
            let count = min(rest, Self.blanks.utf8CodeUnitCount)
            bytes.append(contentsOf: UnsafeBufferPointer(start: Self.blanks.utf8Start, count: count))
            rest -= count
        }
    }

    private static let blanks: StaticString = "                                "

    private mutating func writeLine(_ value: JSONValue) {
        switch value {
        case .null: write("null" as StaticString)
        case .bool(let isTrue): write(isTrue ? "true" : "false" as StaticString)
        case .number(let letters): bytes.append(contentsOf: letters.utf8)
        case .string(let string): write(string)
        case .array(let elements):
            writeList("[", "]", elements) { writer, element in writer.writeLine(element) }
        case .object(let object):
            writeList("{", "}", object.members) { writer, member in
                writer.write(member.name)
                writer.bytes.append(UInt8(ascii: ":"))
                writer.writeLine(member.value)
            }
        }
    }

    private mutating func writeList<Part>(
        _ opening: StaticString, _ closing: StaticString, _ parts: [Part], _ write: (inout JSONWriter, Part) -> Void
    ) {
        self.write(opening)
        for (index, part) in parts.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, part)
        }
        self.write(closing)
    }

    private mutating func write(_ word: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        if string.utf8.withContiguousStorageIfAvailable({ writeContent($0) }) == nil {
            Array(string.utf8).withUnsafeBufferPointer { writeContent($0) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeContent(_ content: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < content.count {
            let end = content.endOfPlainRun(from: at)
            if end < content.count, content[end] >= 0x80, !content.isEscaped(at: end) {
                var next = end + 1
                while next < content.count, content[next] >= 0x80, !content.isEscaped(at: next) { next += 1 }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[at..<next]))
                at = next
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: content[at..<end]))
            at = end < content.count ? writeEscape(content, at: end) : end
        }
    }

    /// Writes the escape of the scalar at a byte, and returns where the next one begins.
    private mutating func writeEscape(_ content: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch content[index] {
        case 0x22: write(#"\""# as StaticString)
        case 0x5C: write(#"\\"# as StaticString)
        case 0x08: write(#"\b"# as StaticString)
        case 0x0C: write(#"\f"# as StaticString)
        case 0x0A: write(#"\n"# as StaticString)
        case 0x0D: write(#"\r"# as StaticString)
        case 0x09: write(#"\t"# as StaticString)
        case 0xC2:
            writeCodePoint(UInt32(content[index + 1]))
            return index + 2
        case 0xE2:
            writeCodePoint(0x2000 | UInt32(content[index + 2] & 0x3F))
            return index + 3
        case let byte: writeCodePoint(UInt32(byte))
        }
        return index + 1
    }

    private mutating func writeCodePoint(_ value: UInt32) {
        write(#"\u"# as StaticString)
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(value >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the scalar that begins at a byte of valid UTF-8 is one outside ASCII that the writer escapes: C1
    /// (C2 80…9F), U+2028 and U+2029 (E2 80 A8…A9).
    fileprivate func isEscaped(at index: Int) -> Bool {
        switch self[index] {
        case 0xC2: self[index + 1] < 0xA0
        case 0xE2: self[index + 1] == 0x80 && (self[index + 2] == 0xA8 || self[index + 2] == 0xA9)
        default: false
        }
    }
}
