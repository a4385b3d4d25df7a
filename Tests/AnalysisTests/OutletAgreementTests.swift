import Annotations
import Testing

@testable import Analysis

struct OutletAgreementTests {
    private func rows(_ corpus: CodedCorpus, about name: String? = nil) -> [String] {
        CorpusQuestion.agreement.answer(in: corpus, about: name).rows.map { $0.cells.joined(separator: " | ") }
    }

    private func harbor() throws -> CodedCorpus {
        try corpus(
            """
            2026-01-03 Courier | Mara Lind  | ferry + | We will row to the island.
            2026-01-03 Courier | Tomas Wiik | gate -  | The gate is a folly that nobody can close.
            2026-01-04 Lantern | Mara Lind  | ferry - | We will row to the island.
            2026-01-04 Lantern | Tomas Wiik | gate -  | The gate is a folly.
            2026-01-05 Courier | Mara Lind  | wall +  | Build it.
            2026-01-06 -       | Mara Lind  | wall +  | Build it high.
            2026-01-07 -       | Mara Lind  | -       | We will not row to the island.
            """)
    }

    @Test func `two outlets share quotations and stances`() throws {
        #expect(
            try rows(harbor()) == [
                "Courier | Lantern | 2 | 1 | 1 | 0 | 1 | 1",
                "Courier | no outlet named | 1 | 0 | 0 | 1 | 1 | 0",
                "Lantern | no outlet named | 1 | 0 | 0 | 1 | 0 | 0",
            ])
    }

    @Test func `what a row rests on stands below it`() throws {
        let found = try lines(.agreement, of: harbor())
        #expect(
            found.hasPrefix(
                """
                Courier | Lantern | 2 | 1 | 1 | 0 | 1 | 1
                  2026-01-03 The gate is a folly that nobody can close.  −  cut
                  2026-01-04 The gate is a folly.  −  The gate is a folly …
                  2026-01-03 We will row to the island.  +  same
                  2026-01-04 We will row to the island.  −  same
                  2026-01-03 We will row to the island.  +  Mara Lind, ferry: differ
                  2026-01-04 We will row to the island.  −  Mara Lind, ferry: differ
                  2026-01-03 The gate is a folly that nobody can close.  −  Tomas Wiik, gate: agree
                  2026-01-04 The gate is a folly.  −  Tomas Wiik, gate: agree
                Courier | no outlet named | 1 | 0 | 0 | 1 | 1 | 0
                """), "\(found)")
    }

    @Test func `a name narrows it to what that actor says`() throws {
        #expect(
            try rows(harbor(), about: "wiik") == ["Courier | Lantern | 1 | 0 | 1 | 0 | 1 | 0"])
    }

    @Test func `one outlet agrees with nobody, and articles of no outlet with each other`() throws {
        let words = """
            2026-01-03 X | Mara Lind | ferry + | We will row to the island.
            2026-01-04 X | Mara Lind | ferry - | We will row to the island.
            """
        #expect(try rows(corpus(words)).isEmpty)
        #expect(
            try rows(corpus(words.replacing(" X ", with: " - "))) == [
                "no outlet named | no outlet named | 1 | 1 | 0 | 0 | 0 | 1"
            ])
    }

    @Test func `outlets beyond fifty stand together`() throws {
        let many = (0..<60).map { number in
            "2026-01-\(10 + number / 24) Outlet \(100 + number) | Mara Lind | ferry + | We will row to the island."
        }
        let corpus = try corpus(many.joined(separator: "\n"))
        let found = corpus.outletAgreements()
        #expect(found.count == 51 * 50 / 2 + 1)
        #expect(found.count { $0.outlets.one == .other && $0.outlets.other == .other } == 1)
    }

    @Test(arguments: 1...20)
    func `it counts what two outlets have, whoever comes first`(_ seed: UInt64) throws {
        print("seed \(seed)")
        var chance = Chance(seed: seed)
        let lines = (0..<24).map { number in Self.line(number, &chance) }
        let (corpus, turned) = try (
            corpus(lines.joined(separator: "\n")), corpus(lines.reversed().joined(separator: "\n"))
        )
        let found = corpus.outletAgreements()
        for agreement in found {
            let (one, other) = (agreement.outlets.one.name, agreement.outlets.other.name)
            #expect(agreement.quotations.count == Self.shared(one, other, in: corpus))
            #expect(agreement.positions.filter(\.agrees).count == Self.agreeing(one, other, in: corpus))
            #expect(agreement.positions.count == Self.positions(one, other, in: corpus))
            #expect(SharedQuotation.Likeness.allCases.map(agreement.count).reduce(0, +) == agreement.quotations.count)
        }
        #expect(rows(turned) == rows(corpus))
    }

    private static func line(_ number: Int, _ chance: inout Chance) -> String {
        let words = ["we", "will", "row", "to", "the", "far", "island", "and", "sing", "tonight"]
        let start = chance.number(3), end = 6 + chance.number(5)
        let outlet = ["A", "B", "C", "D"][chance.number(4)]
        let actor = ["Mara", "Tomas", "?", "-"][chance.number(4)]
        let topic = ["ferry", "gate"][chance.number(2)] + ["", " +", " -", " ="][chance.number(4)]
        return "2026-01-\(10 + number) \(outlet) | \(actor) | \(topic) | " + words[start..<end].joined(separator: " ")
    }

    private static func outlet(_ number: Int, in corpus: CodedCorpus) -> String {
        corpus.articles[corpus.statements[number].article].about.outlet ?? ""
    }

    /// How many groups of copies have a statement in both, counted one by one.
    private static func shared(_ one: String, _ other: String, in corpus: CodedCorpus) -> Int {
        corpus.quotationCopies().count { copies in
            Set(copies.statements.map { outlet($0, in: corpus) }).isSuperset(of: [one, other])
        }
    }

    private struct Side: Hashable {
        let actor: Identifier<Actor>
        let concept: Identifier<Concept>
        let stance: Stance?
    }

    /// What actors take on topics in an outlet.
    private static func sides(_ name: String, in corpus: CodedCorpus, withStance: Bool) -> Set<Side> {
        Set(
            corpus.statements.indices.filter { outlet($0, in: corpus) == name }.compactMap { number in
                let statement = corpus.statements[number]
                guard let actor = corpus.actor(of: statement), let concept = corpus.concept(of: statement),
                    let stance = statement.stance
                else { return nil }
                return Side(actor: actor, concept: concept, stance: withStance ? stance : nil)
            })
    }

    private static func positions(_ one: String, _ other: String, in corpus: CodedCorpus) -> Int {
        sides(one, in: corpus, withStance: false).intersection(sides(other, in: corpus, withStance: false)).count
    }

    private static func agreeing(_ one: String, _ other: String, in corpus: CodedCorpus) -> Int {
        let both = sides(one, in: corpus, withStance: true).intersection(sides(other, in: corpus, withStance: true))
        return Set(both.map { Side(actor: $0.actor, concept: $0.concept, stance: nil) }).count
    }
}
