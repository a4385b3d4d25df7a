package import Annotations

/// What is looked up in another program's JSON: nil where it is not there, or is something else.
extension JSONValue {
    /// A member of an object.
    package subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    package var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var isTrue: Bool { self == .bool(true) }

    /// The elements of a list; nothing for anything else.
    package var list: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The elements of a list, or the value itself where it is none: JSON-LD leaves the list out around one thing.
    package var oneOrMore: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .null: []
        case .bool, .number, .string, .object: [self]
        }
    }

    package var members: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// A whole number that fits; nil for all others.
    package var int: Int? {
        if case .number(let letters) = self { Int(letters) } else { nil }
    }

    /// A text, or a number as it is written.
    package var word: String? {
        switch self {
        case .string(let text): text
        case .number(let letters): letters
        case .null, .bool, .array, .object: nil
        }
    }

    /// The texts of a list.
    package var texts: [String] { list.compactMap(\.text) }
}

extension ImportFailure {
    /// The JSON of a text; what is wrong with it otherwise.
    static func json(_ bytes: [UInt8]) throws(ImportFailure) -> JSONValue {
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        do throws(JSONError) {
            return try JSONReader.value(of: plain, limits: .init(bytes: 1 << 30, allowsDuplicateNames: true))
        } catch {
            throw ImportFailure("it is no JSON: \(error): mend it, or export it anew")
        }
    }
}
