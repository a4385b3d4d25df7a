import Annotations
import Foundation
import Testing

/// What is published of the format, the schemas and a golden of each file, is what the program reads and writes.
@Suite struct PublishedFormatTests {
    static let kinds = ["sidecar", "actor", "concept", "corpus"]

    @Test(arguments: kinds) func theGoldenHasWhatIsWritten(kind: String) throws {
        let written = try Self.written(kind)
        let path = Self.root + "/Tests/Goldens/every-member/\(kind).json"
        if ProcessInfo.processInfo.environment["DICTUM_REWRITE_GOLDENS"] != nil {
            try Data(written).write(to: URL(fileURLWithPath: path))
        }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: Self.file(path), as: UTF8.self))
    }

    @Test func theGoldenSidecarIsReadAsItWasWritten() throws {
        let notebook = try Self.notebook()
        let reading = try SidecarCodec.notebook(
            from: SidecarCodec.bytes(of: notebook), article: Identifier(iri: "urn:x:a"), coder: notebook.coder,
            label: "")
        #expect(reading.notebook == notebook)
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: kinds) func theSchemaDescribesEveryMemberAndNoOther(kind: String) throws {
        let schema = try JSONReader.value(of: Self.schema(kind))
        let described = schema.all { name, value in name == "properties" ? value.names : [] }
        let named: Set = [EveryMember.page, EveryMember.region]
        let written = try JSONReader.value(of: Self.written(kind)).memberNames.subtracting(named)
        // The prefix is declared in the page, and is no member of anything.
        #expect(described == written, "\(described.symmetricDifference(written).sorted())")
    }

    @Test(arguments: kinds) func everyMemberThatIsDescribedHasASentence(kind: String) throws {
        let schema = try JSONReader.value(of: Self.schema(kind))
        guard case .object(let top) = schema else { throw CocoaError(.coderInvalidValue) }
        #expect(top["title"] != nil && top["description"] != nil)
        let properties = top["properties"]?.members ?? []
        let silent = properties.filter { $0.value["description"] == nil && $0.name != "type" }.map(\.name)
        #expect(silent.isEmpty, "\(silent)")
    }

    @Test(arguments: [
        ("quote/", Statement.Kind.allCases.map(\.rawValue)), ("article/", ArticleNote.Status.allCases.map(\.rawValue)),
        ("stance/", Stance.allCases.map(\.rawValue)),
    ])
    func theSchemaHasEveryClassifyingWordAndNoOther(start: String, words: [String]) throws {
        let schema = try JSONReader.value(of: Self.schema("sidecar"))
        let found = schema.enumerations.first { $0.first?.hasPrefix(start) == true }
        #expect(found == words.map { start + $0 })
    }

    @Test(arguments: [
        ("sidecar", "dictum:status", Statement.Status.allCases.map(\.rawValue)),
        ("sidecar", "dictum:certainty", Statement.Certainty.allCases.map(\.rawValue)),
        ("sidecar", "dictum:stance", Stance.allCases.map(\.rawValue)),
        ("actor", "kind", Actor.Kind.allCases.map(\.rawValue)),
    ])
    func theSchemaHasEveryWordOfAMember(kind: String, member: String, words: [String]) throws {
        let schema = try JSONReader.value(of: Self.schema(kind))
        let found = schema.all { name, value in name == member ? Set(value.enumerations.flatMap(\.self)) : [] }
        #expect(found == Set(words))
    }

    @Test func theSchemaHasEveryRoleThatIsWritten() throws {
        let written = try JSONReader.value(of: Self.written("sidecar")).all { name, value in
            name == "dictum:role" ? Set([value.text].compactMap(\.self)) : []
        }
        let schema = try JSONReader.value(of: Self.schema("sidecar"))
        let described = schema.all { name, value in
            name == "dictum:role" ? Set(value.enumerations.flatMap(\.self)) : []
        }
        #expect(described == written)
    }

    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    private static func file(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? []
    }

    private static func schema(_ kind: String) -> [UInt8] {
        file(root + "/Schemas/\(kind).schema.json")
    }

    private static func everyMember() throws -> EveryMember {
        let text = String(decoding: file(root + "/Tests/Goldens/every-member/ferry.txt"), as: UTF8.self)
        return EveryMember(text: text, coder: try #require(Coder(slug: "ana")))
    }

    private static func notebook() throws -> Notebook {
        var everyMember = try everyMember()
        return everyMember.notebook()
    }

    private static func written(_ kind: String) throws -> [UInt8] {
        var everyMember = try everyMember()
        switch kind {
        case "sidecar": return try disagreeing(everyMember.notebook())
        case "actor": return try disagreeing(.actor(everyMember.actor()))
        case "concept": return try disagreeing(.concept(everyMember.concept()))
        default: return CorpusCodec.bytes(of: everyMember.note())
        }
    }

    /// The sidecar with a disagreement about its first annotation, as a merge would leave it and another one decide it.
    private static func disagreeing(_ notebook: Notebook) throws -> [UInt8] {
        let text = String(decoding: SidecarCodec.bytes(of: notebook), as: UTF8.self)
        let body = try #require(text.firstRange(of: "\"body\""))
        let other = #"{"dictum:value": "Ask the harbor master.", "dictum:decisions": 1}"#
        let kept = #""dictum:conflicts": [{"dictum:member": "body/memo", "dictum:others": [\#(other)]}], "#
        let merged = text.replacingCharacters(in: body, with: kept + "\"body\"")
        let reading = try SidecarCodec.notebook(
            from: Array(merged.utf8), article: notebook.article, coder: notebook.coder, label: notebook.label)
        return SidecarCodec.bytes(of: reading.notebook)
    }

    /// The same of an entry.
    private static func disagreeing(_ item: Item) throws -> [UInt8] {
        guard case .object(var entry) = try JSONReader.value(of: #require(CorpusCodec.bytes(of: item))) else {
            throw CocoaError(.coderInvalidValue)
        }
        let kept = #"[{"member": "name", "others": [{"value": "Another name", "decisions": 1}]}]"#
        entry["conflicts"] = try JSONReader.value(of: Array(kept.utf8))
        return try #require(CorpusCodec.bytes(of: CorpusCodec.item(from: JSONWriter.text(of: .object(entry)))))
    }
}

extension JSONValue {
    fileprivate var members: [JSONObject.Member] {
        if case .object(let object) = self { object.members } else { [] }
    }

    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    fileprivate subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

    /// The names of the members of an object.
    fileprivate var names: Set<String> { Set(members.map(\.name)) }

    /// The values that stand in this one.
    private var parts: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .object(let object): object.members.map(\.value)
        case .null, .bool, .number, .string: []
        }
    }

    /// What a look at each member in this value, however deep, brings together.
    fileprivate func all(_ look: (String, JSONValue) -> Set<String>) -> Set<String> {
        let here = members.reduce(into: Set<String>()) { $0.formUnion(look($1.name, $1.value)) }
        return parts.reduce(into: here) { $0.formUnion($1.all(look)) }
    }

    /// The names of all members in this value, however deep.
    fileprivate var memberNames: Set<String> { all { name, _ in [name] } }

    /// The lists of words that a schema allows, however deep.
    fileprivate var enumerations: [[String]] {
        members.flatMap { member -> [[String]] in
            guard member.name == "enum", case .array(let words) = member.value else { return [] }
            return [words.compactMap(\.text)]
        } + parts.flatMap(\.enumerations)
    }
}
