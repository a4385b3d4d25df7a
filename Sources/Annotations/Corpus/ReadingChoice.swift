/// What people have decided about how the text of one article comes out of its file. It belongs to the corpus, because
/// the offsets of all its coders count in that text.
public struct ReadingChoice: Hashable, Sendable, CustomStringConvertible {
    /// What was decided about a region of a page.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// It belongs to the article, although it looked as if it did not.
        case kept
        /// It does not belong to the article, although it looked as if it did.
        case left
    }

    /// The encoding of the file, by a name that people know it by; nil where the file says or shows it.
    public var encoding: String?
    /// The old encodings that the text was read in by mistake before it was saved, with blanks between them, so that the
    /// mistakes are undone; nil where it is read as it is.
    public var repair: String?
    /// By the keys of the regions.
    public var regions: [String: Standing]

    /// Nothing decided.
    public init() {
        regions = [:]
    }

    /// Whether nothing is decided.
    public var isEmpty: Bool { encoding == nil && repair == nil && regions.isEmpty }

    /// All of it on one line, the same for the same decisions.
    public var description: String { String(decoding: JSONWriter.line(of: .object(value)), as: UTF8.self) }

    /// What an object says.
    init(_ object: JSONObject) {
        encoding = object.string("encoding")
        repair = object.string("repair")
        let said = object["regions"]?.object?.members ?? []
        regions = Dictionary(
            said.compactMap { member in
                member.value.string.flatMap(Standing.init(rawValue:)).map { (member.name, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The object, its regions in the order of their keys.
    var value: JSONObject {
        var object = JSONObject()
        object["encoding"] = encoding.map { .string($0) }
        object["repair"] = repair.map { .string($0) }
        let members = regions.sorted { $0.key < $1.key }
            .map { JSONObject.Member($0.key, .string($0.value.rawValue)) }
        if !members.isEmpty { object["regions"] = .object(JSONObject(members)) }
        return object
    }
}
