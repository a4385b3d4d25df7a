import Annotations
import Prose
import Testing

@Suite struct SidecarCodecTests {
    static let article = Identifier<Article>(iri: "urn:uuid:00000000-0000-8000-8000-000000000001")

    @Test func writesAPageAsTheFormatHasIt() throws {
        var notebook = Notebook(article: Self.article, coder: try coder("ana"), label: "ferry.txt")
        notebook.apply(Transaction("tag", [.init(before: nil, after: .statement(try statement()))]))
        #expect(String(decoding: SidecarCodec.bytes(of: notebook), as: UTF8.self) == Self.expectedPage)
    }

    @Test func readsBackEveryMemberOfTheModel() throws {
        for seed in UInt64(1)...60 {
            var chance = Chance(seed: seed)
            let notebook = chance.notebook(chance.below(8))
            let bytes = SidecarCodec.bytes(of: notebook)
            let reading = try read(bytes)
            #expect(reading.problems.isEmpty, "seed \(seed)")
            #expect(reading.isReadOnly == false)
            #expect(reading.notebook.items == notebook.items, "seed \(seed)")
            #expect(SidecarCodec.bytes(of: reading.notebook) == bytes, "seed \(seed)")
        }
    }

    @Test func keepsWhatAnotherProgramAdded() throws {
        let bytes = Self.text(Self.foreignPage)
        let reading = try read(bytes)
        #expect(reading.problems.isEmpty)
        #expect(reading.notebook.statements.count == 1)
        #expect(reading.notebook.foreign.items.count == 1)
        #expect(SidecarCodec.bytes(of: reading.notebook) == bytes)
    }

