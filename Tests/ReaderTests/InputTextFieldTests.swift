import Prose
import Reader
import Testing

/// A field as one line of text: `|` is the cursor.
private func field(_ notation: String) -> TextField {
    // By scalars: a mark behind the cursor would make one `Character` with it.
    let parts = notation.unicodeScalars.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var field = TextField(String(parts[1]))
    field.move(.start)
    field.insert(String(parts[0]))
    return field
}

extension TextField {
    fileprivate var notation: String {
        String(String.UnicodeScalarView(scalars[..<cursor])) + "|"
            + String(String.UnicodeScalarView(scalars[cursor...]))
    }
}

@Suite("A line in which a person types")
struct InputTextFieldTests {
    @Test(
        "The cursor moves",
        arguments: [
            ("ab|c", TextField.Movement.left, "a|bc"), ("|abc", .left, "|abc"), ("ab|c", .right, "abc|"),
            ("abc|", .right, "abc|"),
            ("ab|c", .start, "|abc"), ("ab|c", .end, "abc|"), ("one two|", .previousWord, "one |two"),
            ("one |two", .previousWord, "|one two"), ("one,  |two", .previousWord, "|one,  two"),
            ("|one two", .nextWord, "one| two"), ("one| two", .nextWord, "one two|"),
            ("- \u{301}a|", .previousWord, "-| \u{301}a"),
            ("čaj |žár", .nextWord, "čaj žár|"),
            // A letter and the marks on it are one step.
            ("ne\u{301}|e", .left, "n|e\u{301}e"), ("n|e\u{301}\u{323}e", .right, "ne\u{301}\u{323}|e"),
            ("क\u{94D}\u{937}|", .left, "क\u{94D}|\u{937}"), ("\u{301}|", .left, "|\u{301}"),
        ])
    func moves(before: String, movement: TextField.Movement, after: String) {
        var field = field(before)
        field.move(movement)
        #expect(field.notation == after)
    }

    @Test(
        "Deleting takes what a movement passes",
        arguments: [
            ("ab|c", TextField.Movement.left, "a|c"), ("|abc", .left, "|abc"), ("ab|c", .right, "ab|"),
            ("abc|", .right, "abc|"),
            ("one two|", .previousWord, "one |"), ("one two |", .previousWord, "one |"), ("ab|c", .start, "|c"),
            ("ab|c", .end, "ab|"), ("e\u{301}|a", .left, "|a"), ("|e\u{301}a", .right, "|a"),
        ])
    func deletes(before: String, movement: TextField.Movement, after: String) {
        var field = field(before)
        field.delete(movement)
        #expect(field.notation == after)
    }

    @Test(
        "Typing and pasting put text before the cursor, and what cannot stand in a line becomes a blank",
        arguments: [
            ("a|b", "x", "ax|b"), ("|", "two\nlines", "two lines|"), ("|", "a\r\nb\rc", "a b c|"),
            ("|", "\u{1B}[2J", " [2J|"),
            ("|", "a\u{2028}b\u{85}c\td", "a b c d|"), ("e|x", "\u{301}", "e\u{301}|x"), ("|\u{301}", "e", "e\u{301}|"),
            ("a|", "", "a|"),
        ])
    func inserts(before: String, text: String, after: String) {
        var field = field(before)
        field.insert(text)
        #expect(field.notation == after)
    }

    @Test("A paste without end ends at the limit")
    func limit() {
        var field = TextField("start")
        field.insert(String(repeating: "long ", count: 10_000))
        #expect(field.scalars.count == TextField.limit)
        field.insert("x")
        #expect(field.scalars.count == TextField.limit)
    }

    @Test("A field that is given a text has the cursor behind it")
    func replace() {
        var field = TextField("ab")
        field.move(.start)
        field.replace(with: "Mira Doln")
        #expect(field.notation == "Mira Doln|")
        #expect(field.text == "Mira Doln")
    }

    @Test(
        "The part that is shown holds the cursor",
        arguments: [
            ("abc|", 10, "abc", 3), ("|abc", 10, "abc", 0), ("abcd|", 4, "cd", 2), ("abc|d", 4, "abcd", 3),
            ("abcdefgh|", 4, "gh", 2), ("abcdef|gh", 4, "efgh", 2), ("abcdefg|h", 4, "efgh", 3), ("abc|", 1, "", 0),
            ("abc|", 0, "", 0), ("a|bc", 1, "b", 0),
        ])
    func slices(notation: String, columns: Int, shown: String, cursor: Int) {
        let slice = field(notation).slice(columns: columns)
        #expect(String(String.UnicodeScalarView(slice.glyphs.flatMap(\.scalars))) == shown)
        #expect(slice.cursorColumn == cursor)
    }

    @Test("The part that is shown says where it is cut")
    func cuts() {
        let slice = field("abcdef|ghij").slice(columns: 4)
        #expect(slice.isCutAtStart)
        #expect(slice.isCutAtEnd)
        #expect(!field("ab|").slice(columns: 4).isCutAtStart)
        #expect(!field("ab|").slice(columns: 4).isCutAtEnd)
    }

    @Test(
        "Whatever is typed, the cursor is shown, what is shown fits, and no mark leads the cursor astray",
        arguments: 1...30)
    func anything(seed: Int) {
        var dice = Dice(seed: seed)
        let typed = ["a", "é", "e\u{301}", "\u{301}", "漢字", "👩‍👧", " ", "\u{202E}", "\u{AD}", "\n", "ab cd"]
        var field = TextField()
        for _ in 0..<60 {
            let movement = TextField.Movement.allCases.randomElement(using: &dice) ?? .left
            switch Int.random(in: 0..<6, using: &dice) {
            case 0: field.delete(movement)
            case 1, 2: field.move(movement)
            default: field.insert(typed.randomElement(using: &dice) ?? "")
            }
            let columns = Int.random(in: 1...12, using: &dice)
            let slice = field.slice(columns: columns)
            #expect((0..<columns).contains(slice.cursorColumn))
            #expect(slice.glyphs.reduce(0) { $0 + $1.columns } <= columns)
            var there = field
            there.move(.right)
            let isAtEnd = there.cursor == field.cursor
            there.move(.left)
            #expect(isAtEnd || there == field)
        }
    }
}
