import Testing

@testable import Prose

/// Where a person is after the text under them was changed.
struct TextDriftTests {
    private static let old = "One ferry. Two ferries.\n\nThe hull is old, said Wiik."

    @Test(
        arguments: [
            ("a line on top", "Corrected.\n\n" + old, "hull", true),
            ("a line at the end", old + "\n\nMore.", "hull", true),
            ("a word before it changed", old.replacing("One", with: "A single"), "hull", true),
            ("a word after it changed", old.replacing("Wiik", with: "Brandt"), "hull", true),
            (
                "changes on both sides", old.replacing("One", with: "Some").replacing("Wiik", with: "Ina"), "hull is",
                true
            ),
            ("the word itself changed", old.replacing("hull", with: "bow"), "hull", false),
            ("the word was deleted", old.replacing("hull ", with: ""), "hull", false),
            ("accents before it", old.replacing("One", with: "Één"), "Two", true),
            ("nothing changed", old, "Two", true),
            ("all is gone", "", "Two", false),
        ])
    func `words are found where they stand now, or not at all`(
        what: String, new: String, words: String, areThere: Bool
    ) throws {
        let (old, new) = (ArticleText(Self.old), ArticleText(new))
        let range = try #require(old.matches(of: SearchPattern(words), in: old.range).first)
        let found = TextDrift(from: old, to: new).range(range)
        #expect(found.map { new.string(in: $0) } == (areThere ? words : nil), "\(what)")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what stands before and after one change is found for certain`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let (head, tail) = (random.text(upTo: 40), random.text(upTo: 40))
        let old = ArticleText(head + "\n" + random.text(upTo: 20) + "\n" + tail)
        let new = ArticleText(head + "\n" + random.text(upTo: 20) + "\n" + tail)
        let drift = TextDrift(from: old, to: new)
        let before = TextRange(0, ArticleText(head).length)
        let length = ArticleText(tail).length
        let after = TextRange(old.length - length, old.length)
        #expect(drift.range(before) == before, "seed \(seed)")
        // Where the change itself ends like the text before it, another end of it is as good.
        #expect(drift.place(old.range.upperBound) == new.range.upperBound || old == new, "seed \(seed)")
        #expect(length == 0 || drift.range(after) != nil, "seed \(seed)")
        for place in stride(from: 0, to: old.length, by: 3) {
            let range = TextRange(place, min(place + 2, old.length))
            guard let found = drift.range(range) else { continue }
            #expect(new.string(in: found) == old.string(in: range), "seed \(seed)")
        }
    }
}
