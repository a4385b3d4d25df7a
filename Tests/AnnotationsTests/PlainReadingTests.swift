import Annotations
import Testing

/// A sidecar is read in two ways: what stands as we write it at once, all else through a tree of values. Which of them
/// it is follows from the layout, and what is read may not.
@Suite struct PlainReadingTests {
    @Test func readsTheSameHoweverTheTextIsLaidOut() throws {
        for seed in UInt64(1)...60 {
            var chance = Chance(seed: seed)
            let bytes = SidecarCodec.bytes(of: chance.notebook(12))
            let ours = try read(bytes)
            #expect(try read(relaid(bytes)) == ours, "seed \(seed)")
            #expect(try SidecarCodec.bytes(of: read(relaid(bytes)).notebook) == bytes, "seed \(seed)")
        }
    }

    @Test func readsADamagedPageTheSameHoweverItIsLaidOut() throws {
        for seed in UInt64(1)...400 {
            var chance = Chance(seed: seed)
            var bytes = SidecarCodec.bytes(of: chance.notebook(2))
            for _ in 0...chance.below(3) { chance.damage(&bytes) }
            guard let plain = try? relaid(bytes) else { continue }
            let first = outcome(bytes), second = outcome(plain)
            #expect(first == second, "seed \(seed)")
        }
    }

    @Test func parsesADamagedPageWithoutLossOrRefusesIt() throws {
        var parsed = 0
        for seed in UInt64(1)...600 {
            var chance = Chance(seed: seed)
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
        for seed in UInt64(1)...12 {
            var chance = Chance(seed: seed)
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
        switch below(6) {
        case 0: bytes[start] = UInt8(below(256))
        case 1: bytes.removeSubrange(start..<end)
        case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 3: damageLine(&bytes, start)
        case 4: replaceLetter(&bytes)
        default: bytes.swapAt(start, below(bytes.count))
        }
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
