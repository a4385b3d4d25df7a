/// What is said of a corpus as a whole: the file `.dictum/corpus.json`.
///
/// Of its members this version knows the memo. Whatever else stands in it, as the list of its coders or what they agreed
/// on, goes back as it came.
public struct CorpusNote: Hashable, Sendable {
    /// What the coders noted.
    public var memo: String?
    /// The file as it was read; empty where there was none.
    private let read: JSONObject

    /// A note that says nothing yet.
    public init() {
        read = JSONObject()
    }

    /// The note of a file.
    init(_ object: JSONObject) {
        memo = object.string("memo")
        read = object
    }

    /// The file, with what was in it when it was read.
    var value: JSONObject {
        guard !read.isEmpty else { return Self.plain(memo) }
        let before = JSONValue.object(Self.plain(read.string("memo")))
        return JSONValue.object(read).updated(from: before, to: .object(Self.plain(memo))).object ?? read
    }

    private static func plain(_ memo: String?) -> JSONObject {
        var members = [
            JSONObject.Member("format", .string(Vocabulary.version)), JSONObject.Member("type", .string("Corpus")),
        ]
        members.add("memo", memo)
        return JSONObject(members)
    }
}
