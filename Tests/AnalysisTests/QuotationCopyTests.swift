import Annotations
import Testing

@testable import Analysis

struct QuotationCopyTests {
    private func twice(_ one: String, _ other: String) throws -> String {
        lines(
            .copies,
            of: try corpus(
                """
                2026-01-03 Courier | Mara Lind | ferry + | \(one)
                2026-01-04 Lantern | Mara Lind | ferry + | \(other)
                """))
    }

    @Test(arguments: [
        ("“We will row to the island.”", "'We  WILL row—to the island'", "the same", ""),
        ("We will row to the island tonight.", "We will row to the island.", "cut", "  We will row to the island …"),
        ("We will row to the island.", "Tonight we will row to the island.", "cut", "  … we will row to the island"),
        (
            "We will not row to the island.", "We will row to the island.", "changed",
            "  We will [-not-] row to the island"
        ),
        (
            "We will row to the big island.", "We will row to the little island.", "changed",
            "  We will row to the [-big-] {+little+} island"
        ),
    ])
    func `copies are told apart by what was done to the words`(
        _ one: String, _ other: String, _ kind: String, _ change: String
    ) throws {
        let found = try twice(one, other)
        #expect(found.split(separator: "\n").first?.hasSuffix("| Mara Lind | 2 | \(kind)") == true, "\(found)")
        #expect(found.hasSuffix(change), "\(found)")
    }

    @Test(arguments: [
        ("We will row to the island.", "The island is where nobody rows."),
        ("We will row.", "We will row."),
        ("We will row to the island and sing.", "We will row to the harbor, where the others wait for us."),
    ])
    func `other words, and short ones, are no copies`(_ one: String, _ other: String) throws {
        #expect(try twice(one, other) == "")
    }

    @Test func `a quotation that stands twice in one article was printed once`() throws {
        let corpus = try corpus(
            """
            2026-01-03 Courier | Mara Lind | ferry + | We will row to the island.
            2026-01-03 Courier | Mara Lind | ferry + | We will row to the island.
            """)
        #expect(corpus.quotationCopies().isEmpty)
    }

    @Test func `many copies are one group, compared with the earliest`() throws {
        let corpus = try corpus(
            """
            2026-01-09 C | Mara Lind | ferry + | We will row to the far island tonight.
            2026-01-03 A | Mara Lind | ferry + | We will row to the island tonight.
            2026-01-05 B | Mara Lind | ferry + | We will row to the island tonight.
            - D          | Tomas Wiik | - | We will row to the island.
            """)
        let copies = try #require(corpus.quotationCopies().first)
        #expect(
            copies.statements.map { corpus.articles[corpus.statements[$0].article].about.outlet } == [
                "A", "B", "C", "D",
            ])
        #expect(
            copies.changes.map { $0?.words } == [
                nil, nil, "We will row to the {+far+} island tonight", "We will row to the island …",
            ])
        #expect(copies.isReworded)
    }

    @Test(arguments: 1...20)
    func `whoever comes first, the groups are the same`(_ seed: UInt64) throws {
        print("seed \(seed)")
        var chance = Chance(seed: seed)
        let words = ["we", "will", "row", "to", "the", "far", "island", "and", "sing", "tonight"]
        let lines = (0..<12).map { number in
            let start = Int(chance.next() % 4), end = 6 + Int(chance.next() % 5)
            return "2026-01-\(10 + number) O\(number) | - | - | " + words[start..<end].joined(separator: " ")
        }
        let groups = try grouped(lines)
        #expect(try grouped(lines.reversed()) == groups)
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `words are compared as by the whole table`(_ seed: UInt64) {
        print("seed \(seed)")
        var chance = Chance(seed: seed)
        let count = seed.isMultiple(of: 5) ? 90 : 14
        let quotations = (0..<2).map { _ in
            (0..<3 + Int(chance.next() % UInt64(count))).map { _ in "w\(chance.next() % (seed % 9 + 2))" }
        }
        let table = WordTable(quotations.map { $0.joined(separator: " ") })
        let length = Self.lengths(quotations[0], quotations[1])[0][0]
        for enough in 0...count + 3 {
            #expect(table.shares(Double(enough) - 0.3, 0, 1) == (length >= enough))
        }
        #expect(table.areAlike(0, 1) == (quotations[0] == quotations[1]))
        #expect(table.areAlike(0, 0) && table.count(1) == quotations[1].count)
        let quoted = quotations.map { QuotedWords($0.joined(separator: " ")) }
        let kept = WordDifference(from: quoted[0], to: quoted[1]).parts.filter(\.isKept)
        #expect(
            kept.flatMap { zip($0.old, $0.new).map { [$0, $1] } } == Self.pairs(quotations[0], quotations[1]))
    }

    /// The lengths of the longest common subsequences from each place of one and other on.
    private static func lengths(_ one: [String], _ other: [String]) -> [[Int]] {
        var lengths = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in one.indices.reversed() {
            for column in other.indices.reversed() {
                lengths[row][column] =
                    one[row] == other[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        return lengths
    }

    /// The pairs of a longest common subsequence: the first that can be had, old words passed over before new ones.
    private static func pairs(_ one: [String], _ other: [String]) -> [[Int]] {
        let lengths = lengths(one, other)
        var pairs: [[Int]] = []
        var row = 0, column = 0
        while row < one.count, column < other.count {
            if one[row] == other[column] {
                pairs.append([row, column])
                (row, column) = (row + 1, column + 1)
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }

    /// The outlets of each group.
    private func grouped(_ lines: [String]) throws -> Set<Set<String>> {
        let corpus = try corpus(lines.joined(separator: "\n"))
        return Set(
            corpus.quotationCopies().map { copies in
                Set(copies.statements.compactMap { corpus.articles[corpus.statements[$0].article].about.outlet })
            })
    }
}
