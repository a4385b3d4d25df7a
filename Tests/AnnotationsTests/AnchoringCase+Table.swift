/// One case and more for every way in which an article is changed.
extension AnchoringCase {
    /// What was around the words in most cases.
    private static let opening = "Harbor vote put off\n\nThe council of Skarnhaven met on Monday. "
    private static let closing = " Nobody had asked for a count.\n\nThe ferry sails again in March, the mate said.\n"

    private static func around(_ name: String, _ before: String, _ after: String) -> AnchoringCase {
        AnchoringCase(name, opening + before + closing, opening + after + closing)
    }

    /// The words are still there.
    static let kept: [AnchoringCase] = [
        AnchoringCase("nothing changed", "Rain. ⟦“No more of it,”⟧ said Moss.", "Rain. ⟦“No more of it,”⟧ said Moss."),
        AnchoringCase(
            "header added", "Rain again. ⟦“No more of it,”⟧ said Hedda Moss.",
            "UPDATED 14:05\n\nRain again. ⟦“No more of it,”⟧ said Hedda Moss."),
        AnchoringCase(
            "paragraphs swapped",
            "The tram is late.\n\n⟦The ferry left at noon with forty on board.⟧\n\nA dog barked twice.",
            "⟦The ferry left at noon with forty on board.⟧\n\nThe tram is late.\n\nA dog barked twice."),
        AnchoringCase(
            "swapped paragraphs that begin alike",
            "Rain.\n\n⟦The ferry⟧ left at noon with forty people on board.\n\nThe tram that was ordered in May came on Friday.\n\nThe end.",
            "Rain.\n\nThe tram that was ordered in May came on Friday.\n\n⟦The ferry⟧ left at noon with forty people on board.\n\nThe end."
        ),
        around(
            "quotation marks in another style", "⟦“It will not do,”⟧ said Quill.", "⟦«It will not do,»⟧ said Quill."),
        around(
            "German marks, left out of the words", "“⟦It will not do⟧” is his word.", "„⟦It will not do⟧“ is his word."),
        around("double marks become single", "⟦\"It will not do,\"⟧ said Quill.", "⟦'It will not do,'⟧ said Quill."),
        around(
            "wrapped anew", "⟦It took nine hours to empty the tank⟧ again.",
            "⟦It took nine\nhours to empty\nthe tank⟧ again."),
        around(
            "letters decomposed", "⟦Frau Müller möchte Öl⟧ sagte sie.",
            "⟦Frau Mu\u{308}ller mo\u{308}chte O\u{308}l⟧ sagte sie."),
        around(
            "read as Windows-1252", "⟦“Café Zoë is ours,”⟧ said Quill.", "⟦â€œCafÃ© ZoÃ« is ours,â€\u{9D}⟧ said Quill."),
        around(
            "read as Windows-1252 with bytes lost", "⟦“It is ours,”⟧ said Quill.",
            "⟦â€œIt is ours,â€\u{FFFD}⟧ said Quill."),
        around("dashes and dots", "⟦We wait — and wait…⟧ said Quill.", "⟦We wait - and wait...⟧ said Quill."),
        around("soft hyphens", "⟦the reconstruction plan⟧ is dead.", "⟦the recon\u{AD}struc\u{AD}tion plan⟧ is dead."),
        around(
            "capitals", "⟦Harbor Plan Sinks In Committee⟧ they wrote.", "⟦HARBOR PLAN SINKS IN COMMITTEE⟧ they wrote."),
        around(
            "words changed around", "Then ⟦the pump failed for good⟧ on Friday.",
            "Later ⟦the pump failed for good⟧ last Sunday."),
        around(
            "sentence inserted before", "⟦The pump failed on Friday night.⟧",
            "The rain came. ⟦The pump failed on Friday night.⟧"),
        around(
            "sentence inserted that begins alike", "⟦The pump failed on Friday night.⟧",
            "The vote was close. ⟦The pump failed on Friday night.⟧"),
        around(
            "sentence inserted after", "⟦The pump failed on Friday night.⟧",
            "⟦The pump failed on Friday night.⟧ It was old."),
        around("sentence deleted before", "It was old. ⟦The pump failed on Friday.⟧", "⟦The pump failed on Friday.⟧"),
        around(
            "look-alike deleted", "The old pump failed on Friday. Rain fell. ⟦The new pump failed on Friday.⟧",
            "Rain fell. ⟦The new pump failed on Friday.⟧"),
        around(
            "repeated text, the other one deleted",
            "“No,” said Moss. Rain fell on the quay. ⟦“No,” said Moss.⟧ They left.",
            "Rain fell on the quay. ⟦“No,” said Moss.⟧ They left."),
        around(
            "one word", "It was ⟦Tovell⟧ who called Tovell a liar.", "But it was ⟦Tovell⟧ who called Tovell a liar."),
        AnchoringCase(
            "paragraph inserted twice", "One day.\n\n⟦The mole was closed to all traffic.⟧\n\nA gull cried.",
            "One day.\n\n⟦The mole was closed to all traffic.⟧\n\nA gull cried.\n\nThe mole was closed to all traffic.\n"
        ),
        AnchoringCase("the start of the text", "⟦Harbor⟧ vote put off.", "⟦Harbor⟧ vote put off. Again."),
        AnchoringCase("the end of the text", "The vote is ⟦put off⟧", "Now the vote is ⟦put off⟧"),
        AnchoringCase("Japanese", "港は閉まった。「⟦灯台は売らない⟧」と佐藤氏は語った。", "速報。港は閉まった。『⟦灯台は売らない⟧』と佐藤氏は語った。"),
        AnchoringCase(
            "Arabic", "أغلق الميناء. «⟦لن نبيع المنارة⟧» قالت المتحدثة.",
            "عاجل. أغلق الميناء. \"⟦لن نبيع المنارة⟧\" قالت المتحدثة."),
        AnchoringCase(
            "emoji", "We won ⟦🎉🎉 again 👩‍👩‍👧⟧ she wrote on Monday.", "Yes! We won ⟦🎉🎉 again 👩‍👩‍👧⟧ she wrote on Monday."),
    ]

