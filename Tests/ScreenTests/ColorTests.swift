import Testing

@testable import Screen

/// Colors, and what terminals with fewer of them show.
struct ColorTests {
    @Test(arguments: [
        ("-", Color.own), ("red", .number(1)), ("bright-white", .number(15)), ("0", .number(0)), ("255", .number(255)),
        ("#008787", .rgb(RGB(0x008787))), ("#FFffFF", .rgb(RGB(0xFFFFFF))),
    ])
    func `a color is written in one way or the other`(_ word: String, _ color: Color) {
        #expect(Color(word) == color)
        #expect(Color(color.word) == color)
    }

    @Test(arguments: ["", "pink", "256", "-1", "+1", "#12345", "#1234567", "#12g456", "#-12345", "RED", "--"])
    func `what is no color is none`(_ word: String) {
        #expect(Color(word) == nil)
    }

    @Test(arguments: [
        (0, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
        (1 << 24, .direct), (32_767, .direct),
    ])
    func `a terminal is known by how many colors it has`(_ colors: Int, _ depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
    }

    @Test(arguments: [
        ("#008787/30/cyan", ["-", "cyan", "cyan", "30", "#008787"]),
        ("#008700/22/-", ["-", "-", "-", "22", "#008700"]),
        ("bright-red", ["-", "bright-red", "bright-red", "bright-red", "bright-red"]),
        ("#d70000", ["-", "red", "red", "160", "#d70000"]),
        ("208", ["-", "yellow", "yellow", "208", "208"]),
        ("-", ["-", "-", "-", "-", "-"]),
    ])
    func `the richest color that a terminal has is shown, else the nearest`(_ words: String, _ shown: [String]) {
        let choice = ColorChoice(words.split(separator: "/").compactMap { Color(String($0)) })
        #expect(choice.word == words)
        #expect(ColorDepth.allCases.map { choice.color(in: $0).word } == shown)
    }

    @Test func `eight colors have bold ones for the bright, and no gray that is black on black`() {
        var look = Theme.Look()
        look.foreground = ColorChoice([.number(9)])
        #expect(look.shown(in: .eight) == Theme.Shown(foreground: .number(1), background: .own, attributes: .bold))
        #expect(look.shown(in: .sixteen).foreground == .number(9))
        look.foreground = ColorChoice([.number(8)])
        look.attributesWithoutColor = .dim
        #expect(look.shown(in: .eight) == Theme.Shown(foreground: .own, background: .own, attributes: .dim))
        #expect(look.shown(in: .sixteen).attributes.isEmpty)
    }

    @Test(arguments: [
        (0xFFFFFF, 0x000000, 21.0), (0x777777, 0xFFFFFF, 4.48), (0x0000FF, 0xFFFFFF, 8.59), (0xFF0000, 0x000000, 5.25),
        (0x123456, 0x123456, 1.0),
    ])
    func `contrast is counted as the guidelines count it`(_ one: Int, _ other: Int, _ ratio: Double) {
        #expect(abs(RGB(one).contrast(with: RGB(other)) - ratio) < 0.01)
        #expect(abs(RGB(other).contrast(with: RGB(one)) - ratio) < 0.01)
    }

    @Test(arguments: [
        (0x000000, Background.dark), (0xFFFFFF, .light), (0x002B36, .dark), (0xFDF6E3, .light), (0x300A24, .dark),
        (0x808080, .light),
    ])
    func `a background is light where black is read better on it`(_ color: Int, _ background: Background) {
        #expect(Background(RGB(color)) == background)
    }

    @Test(arguments: [
        (16, 0x000000), (21, 0x0000FF), (67, 0x5F87AF), (231, 0xFFFFFF), (232, 0x080808), (255, 0xEEEEEE),
    ])
    func `the palette is xterm's`(_ number: Int, _ color: Int) {
        #expect(XtermPalette.color(number) == RGB(color))
        #expect(XtermPalette.nearest(to: RGB(color), in: 16..<256) == number)
    }
}
