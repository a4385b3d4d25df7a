import Prose
import Suggestions
import Testing

struct `Any text at all` {
    private static let pieces = [
        "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "(", ")", ",", ".", ":", "—", " ", " ", " ", "\n", "\n\n",
        "\u{A0}",
        "said", "Anna Voss", "he", "she", "who", "and", "that", "according to", "Mr.", "the", "of", "told", "-", "’s",
        "VOSS:",
        "Ilm", "put it", "adding", "to", "U.S.", "é", "😀", "\u{200B}", "Photo", "The", "mayor", "is", "while", ";",
    ]

    @Test(arguments: 0..<300)
    func `gives proposals that lie inside it`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let string = (0..<next(120)).map { _ in Self.pieces[next(Self.pieces.count)] + (next(3) > 0 ? " " : "") }
            .joined()
        let text = ArticleText(string)
        let found = text.suggestions()
        for suggestion in found.quotations {
            #expect(suggestion.segments.allSatisfy { text.range.encloses($0) && !$0.isEmpty }, "seed \(seed)")
            #expect(
                zip(suggestion.segments, suggestion.segments.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound },
                "seed \(seed)")
            #expect((0...1).contains(suggestion.score))
            #expect(
                [suggestion.cue, suggestion.speaker].compactMap { $0 }.allSatisfy(text.range.encloses), "seed \(seed)")
        }
        #expect(found.actors.flatMap(\.mentions).allSatisfy(text.range.encloses), "seed \(seed)")
        #expect(found == text.suggestions(), "the same text gives the same proposals")
    }

    @Test func `may be asked of a stretch`() {
        let text = ArticleText("“It will open in May,” Anna Voss said.\n\n“It will not open,” Peter Orlo said.")
        let found = text.suggestions(in: TextRange(40, text.length))
        #expect(found.quotations.map { text.string(in: $0.extent) } == ["“It will not open,”"])
        #expect(found.actors.map(\.name) == ["Peter Orlo"])
    }
}
