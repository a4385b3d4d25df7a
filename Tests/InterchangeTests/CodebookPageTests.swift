import Annotations
import Interchange
import Testing

@Suite struct CodebookPageTests {
    private static let time = Timestamp(text: "2026-06-01T10:00:00Z")

    private func concept(_ name: String, under parent: String? = nil, _ change: (inout Concept) -> Void = { _ in })
        throws
        -> Concept
    {
        let coder = try #require(Coder(slug: "ana"))
        var concept = Concept(
            id: Identifier(iri: "urn:x-dictum:concept:\(name)"), name: name,
            record: Record(creator: coder, created: Self.time))
        concept.parent = parent.map { Identifier(iri: "urn:x-dictum:concept:\($0)") }
        change(&concept)
        return concept
    }

    private func record(_ concepts: [Concept]) -> CorpusRecord {
        var record = CorpusRecord()
        record.apply(Transaction("", concepts.map { .init(before: nil, after: .concept($0)) }))
        return record
    }

    /// What a page makes of a codebook.
    private func read(_ page: String, into record: CorpusRecord) throws -> (record: CorpusRecord, made: CodebookImport)
    {
        let coder = try #require(Coder(slug: "ana"))
        let topics = try CodebookPage.topics(of: page).get()
        let made = try CodebookImport.reading(topics, into: record, by: coder, at: Self.time).get()
        var after = record
        after.apply(Transaction("", made.changes))
        return (after, made)
    }

    @Test func `A hot key that chooses two topics since a page was read is told`() throws {
        let record = record([try concept("ferry") { $0.hotKey = "f" }, try concept("gate") { $0.hotKey = "g" }])
        let page = CodebookPage.text(of: record)
        #expect(try read(page, into: record).made.contested.isEmpty)
        let contested = try read(page.replacing("key: g", with: "key: f"), into: record).made.contested
        #expect(contested.map(\.key) == ["f"] && contested.first?.topics == ["ferry", "gate"])
        let doubled = try read(page.replacing("key: g", with: "key: f"), into: record)
        #expect(try read(CodebookPage.text(of: doubled.record), into: doubled.record).made.contested.isEmpty)
    }

    @Test func `A page is what a person would write`() throws {
        let record = record([
            try concept("transport"),
            try concept("ferry", under: "transport") {
                $0.definition = "Whether the ferry is kept.\n\nNot the fares."
                $0.useWhen = "The boat is meant."
                $0.examples = ["The ferry stays.", "No *more* boats"]
                $0.aliases = ["the boat"]
                $0.hotKey = "f"
                $0.isDeprecated = true
            },
        ])
        let page = """
            # Codebook

            ## transport

            - id: transport

            ### ferry

            - id: ferry
            - means: Whether the ferry is kept.
              \\
              Not the fares.
            - use when: The boat is meant.
            - example: The ferry stays.
            - example: No \\*more\\* boats
            - also: the boat
            - key: f
            - deprecated: yes

            """
        #expect(CodebookPage.text(of: record) == page)
        #expect(try read(page, into: record).made.changes.isEmpty)
    }

    @Test func `A page makes the codebook that it was made of, whatever stands in it`() throws {
        let words = [
            "", " ", "plain", "two\nlines", "a\n\n\nb\n", "\\", "\\n", "ends \\", "- id: x", "# head", "<script>",
            "[x](y)",
            "`code`", "*b* _i_", "\r\n", "tab\there", "  indented", "\u{202E}", "“quoted”", ": : :", "none", "> quote",
        ]
        for seed in UInt64(1)...200 {
            var chance = SeededChance(seed: seed)
            let count = chance.below(6) + 1
            var concepts: [Concept] = []
            for number in 0..<count {
                let name = words[chance.below(words.count)]
                guard !name.allSatisfy(\.isWhitespace) else { continue }
                concepts.append(
                    try concept("c\(number)", under: chance.below(2) == 0 ? nil : "c\(chance.below(count))") {
                        concept in
                        concept.name = name
                        func some() -> String? { chance.below(3) == 0 ? nil : words[chance.below(words.count)] }
                        concept.definition = some()
                        concept.useWhen = some()
                        concept.notWhen = some()
                        concept.examples = [some(), some()].compactMap(\.self)
                        concept.aliases = [some()].compactMap(\.self)
                        concept.color = some()
                        concept.hotKey = some()
                        concept.memo = some()
                        concept.isDeprecated = chance.below(4) == 0
                    })
            }
            let known = Set(concepts.map(\.id))
            for index in concepts.indices {
                if concepts[index].parent.map({ !known.contains($0) }) ?? false { concepts[index].parent = nil }
                // A circle cannot be made, and is not taken from a page either.
                if concepts[index].parent.map({ $0.iri >= concepts[index].id.iri }) ?? false {
                    concepts[index].parent = nil
                }
            }
            let record = record(concepts)
            let page = CodebookPage.text(of: record)
            let (again, _) = try read(page, into: CorpusRecord())
            #expect(CodebookPage.text(of: again) == page, "seed \(seed)")
            #expect(try read(page, into: record).made.changes.isEmpty, "seed \(seed)")
            #expect(again.concepts.map(\.definition) == record.concepts.map(\.definition), "seed \(seed)")
        }
    }

    @Test func `A page by hand needs no ids, and what it leaves out is left`() throws {
        let before = record([try concept("ferry") { $0.name = "ferry" }, try concept("fares")])
        let (after, made) = try read("# Codebook\n\n## transport\n### ferry\n- means: boats\n", into: before)
        #expect(made.new == ["transport"] && made.changed == ["ferry"] && made.left == ["fares"])
        #expect(after.concept(named: "ferry")?.parent == after.concept(named: "transport")?.id)
        #expect(after.concept(named: "ferry")?.definition == "boats")
    }

    @Test(arguments: [
        ("", [1]), ("words\n", [1]), ("# Codebook\nwords\n", [2]), ("# Codebook\n## a\n- hat: x\n", [3]),
        ("# Codebook\n## a\n- means x\n", [3]), ("# Codebook\n- means: x\n", [2]), ("# Codebook\n#### a\n", [2]),
        ("# Codebook\n## a\n- means: x\n- means: y\n", [4]), ("# Codebook\n## a\n- deprecated: perhaps\n", [3]),
        ("# Codebook\n## a\n## a\n", [3]), ("# Codebook\n## a\n- id: x\n## b\n- id: x\n", [4]),
        ("# Codebook\n## a\n- under: nowhere\n", [2]), ("# Codebook\n## a\n- id: x\n- under: x\n", [2]),
        ("# Codebook\n## \n", [2]), ("# Codebook\n####### a\n", [2]),
    ])
    func `What is not understood is an error with its line, and nothing is taken`(page: String, lines: [Int]) throws {
        let coder = try #require(Coder(slug: "ana"))
        let read = CodebookPage.topics(of: page).flatMap {
            CodebookImport.reading($0, into: CorpusRecord(), by: coder, at: Self.time)
        }
        guard case .failure(let problems) = read else { return #expect(Bool(false), "a problem") }
        #expect(problems.all.map(\.line) == lines)
    }
}

/// Chance that is the same for the same seed.
private struct SeededChance {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
