import Annotations
import Interchange
import Prose
import Testing

@Suite struct SpanPlacingTests {
    /// How another program counts: code points, UTF-16 or bytes, of a file with LF or CR LF, with or without a mark.
    private func offset(_ place: Int, _ scalars: [Unicode.Scalar], _ unit: Int, _ carriage: Bool, _ mark: Bool) -> Int {
        var source = String.UnicodeScalarView()
        if mark { source.append("\u{FEFF}") }
        for scalar in scalars.prefix(place) {
            if carriage, scalar == "\n" { source.append("\r") }
            source.append(scalar)
        }
        let string = String(source)
        return [string.unicodeScalars.count, string.utf16.count, string.utf8.count][unit]
    }

    @Test(arguments: [0, 1, 2], [false, true])
    func `Spans are found whatever their offsets count`(unit: Int, carriage: Bool) {
        for seed in 0..<6 {
            var world = ExchangeWorld(seed: seed, statements: 1)
            let scalars = world.text.scalars(in: world.text.range)
            let ranges = (0..<20).map { _ in world.stretch() }
            let spans = ranges.map { range in
                ImportedSpan(
                    world.text.string(in: range),
                    start: offset(range.lowerBound.scalars, scalars, unit, carriage, seed > 3),
                    end: offset(range.upperBound.scalars, scalars, unit, carriage, seed > 3))
            }
            let outcomes = SpanPlacing(in: world.text).outcomes(of: spans)
            #expect(outcomes == ranges.map { .placed($0) }, "seed \(seed)")
        }
    }

    @Test func `A span is never placed over other words`() {
        for seed in 0..<10 {
            var world = ExchangeWorld(seed: seed, statements: 1)
            let spans = (0..<20).map { _ in
                let words = world.text.string(in: world.stretch()), start = world.chance.below(900)
                return ImportedSpan(words, at: start..<start + 5, in: .utf16)
            }
            for (span, outcome) in zip(spans, SpanPlacing(in: world.text).outcomes(of: spans)) {
                guard case .placed(let range) = outcome else { continue }
                #expect(
                    world.text.string(in: range).filter { !$0.isWhitespace } == span.exact.filter { !$0.isWhitespace })
            }
        }
    }

    @Test(
        arguments: [
            ("row", "", "", nil), ("We row", "", "", 0..<6), ("row", "They ", "", 19..<22), ("row", "", " to", 32..<35),
            ("we  row\nto", "", "", 29..<38), ("sail", "", "", nil), ("", "", "", nil), (" \n", "", "", nil),
        ] as [(String, String, String, Range<Int>?)])
    func `Words without offsets stand where they stand once`(
        words: String, prefix: String, suffix: String, place: Range<Int>?
    ) {
        let text = ArticleText("We row, we do.They row. Then we row to land.")
        var span = ImportedSpan(words)
        (span.prefix, span.suffix) = (prefix, suffix)
        let outcome = SpanPlacing(in: text).outcomes(of: [span])[0]
        let found: Range<Int>? =
            if case .placed(let range) = outcome { range.lowerBound.scalars..<range.upperBound.scalars } else { nil }
        #expect(found == place)
    }

    @Test(arguments: [(-1, 5), (5, 1), (0, Int.max), (Int.max - 1, Int.max), (Int.min, Int.max), (3, 3)])
    func `Numbers that mean nothing do no harm`(start: Int, end: Int) {
        let spans = [ImportedSpan("row", start: start, end: end), ImportedSpan("We", start: start, end: end)]
        let outcomes = SpanPlacing(in: ArticleText("We row. They row.")).outcomes(of: spans)
        #expect(outcomes == [.notPlaced(.several), .placed(TextRange(0, 2))])
    }

    @Test func `A thousand stretches that look alike come to an end`() {
        let text = ArticleText(String(repeating: "a", count: 4000))
        let spans = (0..<1000).map { ImportedSpan(String(repeating: "a", count: 20 + $0 % 40) + "b\($0)") }
        let outcomes = SpanPlacing(in: text).outcomes(of: spans)
        #expect(outcomes.allSatisfy { $0 == .notPlaced(.tooMuchAlike) || $0 == .notPlaced(.nowhere) })
    }
}
