import Prose
import Suggestions
import Testing

struct `The speaker of a quotation` {
    @Test(arguments: [
        ("subject and verb after", "“The bridge will open in May,” Anna Voss said.", ["Anna Voss"]),
        ("verb and subject after", "“The bridge will open in May,” said Anna Voss.", ["Anna Voss"]),
        ("subject and verb before", "Anna Voss said: “The bridge will open in May.”", ["Anna Voss"]),
        ("a comma before", "Anna Voss said, “The bridge will open in May.”", ["Anna Voss"]),
        ("a title", "“The bridge will open in May,” said Mayor Anna Voss.", ["Anna Voss"]),
        ("an apposition", "Anna Voss, the mayor of Ilm, said: “The bridge will open in May.”", ["Anna Voss"]),
        (
            "an apposition is not turned around",
            "“The bridge will open in May.” Peter Orlo, a strategist, said the vote was lost.", ["Peter Orlo"]
        ),
        ("according to", "The bridge is “a danger to every ship”, according to Peter Orlo.", ["Peter Orlo"]),
        ("whom one tells", "Anna Voss told the Ilm Herald: “The bridge will open in May.”", ["Anna Voss"]),
        ("an adverb between", "“The bridge will open in May,” Voss later added.", ["Voss"]),
        ("an auxiliary between", "Anna Voss has said: “The bridge will open in May.”", ["Anna Voss"]),
        ("day before the subject", "On Friday Anna Voss said: “The bridge will open in May.”", ["Anna Voss"]),
        ("a place before the subject", "In Ilm, Anna Voss said: “The bridge will open in May.”", ["Anna Voss"]),
        ("a group", "“The bridge will open in May,” city officials said.", ["city officials"]),
        (
            "a spokesman is not whom he speaks for", "“The bridge is safe and dry,” a spokesman for Orlo said.",
            ["a spokesman for Orlo"]
        ),
        ("a campaign is not its name", "“The bridge is safe and dry,” the Orlo campaign said.", ["the Orlo campaign"]),
        ("a role before a name", "“The bridge is safe and dry,” Orlo spokeswoman Ida Ilmer said.", ["Ida Ilmer"]),
        ("who", "Peter Orlo, who built the bridge, said: “It is safe and dry.”", ["Peter Orlo"]),
        ("two verbs", "Anna Voss stood up and said: “The bridge will open in May.”", ["Anna Voss"]),
        ("a verb in -ing", "Anna Voss praised the workers, adding: “The bridge will open in May.”", ["Anna Voss"]),
        ("a name after a dash", "“The bridge will open in May when all is done.” — Anna Voss", ["Anna Voss"]),
        ("put it", "As Anna Voss put it, “the bridge will open in May.”", ["Anna Voss"]),
        ("a state in brackets", "“The bridge is safe and dry,” Rep. Anna Voss (I-Ilm) said.", ["Anna Voss"]),
        ("a verb that no list has, before", "Anna Voss reasoned, “the bridge will open in May.”", ["Anna Voss"]),
        ("a verb that no list has, after", "“The bridge will open in May,” Anna Voss marveled.", ["Anna Voss"]),
        ("a noun in -ly", "Voss’s family said: “The bridge will open in May.”", ["Voss’s family"]),
        ("rules", "The bridge is “a danger to every ship”, per the harbor rules.", ["the harbor rules"]),
        (
            "no participle before a noun",
            "After a swiftly called, late meeting, Anna Voss sent a letter calling the bridge “a danger to every ship”.",
            ["Anna Voss"]
        ),
        ("with X stating", "They asked many, with Voss stating: “The bridge will open in May.”", ["Voss"]),
        ("a time between", "Anna Voss this week said: “The bridge will open in May.”", ["Anna Voss"]),
        (
            "a verb in -ing after a time",
            "Anna Voss sent a letter on Friday saying that “the bridge will open in May”.",
            ["Anna Voss"]
        ),
        ("an office and who holds it", "“The bridge will open in May,” said the mayor, Anna Voss.", ["Anna Voss"]),
        ("a surname that is a month", "“The bridge will open in June,” said Anna May.", ["Anna May"]),
        (
            "an apposition with a small noun", "“The bridge is ours!” Orlo’s niece, state delegate Ida Sund, shouted.",
            ["Ida Sund"]
        ),
        (
            "what follows without a comma is another clause",
            "This is the “dry season” after Anna Voss said that it was wet.", []
        ),
        ("British marks", "‘The workers’ bridge will open in May,’ Anna Voss said.", ["Anna Voss"]),
        ("an unheard noun", "The report of Anna Voss stands “alone among all the papers”.", ["?"]),
    ])
    func `stands in its sentence`(_: String, sentence: String, expected: [String]) {
        #expect(Proposals(sentence).speakers == expected)
    }

