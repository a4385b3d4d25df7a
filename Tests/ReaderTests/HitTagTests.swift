import Annotations
import Prose
import Testing

@testable import Reader

/// Hits of a search on their way to become tags.
struct HitTagTests {
    private func base(_ words: String) -> BaseText {
        let text = ArticleText(words)
        return BaseText(text: text, hash: TextHash(of: text))
    }

    private func proposals(
        _ typed: String, _ tag: HitTags.Tag, in base: BaseText, besides taken: [TextRange] = []
    ) throws -> [ProposedMention] {
        try HitTags(pattern: SearchPattern(typed), tag: tag).proposals(
            in: base, base.text.range, besides: taken, isLate: { false })
    }

    @Test(
        arguments: [
            ("ferry", ["“The ferry, the ferry,” […] “and no ferry.”", "ferry"], [Statement.Kind.direct, .indirect]),
            ("she said", ["she said"], [.indirect]), ("said, “and no", ["said, “and no"], [.indirect]),
            ("the ferry, the", ["“The ferry, the ferry,” […] “and no ferry.”"], [.direct]),
            (#"\v[Ff]erry,? "#, ["“The ferry, the ferry,” […] “and no ferry.”", "ferry "], [.direct, .indirect]),
            ("harbor", [], []), (#"\v“.*ferry\.”"#, ["“The ferry, the ferry,” she said, “and no ferry.”"], [.mixed]),
        ])
    func `a hit stands for the quotation around it, else for itself`(
        typed: String, words: [String], kinds: [Statement.Kind]
    ) throws {
        let text = base("“The ferry, the ferry,” she said, “and no ferry.” A ferry came.")
        let found = try proposals(typed, .statement, in: text)
        #expect(found.map { $0.segments.map(\.exact).joined(separator: " […] ") } == words)
        #expect(found.map(\.kind) == kinds)
    }

    @Test func `an actor is mentioned where the hit is`() throws {
        let text = base("“Ask Ilse,” said Ilse.")
        #expect(try proposals("Ilse", .mention, in: text).map(\.anchor.exact) == ["Ilse", "Ilse"])
        let taken = [TextRange(0, 8)]
        let left = try proposals("Ilse", .mention, in: text, besides: taken)
        #expect(left.map { $0.anchor.range.lowerBound.scalars } == [17])
    }

    @Test func `an expression that takes too long is given up`() {
        let text = base(String(repeating: "a", count: 5000))
        let hits = HitTags(pattern: SearchPattern(#"\v(a+)+b"#), tag: .statement)
        var trouble: SearchTrouble?
        do throws(SearchTrouble) {
            _ = try hits.proposals(in: text, text.text.range, besides: [], isLate: { true })
        } catch {
            trouble = error
        }
        #expect(trouble == .tooHard)
    }

    @Test(arguments: 1...40)
    func `nothing is tagged twice, and no hit is forgotten`(_ seed: Int) throws {
        print("seed \(seed)")
        var dice = Dice(seed: seed)
        let pieces = ["ferry ", "“", "” ", "she said, ", "the harbor. ", "\n\n", "“We row,” ", "A ferry "]
        let words = (0..<60).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &dice)] }.joined()
        let text = base(words)
        let taken = (0..<Int.random(in: 0..<5, using: &dice)).map { _ in
            let start = Int.random(in: 0..<text.text.range.length, using: &dice)
            return TextRange(start, min(start + 12, text.text.range.length))
        }
        for tag in [HitTags.Tag.statement, .mention] {
            let found = try proposals("ferry", tag, in: text, besides: taken)
            let tagged = found.flatMap { $0.segments.map(\.range) }
            for (place, one) in tagged.enumerated() {
                #expect(!(taken + tagged.dropFirst(place + 1)).contains { $0.overlaps(one) }, "\(words)")
            }
            #expect(try proposals("ferry", tag, in: text, besides: taken + tagged).isEmpty, "\(words)")
            for hit in text.text.matches(of: SearchPattern("ferry"), in: text.text.range) where tag == .mention {
                #expect((taken + tagged).contains { $0.overlaps(hit) }, "\(words)")
            }
        }
    }
}
