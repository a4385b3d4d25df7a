/// Reads a JSON text (RFC 8259), strictly and without loss.
///
/// Ours, because Foundation's readers lose what other programs wrote: unknown members, the order of members, the
/// letters of numbers, and one of two members of the same name. What RFC 8259 leaves open is refused: a byte order
/// mark, lone surrogates, members of the same name.
public struct JSONReader {
    /// How much a text may hold before it is refused.
    public struct Limits: Hashable, Sendable {
        /// The size in bytes.
        public var bytes: Int
        /// How deep arrays and objects may be nested.
        public var depth: Int
        /// Whether an object may hold two members of the same name. RFC 8259, section 4, says only that names should
        /// be unique; a store that may not lose anything cannot take such an object.
        public var allowsDuplicateNames: Bool

        /// Limits; the defaults are those of the sidecar store.
        public init(bytes: Int = 256 << 20, depth: Int = 128, allowsDuplicateNames: Bool = false) {
            self.bytes = bytes
            self.depth = depth
            self.allowsDuplicateNames = allowsDuplicateNames
        }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let limits: Limits
    var at = 0
    var depth = 0
    var known = KnownStrings()
    var scratch: [UInt8] = []
    /// How many levels deep the plain text stands that is being passed, and whether nothing stands yet in its object
    /// or array that began last; see ``NotPlain``.
    var plainIndent = 0
    var plainIsFirst = true

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The value of a text. Throws at the first thing that is wrong.
    public static func value(of text: [UInt8], limits: Limits = Limits()) throws(JSONError) -> JSONValue {
        try read(text, limits) { reader throws(JSONError) in try reader.value() }
    }

    /// The value of a text, but where it is an object with an array of a name, the elements of that are not kept and
    /// given to `take` instead, one by one, with the members that stand before the array. `take` must read one value.
    static func value(
        of text: [UInt8], elementsOf name: String, limits: Limits = Limits(),
        _ take: (inout JSONReader, JSONObject) throws(JSONError) -> Void
    ) throws(JSONError) -> JSONValue {
        try read(text, limits) { reader throws(JSONError) in
            guard reader.at < reader.bytes.count, reader.bytes[reader.at] == UInt8(ascii: "{") else {
                return try reader.value()
            }
            let members = try reader.nested { reader throws(JSONError) in
                try reader.members { reader, next, members throws(JSONError) in
                    guard next.isIdentical(to: name), reader.isAtArray else { return try reader.value() }
                    try reader.nested { reader throws(JSONError) in
                        try reader.elements { reader throws(JSONError) in try take(&reader, JSONObject(members)) }
                    }
                    return .array([])
                }
            }
            return .object(JSONObject(members))
        }
    }

    private static func read(
        _ text: [UInt8], _ limits: Limits, _ body: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        let outcome = text.withUnsafeBufferPointer { bytes -> Result<JSONValue, JSONError> in
            var reader = JSONReader(bytes, limits)
            do throws(JSONError) {
                return .success(try reader.text(body))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private mutating func text(
        _ body: (inout JSONReader) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> JSONValue {
        guard bytes.count <= limits.bytes else { throw error(.tooLarge(limit: limits.bytes)) }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw error(.byteOrderMark) }
        skipBlanks()
        let value = try body(&self)
        skipBlanks()
        guard at == bytes.count else { throw error(.afterTheEnd) }
        return value
    }

    var isAtArray: Bool { at < bytes.count && bytes[at] == UInt8(ascii: "[") }

    /// The value at the next byte.
    mutating func value() throws(JSONError) -> JSONValue {
        guard at < bytes.count else { throw error(.unexpectedEnd) }
        switch bytes[at] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"):
            return .object(JSONObject(try nested { reader throws(JSONError) in try reader.members() }))
        case UInt8(ascii: "["): return .array(try nested { reader throws(JSONError) in try reader.elements() })
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw error(.valueExpected)
        }
    }

    private mutating func nested<Part>(
        _ read: (inout JSONReader) throws(JSONError) -> Part
    ) throws(JSONError) -> Part {
        depth += 1
        guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
        at += 1
        skipBlanks()
        let part = try read(&self)
        depth -= 1
        return part
    }

    private mutating func elements() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try self.elements { reader throws(JSONError) in elements.append(try reader.value()) }
        return elements
    }

    private mutating func elements(
        _ take: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        if self.take(UInt8(ascii: "]")) { return }
        repeat { try take(&self) } while try another(closing: UInt8(ascii: "]"))
    }

    private mutating func members() throws(JSONError) -> [JSONObject.Member] {
        try members { reader, _, _ throws(JSONError) in try reader.value() }
    }

    /// The members of an object, whose values `read` gives: it has the name and the members before it.
    private mutating func members(
        _ read: (inout JSONReader, String, [JSONObject.Member]) throws(JSONError) -> JSONValue
    ) throws(JSONError) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        if take(UInt8(ascii: "}")) { return members }
        members.reserveCapacity(8)
        var names = NameSet()
        repeat {
            let start = at
            let name = try self.name()
            if names.insert(name, after: members), !limits.allowsDuplicateNames {
                throw error(.duplicateName(name), at: start)
            }
            members.append(JSONObject.Member(name, try read(&self, name, members)))
        } while try another(closing: UInt8(ascii: "}"))
        return members
    }

    private mutating func name() throws(JSONError) -> String {
        guard at < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[at] == UInt8(ascii: "\"") else { throw error(.nameExpected) }
        let name = try string()
        skipBlanks()
        guard at < bytes.count else { throw error(.unexpectedEnd) }
        guard take(UInt8(ascii: ":")) else { throw error(.colonExpected) }
        skipBlanks()
        return name
    }

    /// Passes what stands after an element: true at a comma, false at the closing bracket.
    private mutating func another(closing: UInt8) throws(JSONError) -> Bool {
        skipBlanks()
        guard at < bytes.count else { throw error(.unexpectedEnd) }
        if take(closing) { return false }
        guard take(UInt8(ascii: ",")) else {
            throw error(.commaExpected(closing: Character(Unicode.Scalar(closing))))
        }
        skipBlanks()
        if at < bytes.count, bytes[at] == closing { throw error(.trailingComma) }
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard at + index < bytes.count else { throw error(.unexpectedEnd) }
            guard bytes[at + index] == word.utf8Start[index] else { throw error(.valueExpected) }
        }
        at += word.utf8CodeUnitCount
        return value
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipBlanks() {
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A, 0x0D, 0x09: at += 1
            default: return
            }
        }
    }

    func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        JSONError(reason, at: offset ?? at, in: bytes)
    }
}

/// Finds members of the same name, to the byte: Swift's `==` takes NFC and NFD for equal.
private struct NameSet {
    private var seen: Set<[UInt8]> = []

    /// Notes a name; true where it was there before. Few names are compared one by one, many are hashed.
    mutating func insert(_ name: String, after members: [JSONObject.Member]) -> Bool {
        guard members.count >= 24 else { return members.contains { $0.name.isIdentical(to: name) } }
        if seen.isEmpty { seen = Set(members.map { Array($0.name.utf8) }) }
        return !seen.insert(Array(name.utf8)).inserted
    }
}
