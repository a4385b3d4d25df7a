import Prose
import Testing

/// What belongs to a quotation besides its words.
struct QuotationPartsTests {
    private func first(of string: String) throws -> (ArticleText, Quotation) {
        let text = ArticleText(string)
        return (text, try #require(text.quotations().first))
    }

    @Test(arguments: [
        ("“We will,” she said, “win.”", ["We will,", "win."]), ("\"No,\" he said.", ["No,"]),
        ("''We stay here for good,'' he said.", ["We stay here for good,"]),
        ("“‘Stay,’ he told us,” she said.", ["‘Stay,’ he told us,"]),
        ("“We stay. Nobody asked", ["We stay. Nobody asked"]), ("«Nous restons ici», dit Anna.", ["Nous restons ici"]),
    ])
    func `the inside of a quotation is without its marks`(string: String, inside: [String]) throws {
        let (text, quotation) = try first(of: string)
        #expect(text.inside(of: quotation).map { text.string(in: $0) } == inside)
    }

    @Test(arguments: [
        ("Rain fell. “We stay,” said Anna Voss, the mayor. Nobody left.", "“We stay,” said Anna Voss"),
        (
            "“We stay,” Anna Voss, the mayor, said on Monday, and left.",
            "“We stay,” Anna Voss, the mayor, said on Monday"
        ),
        ("On Monday Anna Voss said: “We all stay here.” Rain fell.", "On Monday Anna Voss said: “We all stay here.”"),
        ("Anna Voss, the mayor, said “we all stay here”. Rain fell.", "Anna Voss, the mayor, said “we all stay here”"),
        ("“We will,” she said, “win.” Rain fell.", "“We will,” she said, “win.”"),
        ("According to Anna Voss, “we all stay here”.", "According to Anna Voss, “we all stay here”"),
        ("He spoke. “We all stay here.” Rain fell, he said.", "none"), ("“We stay here,” and “they go”.", "none"),
    ])
    func `an attribution is the clauses up to the verb of speaking`(string: String, whole: String) throws {
        let (text, quotation) = try first(of: string)
        #expect((text.attributed(quotation).map { text.string(in: $0) } ?? "none") == whole)
    }

    @Test(arguments: [
        (0, ArticleText.Unit.word, 3), (3, .word, 9), (2, .word, 3), (9, .word, 16), (16, .word, -1),
        (0, .sentence, 10), (10, .sentence, 17),
    ])
    func `the next end of a unit`(place: Int, unit: ArticleText.Unit, end: Int) {
        let text = ArticleText("One, four. Seven.")
        #expect((text.end(of: unit, after: TextOffset(place))?.scalars ?? -1) == end)
    }

    @Test func `an end before a place, and none before the first`() {
        let text = ArticleText("One, four. Seven.")
        #expect(text.end(of: .word, before: TextOffset(16)) == TextOffset(9))
        #expect(text.end(of: .word, before: TextOffset(9)) == TextOffset(3))
        #expect(text.end(of: .word, before: TextOffset(3)) == nil)
    }

    @Test func `a step goes over the marks that stand on a letter`() {
        let text = ArticleText("e\u{301}tude")
        #expect(text.neighbor(of: .start, isForward: true) == TextOffset(2))
        #expect(text.neighbor(of: TextOffset(2), isForward: false) == .start)
        #expect(text.neighbor(of: TextOffset(6), isForward: true) == TextOffset(6))
    }
}
