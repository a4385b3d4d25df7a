import Annotations
import Foundation
import Testing

/// A sidecar is read in two ways: what stands as we write it at once, all else through a tree of values. Which of them
/// it is follows from the layout, and what is read may not.
@Suite struct PlainReadingTests {
    @Test func readsTheSameHoweverTheTextIsLaidOut() throws {
        for seed in UInt64(1)...20 {
            var chance = Chance(seed: seed, isTame: seed % 4 != 0)
            let bytes = SidecarCodec.bytes(of: chance.notebook(12))
            let ours = try read(bytes)
            #expect(try read(relaid(bytes)) == ours, "seed \(seed)")
            #expect(try SidecarCodec.bytes(of: read(relaid(bytes)).notebook) == bytes, "seed \(seed)")
        }
    }

    @Test func readsADamagedPageTheSameHoweverItIsLaidOut() throws {
        var parsed = 0
        for seed in UInt64(1)...200 {
            var chance = Chance(seed: seed, isTame: seed % 4 != 0)
            var bytes = SidecarCodec.bytes(of: chance.notebook(2))
            for _ in 0...chance.below(3) { chance.damage(&bytes) }
            guard let plain = try? relaid(bytes) else {
                #expect(throws: SidecarProblem.self, "seed \(seed)") { try read(bytes) }
                continue
            }
            parsed += 1
            let first = outcome(bytes), second = outcome(plain)
            #expect(first == second, "seed \(seed)")
        }
        #expect((40..<200).contains(parsed))
    }

    /// JSONTestSuite as annotations of a page, where the folder is at hand.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DICTUM_CONFORMANCE"] != nil))
    func refusesInAPageWhatIsNoJSON() throws {
        let folder = ProcessInfo.processInfo.environment["DICTUM_CONFORMANCE"] ?? ""
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".json") {
            let part = FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) } ?? []
            let start = #"{"type": "AnnotationPage", "partOf": {"id": "urn:x:a"}, "items": ["#
            let page = Array(start.utf8) + part + Array("]}".utf8)
            let isJSON = (try? JSONReader.value(of: page)) != nil
            let isRead = if case .success = outcome(page) { true } else { false }
            #expect(isJSON == isRead, "\(name)")
        }
    }

    /// The layout stays ours, so that all depends on what stands where.
    @Test func readsARearrangedPageTheSameHoweverItIsLaidOut() throws {
        for seed in UInt64(1)...120 {
            var chance = Chance(seed: seed, isTame: seed % 4 != 0)
            let page = try JSONReader.value(of: SidecarCodec.bytes(of: chance.notebook(3)))
            let bytes = JSONWriter.text(of: chance.rearranged(page))
            let first = outcome(bytes), second = outcome(try relaid(bytes))
            #expect(first == second, "seed \(seed)")
            guard case .success(let reading) = first else { continue }
            #expect(try read(SidecarCodec.bytes(of: reading.notebook)).notebook == reading.notebook, "seed \(seed)")
        }
    }

    @Test func parsesADamagedPageWithoutLossOrRefusesIt() throws {
        var parsed = 0
        for seed in UInt64(1)...600 {
            var chance = Chance(seed: seed, isTame: seed % 4 != 0)
            var bytes = SidecarCodec.bytes(of: chance.notebook(1))
            chance.damage(&bytes)
            guard let value = try? JSONReader.value(of: bytes) else { continue }
            parsed += 1
            let again = try JSONReader.value(of: JSONWriter.text(of: value))
            #expect(JSONWriter.line(of: again) == JSONWriter.line(of: value), "seed \(seed)")
        }
        #expect((100..<600).contains(parsed))
    }

    @Test func savesWhatWasSaidToTheByteOverWhatItRemembers() throws {
        for seed in UInt64(1)...6 {
            var chance = Chance(seed: seed, isTame: seed % 4 != 0)
            let desk = try Desk()
            var store = desk.store()
            var notebook = desk.notebook()
            for _ in 0..<12 {
                notebook.apply(chance.transaction(in: notebook))
                try store.save(notebook, article: desk.article)
                if chance.once(in: 4) { notebook = try store.load(article: desk.article, id: desk.id).notebook }
                let isThere = !notebook.isEmpty
                #expect(desk.bytes(Desk.sidecar) == (isThere ? SidecarCodec.bytes(of: notebook) : nil), "seed \(seed)")
            }
        }
    }

    @Test func savesAChangeOfNormalizationAlone() throws {
        let desk = try Desk()
        var store = desk.store()
        var notebook = desk.notebook()
        var chance = Chance(seed: 4)
        var statement = chance.statement()
        statement.memo = "caf\u{E9}"
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        try store.save(notebook, article: desk.article)
        let before = Item.statement(statement)
        statement.memo = "cafe\u{301}"
        notebook.apply(Transaction("spell", [.init(before: before, after: .statement(statement))]))
        try store.save(notebook, article: desk.article)
        let text = String(decoding: desk.bytes(Desk.sidecar) ?? [], as: UTF8.self)
        #expect(Array(text.utf8).firstRange(of: Array("cafe\u{301}\"".utf8)) != nil)
    }

    @Test func savesADateThatRepeatsWhenTheStatementWasCreated() throws {
        let desk = try Desk()
        var store = desk.store()
        var notebook = desk.notebook()
        var chance = Chance(seed: 5)
        var statement = chance.statement()
        statement.segments[0].date = statement.record.created
        notebook.apply(Transaction("add", [.init(before: nil, after: .statement(statement))]))
        try store.save(notebook, article: desk.article)
        let read = try store.load(article: desk.article, id: desk.id).notebook.statements
        #expect(read.first?.segments.first?.date == nil)
        #expect(read.first?.segments.first?.exact == statement.segments[0].exact)
    }

    /// The same values on one line.
    private func relaid(_ bytes: [UInt8]) throws -> [UInt8] {
        JSONWriter.line(of: try JSONReader.value(of: bytes))
    }

    private func outcome(_ bytes: [UInt8]) -> Result<SidecarCodec.Reading, SidecarProblem> {
        do throws(SidecarProblem) { return .success(try read(bytes)) } catch { return .failure(error) }
    }

    private func read(_ bytes: [UInt8]) throws(SidecarProblem) -> SidecarCodec.Reading {
        try SidecarCodec.notebook(
            from: bytes, article: Identifier(iri: "urn:x:none"), coder: Chance.coders[0], label: "none")
    }
}

