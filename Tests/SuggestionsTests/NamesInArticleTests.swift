import Prose
import Suggestions
import Testing

struct `The names in an article` {
    @Test(arguments: [
        ("Mayor Anna Voss left. Voss said nothing.", ["Anna Voss"]),
        ("Anna Voss met Jan van der Berg. Berg smiled.", ["Anna Voss", "Jan van der Berg"]),
        ("The Harbor Council of Ilm met on Monday.", ["Harbor Council of Ilm"]),
        ("On Friday, Mr. J. R. Orlo left. But Orlo came back.", ["J. R. Orlo"]),
        ("Rain fell. The rain was cold. Rain stopped.", []),
        ("Ilm’s mayor spoke in Ilm.", ["Ilm"]),
        ("The Northern Fishers League (NFL) won. NFL boats sailed.", ["Northern Fishers League"]),
        ("Anna Voss and Peter Voss spoke.", ["Anna Voss", "Peter Voss"]),
        ("Anna K. Voss spoke. Anna Voss left.", ["Anna K. Voss"]),
        ("Anna\u{A0}Voss spoke. Anna Voss left.", ["Anna Voss"]),
        ("The clerk of the Harbor Council Anna Voss spoke.", ["Harbor Council", "Anna Voss"]),
        ("Regardless, it rained. I’m here.", []), ("Outrageous Ilm sank. We live in Ilm.", ["Ilm"]),
        ("It rains in Orlo. The Old Orlo stayed shut.", ["Old Orlo", "Orlo"]),
        ("Mayor Closes Old Harbor After Vote\nThe mayor left.", []),
        ("“I know,” said Orlo. I agree.", ["Orlo"]), ("", []),
        ("The Ilm-based firm and an Arlian coast.", []),
    ])
    func `are runs of capitals that no sentence or title explains`(string: String, expected: [String]) {
        let names = ArticleText(string).names().map(\.name)
        #expect(names.sorted() == expected.sorted())
    }

    @Test func `come most often mentioned first, with every mention and form`() throws {
        let text = ArticleText("Ilm is small. Anna Voss runs Arlo. “No,” Voss said. Ms. Voss left.")
        let first = try #require(text.names().first)
        #expect(first.name == "Anna Voss")
        #expect(first.forms == ["Anna Voss", "Voss"])
        #expect(first.mentions.map { text.string(in: $0) } == ["Anna Voss", "Voss", "Voss"])
    }

    @Test(arguments: [
        ("Anna Voss left early.", true), ("The Harbor Council met.", false), ("He moved to North Ilm.", false),
        ("“No,” said Orlo.", true), ("He left Orlo.", false), ("Judge Orlo left.", true), ("The OSFI said no.", false),
    ])
    func `look like a person by form or company`(string: String, isPerson: Bool) {
        #expect(ArticleText(string).names().map(\.looksLikePerson) == [isPerson])
    }

    @Test(arguments: [(8, "Anna Voss"), (15, "Anna Voss"), (2, nil), (20, nil), (33, "Ilm")] as [(Int, String?)])
    func `are found whole around a place`(place: Int, expected: String?) {
        let text = ArticleText("Today, Anna Voss’s boat left for Ilm.")
        #expect(text.name(around: TextOffset(place)).map { text.string(in: $0) } == expected)
    }

    @Test func `may be asked of a stretch`() {
        let text = ArticleText("Anna Voss left.\nPeter Orlo stayed.")
        #expect(text.names(in: TextRange(16, 17)).map(\.name) == ["Peter Orlo"])
    }
}
