import Testing

@testable import Screen

/// Files of themes: what their lines say and what is said of the bad ones.
struct ThemeFileTests {
    private func read(_ text: String) -> ThemeFile { ThemeFile(Array(text.utf8)) }

    @Test func `a line says how a role looks, here or there`() {
        let file = read(
            "# mine\r\nquotation #008787/30/cyan - underline/bold\n\n  actor\tred\non light\nactor blue yellow bold,dim\n"
        )
        #expect(file.problems.isEmpty)
        let dark = file.theme(on: .dark), light = file.theme(on: .light)
        #expect(dark[.quotation].foreground.word == "#008787/30/cyan")
        #expect(dark[.quotation].attributes == .underline && dark[.quotation].attributesWithoutColor == .bold)
        #expect(dark[.actor].foreground.word == "red" && dark[.actor].attributes.isEmpty)
        #expect(light[.actor].foreground.word == "blue" && light[.actor].background.word == "yellow")
        #expect(light[.actor].attributes == [.bold, .dim])
        #expect(light[.quotation] == dark[.quotation])
    }

    @Test(arguments: [
        ("quotatoin red", "1: no role is called quotatoin: did you mean quotation?"),
        ("wallpaper red", "1: no role is called wallpaper: dark.theme has them all"),
        ("text reed", "1: no color is called reed: did you mean red?"),
        (
            "text #12 -",
            "1: no color is called #12: write -, a name like red or bright-red, a number up to 255, or #rrggbb"
        ),
        (
            "text red/ -",
            "1: no color is called : write -, a name like red or bright-red, a number up to 255, or #rrggbb"
        ),
        ("text - - bald", "1: no attribute is called bald: did you mean bold?"),
        (
            "text - - bold/blink",
            "1: no attribute is called blink: write - or some of bold,dim,italic,underline,reverse"
        ),
        ("text - - bold dim", "1: nothing may follow the attributes, but dim does"),
        ("text", "1: a line is written: role foreground background attributes"),
        ("on dusk", "1: a theme is for dark, light or any backgrounds: `on dusk` is none of them"),
        ("on dark light", "1: a theme is for dark, light or any backgrounds: `on dark` is none of them"),
        ("te\u{1B}[31mxt red", "1: no role is called te^[[31mxt: dark.theme has them all"),
        ("#" + String(repeating: "x", count: 500), "1: the line is longer than 500 bytes"),
    ])
    func `a bad line is named and leaves the rest`(_ line: String, _ sentence: String) {
        let file = read(line + "\nactor red - bold\n")
        #expect(file.problems.map { "\($0.line): \($0.sentence)" } == [sentence])
        #expect(file.theme(on: .dark)[.actor].attributes == .bold)
        #expect(file.problems.first?.description(in: "my.theme") == "my.theme:" + sentence)
    }

    @Test func `what is no theme is read no further than it is worth`() {
        #expect(ThemeFile([0xFF, 0x0A]).problems.map(\.kind) == [.notUTF8])
        #expect(read(String(repeating: "x\n", count: 5000)).problems.count == 100)
        #expect(read(String(repeating: "\n", count: 5000)).problems.map(\.kind) == [.tooManyLines])
        #expect(read(String(repeating: "#\n", count: 1 << 16)).problems.map(\.kind) == [.tooLarge])
    }

    @Test func `what is printed can be read again`() {
        let theme = read("text 7/- 8 bold,italic/reverse\nmuted #8a8a8a/245\ncurrent-match red").theme(on: .light)
        let again = ThemeFile(Array(theme.listing.utf8))
        #expect(again.problems.isEmpty && again.theme(on: .dark) == theme)
        #expect(again.roles(on: .dark) == Set(Role.allCases))
    }

    @Test func `roles are called by words with hyphens`() {
        #expect(Role.currentMatch.name == "current-match" && Role.text.name == "text")
        for role in Role.allCases {
            let word = "\(role)".map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
            #expect(role.name == word && Role.named(role.name) == role)
        }
    }
}
