import Annotations
import Prose
import Testing

@testable import Analysis

/// Which statements are new to a person.
struct SeenStatementsTests {
    private let coder: Coder

    init() throws { coder = try #require(Coder(slug: "ana")) }

    @Test func `what was seen is new again when any of its values changes`() throws {
        let corpus = self.corpus { _ in }
        var table = StatementTable(corpus)
        #expect(table.numbers(StatementFilter("is:new"), in: .article) == [0, 1], "nothing was seen yet")
        table.see([0])
        #expect(table.numbers(StatementFilter("is:new"), in: .article) == [1])
        let seen = try #require(table.seen)
        let changes: [(inout Statement) -> Void] = [
            { $0.speaker = .unknown }, { $0.stance = .oppose }, { $0.status = .final }, { $0.isUnsure = true },
            { $0.tags = ["x"] }, { $0.memo = "m" }, { $0.claim = "m" }, { $0.kind = .indirect },
            { $0.concept = Identifier(iri: "urn:x:c") }, { $0.organization = Identifier(iri: "urn:x:c") },
            { $0.addressees = [Identifier(iri: "urn:x:c")] }, { $0.segments[0].range = TextRange(1, 5) },
            { $0.segments[0].exact = "Gate" },
        ]
        for (number, change) in changes.enumerated() {
            let changed = StatementTable(self.corpus(change), seen: seen)
            #expect(changed.numbers(StatementFilter("is:new"), in: .article) == [0, 1], "change \(number)")
        }
        let same = StatementTable(
            self.corpus { $0.record.modified = Timestamp(text: "2031-01-01T00:00:00Z") }, seen: seen)
        #expect(same.numbers(StatementFilter("is:new"), in: .article) == [1], "when it was said again does not matter")
    }

    @Test func `a change in the table is new at once, and seen again when it is marked`() {
        var table = StatementTable(self.corpus { _ in })
        table.see([0, 1])
        #expect(table.numbers(StatementFilter("is:new"), in: .article) == [])
        let changed = statement(0) { $0.stance = .support }
        table.replace(0, by: CodedStatement(changed, by: coder, article: 0))
        #expect(table.numbers(StatementFilter("is:new"), in: .article) == [0])
        table.see([0])
        #expect(table.numbers(StatementFilter("-is:new"), in: .article) == [0, 1])
    }

    @Test func `keys are the same at every start`() {
        var seen = SeenStatements()
        seen.insert(CodedStatement(statement(0) { $0.memo = "ä" }, by: coder, article: 3))
        #expect(seen.keys == [17_702_798_841_441_335_577])
    }

    /// Two statements, the first of them changed.
    private func corpus(_ change: (inout Statement) -> Void) -> CodedCorpus {
        var corpus = CodedCorpus(record: CorpusRecord())
        var marks = CodedCorpus.Marks()
        marks.statements = [
            CodedStatement(statement(0, change), by: coder, article: 0),
            CodedStatement(statement(10) { _ in }, by: coder, article: 0),
        ]
        corpus.put(.init(path: "a.txt", about: Article(id: Identifier(iri: "urn:x:a"))), marks)
        return corpus
    }

    private func statement(_ place: Int, _ change: (inout Statement) -> Void) -> Statement {
        let anchor = Anchor(range: TextRange(place, place + 4), exact: "gate", prefix: "", suffix: "", base: nil)
        var statement = Statement(
            id: Identifier(iri: "urn:x:\(place)"), segments: [anchor], kind: .direct,
            record: Record(creator: coder, created: Timestamp(milliseconds: 0)))
        change(&statement)
        return statement
    }
}
