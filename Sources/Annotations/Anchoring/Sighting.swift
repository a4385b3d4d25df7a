import Prose

/// A place where the words of an anchor may stand; or where they stood, and others stand there now or none.
struct Sighting {
    /// The place as tokens of the current text.
    let tokens: Range<Int>
    /// The place.
    let range: TextRange
    /// How much of the words stands there, from 0 to 1.
    let kept: Double
    /// Whether all the words stand there and nothing else.
    let isExact: Bool
    /// What stands around it.
    let context: QuoteContext

    /// Whether most of the words stand there.
    var hasWords: Bool {
        kept >= 0.5
    }

    /// For comparing places.
    var score: Double {
        (isExact ? 2.2 : 2 * kept) + context.sum
    }
}
