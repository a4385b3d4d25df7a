import Annotations
import Interchange
import Testing

@Suite struct NameListTests {
    private let coder = Coder(slug: "ana")
    private static let moment = Moment(milliseconds: 1_800_000_000_000, seed: 1)

    private func imported(_ text: String, into record: CorpusRecord = CorpusRecord()) throws -> NameListImport {
        NameListImport(try NameList.reading(text).get(), into: record, by: try #require(coder), at: Self.moment)
    }

    private func actors(_ made: NameListImport, in record: CorpusRecord = CorpusRecord()) -> [Actor] {
        var record = record
        record.apply(Transaction("", made.changes))
        return record.actors
    }

    @Test func `Every column comes into the register, whatever their order`() throws {
        let made = try imported(
            """
            Type,name,ALIASES,sensitive,wikidata,memo
            person,Ilse Brandt," Mayor Brandt ;I. Brandt; ",yes,Q42,"says ""never"", often"
            organization,"Board, Harbor",,no,,
            ,Odo Lunt,,,,

            """)
        let actors = actors(made)
        #expect(actors.map(\.name) == ["Board, Harbor", "Ilse Brandt", "Odo Lunt"])
        #expect(actors.map(\.kind) == [.organization, .person, .person])
        #expect(actors[1].aliases.map(\.name) == ["Mayor Brandt", "I. Brandt"])
        #expect(actors[1].wikidata == "Q42" && actors[1].memo == #"says "never", often"# && actors[1].isSensitive)
        #expect(!actors[0].isSensitive && actors[0].memo == nil)
    }

    @Test(arguments: [
        ("", 1, "empty"), ("type\n", 1, "noNameColumn"), ("name,hat\n", 1, "unknownColumn(\"hat\")"),
        ("name,name\n", 1, "columnTwice(\"name\")"), ("name,type\nA,person\nB\n", 3, "cellCount(1, of: 2)"),
        ("name,type\n,person\n", 2, "noName"), ("name,type\n\n\nA,cat\n", 4, "unknownType(\"cat\")"),
        ("name,wikidata\nA,42\n", 2, "noItem(\"42\")"),
        ("name,sensitive\nA,perhaps\n", 2, "neitherYesNorNo(\"perhaps\")"),
        ("name\n\"A\n", 2, "openMark"), ("name\n\"A\"B\n", 2, "textAfterMark"),
        ("name\nA\nB\nA\n", 4, "nameTwice(\"A\", line: 2)"),
        ("name,memo\r\nA,\"one\ntwo\"\r\nB\r\n", 4, "cellCount(1, of: 2)"),
    ])
    func `What is wrong is said with its line`(text: String, line: Int, reason: String) throws {
        guard case .failure(let problems) = NameList.reading(text) else { return #expect(Bool(false), "a problem") }
        #expect(problems.all.map(\.line) == [line])
        #expect(problems.all.map { "\($0.reason)" } == [reason])
    }

    @Test func `A semicolon in another name comes back`() throws {
        let aliases = ["Brandt; Ilse", ";", "a;;b", "plain", #"back\slash"#, #"end\"#, #"\;"#]
        var actor = Actor(
            id: Identifier(iri: "urn:x:1"), kind: .person, name: "Ilse; Brandt",
            record: Record(creator: try #require(coder), created: Timestamp(text: "2026-02-01T08:00:00Z")))
        actor.aliases = aliases.map { Actor.Alias(name: $0) }
        var record = CorpusRecord()
        record.apply(Transaction("", [.init(before: nil, after: .actor(actor))]))
        let list = try NameList.reading(NameList.text(of: record, isExact: false)).get()
        #expect(list.entries.first?.aliases == aliases && list.entries.first?.name == "Ilse; Brandt")
    }

    @Test func `Who is there already is completed and never doubled, and nothing is written over`() throws {
        let first = try imported("name,aliases,wikidata\nIlse Brandt,Mayor Brandt,Q1\nTomas Wiik,,\n")
        var record = CorpusRecord()
        record.apply(Transaction("", first.changes))
        let again = try imported(
            "name,aliases,wikidata,memo\nilse brändt,The mayor,Q2,from the minutes\nMayor Brandt,Tomas Wiik,,\n",
            into: record)
        let actors = actors(again, in: record)
        #expect(actors.map(\.name) == ["Ilse Brandt", "Tomas Wiik"])
        #expect(actors[0].aliases.map(\.name) == ["Mayor Brandt", "The mayor"])
        #expect(actors[0].wikidata == "Q1" && actors[0].memo == "from the minutes")
        #expect(again.lines.flatMap(\.contradictions) == ["its Wikidata is Q1", "Tomas Wiik is a name of Tomas Wiik"])
        #expect(try imported("name,aliases\nIlse Brandt,Mayor Brandt\n", into: record).changes.isEmpty)
    }

    @Test func `What is written is read back, formulas, marks and line breaks included`() throws {
        let names = [
            "=1+1", "+x", "'=y", "\"quoted\"", "a, b", "line\nbreak", "\u{202E}back", "<b>bold</b>", "Ørvik", "- dash",
        ]
        var record = CorpusRecord()
        let coder = try #require(coder)
        for (number, name) in names.enumerated() {
            var actor = Actor(
                id: Identifier(iri: "urn:x:\(number)"), kind: .media, name: name,
                record: Record(creator: coder, created: Self.moment.timestamp))
            actor.memo = name
            actor.isSensitive = number.isMultiple(of: 2)
            record.apply(Transaction("", [.init(before: nil, after: .actor(actor))]))
        }
        for isExact in [false, true] {
            // An apostrophe before a formula is one of ours, as far as a reader can know.
            let record = isExact ? record.without("'=y") : record
            let list = try NameList.reading(NameList.text(of: record, isExact: isExact)).get()
            #expect(list.entries.map(\.name) == record.actors.map(\.name))
            #expect(list.entries.map(\.memo) == record.actors.map(\.memo))
            #expect(list.entries.allSatisfy { $0.kind == .media })
            let made = NameListImport(list, into: record, by: coder, at: Self.moment)
            #expect(made.changes.isEmpty && made.lines.count == record.actors.count)
        }
    }
}

extension CorpusRecord {
    /// The record without an actor.
    fileprivate func without(_ name: String) -> CorpusRecord {
        var copy = self
        copy.apply(Transaction("", actors.filter { $0.name == name }.map { .init(before: .actor($0), after: nil) }))
        return copy
    }
}
