import Prose
import Testing

struct `A glyph` {
    @Test(arguments: [
        ("Ilm", "Ilm"), ("Voß — “ja”", "Voß — “ja”"), ("漢字", "漢字"), ("e\u{301}", "e\u{301}"),
        ("\u{1B}[2J", "^[[2J"), ("\u{0}\u{7F}", "^@^?"), ("\u{9B}31m", "<9B>31m"), ("a\r", "a^M"),
        ("\u{202E}txt", "‹RLO›txt"), ("a\u{2028}b\u{85}", "a‹LS›b‹NEL›"), ("\u{E000}", "‹E000›"),
        ("\u{FFFF}\u{10FFFF}", "‹FFFF›‹10FFFF›"), ("a\u{E0041}", "a‹E0041›"), ("one\ntwo\tthree", "one two three"),
        ("so\u{AD}ft\u{200B}\u{FEFF}", "soft"), ("👩🏽\u{200D}🚀", "👩🚀"), ("🏽", "🏽"), ("❤\u{FE0F}", "❤"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"), ("\u{301}x", "\u{25CC}\u{301}x"), ("\u{200D}", ""),
        ("z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "z\u{300}\u{301}\u{302}\u{303}"),
    ])
    func `shows a string without anything that a terminal obeys`(string: String, visible: String) {
        #expect(Glyph.visible(string).unicodeScalars.elementsEqual(visible.unicodeScalars))
    }

    @Test(arguments: [
        ("", 0), ("Ilm", 3), ("漢字", 4), ("e\u{301}", 1), ("👩🏽\u{200D}🚀", 4), ("\u{1B}", 2), ("\u{202E}", 5),
        ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2),
    ])
    func `takes as many columns as the terminal gives it`(string: String, columns: Int) {
        #expect(Glyph.columns(of: string) == columns)
        #expect(Glyph.glyphs(of: string).reduce(0) { $0 + $1.columns } == columns)
    }

    @Test func `is told apart when it is a stand-in`() {
        #expect(Glyph.glyphs(of: "a\u{1B}").map(\.isForeign) == [false, true, true])
        #expect(Glyph.glyphs(of: "a b").allSatisfy { !$0.isForeign })
        #expect(Glyph.glyphs(of: " ") == [.blank])
    }

    @Test(arguments: UInt64(1)...200)
    func `of any bytes is no control, direction or invisible scalar`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let string = seed % 2 == 0 ? random.text(upTo: 80) : String(decoding: random.bytes(upTo: 200), as: UTF8.self)
        for scalar in Glyph.visible(string).unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
            #expect(![.format, .control, .lineSeparator, .unassigned].contains(scalar.properties.generalCategory))
        }
    }

    @Test(arguments: [UInt32](0...0xFF) + [UInt32](0x2000...0x206F) + [UInt32](0xFDD0...0xFDEF))
    func `shows every dangerous scalar as something else`(value: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(value))
        let shown = Glyph.visible("a" + String(scalar)).unicodeScalars.dropFirst()
        let isDangerous = [.format, .control, .lineSeparator, .paragraphSeparator, .unassigned]
            .contains(scalar.properties.generalCategory)
        #expect(shown.contains(scalar) == !isDangerous)
    }
}

struct `The glyphs of a line` {
    @Test func `stand for all of its scalars`() {
        let text = ArticleText("\u{FEFF}a\u{AD}\tb\u{301}漢\u{1B}\n")
        let glyphs = text.glyphs(in: text.range)
        #expect(glyphs.map(\.column) == [0, 1, 2, 3, 4, 5, 7, 8])
        #expect(
            glyphs.map(\.range) == [
                TextRange(0, 3), TextRange(3, 4), TextRange(3, 4), TextRange(3, 4), TextRange(4, 6), TextRange(6, 7),
                TextRange(7, 8), TextRange(7, 8),
            ])
    }

    @Test(arguments: UInt64(1)...100)
    func `follow each other without a gap in scalars or columns`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let text = ArticleText(random.text(upTo: 120).split(separator: "\n").joined())
        var place = TextOffset.start, column = 0
        var last: TextRange?
        for placed in text.glyphs(in: text.range) {
            #expect(placed.column == column)
            if placed.range != last { #expect(placed.range.lowerBound == place) }
            place = placed.range.upperBound
            last = placed.range
            column += placed.glyph.columns
        }
        #expect(place == text.range.upperBound || last == nil)
    }
}
