import Annotations
import Prose
import Testing

/// Texts that nobody writes: nothing may crash, and nothing take much longer than its length.
@Suite struct AnchoringDegenerateTests {
    /// Base, current text, and the stretch of the base that is looked for.
    private static let texts: [(base: String, current: String, range: TextRange)] = [
        ("", "", TextRange(0, 0)),
        ("", "Words.", TextRange(0, 0)),
        ("Words.", "", TextRange(0, 6)),
        (" \n ", "\n\n", TextRange(0, 3)),
        ("\u{301}\u{200D}", "\u{FEFF}", TextRange(0, 2)),
        ("\"\"\"\"", "''", TextRange(1, 3)),
        ("â€", "â", TextRange(0, 1)),
        (String(repeating: "tide ", count: 40_000), String(repeating: "tide ", count: 39_999), TextRange(500, 600)),
        (String(repeating: "x", count: 100_000), String(repeating: "x", count: 100_001), TextRange(5, 99_000)),
        (String(repeating: "\" ", count: 20_000), String(repeating: "' ", count: 20_001), TextRange(0, 40_000)),
        (
            String(repeating: "ab cd ef gh ", count: 5_000), String(repeating: "cd ab gh ef ", count: 5_000),
            TextRange(7, 3_000)
        ),
    ]

    @Test(arguments: texts.indices) func `Any text is answered`(index: Int) {
        let (base, current, range) = Self.texts[index]
        let before = ArticleText(base), now = ArticleText(current)
        let anchor = Anchor(of: range, in: before, base: TextHash(of: before))
        for known in [before, nil] {
            let placement = Reanchoring(from: known, to: now, hash: TextHash(of: now)).placement(of: anchor)
            #expect(now.range.encloses(placement.range ?? TextRange(0, 0)))
            #expect(placement.candidates.allSatisfy(now.range.encloses))
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func `Noise is answered with a place in the text`(seed: UInt64) {
        var chance = Chance(seed: seed)
        let base = ArticleText((0..<12).map { _ in chance.words() }.joined(separator: "\n"))
        let current = ArticleText((0..<12).map { _ in chance.words() }.joined(separator: " "))
        let anchors = (0..<20).map { _ in
            let start = chance.below(base.length)
            return Anchor(
                of: TextRange(start, start + chance.below(base.length - start + 1)), in: base, base: TextHash(of: base))
        }
        for known in [base, nil] {
            let reanchoring = Reanchoring(from: known, to: current, hash: TextHash(of: current))
            for placement in reanchoring.placements(of: anchors) {
                #expect(current.range.encloses(placement.range ?? TextRange(0, 0)), "seed \(seed)")
            }
        }
    }

    @Test func `An anchor that another program made wrongly is answered`() {
        let text = ArticleText("Rain fell on the quay.")
        let anchor = Anchor(range: TextRange(900, 1200), exact: "Snow", prefix: "", suffix: "", base: nil)
        let placement = Reanchoring(from: text, to: text, hash: TextHash(of: text)).placement(of: anchor)
        #expect(placement.status == .orphan && placement.range == nil)
    }
}
