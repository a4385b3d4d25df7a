import Analysis
import Annotations
import Prose
import Tables
import Testing

@testable import Catalog

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What is kept of the sidecars comes back as it was, or not at all.
struct CatalogTests {
    private let folder: ScratchFolder
    private var file: BytePath { folder.path.appending("index.sqlite") }

    init() throws {
        folder = try ScratchFolder()
    }

    private func stamps(_ entries: [CatalogEntry]) -> [BytePath: Stamp] {
        Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.stamp) })
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `what is kept comes back, every member of it`(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let entries = try (0..<20).map { try Self.entry($0, in: folder, &chance) }
        let catalog = Catalog(at: file)
        catalog.keep(entries)
        let found = catalog.standing(with: stamps(entries))
        #expect(found.count == entries.count)
        for entry in entries {
            #expect(found[entry.path]?.marks == entry.marks, "seed \(seed), \(entry.path.display)")
            #expect(found[entry.path]?.about == entry.about, "seed \(seed), \(entry.path.display)")
        }
        let halves = Catalog.Half.allCases.map { catalog.entries($0) }
        #expect(halves.allSatisfy { $0.count >= entries.count / 2 - 1 })
        #expect(Set(halves.flatMap(\.keys)) == Set(found.keys) && halves.map(\.count).reduce(0, +) == found.count)
    }

    @Test func `what was written since is not taken from it`() throws {
        var chance = Chance(seed: 4)
        let entries = try (0..<3).map { try Self.entry($0, in: folder, &chance) }
        let catalog = Catalog(at: file)
        catalog.keep(entries)
        try folder.write("1.txt", "other words")
        var stamps = stamps(entries)
        stamps["1.txt"] = Stamp(of: [folder.path.appending("1.txt")])
        stamps["2.txt"] = nil
        #expect(catalog.standing(with: stamps).keys.map(\.display) == ["0.txt"])
    }

    @Test func `what is kept anew takes the place of what was kept, and what is gone is forgotten`() throws {
        var chance = Chance(seed: 5)
        let old = try (0..<3).map { try Self.entry($0, in: folder, &chance) }
        let new = try Self.entry(1, in: folder, &chance)
        let catalog = Catalog(at: file)
        catalog.keep(old)
        catalog.keep([new], forgetting: ["2.txt"])
        #expect(Set(catalog.paths().map(\.display)) == ["0.txt", "1.txt"])
        #expect(catalog.standing(with: stamps([old[0], new]))["1.txt"]?.marks == new.marks)
    }

    @Test(arguments: [
        "", "not a database at all, but long enough to be looked at as if it were one of them", "half", "other",
    ])
    func `a file that is damaged, or another program's, is begun anew`(_ damage: String) throws {
        var chance = Chance(seed: 6)
        let entries = try (0..<30).map { try Self.entry($0, in: folder, &chance) }
        let catalog = Catalog(at: file)
        catalog.keep(entries)
        switch damage {
        case "half": truncate(file.display, 9_000)
        case "other":
            try Database(file, waiting: 0).run("PRAGMA application_id = 7; DROP TABLE article")
        default: try folder.write("index.sqlite", damage)
        }
        let left = catalog.standing(with: stamps(entries))
        for (path, entry) in left { #expect(entries.first { $0.path == path }?.marks == entry.marks) }
        catalog.keep(entries)
        catalog.keep(entries)
        #expect(catalog.standing(with: stamps(entries)).count == entries.count)
    }

    @Test(arguments: [
        "DELETE FROM word", "UPDATE word SET number = number + 2000", "UPDATE word SET text = 'x' || text",
        "UPDATE article SET said = said || x'00'", "UPDATE article SET said = 7", "UPDATE article SET said = x'FF'",
    ])
    func `an entry that makes no sense is passed over`(_ change: String) throws {
        var chance = Chance(seed: 7)
        let entry = try Self.entry(0, in: folder, &chance)
        let catalog = Catalog(at: file)
        catalog.keep([entry])
        try Database(file, waiting: 0).run(change)
        #expect(catalog.standing(with: stamps([entry])).isEmpty)
    }

    @Test func `an entry that was cut is passed over, and one with other bytes is read or passed over`() throws {
        var chance = Chance(seed: 9)
        let entry = try Self.entry(0, in: folder, &chance)
        var words: [String] = []
        let bytes = try EntryWriting { word throws(DatabaseFailure) in
            if !words.contains(word) { words.append(word) }
            return (words.firstIndex(of: word) ?? 0) + 1
        }.bytes(of: entry)
        let reading = EntryReading(words: [nil] + words)
        func said(_ bytes: [UInt8]) -> CodedCorpus.Marks? { bytes.withUnsafeBytes { reading.said($0)?.marks } }
        #expect(said(bytes) == entry.marks)
        for end in bytes.indices { #expect(said(Array(bytes[..<end])) == nil, "cut at \(end)") }
        // What can be read can be shown: every member of it is asked for.
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= UInt8(1 + chance.number(255))
            guard let marks = said(changed) else { continue }
            #expect(marks.statements.allSatisfy { $0.ranges.allSatisfy { $0.lowerBound <= $0.upperBound } })
            #expect(marks.saysTheSame(as: marks))
        }
    }

    @Test func `sketches come back, without those that are gone or make no sense`() throws {
        let catalog = Catalog(at: file)
        let sketches = ["a.txt", "b.txt", "c.txt"].map { name -> Catalog.KeptSketch in
            let sketch = TextSketch(of: "one two three four five of \(name)")
            return (BytePath(name), Stamp(of: [folder.path], with: name), sketch)
        }
        catalog.keep(sketches: sketches)
        catalog.keep(sketches: [sketches[0]], forgetting: ["b.txt"])
        try Database(file, waiting: 0).run("UPDATE sketch SET sketch = x'00' WHERE path = CAST('c.txt' AS BLOB)")
        var found: [Catalog.KeptSketch] = []
        catalog.eachSketch { found.append($0) }
        #expect(found.map(\.path) == ["a.txt"] && found.map(\.stamp) == [sketches[0].stamp])
        #expect(found.map(\.sketch) == [sketches[0].sketch])
    }

    @Test func `without a folder nothing is kept, and nothing goes wrong`() throws {
        var chance = Chance(seed: 8)
        let entry = try Self.entry(0, in: folder, &chance)
        let catalog = Catalog(at: folder.path.appending("missing").appending("index.sqlite"))
        catalog.keep([entry])
        #expect(catalog.standing(with: stamps([entry])).isEmpty && catalog.paths().isEmpty)
    }

    @Test func `a stamp sees a file come, change and go, and is not trusted at once`() throws {
        let path = folder.path.appending("a.txt")
        let missing = Stamp(of: [path])
        try folder.write("a.txt", "words")
        let there = Stamp(of: [path])
        try folder.write("a.txt", "more words")
        let changed = Stamp(of: [path])
        #expect(missing != there && there != changed)
        #expect(Stamp(of: [path]) == changed && Stamp(of: [path, path]) != changed)
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        #expect(!changed.isSettled(at: Int(now.tv_sec)) && changed.isSettled(at: Int(now.tv_sec) + 60))
    }
}