    @Test(arguments: [
        (
            "later in the paragraph", "“The bridge will open,” Anna Voss said. “It was dear, and it is ours.”",
            ["Anna Voss", "Anna Voss"]
        ),
        (
            "before the speaker is named", "“The bridge is ours now.” “It was a dear one,” Anna Voss said.",
            ["Anna Voss", "Anna Voss"]
        ),
        (
            "after a paragraph that leads up to it", "Anna Voss, the mayor, said:\n“The bridge will open in May.”",
            ["Anna Voss"]
        ),
        (
            "in a transcript", "VOSS: “The bridge will open in May.”\nORLO: “It will not, I tell you.”",
            ["VOSS", "ORLO"]
        ),
        (
            "in a transcript inside marks", "“VOSS: The bridge will open in May.”\n“ORLO: It will not, I tell you.”",
            ["VOSS", "ORLO"]
        ),
        (
            "over several paragraphs", "Anna Voss said: “The bridge will open.\n\n“It will be dear, I fear.”",
            ["Anna Voss"]
        ),
        (
            "in both parts of a split one", "“The bridge,” Anna Voss said, “will open in the month of May.”",
            ["Anna Voss"]
        ),
        (
            "that goes on after one that was never closed",
            "“It is ours,” Anna Voss said. “It was dear to all of us.\n“We shall open it,” added Peter Orlo.",
            ["Anna Voss", "Peter Orlo"]
        ),
        (
            "of whom the sentence before tells", "Anna Voss issued a letter. “The bridge is ours, and it will open.”",
            ["Anna Voss"]
        ),
        (
            "whose text is led up to",
            "The hearing began with this letter by Anna Voss:\n“The bridge will open in May.”",
            ["Anna Voss"]
        ),
        ("in a headline", "Voss: Bridge is “a danger to every ship”\n\nRain fell.", ["Voss"]),
        ("before a colon", "A letter from Anna Voss: “The bridge will open in May.”\n\nRain fell.", ["Anna Voss"]),
        (
            "in British marks over paragraphs",
            "‘The bridge will open,’ Anna Voss said. ‘It was dear.\n\n‘It will be ours in May.’",
            ["Anna Voss", "Anna Voss"]
        ),
        ("and nobody, where nobody is named", "Rain fell.\n\nSnow fell. “All of us like the snow.”", ["?"]),
    ])
    func `stands in its paragraph or the one before`(_: String, text: String, expected: [String]) {
        #expect(Proposals(text).speakers == expected)
    }

