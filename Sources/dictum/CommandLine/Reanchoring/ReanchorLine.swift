import Annotations

/// One question: where are these words of a text in the text that came of it?
struct ReanchorLine {
    /// Whatever the question is known by.
    let id: JSONValue
    let original: String?
    let edited: String
    /// In scalars of the original.
    let start: Int
    let end: Int
    let exact: String
    let prefix: String
    let suffix: String

    /// Why a line is no question.
    enum Problem: Error, Hashable {
        case json(JSONError)
        case noObject
        case missing(String)
        case noString(String)
        case noOffset(String)
        case endBeforeStart

        var sentence: String {
            switch self {
            case .json(let error): "column \(error.column): \(error.sentence)"
            case .noObject: "This is no JSON object."
            case .missing(let name): "The member \(name) is missing."
            case .noString(let name): "The member \(name) is no string."
            case .noOffset(let name): "The member \(name) is no whole number from 0 up."
            case .endBeforeStart: "The member end is less than start."
            }
        }
    }

    /// Reads a line; nil where it is empty.
    init?(_ bytes: [UInt8]) throws(Problem) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        guard case .object(let object) = try Self.value(of: bytes) else { throw .noObject }
        guard let edited = try Self.string("edited", of: object) else { throw .missing("edited") }
        guard let exact = try Self.string("exact", of: object) else { throw .missing("exact") }
        id = object["id"] ?? .null
        original = try Self.string("original", of: object)
        self.edited = edited
        self.exact = exact
        prefix = try Self.string("prefix", of: object) ?? ""
        suffix = try Self.string("suffix", of: object) ?? ""
        start = try Self.offset("start", of: object)
        end = try Self.offset("end", of: object)
        guard start <= end else { throw .endBeforeStart }
    }

    private static func value(of bytes: [UInt8]) throws(Problem) -> JSONValue {
        do throws(JSONError) {
            return try JSONReader.value(of: bytes, limits: .init(bytes: 1 << 30))
        } catch {
            throw .json(error)
        }
    }

    private static func string(_ name: String, of object: JSONObject) throws(Problem) -> String? {
        switch object[name] {
        case .string(let string): return string
        case nil, .null: return nil
        case .bool, .number, .array, .object: throw .noString(name)
        }
    }

    private static func offset(_ name: String, of object: JSONObject) throws(Problem) -> Int {
        guard let value = object[name] else { throw .missing(name) }
        guard case .number(let letters) = value, let offset = Int(letters), offset >= 0, offset <= 1 << 40 else {
            throw .noOffset(name)
        }
        return offset
    }
}
