import Reader
import Screen
import Testing

@Suite("Names of keys")
struct KeymapKeyNameTests {
    @Test(
        "A name is read as the keys that it says and written again as it stood",
        arguments: [
            ("j", [Key("j")]), ("gg", [Key("g"), Key("g")]), ("]q", [Key("]"), Key("q")]), ("é", [Key("é")]),
            ("ж", [Key("ж")]), (">", [Key(">")]), ("\"", [Key("\"")]), ("#", [Key("#")]), ("--", [Key("-"), Key("-")]),
            ("<Tab>", [Key(.tab)]), ("<S-Tab>", [Key(.tab, .shift)]), ("<Enter>", [Key(.enter)]),
            ("<Esc>", [Key(.escape)]),
            ("<Space>", [Key(" ")]), ("<BS>", [Key(.backspace)]), ("<Del>", [Key(.delete)]), ("<Ins>", [Key(.insert)]),
            ("<PageDown>", [Key(.pageDown)]), ("<F1>", [Key(.function(1))]), ("<F24>", [Key(.function(24))]),
            ("<C-x>", [Key("x", .control)]), ("<A-x>", [Key("x", .alt)]), ("<A-X>", [Key("X", .alt)]),
            ("<C-A-x>", [Key("x", [.control, .alt])]), ("<C-w>h", [Key("w", .control), Key("h")]), ("<lt>", [Key("<")]),
            ("<A-lt>", [Key("<", .alt)]), ("<A-gt>", [Key(">", .alt)]), ("<A-->", [Key("-", .alt)]),
            ("<C-Space>", [Key(" ", .control)]), ("<C-Right>", [Key(.right, .control)]),
            ("<A-BS>", [Key(.backspace, .alt)]),
            ("<U+200B>", [Key("\u{200B}")]), ("<U+0301>", [Key("\u{301}")]),
        ])
    func roundTrip(name: String, keys: [Key]) throws {
        #expect(try Key.sequence(named: name) == keys)
        #expect(Key.name(of: keys) == name)
    }

    @Test(
        "Names that people bring along are read too",
        arguments: [
            ("<tab>", "<Tab>"), ("<CR>", "<Enter>"), ("<Return>", "<Enter>"), ("<Backspace>", "<BS>"),
            ("<PgDn>", "<PageDown>"),
            ("<C-X>", "<C-x>"), ("<M-x>", "<A-x>"), ("<A-C-x>", "<C-A-x>"), ("<gt>", ">"), ("<u+e9>", "é"),
        ])
    func otherNames(written: String, name: String) throws {
        #expect(Key.name(of: try Key.sequence(named: written)) == name)
    }

    @Test(
        "A key that a terminal cannot tell from another is refused with the name of the other",
        arguments: [
            ("<C-i>", "<Tab>"), ("<C-I>", "<Tab>"), ("<C-m>", "<Enter>"), ("<C-h>", "<BS>"), ("<C-[>", "<Esc>"),
            ("<C-?>", "<BS>"), ("<C-@>", "<C-Space>"), ("<C-/>", "<C-_>"), ("<C-A-i>", "<A-Tab>"), ("<S-a>", "A"),
            ("<A-S-a>", "<A-A>"), ("<C-S-a>", "<C-a>"), ("<S-Space>", "<Space>"), ("<S-Enter>", "<Enter>"),
            ("<C-Tab>", "<Tab>"), ("<C-BS>", "<BS>"), ("<A-Esc>", "<Esc>"), ("<U+0009>", "<Tab>"),
            ("<U+001B>", "<Esc>"),
        ])
    func sameKey(name: String, other: String) {
        #expect(kind(of: name) == .sameKey(name, as: other))
    }

    @Test(
        "What names no key says why and what was probably meant",
        arguments: [
            ("", "the keys are missing"),
            ("<Tba>", "there is no key “<Tba>”; did you mean “<Tab>”?"),
            ("<C-Rigth>", "there is no key “<C-Rigth>”; did you mean “<C-Right>”?"),
            ("<x>", "there is no key “<x>”; did you mean “x”?"),
            ("<F99>", "there is no key “<F99>”; did you mean “<F9>”?"),
            ("<Hyper>", "there is no key “<Hyper>”"),
            ("<>", "there is no key “<>”"),
            ("a<b", "“<” begins the name of a key; write <lt> for the character"),
            ("<C-é>", "no terminal sends <C-é>"),
            ("<S-1>", "no terminal sends <S-1>"),
            ("<U+0001>", "no terminal sends <U+0001>"),
            ("<A-[>", "<A-[> is how terminals begin to send arrows and function keys; it cannot be bound"),
            ("\u{200B}", "the character cannot be seen; write <U+200B>"),
            ("\u{202E}", "the character cannot be seen; write <U+202E>"),
            ("abcdefghi", "more than 8 keys in a row are no binding"),
        ])
    func refused(name: String, sentence: String) {
        #expect(kind(of: name)?.sentence == sentence)
    }

    @Test("The place of the problem is counted in scalars")
    func offset() {
        #expect(throws: KeyNameProblem(kind: .sameKey("<C-i>", as: "<Tab>"), offset: 2)) {
            try Key.sequence(named: "gé<C-i>")
        }
    }

    @Test("Whatever can be read is written so that it is read as the same keys", arguments: 1...40)
    func writtenIsReadAgain(seed: Int) throws {
        var dice = Dice(seed: seed)
        let parts = [
            "<", ">", "C-", "A-", "S-", "Tab", "BS", "lt", "F", "1", "x", "I", "é", "-", "[", "U+", "9B", "\u{301}",
            " ",
        ]
        for _ in 0..<500 {
            let text = (0...Int.random(in: 0...6, using: &dice)).compactMap { _ in parts.randomElement(using: &dice) }
                .joined()
            guard let keys = try? Key.sequence(named: text) else { continue }
            #expect(try Key.sequence(named: Key.name(of: keys)) == keys, "\(text)")
        }
    }

    @Test("No name of any key holds a control or an invisible character", arguments: 1...10)
    func namesAreSafe(seed: Int) {
        var dice = Dice(seed: seed)
        for _ in 0..<500 {
            guard let scalar = Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &dice)) else { continue }
            let key = Key(.character(scalar), Key.Modifiers(rawValue: UInt8.random(in: 0...7, using: &dice)))
            #expect(key.name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }, "\(scalar.value)")
        }
    }

    private func kind(of name: String) -> KeyNameProblem.Kind? {
        do throws(KeyNameProblem) {
            _ = try Key.sequence(named: name)
            return nil
        } catch {
            return error.kind
        }
    }
}

extension Key {
    init(_ character: Unicode.Scalar, _ modifiers: Modifiers) {
        self.init(.character(character), modifiers)
    }
}
