import Prose
import Testing

@testable import Suggestions

/// Words as numbers.
struct WordTests {
    @Test(arguments: [
        ("Bridge", "bridge"), ("ÉCOLE", "école"), ("Straße", "straße"), ("МИНИСТР", "министр"), ("O’NEILL", "o’neill"),
        ("e\u{301}cole", "école"), ("", ""), ("a", "a"), ("Fifteen-letters", "fifteen-letters"),
    ])
    func `are alike in capitals and in small letters`(written: String, small: String) {
        #expect(Word(folding: Array(written.unicodeScalars)[...]) == Word(small))
        #expect(Word(small).string == small)
    }

    @Test func `are different where their letters are, long ones too`() {
        let stem = "a-word-that-is-longer-than-fifteen-letters"
        let words = (0..<200).map { Word("\(stem)-\($0)") } + [Word(stem), Word("a"), Word("b"), Word("")]
        #expect(Set(words).count == words.count)
        #expect(Word(stem).isLong && Word(stem).string.hasSuffix("letters"))
    }

    @Test(arguments: ["quickly", "ly", "a-word-that-is-longer-than-fifteen-quickly", "seventeen-quickly", "eight-ly"])
    func `know their endings`(word: String) {
        #expect(Word(word).hasSuffix("ly") && !Word(word).hasSuffix("ed") && !Word(word).hasSuffix("xquickly"))
        #expect(!Word("y").hasSuffix("ly") && Word("wouldn’t").hasSuffix("n’t"))
    }

    @Test func `a table finds what was noted of each, and nothing of the others`() {
        var table = WordTable(room: 2)
        for number in 0..<1000 { table.update(Word("w\(number)")) { $0.traits.insert(.title) } }
        table.update("w7") { $0.traits.insert(.male) }
        #expect((0..<1000).allSatisfy { table[Word("w\($0)")].traits.contains(.title) })
        #expect(table["w7"].traits == [.title, .male])
        #expect((1000..<2000).allSatisfy { table[Word("w\($0)")].traits.isEmpty } && table[.none].traits.isEmpty)
    }
}