extension Chance {
    /// Changes a text as a careless hand or a bad disk would: a byte, a stretch gone, doubled or put elsewhere.
    fileprivate mutating func damage(_ bytes: inout [UInt8]) {
        let start = below(bytes.count), end = min(start + 1 + below(40), bytes.count)
        switch below(8) {
        case 0: bytes[start] = UInt8(below(256))
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: damageLine(&bytes, start)
        case 4, 5, 6: replaceLetter(&bytes)
        default: bytes.swapAt(start, below(bytes.count))
        }
    }

    /// The value with a few of its parts doubled, gone or changed with another.
    fileprivate mutating func rearranged(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements):
            return .array(moved(elements.map { rearranged($0) }))
        case .object(let object):
            let members = object.members.map { JSONObject.Member($0.name, rearranged($0.value)) }
            guard once(in: 40), members.count > 1 else { return .object(JSONObject(members)) }
            var changed = members
            if once(in: 2) { changed.remove(at: below(members.count)) }
            changed.swapAt(0, below(changed.count))
            return .object(JSONObject(changed))
        case .string(let text) where once(in: 60):
            let others = [
                "speaker", "cue", "tagging", "classifying", "unknown", "quote/direct", "stance/mixed", text + "x",
            ]
            return .string(one(of: others))
        case .number(let letters) where once(in: 20): return .number(one(of: ["1e2", "-0", letters + ".0", "7"]))
        case .null, .bool, .number, .string: return value
        }
    }

    private mutating func moved(_ elements: [JSONValue]) -> [JSONValue] {
        guard once(in: 4), !elements.isEmpty else { return elements }
        var elements = elements
        switch below(3) {
        case 0: elements.insert(one(of: elements), at: below(elements.count + 1))
        case 1: elements.remove(at: below(elements.count))
        default: elements.swapAt(0, below(elements.count))
        }
        return elements
    }

    /// A line of its own gone or doubled: often good JSON still.
    private mutating func damageLine(_ bytes: inout [UInt8], _ place: Int) {
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[place...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
        if once(in: 2) {
            bytes.removeSubrange(start..<end)
        } else {
            bytes.insert(contentsOf: bytes[start..<end], at: start)
        }
    }

    /// One letter for another, so that the JSON stays good and its words do not.
    private mutating func replaceLetter(_ bytes: inout [UInt8]) {
        let letters = bytes.indices.filter { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[$0]) }
        if !letters.isEmpty { bytes[one(of: letters)] = UInt8(ascii: "a") + UInt8(below(26)) }
    }
}