    /// The words were changed, and this is what became of them.
    static let edited: [AnchoringCase] = [
        around(
            "a word inside", "⟦“We shall sell the old pump by June,”⟧ said Quill.",
            "⟦“We shall keep the old pump by June,”⟧ said Quill."),
        around("the first word", "⟦Seven men lifted the pump⟧ out.", "⟦Twelve men lifted the pump⟧ out."),
        around(
            "the last word", "Quill said ⟦they lifted the whole pump⟧ out.",
            "Quill said ⟦they lifted the whole engine⟧ out."),
        around(
            "shortened at the start", "⟦In the end they lifted the pump out⟧ by hand.",
            "⟦they lifted the pump out⟧ by hand."),
        around("shortened at the end", "⟦They lifted the pump out with great care⟧.", "⟦They lifted the pump out⟧."),
        around("words inserted", "⟦They lifted the pump out⟧.", "⟦They slowly and in silence lifted the pump out⟧."),
        around(
            "lengthened inside its marks", "⟦“They lifted the pump.”⟧ So he said.",
            "⟦“They lifted the pump out by hand.”⟧ So he said."),
        around(
            "sentence inserted inside", "⟦The pump failed on Friday. The tank was dry by Sunday.⟧",
            "⟦The pump failed on Friday. It was old. The tank was dry by Sunday.⟧"),
        around(
            "sentence deleted inside", "⟦The pump failed on Friday. It was old. The tank was dry by Sunday.⟧",
            "⟦The pump failed on Friday. The tank was dry by Sunday.⟧"),
        around("a letter wrong", "“⟦reconstruction⟧” is the word.", "“⟦reconstrution⟧” is the word."),
        AnchoringCase(
            "several at once",
            "Rain.\n\n⟦“We shall sell the old pump by June,”⟧ said Quill.\n\nA dog barked at the mate.",
            "LIVE 10:31\n\nA dog barked at the mate.\n\nRain.\n\n⟦«We shall not sell the\nold pump by May,»⟧ said Quill.\n"
        ),
    ]

    /// The words are gone, and nothing may be taken for them.
    static let gone: [AnchoringCase] = [
        around("sentence deleted", "⟦The pump failed on Friday night.⟧ It was old.", "It was old."),
        around(
            "sentence deleted, its words elsewhere",
            "Rain. ⟦The pump failed on Friday.⟧ Quill wrote: the pump failed on Friday. So.",
            "Rain. Quill wrote: the pump failed on Friday. So."),
        around(
            "repeated text", "⟦“No,” said Moss.⟧ Rain fell on the quay. “No,” said Moss. They left.",
            "Rain fell on the quay. “No,” said Moss. They left."),
        around(
            "name replaced", "⟦Tovell⟧ opened the gate. Rain fell, and Tovell swore.",
            "Verrin opened the gate. Rain fell, and Tovell swore."),
        around(
            "name becomes a pronoun", "Then ⟦Mara Tovell⟧ spoke. Mara Tovell sat down.",
            "Then she spoke. Mara Tovell sat down."),
        AnchoringCase(
            "article replaced", "Rain.\n\n⟦The pump failed on Friday night.⟧\n\nA dog barked.",
            "Fresh bread for Lower Hask\n\nThe baker opens at six and sells out by ten, every day of the week.\n"),
        AnchoringCase("everything deleted", "Rain. ⟦The pump failed.⟧", ""),
    ]

    /// The words are gone, and what stays is so like them that only the base text tells.
    static let lookAlikes: [AnchoringCase] = [
        around(
            "look-alike stays", "The old pump failed on Friday. Rain fell. ⟦The new pump failed on Friday.⟧ So.",
            "The old pump failed on Friday. Rain fell. So.")
    ]
}
