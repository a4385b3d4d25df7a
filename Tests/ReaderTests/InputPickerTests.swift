import Reader
import Testing

private let people = [
    Choice(id: "1", label: "Mira Dolňák", detail: "mayor of Lower Brenn"),
    Choice(id: "2", label: "Oskar Brenn", detail: "ferry company"),
    Choice(id: "3", label: "Ana de la Mira", detail: "harbor master"),
    Choice(id: "4", label: "Council", detail: "Mira Dolňák", letter: "c"),
    Choice(id: "5", label: "Admiral Teno"),
]

private func picker(makesNew: Bool = true, filter: String = "") -> Picker {
    Picker(title: "speaker", choices: people, makesNew: makesNew, filter: filter)
}

extension Picker {
    /// The rows in short: ids, and `+name` for the new one.
    fileprivate var shown: [String] {
        rows.map {
            switch $0 {
            case .choice(let choice, _): choice.id
            case .new(let name): "+" + name
            }
        }
    }

    fileprivate var lettersShown: String {
        rows.map {
            if case .choice(_, let letter?) = $0 { String(letter) } else { "." }
        }.joined()
    }

    /// Types a text key by key; the last outcome.
    fileprivate mutating func type(text: String) -> Outcome {
        text.unicodeScalars.map { type($0) }.last ?? .undecided
    }
}

@Suite("A list to choose from")
struct InputPickerTests {
    @Test("A letter chooses at once: one's own first, the rest from the home row on")
    func letters() {
        var picker = picker()
        #expect(picker.lettersShown == "asdcf")
        #expect(picker.type("d") == .chosen(id: "3"))
        #expect(picker.type("c") == .chosen(id: "4"))
    }

    @Test("Twenty-six choices have letters, each another; the rest are chosen by name")
    func manyLetters() {
        let choices = (0..<30).map { Choice(id: "\($0)", label: "Choice \($0)") }
        let letters = Picker(title: "", choices: choices).lettersShown
        #expect(letters == "asdfjklghqwertyuiopzxcvbnm....")
    }

    @Test("A letter that two choices bring along belongs to the first, and none is the slash")
    func contestedLetters() {
        let choices = [
            Choice(id: "1", label: "A", letter: "x"), Choice(id: "2", label: "B", letter: "x"),
            Choice(id: "3", label: "C", letter: "/"), Choice(id: "4", label: "D", letter: "?"),
        ]
        var picker = Picker(title: "", choices: choices)
        #expect(picker.lettersShown == "xas?")
        #expect(picker.type("?") == .chosen(id: "4"))
    }

    @Test(
        "A slash begins a filter; from then on letters are typed",
        arguments: [
            ("/a", "a"), ("//", "/"), ("/c/", "c/"), ("M", "M"), ("Mira", "Mira"), ("zd", "zd"),
        ])
    func typing(text: String, filter: String) {
        var picker = picker()
        #expect(picker.type(text: text) == .undecided)
        #expect(picker.mode == .filter)
        #expect(picker.filter.text == filter)
        #expect(!picker.lettersShown.contains { $0 != "." })
    }

    @Test(
        "A filter finds words in any order, best first",
        arguments: [
            ("mira", ["1", "3", "5", "4"]), ("Mira", ["1", "3", "4"]), ("dolnak", ["1", "4"]), ("dolňák", ["1", "4"]),
            ("DOLN", ["1", "4"]), ("dol mi", ["1", "4"]), ("brenn", ["2", "1"]), ("ana mira", ["3"]), ("la m", ["3"]),
            ("ferry oskar", ["2"]), ("", ["1", "2", "3", "4", "5"]), ("  ", ["1", "2", "3", "4", "5"]), ("nobody", []),
            ("dolna\u{301}k", ["1", "4"]),
        ])
    func filters(text: String, found: [String]) {
        #expect(Picker(title: "", choices: people, mode: .filter, filter: text).shown == found)
    }

    @Test(
        "A name that is not in the list can be made, and stands last",
        arguments: [
            ("Teno Lark", ["+Teno Lark"]), ("bren", ["2", "1", "+bren"]), ("oskar brenn", ["2"]), (" Council ", ["4"]),
            ("mira dolnak", ["1", "4"]), ("   ", ["1", "2", "3", "4", "5"]),
        ])
    func new(text: String, shown: [String]) {
        #expect(picker(filter: text).shown == shown)
    }

    @Test(
        "A name in other capitals is found, so that Enter is never without an answer",
        arguments: ["Council", "COUNCIL", "cOuNcIl"])
    func otherCapitals(filter: String) {
        let picker = Picker(
            title: "speaker", choices: [Choice(id: "9", label: "COUNCIL"), Choice(id: "8", label: "Mayor")],
            makesNew: true, filter: filter)
        #expect(picker.shown == ["9"])
        #expect(picker.taken == .chosen(id: "9"))
    }

    @Test("Nothing new is offered where nothing new can be made")
    func noNew() {
        let picker = picker(makesNew: false, filter: "Teno Lark")
        #expect(picker.shown.isEmpty)
        #expect(picker.taken == .undecided)
    }

    @Test("Enter takes the row under the cursor")
    func taken() {
        var picker = picker(filter: "brenn")
        #expect(picker.taken == .chosen(id: "2"))
        picker.move(by: 1)
        #expect(picker.taken == .chosen(id: "1"))
        picker.move(by: 9)
        #expect(picker.taken == .created(name: "brenn"))
        picker.step(1)
        #expect(picker.taken == .chosen(id: "2"))
        picker.step(-1)
        #expect(picker.taken == .created(name: "brenn"))
    }

    @Test("Typing on puts the cursor on the best row again")
    func cursorAfterTyping() {
        var picker = picker(filter: "mir")
        picker.move(by: 2)
        #expect(picker.type("a") == .undecided)
        #expect(picker.cursor == 0)
    }

    @Test("Moving in the filter leaves the cursor in the list where it was")
    func movingInFilter() {
        var picker = picker(filter: "mir")
        picker.move(by: 2)
        picker.edit { $0.move(.left) }
        #expect(picker.cursor == 2)
        #expect(picker.filter.cursor == 2)
    }

    @Test("Deleting in an empty filter leads back to the letters")
    func backToLetters() {
        var picker = picker()
        _ = picker.type(text: "/a")
        picker.delete(.left)
        #expect(picker.mode == .filter)
        picker.delete(.left)
        #expect(picker.mode == .letters)
        #expect(picker.lettersShown == "asdcf")
    }

    @Test("What is pasted is a filter")
    func paste() {
        var picker = picker()
        picker.paste("a\nb")
        #expect(picker.filter.text == "a b")
        #expect(picker.mode == .filter)
    }

    @Test(
        "The window holds the cursor and no more than there is",
        arguments: [
            (0, 3, 0..<3), (1, 3, 0..<3), (2, 3, 1..<4), (4, 3, 2..<5), (4, 9, 0..<5), (2, 1, 2..<3), (2, 0, 2..<2),
            (0, -1, 0..<0),
        ])
    func window(cursor: Int, room: Int, shown: Range<Int>) {
        var picker = picker()
        picker.move(by: cursor)
        #expect(picker.window(rows: room) == shown)
    }

    @Test("A list without choices takes nothing")
    func empty() {
        var picker = Picker(title: "", choices: [])
        picker.step(1)
        picker.move(by: -1)
        #expect(picker.taken == .undecided)
        #expect(picker.window(rows: 5) == 0..<0)
    }
}