extension Catalog {
    /// What is kept of articles with these stamps.
    fileprivate func standing(with stamps: [BytePath: Stamp]) -> [BytePath: CatalogEntry] {
        entries().filter { $0.value.stamp == stamps[$0.key] }
    }
}

extension CatalogTests {
    /// An entry with some of everything.
    private static func entry(
        _ number: Int, in folder: ScratchFolder, _ chance: inout Chance
    ) throws -> CatalogEntry {
        let path = BytePath("\(number).txt")
        try folder.write(path.display, "text \(number) \(chance.number(1000))")
        var about = Article(id: Identifier(iri: "urn:x:\(number)"))
        about.title = chance.text()
        about.outlet = chance.text()
        about.authors = chance.isLucky ? ["Mara Lind", "Tomas Wiik"] : []
        about.published = chance.isLucky ? "2026-01-0\(number % 9 + 1)" : nil
        about.url = chance.text()
        var marks = CodedCorpus.Marks()
        for _ in 0..<chance.number(5) + 1 { marks.statements.append(try statement(&chance)) }
        for _ in 0..<chance.number(3) + 1 {
            let start = chance.number(500)
            marks.mentions.append(
                CodedMention(
                    id: Identifier(iri: "urn:uuid:\(chance.number(1_000_000))"), coder: try coder(&chance),
                    range: TextRange(start, start + chance.number(9)),
                    actor: Identifier(iri: "urn:x:\(chance.number(9))")))
        }
        return CatalogEntry(
            path: path, stamp: Stamp(of: [folder.path.appending(path)]), about: about, marks: marks)
    }

