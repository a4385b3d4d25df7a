import Prose
import Suggestions
import Testing

struct `What form proposed words have` {
    @Test(arguments: [
        ("a term", "The so-called “dry bridge” is wet.", [Suggestion.Kind.scare]),
        ("a program", "Anna Voss was a guest of the program “Morning in Ilm”.", [.scare]),
        (
            "a program before the speaker", "On this week’s “Ilm on Sunday,” Anna Voss said that she was ill.",
            [.scare, .indirect]
        ),
        ("a short answer", "“No,” said Anna Voss.", [.direct]),
        ("few words in a clause of speech", "Anna Voss said that the bridge was “a gem”.", [.mixed]),
        ("a clause without marks", "Anna Voss said that the bridge was safe.", [.indirect]),
        ("a few words that are a sentence", "“It is ours,” said Anna Voss. “We’re Ilm.”", [.direct, .direct]),
        ("a whole sentence", "“The bridge is safe and dry,” said Anna Voss.", [.direct]),
        ("a caption", "Photo: Anna Voss said: “The bridge is safe and dry.”", []),
        ("an invitation", "Follow Anna Voss on Twitter, where she said “the bridge is safe”.", []),
    ])
    func `follows from marks, verbs and place`(_: String, text: String, expected: [Suggestion.Kind]) {
        #expect(Proposals(text).kinds == expected)
    }

    @Test(arguments: [
        ("Anna Voss said that the bridge was safe.", ["the bridge was safe"]),
        ("Anna Voss said the bridge was safe.", ["the bridge was safe"]),
        ("The bridge was safe, Anna Voss said.", ["The bridge was safe"]),
        ("The bridge, Anna Voss said, was safe for all.", ["The bridge … was safe for all"]),
        ("According to Anna Voss, the bridge was safe.", ["the bridge was safe"]),
        ("The bridge was safe, according to Anna Voss.", ["The bridge was safe"]),
        ("Anna Voss told the council that the bridge was safe.", ["the bridge was safe"]),
        ("Anna Voss accused the council of waste.", ["the council of waste"]),
        ("Anna Voss believes that the bridge is safe.", ["the bridge is safe"]),
        ("Anna Voss refused to open the bridge.", ["to open the bridge"]),
        ("Polls show a close race in Ilm.", ["a close race in Ilm"]),
        ("While Anna Voss said the bridge was safe, Peter Orlo left.", ["the bridge was safe"]),
        ("The bridge will open in May, said Anna Voss, the mayor.", ["The bridge will open in May"]),
        ("Changing winds could close the bridge, Anna Voss said.", ["Changing winds could close the bridge"]),
        ("Anna Voss said this week that the bridge was safe.", ["the bridge was safe"]),
        ("“It is ours,” Anna Voss said as she left the hall.", []), ("Everything Anna Voss says is a lie.", []),
        ("Anna Voss, a strategist, said the vote was lost.", ["the vote was lost"]),
        ("Anna Voss wants bread.", []), ("The claim was old.", []), ("Anna Voss was told to leave.", []),
        ("Anna Voss found the bridge.", []), ("The report states of Ilm.", []),
    ])
    func `and the content of a clause is found whole`(text: String, expected: [String]) {
        #expect(Proposals(text).words(.indirect) == expected)
    }

    @Test(arguments: [
        ("Anna Voss said that the bridge was “a gem of the north”.", ["the bridge was “a gem of the north”"]),
        ("Anna Voss called the bridge “a gem”.", ["the bridge “a gem”"]),
        ("The bridge is “a gem”, Anna Voss said.", ["The bridge is “a gem”"]),
        ("Anna Voss described the bridge as “a gem” before she left.", ["the bridge as “a gem”"]),
        ("Anna Voss told the “Harbor Hour” on Friday that the bridge was “a gem”.", ["the bridge was “a gem”"]),
    ])
    func `and a mixed one holds the words around its marks`(text: String, expected: [String]) {
        #expect(Proposals(text).words(.mixed) == expected)
    }

    @Test func `and of the sure ones hardly any is hidden`() {
        let text = "“The bridge is safe and dry,” said Anna Voss. The so-called “dry bridge” is wet. Voss wants to go."
        let found = Proposals(text).found
        #expect(found.shown().map(\.kind) == [.direct])
        #expect(found.shown(from: 0).count > found.shown().count)
        #expect(found.shown(from: 1).isEmpty)
    }
}
