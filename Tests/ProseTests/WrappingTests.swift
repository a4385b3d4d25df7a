import Prose
import Testing

struct `The rows of a line` {
    private func rows(_ string: String, _ columns: Int) -> [String] {
        let text = ArticleText(string)
        return text.rows(of: text.range, columns: columns).map { text.string(in: $0) }
    }

    @Test(arguments: [
        ("", 8, [""]), ("quay", 8, ["quay"]), ("the old quay", 8, ["the old ", "quay"]),
        ("the old   quay", 7, ["the old   ", "quay"]), ("harbormaster", 5, ["harbo", "rmast", "er"]),
        ("half-built", 7, ["half-", "built"]), ("by -5 degrees", 4, ["by ", "-5 ", "degr", "ees"]),
        ("one—two", 5, ["one—", "two"]), ("1\u{A0}000\u{A0}boats", 7, ["1\u{A0}000\u{A0}b", "oats"]),
        ("港は閉まった。", 6, ["港は閉", "まっ", "た。"]), ("言う「港」", 6, ["言う", "「港」"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]), ("漢", 1, ["漢"]),
        ("a\tb\tc", 5, ["a\tb\t", "c"]), ("ab\u{1B}c", 3, ["ab", "\u{1B}c"]),
        ("é the old quay", 8, ["é the ", "old quay"]), ("quay ", 4, ["quay "]),
    ])
    func `break after blanks, hyphens and wide scalars`(string: String, columns: Int, expected: [String]) {
        #expect(rows(string, columns) == expected)
    }

    @Test(arguments: UInt64(1)...300)
    func `make up the line, and each fits`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let text = ArticleText(random.text(upTo: 200).split(separator: "\n").joined())
        let columns = Int.random(in: 1...30, using: &random)
        let rows = text.rows(of: text.range, columns: columns)
        #expect(rows.first?.lowerBound == .start && rows.last?.upperBound == text.range.upperBound)
        for (row, next) in zip(rows, rows.dropFirst()) { #expect(row.upperBound == next.lowerBound) }
        for row in rows where text.range.length > 0 {
            #expect(!row.isEmpty)
            let glyphs = text.glyphs(in: row)
            let inked = glyphs.filter { $0.glyph.base != " " && $0.glyph.base != "\u{3000}" }
            let width = inked.last.map { $0.column + $0.glyph.columns } ?? 0
            #expect(width <= columns || Set(inked.map(\.range)).count == 1, "\(columns) columns")
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `are the same for plain text and for text with one accent at its end`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters = Array("abc    d-e.,'\"(")
        let plain = String((0..<200).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
        for columns in [1, 7, 20, 64] {
            let slow = plain.unicodeScalars.map { $0 == "a" ? "é" : String($0) }.joined()
            #expect(
                rows(plain, columns).map(\.unicodeScalars.count) == rows(slow, columns).map(\.unicodeScalars.count))
        }
    }

    @Test func `of a long line are those of its stretches`() {
        let text = ArticleText(String(repeating: "the quay of Ærø ", count: 5000))
        var rows: [TextRange] = []
        var stretch: TextRange? = text.stretch(around: .start)
        while let current = stretch {
            rows += text.rows(of: current, columns: 40)
            stretch = text.stretch(after: current)
        }
        #expect(rows == text.rows(of: text.range, columns: 40))
    }
}
