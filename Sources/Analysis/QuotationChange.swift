import Prose

/// What became of the words of a quotation where it was printed again. The two are compared when the words are asked for:
/// of a hundred thousand, a screen shows twenty.
package struct QuotationChange: Hashable, Sendable {
    package let old: String
    package let new: String

    /// The words of the new with what was changed, as wdiff(1) marks it: `[-left out-] {+added+}`. Words that stand before
    /// and after all that both have are `…`.
    package var words: String {
        let (old, new) = (QuotedWords(old), QuotedWords(new))
        return WordDifference(from: old, to: new).words(from: old, to: new)
    }
}
