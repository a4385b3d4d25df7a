import Annotations
import Testing

@testable import Analysis

struct QuestionTests {
    private func harbor() throws -> CodedCorpus {
        try corpus(
            """
            2026-01-03 Courier | Mara Lind  | ferry + | We will row to the island.
            2026-01-03 Courier | Tomas Wiik | ferry - | You, [Mara Lind], will swim.
            2026-02-10 Lantern | Mara Lind  | gate -  | No gate.
            2026-02-10 Lantern | ?          | gate +  | A gate.
            - -                | Mara Lind  | ferry ~ | Well, well.
            - -                | -          | -       | Nothing.
            """)
    }

    @Test func `the matrix has the busiest actors and topics first`() throws {
        let corpus = try harbor()
        let answer = CorpusQuestion.matrix.answer(in: corpus)
        #expect(answer.columns.map(\.name) == ["actor", "ferry", "gate"])
        #expect(answer.rows.map(\.cells) == [["Mara Lind", "+1 ~1", "−1"], ["Tomas Wiik", "−1", ""]])
        #expect(answer.rows[0].evidence.map(\.remark) == ["ferry", "gate", "ferry"])
    }

    @Test func `voices count statements and words, by outlet and time`() throws {
        #expect(
            try lines(.voices, of: harbor()) == """
                Mara Lind | 3 | 50% | 2026-01-03 1, 2026-02-10 1 | 10 | +1 −1 ~1 | Courier 1, Lantern 1
                  2026-01-03 We will row to the island.  +
                  2026-02-10 No gate.  −
                  - Well, well.  ~
                Tomas Wiik | 1 | 17% | 2026-01-03 1 | 5 | −1 | Courier 1
                  2026-01-03 You, Mara Lind, will swim.  −
                nobody named | 2 | 33% | 2026-02-10 1 | 3 | +1 ·1 | Lantern 1
                  2026-02-10 A gate.  +
                  - Nothing.
                """)
    }

    @Test func `somebody is quoted about whom the words name`() throws {
        #expect(
            try lines(.about, of: harbor()) == """
                Tomas Wiik | Mara Lind | 1 | −1
                  2026-01-03 You, Mara Lind, will swim.  −
                """)
    }

    @Test func `nobody is quoted about themselves`() throws {
        let corpus = try corpus("2026-01-03 Courier | Mara Lind | ferry + | I, [Mara Lind], will row.")
        #expect(corpus.quotedAbout().isEmpty)
    }

    @Test func `a concordance has the words around the quotation`() throws {
        let answer = try CorpusQuestion.concordance.answer(in: harbor(), about: "wiik")
        #expect(
            answer.rows.map(\.cells) == [
                ["2026-01-03", "Courier", "before", "You, Mara Lind, will swim.", "after", "ferry"]
            ])
    }

    @Test func `gaps are what somebody has yet to do`() throws {
        let corpus = try corpus(
            """
            2026-01-03 Courier | -         | ferry + | We will row past [Tomas Wiik].
            2026-01-03 Courier | Mara Lind | gate    | No gate.
            2026-01-03 Courier | Mara Lind | -       | Nothing.
            """)
        #expect(
            CorpusQuestion.gaps.answer(in: corpus).rows.map { $0.cells.joined(separator: "|") } == [
                "statements without a speaker||1", "statements without a topic||1", "statements without a stance||1",
                "topic without a definition|ferry|1", "topic without a definition|gate|1",
                "actor never quoted|Tomas Wiik|0",
            ])
    }

    @Test(arguments: [
        ("2026-01-17", "2026-01"), ("2026-01", "2026-01"), ("2026", nil), ("17 January 2026", nil), ("", nil),
    ])
    func `a month is told by dates as ISO 8601 has them`(_ date: String, _ month: String?) {
        #expect(CodedCorpus.month(of: date) == month)
    }

    @Test(arguments: ["mara lind", "MARA", "lind", "márà"])
    func `an actor is found by a part of the name`(_ typed: String) throws {
        let corpus = try harbor()
        #expect(corpus.actors(named: typed).map { corpus.name(of: $0) } == ["Mara Lind"])
    }

    @Test func `every question has a name of its own and answers an empty corpus`() {
        #expect(Set(CorpusQuestion.all.map(\.name)).count == CorpusQuestion.all.count)
        for question in CorpusQuestion.all {
            #expect(
                question.answer(in: CodedCorpus(record: CorpusRecord()), about: "x").rows.isEmpty, "\(question.name)")
            #expect(CorpusQuestion.named(question.name)?.sentence == question.sentence)
        }
    }
}