    @Test func carriesAChangeIntoWhatAnotherProgramWrote() throws {
        var notebook = try read(Self.text(Self.foreignPage)).notebook
        var statement = try #require(notebook.statements.first)
        let before = Item.statement(statement)
        statement.stance = .support
        statement.tags = ["harbor", "ice"]
        statement.memo = "Softer."
        notebook.apply(Transaction("change", [.init(before: before, after: .statement(statement))]))
        let expected = Self.foreignPage
            .replacing(
                #""dictum:stance": "oppose", "score": 0.80"#, with: #""dictum:stance": "support", "score": 0.80"#
            )
            .replacing(
                #"{"type": "TextualBody", "purpose": "tagging", "value": "fish", "lang": "en"},"#,
                with: #"""
                    {"type": "TextualBody", "purpose": "tagging", "value": "harbor"},
                    {"type": "TextualBody", "purpose": "tagging", "value": "ice", "lang": "en"},
                    """#
            )
            .replacing("Loud.", with: "Softer.")
        let written = try JSONReader.value(of: SidecarCodec.bytes(of: notebook))
        let wanted = try JSONReader.value(of: Array(expected.utf8))
        #expect(tagless(written) == tagless(wanted))
        #expect(try read(SidecarCodec.bytes(of: notebook)).notebook.statements == [reread(statement, from: notebook)])
    }

    @Test(arguments: [
        (
            #""id": "urn:x:s", "type": "Annotation", "body": {"type":"TextualBody","purpose":"classifying","value":"quote/direct"}"#,
            SidecarProblem.Reason.missing("target"), "items[0]"
        ),
        (
            #""id": "urn:x:s", "type": "Annotation", "body": {"type":"TextualBody","purpose":"classifying","value":"quote/odd"}, "target": "urn:x:a""#,
            .unknownWord("odd"), "items[0].body"
        ),
        (
            #""id": "urn:x:s", "type": "Annotation", "body": {"purpose":"classifying","value":"quote/direct"}, "target": {"selector": []}"#,
            .missing("exact"), "items[0].target[0]"
        ),
        (#""type": "Annotation""#, .missing("id"), "items[0]"),
        (#""id": "urn:x:s", "type": "Note""#, .wrongType(expected: "an Annotation"), "items[0].type"),
    ])
    func reportsABadAnnotationAndKeepsIt(members: String, reason: SidecarProblem.Reason, place: String) throws {
        let bytes = Self.text(#"{"type": "AnnotationPage", "items": [{\#(members)}]}"#)
        let reading = try read(bytes)
        #expect(reading.problems.map(\.reason) == [reason])
        #expect(reading.problems.map(\.place) == [place])
        #expect(reading.notebook.items.isEmpty)
        #expect(SidecarCodec.bytes(of: reading.notebook) == bytes)
    }

    @Test func keepsAnAnnotationWhoseIdStandsTwice() throws {
        var chance = Chance(seed: 7)
        let text = String(decoding: SidecarCodec.bytes(of: chance.notebook(1)), as: UTF8.self)
        let item = try #require(JSONReader.value(of: Array(text.utf8)).member("items"))
        let doubled = try JSONReader.value(of: Array(text.utf8)).with("items", .array(item.array + item.array))
        let reading = try read(JSONWriter.text(of: doubled))
        #expect(reading.problems.count == 1)
        #expect(SidecarCodec.bytes(of: reading.notebook) == JSONWriter.text(of: doubled))
    }

    @Test func keepsAWordOfANewerMinorVersion() throws {
        let page = Self.foreignPage.replacing(#""1.0""#, with: #""1.7""#)
            .replacing(#""oppose""#, with: #""ironic""#)
        let reading = try read(Self.text(page))
        #expect(reading.problems.map(\.reason) == [.unknownWord("ironic")])
        #expect(reading.isReadOnly == false)
        #expect(reading.notebook.statements.first?.stance == nil)
        #expect(SidecarCodec.bytes(of: reading.notebook) == Self.text(page))
    }

    @Test(arguments: [
        // A comment on, a correction of and a decision between annotations of others: all of them somebody else's to understand.
        #"{"id": "urn:x:c", "type": "Annotation", "motivation": "commenting", "body": {"type": "TextualBody", "purpose": "commenting", "value": "Not so."}, "target": "urn:uuid:1"}"#,
        #"{"id": "urn:x:c", "type": "Annotation", "motivation": "editing", "body": [{"type": "TextualBody", "purpose": "tagging", "value": "fish"}], "target": {"id": "urn:uuid:1", "type": "Annotation"}}"#,
        #"{"id": "urn:x:c", "type": "Annotation", "motivation": "moderating", "body": "urn:uuid:2", "target": ["urn:uuid:1", "urn:uuid:2"]}"#,
    ])
    func keepsAnAnnotationOfAnAnnotation(item: String) throws {
        let bytes = Self.text(#"{"type": "AnnotationPage", "items": [\#(item)]}"#)
        let reading = try read(bytes)
        #expect(reading.problems.isEmpty)
        #expect(reading.notebook.foreign.items.count == 1)
        #expect(SidecarCodec.bytes(of: reading.notebook) == bytes)
    }

    @Test func keepsMembersOfANewerMinorVersion() throws {
        var chance = Chance(seed: 11)
        let text = String(decoding: SidecarCodec.bytes(of: chance.notebook(4)), as: UTF8.self)
        let newer = text.replacing(#""dictum:format": "1.0""#, with: #""dictum:format": "1.4""#)
            .replacing(#""motivation": "#, with: "\"dictum:mood\": [\n        0.80\n      ],\n      \"motivation\": ")
        let bytes = Array(newer.utf8)
        var notebook = try read(bytes).notebook
        #expect(try read(bytes).isReadOnly == false)
        #expect(SidecarCodec.bytes(of: notebook) == bytes)
        let old = try #require(notebook.statements.first)
        var changed = old
        changed.memo = "Looked at again."
        notebook.apply(Transaction("note", [.init(before: .statement(old), after: .statement(changed))]))
        let written = String(decoding: SidecarCodec.bytes(of: notebook), as: UTF8.self)
        #expect(written.ranges(of: "dictum:mood").count == newer.ranges(of: "dictum:mood").count)
        #expect(written.contains("\"dictum:format\": \"1.4\""))
        #expect(written.contains("Looked at again."))
    }

    @Test func opensANewerMajorVersionForReadingOnly() throws {
        let reading = try read(Self.text(Self.foreignPage.replacing(#""1.0""#, with: #""2.0""#)))
        #expect(reading.isReadOnly)
        #expect(reading.notebook.statements.count == 1)
    }

    @Test(arguments: [
        ("", "The file is there and holds nothing."), (" ", "line 1, column 2: The text ends too early."),
        ("{\"items\": [}", "line 1, column 12"),
        ("[]", "AnnotationPage"),
        ("{}\n<<<<<<< HEAD\n", "unmerged (line 2)"),
    ])
    func refusesAFileThatIsNoPage(text: String, words: String) throws {
        let problem = #expect(throws: SidecarProblem.self) { try read(Array(text.utf8)) }
        #expect(problem?.sentence.contains(words) == true)
    }

    @Test func neverCrashesOnADamagedPage() throws {
        for seed in UInt64(1)...120 {
            var chance = Chance(seed: seed)
            let value = try JSONReader.value(of: SidecarCodec.bytes(of: chance.notebook(2)))
            let damaged = JSONWriter.text(of: chance.damaged(value))
            guard let reading = try? read(damaged) else { continue }
            let again = SidecarCodec.bytes(of: reading.notebook)
            #expect(try read(again).notebook == reading.notebook, "seed \(seed)")
            #expect(again.sorted() == damaged.sorted(), "seed \(seed)")
        }
    }

    private func coder(_ slug: String) throws -> Coder { try #require(Coder(slug: slug)) }

    private func read(_ bytes: [UInt8]) throws(SidecarProblem) -> SidecarCodec.Reading {
        try SidecarCodec.notebook(from: bytes, article: Self.article, coder: Chance.coders[0], label: "none")
    }

    private func reread(_ statement: Statement, from notebook: Notebook) throws -> Statement {
        var statement = statement
        statement.record.foreign = try #require(read(SidecarCodec.bytes(of: notebook)).notebook.statements.first).record
            .foreign
        return statement
    }

    /// The value without the language of tags, of which nobody can say to which new tag it belongs.
    private func tagless(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(tagless))
        case .object(let object):
            return .object(
                JSONObject(object.members.filter { $0.name != "lang" }.map { .init($0.name, tagless($0.value)) }))
        case .null, .bool, .number, .string: return value
        }
    }

    private func statement() throws -> Statement {
        let text = ArticleText("At noon Ida Moll said: “The ferry stays.” Nobody clapped.")
        let base = TextHash(of: text)
        var statement = Statement(
            id: Identifier(iri: "urn:uuid:01980000-0000-7000-8000-000000000002"),
            segments: [Anchor(of: TextRange(23, 41), in: text, base: base)], kind: .direct,
            record: Record(creator: try coder("ana"), created: Timestamp(text: "2026-01-17T10:01:00Z")))
        statement.speaker = .actor(Identifier(iri: "urn:uuid:01980000-0000-7000-8000-000000000003"))
        statement.cue = Anchor(of: TextRange(17, 21), in: text, base: base)
        statement.concept = Identifier(iri: "urn:x-dictum:concept:ferry")
        statement.stance = .support
        statement.tags = ["boats"]
        statement.memo = "Twice."
        statement.status = .coded
        return statement
    }

    private static func text(_ json: String) -> [UInt8] {
        guard let value = try? JSONReader.value(of: Array(json.utf8)) else { return [] }
        return JSONWriter.text(of: value)
    }
}

extension JSONValue {
    fileprivate func member(_ name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    fileprivate var array: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    fileprivate func with(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(var object) = self else { return self }
        object[name] = value
        return .object(object)
    }
}

extension Chance {
    /// The value with something in it gone, doubled or replaced.
    fileprivate mutating func damaged(_ value: JSONValue) -> JSONValue {
        if once(in: 25) { return json(depth: 1) }
        switch value {
        case .array(let elements):
            return .array(elements.filter { _ in !once(in: 20) }.map { damaged($0) })
        case .object(let object):
            var members = object.members.filter { _ in !once(in: 25) }
            members = members.map { .init($0.name, ["type", "id"].contains($0.name) ? $0.value : damaged($0.value)) }
            if once(in: 8) { members.insert(.init("x\(below(9))", json(depth: 2)), at: below(members.count + 1)) }
            if once(in: 8) { members.shuffle(using: &self) }
            return .object(JSONObject(members))
        case .null, .bool, .number, .string: return value
        }
    }
}
