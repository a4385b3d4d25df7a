import Prose
import Testing

struct `A search` {
    private func matches(_ pattern: String, _ string: String) -> [String] {
        let text = ArticleText(string)
        return text.matches(of: SearchPattern(pattern), in: text.range).map { text.string(in: $0) }
    }

    @Test(arguments: [
        ("quay", "Quay, QUAY and quays", ["Quay", "QUAY", "quay"]), ("Quay", "Quay, QUAY and quays", ["Quay"]),
        ("cafe", "Café cafe\u{301} CAFÉ", ["Café", "cafe\u{301}", "CAFÉ"]),
        ("café", "cafe cafe\u{301} CAFÉ", ["cafe\u{301}", "CAFÉ"]), ("strasse", "Straße", ["Straße"]),
        ("straße", "STRASSE", ["STRASSE"]), ("don't", "Don’t", ["Don’t"]), ("don’t", "don't don’t", ["don’t"]),
        ("\"we", "“We sail", ["“We"]), ("half-built", "half–built", ["half–built"]),
        ("1 000", "1\u{A0}000", ["1\u{A0}000"]),
        ("old quay", "the old\nquay", ["old\nquay"]), ("2024", "2024-2024", ["2024", "2024"]),
        ("aa", "aaaa", ["aa", "aa"]), ("", "abc", []), ("x", "", []), ("漢", "漢字", ["漢"]), ("ilm", "Il", []),
        ("voss", "VÖSS", ["VÖSS"]), ("é", "e", []),
    ])
    func `folds what its pattern leaves plain`(pattern: String, string: String, expected: [String]) {
        #expect(matches(pattern, string).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) })
    }

    @Test func `keeps to its stretch and its limit`() {
        let text = ArticleText("Ærø ferry, ferry, ferry")
        let ferry = SearchPattern("ferry")
        #expect(text.matches(of: ferry, in: TextRange(5, 16)) == [TextRange(11, 16)])
        #expect(text.matches(of: ferry, in: TextRange(5, 15)).isEmpty)
        #expect(text.matches(of: ferry, in: text.range, limit: 2) == [TextRange(4, 9), TextRange(11, 16)])
    }

    @Test(arguments: UInt64(1)...100)
    func `finds every place at which a plain comparison finds the text`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("aAbé1 ")
        func string(_ count: Int) -> String {
            String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        }
        let haystack = string(60), needle = "A" + string(Int.random(in: 0...2, using: &random)) + "é"
        let text = ArticleText(haystack)
        let starts = (0..<60).filter { haystack.dropFirst($0).hasPrefix(needle) }
        let found = text.matches(of: SearchPattern(needle), in: text.range).map(\.lowerBound.scalars)
        #expect(Set(found).isSubset(of: starts) && found.first == starts.first)
    }
}
