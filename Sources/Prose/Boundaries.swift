/// Where words, sentences and paragraphs begin and end.
extension ArticleText {
    /// The unit of text that a movement or a selection goes by.
    package enum Unit: Hashable, Sendable, CaseIterable {
        case word, clause, sentence, paragraph
    }

    /// The unit that holds a place; nil where none does (a blank line is in no word).
    package func unit(_ unit: Unit, around place: TextOffset) -> TextRange? {
        nil
    }

    /// The start of the next unit after a place; the end of the text where none follows.
    package func next(_ unit: Unit, after place: TextOffset) -> TextOffset {
        range.upperBound
    }

    /// The start of the unit before a place, or of the unit that holds it where the place is inside it.
    package func previous(_ unit: Unit, before place: TextOffset) -> TextOffset {
        .start
    }
}
