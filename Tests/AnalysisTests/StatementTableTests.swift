import Annotations
import Prose
import Testing

@testable import Analysis

/// A table that is changed article by article says what one says that is made anew.
struct StatementTableTests {
    @Test(arguments: Array(1...30) as [UInt64])
    func `changed piece by piece or made anew, it is the same`(_ seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let record = try Self.record(merged: chance.number(2) == 0)
        var table = StatementTable(CodedCorpus(record: try Self.record(merged: false)))
        var held: [String: CodedCorpus.Marks] = [:]
        for _ in 0..<40 {
            let name = ["b", "a", "d", "c"][chance.number(4)]
            let marks = chance.number(4) == 0 ? CodedCorpus.Marks() : try Self.marks(&chance)
            held[name] = marks.isEmpty ? nil : marks
            table.put(Self.article(name), marks)
        }
        table.take(record)
        var fresh = CodedCorpus(record: record)
        for (name, marks) in held.sorted(by: { $0.key < $1.key }) { fresh.put(Self.article(name), marks) }
        #expect(table.corpus == fresh, "seed \(seed)")
        let anew = StatementTable(fresh)
        for typed in Self.filters {
            for order in StatementOrder.allCases {
                let (one, other) = (
                    table.numbers(StatementFilter(typed), in: order), anew.numbers(StatementFilter(typed), in: order)
                )
                #expect(one == other, "seed \(seed), “\(typed)” by \(order.rawValue)")
            }
        }
        for column in [StatementFilter.Column.speaker, .topic, .stance, .coder] {
            let all = Array(fresh.statements.indices)
            #expect(
                table.facets(column, among: all).map(\.word) == anew.facets(column, among: all).map(\.word),
                "seed \(seed), \(column.rawValue)")
        }
    }

    private static let filters = [
        "", "ferry", "speaker:lind", "-speaker:lind", "topic:=gate", "stance:-", "by:ben is:unsure", "is:incomplete",
        "title:a", "-is:reviewed words",
    ]

    @Test func `a sorted table keeps the order of the corpus where the words are the same`() throws {
        var chance = Chance(seed: 9)
        var corpus = CodedCorpus(record: try Self.record(merged: false))
        for name in ["a", "b", "c"] { corpus.put(Self.article(name), try Self.marks(&chance)) }
        let table = StatementTable(corpus)
        for order in StatementOrder.allCases {
            let numbers = table.numbers(StatementFilter(""), in: order)
            #expect(Set(numbers) == Set(corpus.statements.indices))
            let column = StatementFilter.Column(rawValue: order.rawValue) ?? .path
            for (one, other) in zip(numbers, numbers.dropFirst())
            where order != .work && table.word(column, of: one) == table.word(column, of: other) {
                #expect(one < other, "by \(order.rawValue)")
            }
        }
    }

    @Test(arguments: [
        ("Mara Lind", StatementFilter.Column.speaker, "speaker:\"=Mara Lind\""), ("ferry", .topic, "topic:=ferry"),
        ("", .speaker, "is:speakerless"), ("", .topic, "is:topicless"), ("the \"old\" gate", .topic, "topic:\"the \""),
    ])
    func `what is chosen from a column is typed as a word of the filter`(
        _ word: String, _ column: StatementFilter.Column, _ typed: String
    ) {
        #expect(StatementFilter.term(column, word) == typed)
    }

    @Test(arguments: [
        "speaker:lind", "topic:=gate", "stance:-", "organization:wiik", "quotation:tide", "claim:rises",
        "outlet:lantern",
        "title:alpha", "path:alpha.txt", "date:2026-03..", "coder:ana", "by:ana", "status:disp", "kind:mix", "tag:sea",
        "memo:ask", "changed:2026-04-02..2026-04-02", "unsure:yes", "is:disputed",
    ])
    func `each column is asked for what it says`(_ typed: String) throws {
        let maker = Record(creator: try #require(Coder(slug: "ana")), created: Timestamp(text: "2026-02-01T08:00:00Z"))
        let anchor = Anchor(range: TextRange(3, 7), exact: "The tide", prefix: "", suffix: "", base: nil)
        var statement = Statement(id: Identifier(iri: "urn:x:1"), segments: [anchor], kind: .mixed, record: maker)
        statement.speaker = .actor(Identifier(iri: "urn:x:lind"))
        statement.organization = Identifier(iri: "urn:x:wiik")
        statement.concept = Identifier(iri: "urn:x:gate")
        (statement.stance, statement.status, statement.isUnsure) = (.oppose, .disputed, true)
        (statement.claim, statement.tags, statement.memo) = ("It rises", ["sea"], "ask again")
        statement.record.modified = Timestamp(text: "2026-04-02T08:00:00Z")
        var corpus = CodedCorpus(record: try Self.record(merged: false))
        var marks = CodedCorpus.Marks()
        marks.statements = [CodedStatement(statement, by: maker.creator, article: 0)]
        let (article, other) = (Self.article("alpha"), Self.article("beta"))
        var about = article.about
        (about.outlet, about.published) = ("The Lantern", "2026-03-05")
        corpus.put(.init(path: article.path, about: about), marks)
        let plain = Statement(id: Identifier(iri: "urn:x:2"), segments: [anchor], kind: .direct, record: maker)
        marks.statements = [CodedStatement(plain, by: try #require(Coder(slug: "ben")), article: 0)]
        marks.statements = typed.hasPrefix("quotation:") ? [] : marks.statements
        corpus.put(other, marks)
        #expect(StatementTable(corpus).numbers(StatementFilter(typed), in: .article) == [0])
    }

    @Test func `an empty word of a column that is never empty asks for nothing`() {
        #expect(StatementFilter.term(.coder, "") == nil)
    }

    private static func article(_ name: String) -> CodedCorpus.CodedArticle {
        var about = Article(id: Identifier(iri: "urn:x:" + name))
        about.title = name + " title"
        return CodedCorpus.CodedArticle(path: BytePath(name + ".txt"), about: about)
    }

    private static let names = ["lind", "wiik", "quist"]

    private static func record(merged: Bool) throws -> CorpusRecord {
        let maker = Record(creator: try #require(Coder(slug: "ana")), created: Timestamp(text: "2026-02-01T08:00:00Z"))
        var record = CorpusRecord()
        var items: [Item] = []
        for name in names {
            var actor = Actor(id: Identifier(iri: "urn:x:" + name), kind: .person, name: name, record: maker)
            if merged, name == "wiik" { actor.mergedInto = Identifier(iri: "urn:x:lind") }
            items.append(.actor(actor))
        }
        for name in ["gate", "harbor gate"] {
            items.append(.concept(Concept(id: Identifier(iri: "urn:x:" + name), name: name, record: maker)))
        }
        record.apply(Transaction("add", items.map { .init(before: nil, after: $0) }))
        return record
    }

    private static func marks(_ chance: inout Chance) throws -> CodedCorpus.Marks {
        var marks = CodedCorpus.Marks()
        for _ in 0..<chance.number(5) + 1 {
            let start = chance.number(400)
            let concepts = ["gate", "harbor gate", nil]
            let speaker = names[chance.number(3)]
            marks.statements.append(
                CodedStatement(
                    particulars(&chance, at: start),
                    coder: try #require(Coder(slug: ["ana", "ben"][chance.number(2)])),
                    quotation: "ferry words \(chance.number(3))", kind: .direct,
                    speaker: chance.number(4) == 0 ? .unset : .actor(Identifier(iri: "urn:x:" + speaker)),
                    speakerAsWritten: nil, organization: nil, alsoNamed: [],
                    concept: concepts[chance.number(3)].map { Identifier(iri: "urn:x:" + $0) },
                    stance: [.support, .oppose, nil][chance.number(3)],
                    status: Statement.Status.allCases[chance.number(5)], isUnsure: chance.number(3) == 0, tags: []))
        }
        return marks
    }

    private static func particulars(_ chance: inout Chance, at start: Int) -> StatementParticulars {
        let id = "urn:uuid:\(chance.number(1_000_000))"
        return StatementParticulars(
            ranges: [TextRange(start, start + 9)],
            strings: { text in
                switch text {
                case .id: id
                case .before, .after: ""
                case .touched: "2026-02-01T08:00:00Z"
                case .claim, .memo: nil
                }
            })
    }
}
