import Testing

@testable import Prose

/// The keys of words that are read byte by byte are those of the tokens.
struct WordKeyTests {
    @Test(arguments: Array(1...200) as [UInt64])
    func `read byte by byte or as tokens, words have the same keys`(_ seed: UInt64) {
        let pieces = [
            "Word", "river", "7", "’", "'", "`", "“", "”", "…", "...", "—", "-", ".", ",", " ", "\n", "\t", "s", "O",
            "é", "‘", "[", "\u{7F}",
            "_", "ﬁ", "ё", "\u{301}", "„", "–", "‛", "\u{1}", "\u{AD}", "漢", "$",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        var text = ""
        for _ in 0..<24 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % (seed.isMultiple(of: 2) ? 19 : pieces.count)]
        }
        let tokens = TextTokens(of: ArticleText(text)).tokens.filter { $0.kind == .word }.map(\.key)
        #expect(TextTokens.wordKeys(of: text) == tokens, "seed \(seed): \(text)")
    }
}

/// Widths that are counted byte by byte are those of the glyphs.
struct PlainColumnsTests {
    @Test(arguments: Array(1...100) as [UInt64])
    func `counted byte by byte or glyph by glyph, a text is as wide and as visible`(_ seed: UInt64) {
        let pieces = [
            "a", "Z", " ", "~", "–", "−", "‘", "’", "“", "é", "…", "\u{7F}", "\t", "ɏ", "漢", "\u{202E}", "\u{301}", "„",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        var text = ""
        for _ in 0..<12 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % (seed.isMultiple(of: 2) ? 11 : pieces.count)]
        }
        let glyphs = Glyph.glyphs(of: text)
        #expect(Glyph.columns(of: text) == glyphs.reduce(0) { $0 + $1.columns }, "seed \(seed): \(text)")
        var visible = String.UnicodeScalarView()
        for glyph in glyphs { visible.append(contentsOf: glyph.scalars) }
        #expect(Glyph.visible(text) == String(visible), "seed \(seed): \(text)")
    }
}

/// Scalars that are taken for plain are.
struct PlainScalarTests {
    @Test func `plain scalars take one column, are seen as they are, and part no words`() {
        for value in 0..<0x3000 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var text = String(scalar)
            let length = text.utf8.count
            guard text.withUTF8({ PlainScalar.length($0, at: 0) }) != 0 else { continue }
            #expect(text.withUTF8 { PlainScalar.length($0, at: 0) } == length, "\(scalar.value)")
            var counter = ColumnCounter()
            guard case .cell(columns: 1) = counter.add(value) else {
                Issue.record("\(scalar.value) is no cell of one column")
                continue
            }
            let between = " \(scalar)b"
            #expect(!scalar.properties.isWhitespace && between.count == 3, "\(scalar.value)")
        }
    }

    @Test(arguments: Array(1...100) as [UInt64])
    func `looked at byte by byte or letter by letter, words stand on the same line`(_ seed: UInt64) {
        let pieces = [
            "a", " ", " ", "é", "–", "“", "”", "…", "−", "ł", "\u{301}", "\u{A0}", "\u{85}", "\r\n", "\t", "\u{2028}",
            "漢",
            "\u{200B}", "\u{7F}",
        ]
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        var text = ""
        for _ in 0..<8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += pieces[Int(state >> 33) % (seed.isMultiple(of: 2) ? 10 : pieces.count)]
        }
        let words = text.unicodeScalars.split { $0.properties.isWhitespace }
        let line = words.map { String($0) }.joined(separator: " ")
        #expect(Array(text.onOneLine.unicodeScalars) == Array(line.unicodeScalars), "seed \(seed): \(text)")
    }
}
