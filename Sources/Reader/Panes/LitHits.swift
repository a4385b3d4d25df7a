import Prose
import Screen

/// The hits of a search that are on the screen.
struct LitHits {
    /// In reading order. Two may overlap by a few characters where blocks of a text meet.
    private var hits: ArraySlice<TextRange> = []
    private var cursor = TextOffset.start

    init() {}

    /// The hits of a search that touch a stretch of the text. The one that the cursor stands on is another than the rest.
    init(_ search: ArticleSearch?, in window: TextRange, cursor: TextOffset) {
        self.cursor = cursor
        hits = (search?.litHits ?? []).drop { $0.upperBound <= window.lowerBound }
        hits = hits.prefix { $0.lowerBound < window.upperBound }
    }

    /// How a place is drawn; nil where nothing was found.
    func role(at place: TextOffset) -> Role? {
        let low = hits.partition { $0.lowerBound <= place }
        guard low > hits.startIndex, hits[low - 1].contains(place) else { return nil }
        return hits[low - 1].lowerBound == cursor ? .currentMatch : .match
    }
}
