import Prose
import Suggestions
import Testing

struct `The mentions of an actor` {
    /// What is found, each with `?` where it is in doubt.
    private func found(_ forms: [String], in string: String) -> [String] {
        let text = ArticleText(string)
        return text.mentions(ofForms: forms, among: text.names(), in: text.range)
            .map { text.string(in: $0.range) + ($0.isLikely ? "" : "?") }
    }

    @Test(arguments: [
        ("Anna Voss left. Voss said nothing.", ["Anna Voss", "Voss"]),
        ("A woman called Voss left.", ["Voss?"]),
        ("Anna Voss met Peter Voss. “No,” Voss said.", ["Anna Voss", "Voss?"]),
        ("Peter Voss left. Nobody saw Vossberg or Voss2.", []),
        ("Mayor Anna Voss’s boat sank. It was Voss's own.", ["Anna Voss", "Voss"]),
        ("ANNA VOSS left. Anna voss did not.", []),
        ("Rain fell.", []), ("", []),
    ])
    func `are whole words, in doubt where another bears the name`(string: String, mentions: [String]) {
        #expect(found(["Anna Voss", "Voss"], in: string) == mentions)
    }

    @Test func `of one with a single name are in no doubt`() {
        #expect(found(["OHB"], in: "The OHB met. Nobody at OHB spoke.") == ["OHB", "OHB"])
    }

    @Test(arguments: 0..<20)
    func `do not overlap, come in order, and are forms to the letter`(_ seed: Int) {
        var random = UInt64(seed + 1)
        let words = ["Anna", "Voss", "Peter", "said", "the", "“", "”", ".", "OHB", "Anna Voss", "\n", "Vossen"]
        let string = (0..<60).map { _ in
            random = random &* 6_364_136_223_846_793_005 &+ 1
            return words[Int(random >> 33) % words.count]
        }.joined(separator: " ")
        let text = ArticleText(string), forms = ["Anna Voss", "Voss", "OHB"]
        let ranges = text.mentions(ofForms: forms, among: text.names(), in: text.range).map(\.range)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "seed \(seed)")
        #expect(ranges.allSatisfy { !$0.isEmpty && text.range.encloses($0) }, "seed \(seed)")
    }
}