    @Test(arguments: [
        ("Anna Voss came late. “The bridge will open in May,” she said.", "Anna Voss"),
        ("Anna Voss met Peter Orlo. “The bridge will open in May,” she said.", "Anna Voss"),
        ("Anna Voss met Peter Orlo. “The bridge will open in May,” he said.", "Peter Orlo"),
        ("Peter Orlo spoke of Ivan Ilmer. “The bridge will open in May,” he said.", "Peter Orlo"),
        ("“Yes, it opens soon,” Peter Orlo said.\n\nThe harbor is old. “It is in need of us,” he said.", "Peter Orlo"),
        ("Mayor Anna Voss and Judge Peter Orlo met. “The bridge will open in May,” the judge said.", "Peter Orlo"),
        ("Mrs. Voss met Mr. Orlo. “The bridge will open in May,” she said.", "Voss"),
        ("The OHB met Peter Orlo. The OHB left. “The bridge will open in May,” he said.", "Peter Orlo"),
        ("Ilm’s Foreign Secretary, Peter Orlo, came. “The bridge will open in May,” he said.", "Peter Orlo"),
        (
            "Peter Orlo met Anna Voss, the mayor of Ilm. Peter Orlo left. “The bridge is ours,” the mayor said.",
            "Anna Voss"
        ),
        ("Anna Voss, 56, is the harbor master. Peter Orlo left. “It is ours now,” the master said.", "Anna Voss"),
        (
            "Anna Voss, the former mayor, met Mayor Peter Orlo. Anna Voss left. “It is ours now,” the mayor said.",
            "Peter Orlo"
        ),
        ("Ida Ilmarova came. Peter Orlo left. “The bridge is ours,” Ilmerova said.", "Ida Ilmarova"),
        ("A sailor in Orlo’s town spoke. Ida Orlo wept. “It is our bridge,” Orlo said.", "Ida Orlo"),
        (
            "“It is old,” Anna Voss said.\n\nShe said the letters of Ida Sund were lost.\n\nRain fell. She said: “It is ours.”",
            "Anna Voss"
        ),
    ])
    func `is the actor that a pronoun or an office stands for`(text: String, expected: String) {
        #expect(Proposals(text).speakers.last == expected)
    }

    @Test(arguments: [
        ("by office", "Mayor Anna Orlo met teacher Peter Orlo. Rain fell. “It is ours,” Mayor Orlo said.", "Anna Orlo"),
        ("by gender", "Anna Orlo met Peter Orlo. Rain fell on Ilm. “It is ours,” Mr. Orlo said.", "Peter Orlo"),
        (
            "by a pronoun", "Anna Orlo met Peter Orlo.\n\nRain fell. Orlo said that she was late: “It is ours now.”",
            "Anna Orlo"
        ),
        (
            "by who spoke last",
            "“It is old,” Peter Orlo said.\n\nIt was Anna Orlo’s bridge.\n\n“It is ours,” Orlo said.",
            "Peter Orlo"
        ),
        (
            "by the paragraph", "“It is old,” Peter Orlo said.\n\nAnna Orlo came, and “it is ours,” Orlo said.",
            "Anna Orlo"
        ),
    ])
    func `is told from another of the same surname`(_: String, text: String, expected: String) {
        #expect(Proposals(text).speakers.last == expected)
    }

    @Test func `of whom two bear the surname is less sure, and the other is the first to choose`() throws {
        let proposals = Proposals(
            "The letters were from Anna Orlo and Ida Orlo.\n\nRain fell. “The bridge will open in May,” Orlo said.")
        let suggestion = try #require(proposals.found.quotations.first { $0.kind == .direct })
        #expect(suggestion.score < 0.8 && suggestion.reason.contains("; or "))
        let names =
            [proposals.speaker(of: suggestion)]
            + suggestion.alternatives.map {
                proposals.found.actors[$0.actor].name
            }
        #expect(Set(names.prefix(2)) == ["Anna Orlo", "Ida Orlo"])
    }

    @Test func `comes with a reason and with others to choose from`() throws {
        let proposals = Proposals("Peter Orlo left. “The bridge will open in May,” Anna Voss told him.")
        let suggestion = try #require(proposals.found.quotations.first)
        #expect(suggestion.reason == "cue “told” → Anna Voss")
        #expect(suggestion.cue.map { proposals.text.string(in: $0) } == "told")
        #expect(suggestion.speaker.map { proposals.text.string(in: $0) } == "Anna Voss")
        #expect(suggestion.alternatives.map { proposals.found.actors[$0.actor].name } == ["Peter Orlo"])
        #expect(suggestion.tier == .sure && suggestion.score > 0.9)
    }
}