    private static func coder(_ chance: inout Chance) throws -> Coder {
        try #require(Coder(slug: ["ana", "ben"][chance.number(2)]))
    }

    private static func statement(_ chance: inout Chance) throws -> CodedStatement {
        let speakers: [Statement.Speaker] = [.unset, .unknown, .actor(Identifier(iri: "urn:x:\(chance.number(9))"))]
        return CodedStatement(
            particulars(&chance), coder: try coder(&chance), quotation: "“’ü\u{0}\u{202E}🙂",
            kind: chance.one(of: Statement.Kind.allCases), speaker: chance.one(of: speakers),
            speakerAsWritten: chance.text(), organization: chance.isLucky ? Identifier(iri: "urn:x:1") : nil,
            alsoNamed: chance.isLucky ? [Identifier(iri: "urn:x:7"), Identifier(iri: "urn:x:8")] : [],
            concept: chance.isLucky ? Identifier(iri: "urn:x:c") : nil,
            stance: chance.isLucky ? chance.one(of: Stance.allCases) : nil,
            status: chance.one(of: Statement.Status.allCases), isUnsure: chance.isLucky,
            tags: chance.isLucky ? ["money", "harbor gate"] : [])
    }

    private static func particulars(_ chance: inout Chance) -> StatementParticulars {
        let starts = (0..<chance.number(3) + 1).map { $0 * 100 + chance.number(50) }
        let texts: [StatementParticulars.Text: String?] = [
            .id: "urn:uuid:\(chance.number(1_000_000))", .before: chance.text() ?? "", .after: chance.text() ?? "",
            .touched: "2026-02-01T08:00:0\(chance.number(9))Z", .claim: chance.text(), .memo: chance.text(),
        ]
        return StatementParticulars(
            ranges: starts.map { TextRange($0, $0 + chance.number(40)) }, strings: { texts[$0] ?? nil })
    }
}

/// SplitMix64, so that a seed gives the same test each time.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }

    var isLucky: Bool { mutating get { number(2) == 0 } }

    mutating func one<Thing>(of things: [Thing]) -> Thing { things[number(things.count)] }

    mutating func text() -> String? { isLucky ? "words \(number(1000)) “of” Łódź" : nil }
}

/// A folder that is gone with the test.
private final class ScratchFolder {
    let path: BytePath

    init() throws {
        var name = Array("/tmp/dictum-catalog-XXXXXX".utf8CString)
        let made = name.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        path = BytePath(try #require(made))
    }

    deinit {
        for name in ["index.sqlite", "index.sqlite-journal"] + (0..<40).map({ "\($0).txt" }) + ["a.txt"] {
            unlink(path.appending(BytePath(name)).display)
        }
        rmdir(path.display)
    }

    func write(_ name: String, _ text: String) throws {
        let file = try #require(fopen(path.appending(BytePath(name)).display, "w"))
        fputs(text, file)
        fclose(file)
    }
}
