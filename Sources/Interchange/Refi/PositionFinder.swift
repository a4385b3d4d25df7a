internal import Prose

/// Finds out what the positions of a source count in, since programs do not agree: Unicode scalars or UTF-16 units, line
/// ends of one or two, with or without a byte order mark.
///
/// That way of counting is taken in which most stretches begin and end as their names do, and between words. Where all fit
/// alike, positions are Unicode scalars, as the standard says.
struct PositionFinder {
    /// A stretch as a file gives it.
    struct Stretch {
        let start: Int?
        let end: Int?
        /// The first words, as many programs give them.
        let name: String
    }

    let text: ArticleText
    private let scalars: [Unicode.Scalar]
    private let table: OffsetTable

    /// The text of a source, and the stretches that are marked in it.
    init(_ text: ArticleText, _ stretches: [Stretch]) {
        self.text = text
        let scalars = text.scalars(in: text.range)
        let ways = zip(OffsetCounting.all, OffsetTable.all(of: scalars)).filter { $0.0.unit != .utf8 }.map(\.1)
        let values = ways.map { way in stretches.reduce(0) { $0 + Self.value($1, way, scalars) } }
        self.scalars = scalars
        let best = values.indices.max { (values[$0], -$0) < (values[$1], -$1) } ?? 0
        table = ways[best]
    }

    /// Where a stretch stands; nil where it stands nowhere in the text.
    func range(_ stretch: Stretch) -> Range<Int>? { Self.range(stretch, table, scalars) }

    /// The words of a stretch.
    func words(_ range: Range<Int>) -> String { text.string(in: TextRange(range.lowerBound, range.upperBound)) }

    private static func range(_ stretch: Stretch, _ table: OffsetTable, _ scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard let start = stretch.start, let end = stretch.end, start >= 0, start < end,
            let first = table.scalar(at: start, in: scalars), let last = table.scalar(at: end, in: scalars),
            first < last
        else { return nil }
        return first..<last
    }

    /// How well a way of counting fits a stretch.
    private static func value(_ stretch: Stretch, _ table: OffsetTable, _ scalars: [Unicode.Scalar]) -> Int {
        guard let range = range(stretch, table, scalars) else { return -4 }
        let edges = [range.lowerBound, range.upperBound].count { isBetweenWords($0, scalars) }
        let isTight = !scalars[range.lowerBound].isBlank && !scalars[range.upperBound - 1].isBlank
        let named = stretch.name.unicodeScalars.filter { !$0.isBlank && $0 != "…" }.prefix(40)
        let words = scalars[range].lazy.filter { !$0.isBlank && $0 != "…" }.prefix(named.count)
        return edges + (isTight ? 1 : 0) + (!named.isEmpty && words.elementsEqual(named) ? 8 : 0)
    }

    private static func isBetweenWords(_ place: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard place > 0, place < scalars.count else { return true }
        return !(scalars[place - 1].properties.isAlphabetic && scalars[place].properties.isAlphabetic)
    }
}
