/// Why a JSON text is refused, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        case tooLarge(limit: Int)
        case byteOrderMark
        case invalidUTF8
        case unexpectedEnd
        case valueExpected
        case nameExpected
        case colonExpected
        case commaExpected(closing: Character)
        case trailingComma
        case afterTheEnd
        case controlCharacter
        case unknownEscape
        case loneSurrogate
        case malformedNumber
        case duplicateName(String)
        case tooDeep(limit: Int)
    }

    /// What is wrong.
    public let reason: Reason
    /// The line, from 1.
    public let line: Int
    /// The column in the line, in scalars from 1; in bytes where the line is not UTF-8.
    public let column: Int

    /// An error at a place.
    public init(_ reason: Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }

    /// The error at a byte of a text.
    init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        let before = bytes.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        let column = before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        self.init(reason, line: line, column: column)
    }

    /// The place and a sentence for people.
    public var description: String { "line \(line), column \(column): \(sentence)" }

    /// The sentence alone.
    public var sentence: String {
        switch reason {
        case .tooLarge(let limit): "The text is larger than \(limit) bytes."
        case .byteOrderMark: "The text begins with a byte order mark, which JSON does not allow."
        case .invalidUTF8: "These bytes are not UTF-8."
        case .unexpectedEnd: "The text ends too early."
        case .valueExpected: "A value should stand here."
        case .nameExpected: "The name of a member, in double quotes, should stand here."
        case .colonExpected: "A colon should stand here."
        case .commaExpected(let closing): "A comma or \(closing) should stand here."
        case .trailingComma: "A comma stands before the closing bracket."
        case .afterTheEnd: "Something stands after the end of the value."
        case .controlCharacter: "A control character stands unescaped in a string."
        case .unknownEscape: "This escape does not exist in JSON."
        case .loneSurrogate: "Half of a surrogate pair stands alone."
        case .malformedNumber: "This is not a number as JSON writes it."
        case .duplicateName(let name): "The object has a second member of the name \(JSONWriter.quoted(name))."
        case .tooDeep(let limit): "Values are nested more than \(limit) deep."
        }
    }
}
