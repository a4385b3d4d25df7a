import Annotations
import Prose
import Screen

extension Pane {
    /// What a search of the folder found: the article, and the line with the hit lit.
    static let results = Pane({ $0.layout.results }) { state, canvas in
        guard let search = state.results else { return }
        canvas.writeTitle(
            search.title, detail: [search.state, state.partialNote].compactMap(\.self).joined(separator: " · "),
            isFocused: true)
        let width = max(12, canvas.columns / 4)
        for (index, hit) in search.hits.enumerated().dropFirst(search.top).prefix(state.resultsCapacity) {
            let row = 1 + index - search.top
            let title = state.articles.entry(hit.path)?.displayTitle ?? hit.path.name.display
            canvas.write(title, Style(.muted), column: 1, row: row, limit: width - 2)
            canvas.write(hit, column: width, row: row)
            guard index == search.cursor else { continue }
            canvas.restyle(row: row) { $0.emphasis.insert(.bold) }
            canvas.write("▸", Style(.currentRow), column: 0, row: row)
            if state.overlay == nil { canvas.placeCursor(column: 0, row: row) }
        }
    }
}

extension Canvas {
    /// Writes the line of a hit so that the hit is seen: what does not fit is left out before it.
    fileprivate mutating func write(_ hit: CorpusHit, column: Int, row: Int) {
        let scalars = Array(hit.line.unicodeScalars)
        let room = max(1, columns - column - 1)
        let start = max(0, min(hit.lit.lowerBound - room / 3, scalars.count - room))
        let pieces = [
            (start..<max(start, hit.lit.lowerBound), Style(.text)),
            (max(start, hit.lit.lowerBound)..<hit.lit.upperBound, Style(.match, [.reverse])),
            (hit.lit.upperBound..<scalars.count, Style(.text)),
        ]
        var at = column
        for (range, style) in pieces where !range.isEmpty && at < columns {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            at = write(String(text), style, column: at, row: row, limit: columns - at)
        }
    }
}

extension ReaderState {
    /// How many results are shown at once.
    var resultsCapacity: Int { max(1, (layout.results?.size.rows ?? 2) - 1) }
}
