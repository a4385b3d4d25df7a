/// What is said of a corpus as a whole: the file `.dictum/corpus.json`.
///
/// Of its members this version knows the memo, and how articles are read. Whatever else stands in it, as the list of its coders or what they agreed
/// on, goes back as it came.
public struct CorpusNote: Hashable, Sendable {
    /// What the coders noted.
    public var memo: String?
    /// How the text of articles is taken out of their files, by their paths in the corpus.
    public var reading: [String: ReadingChoice]
    /// The file as it was read; empty where there was none.
    private let read: JSONObject

    /// A note that says nothing yet.
    public init() {
        reading = [:]
        read = JSONObject()
    }

    /// What the file `.dictum/corpus.json` says; nil where it cannot be understood.
    public init?(file bytes: [UInt8]) {
        guard let note = try? CorpusCodec.note(from: bytes) else { return nil }
        self = note
    }

    /// The note of a file.
    init(_ object: JSONObject) {
        memo = object.string("memo")
        reading = Self.reading(object)
        read = object
    }

    /// The file, with what was in it when it was read.
    var value: JSONObject {
        guard !read.isEmpty else { return Self.plain(memo, reading) }
        let before = JSONValue.object(Self.plain(read.string("memo"), Self.reading(read)))
        return JSONValue.object(read).updated(from: before, to: .object(Self.plain(memo, reading))).object ?? read
    }

    private static func reading(_ object: JSONObject) -> [String: ReadingChoice] {
        let said = (object["reading"]?.object?.members ?? []).compactMap { member in
            member.value.object.map { (member.name, ReadingChoice($0)) }
        }
        return Dictionary(said, uniquingKeysWith: { first, _ in first }).filter { !$0.value.isEmpty }
    }

    private static func plain(_ memo: String?, _ reading: [String: ReadingChoice]) -> JSONObject {
        var members = [
            JSONObject.Member("format", .string(Vocabulary.version)), JSONObject.Member("type", .string("Corpus")),
        ]
        members.add("memo", memo)
        let choices = reading.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { JSONObject.Member($0.key, .object($0.value.value)) }
        if !choices.isEmpty { members.append(.init("reading", .object(JSONObject(choices)))) }
        return JSONObject(members)
    }
}
