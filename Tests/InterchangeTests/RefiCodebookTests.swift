import Annotations
import Testing

@testable import Interchange

/// REFI-QDA codebooks, out and in.
@Suite struct RefiCodebookTests {
    private static let made = Record(
        creator: ExchangeWorld.coder(), created: Timestamp(text: "2026-02-01T08:00:00Z"))
    private static let names = [
        "ferry", "Ferry", "Speaker: rules", "Unsure", "Kosten & mehr <b>", "ميناء", " blank ", "a:b", "Stance", "ferry",
    ]

    /// A codebook of some topics, each under an earlier one or none.
    private func codebook(seed: Int) -> CorpusRecord {
        var chance = ExchangeChance(seed: seed), record = CorpusRecord()
        for (number, name) in Self.names.enumerated() {
            var topic = Concept(id: Identifier(iri: ExchangeWorld.uuid(2, number)), name: name, record: Self.made)
            if number > 0, chance.below(2) == 0 {
                topic.parent = Identifier(iri: ExchangeWorld.uuid(2, chance.below(number)))
            }
            if chance.below(2) == 0 { topic.definition = "Whether \"\(name)\".\nSecond line." }
            if chance.below(2) == 0 { topic.color = "#a0B1c2" }
            record.apply(Transaction("add", [.init(before: nil, after: .concept(topic))]))
        }
        return record
    }

    private func imported(_ bytes: [UInt8], into record: CorpusRecord) throws -> CorpusRecord {
        #expect(RefiCodebook.recognizes(bytes))
        let topics = try RefiCodebook.topics(of: bytes, for: record).topics
        let coder = ExchangeWorld.coder(), time = Timestamp(text: "2026-04-01T08:00:00Z")
        let made = try CodebookImport.reading(topics, into: record, by: coder, at: time).get()
        var record = record
        record.apply(Transaction("import", made.changes))
        return record
    }

    @Test(arguments: 1...8)
    func `A codebook comes back, and a second time changes nothing`(seed: Int) throws {
        let record = codebook(seed: seed)
        let bytes = try #require(RefiCodebook.bytes(of: record))
        let back = try imported(bytes, into: CorpusRecord())
        let shape = { (record: CorpusRecord) in
            record.conceptTree.map { "\($0.depth) \($0.concept.definition ?? "") \($0.concept.color ?? "")" }.sorted()
        }
        #expect(shape(back) == shape(record), "seed \(seed)")
        #expect(try imported(bytes, into: back) == back, "seed \(seed)")
        // What the file does not say of a topic stays, and names that differ only in capitals got a number in the file.
        let own = try imported(bytes, into: record)
        #expect(own.concepts.map(\.id) == record.concepts.map(\.id) && shape(own) == shape(record), "seed \(seed)")
    }

    @Test func `What the file cannot say of a topic stays as it is`() throws {
        var topic = Concept(id: Identifier(iri: "urn:x-dictum:concept:ferry"), name: "ferry", record: Self.made)
        (topic.useWhen, topic.memo, topic.hotKey, topic.color) = ("always", "mine", "f", "red")
        topic.examples = ["The ferry stays."]
        var record = CorpusRecord()
        record.apply(Transaction("add", [.init(before: nil, after: .concept(topic))]))
        let bytes = try #require(RefiCodebook.bytes(of: record))
        #expect(try imported(bytes, into: record) == record)
        let losses = [
            "colors by name: 1 topic", "examples: 1 topic", "key: 1 topic", "memo: 1 topic", "use when: 1 topic",
        ]
        #expect(RefiCodebook.losses(of: record) == losses)
    }

    @Test func `A codebook is written as its golden file says`() throws {
        let golden = Golden("codebook.qdc")
        let written = try #require(RefiCodebook.bytes(of: codebook(seed: 1)))
        if isRewriting { golden.rewrite(written) }
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: golden.bytes, as: UTF8.self))
    }

    @Test func `Topics under each other in a circle, or very deep, are written all the same`() throws {
        var record = CorpusRecord()
        for number in 0..<200 {
            var topic = Concept(
                id: Identifier(iri: ExchangeWorld.uuid(2, number)), name: "Topic \(number)", record: Self.made)
            topic.parent = Identifier(iri: ExchangeWorld.uuid(2, (number + 1) % 200))
            record.apply(Transaction("add", [.init(before: nil, after: .concept(topic))]))
        }
        let bytes = try #require(RefiCodebook.bytes(of: record))
        #expect(try RefiCodebook.topics(of: bytes, for: record).topics.count == 200)
        #expect(RefiCodebook.bytes(of: CorpusRecord()) == nil)
    }

    @Test(arguments: [
        "<CodeBook/>", "<CodeBook><Codes/></CodeBook>", "<!DOCTYPE CodeBook><CodeBook/>", "<CodeBook>",
        "<a CodeBook=''/>",
    ])
    func `A strange codebook is read or refused in words`(text: String) {
        #expect(RefiCodebook.recognizes(Array(text.utf8)))
        let read = try? RefiCodebook.topics(of: Array(text.utf8), for: CorpusRecord())
        #expect(read?.topics.isEmpty ?? true)
    }

    @Test func `A page of Markdown is none`() {
        #expect(!RefiCodebook.recognizes(Array("# Codebook\n\n## CodeBook <a>\n".utf8)))
    }
}
