package import Prose

/// The rows of an article at a reading width: what vertical movement and painting go by.
///
/// It looks only at the lines around a place, so that it costs the same in a gigabyte as in a page.
package struct Rows: Sendable {
    package let text: ArticleText
    /// The reading width, at least 1.
    package let columns: Int

    package init(of text: ArticleText, columns: Int) {
        self.text = text
        self.columns = max(1, columns)
    }

    /// The row that holds a place.
    package func row(around place: TextOffset) -> TextRange {
        let stretch = text.stretch(around: place)
        return text.rows(of: stretch, columns: columns).last { $0.lowerBound <= place } ?? stretch
    }

    /// The row below, or nil at the end.
    package func row(after row: TextRange) -> TextRange? {
        let stretch = text.stretch(around: row.lowerBound)
        if row.upperBound < stretch.upperBound { return self.row(around: row.upperBound) }
        return text.stretch(after: stretch).flatMap { text.rows(of: $0, columns: columns).first }
    }

    /// The row above, or nil at the start.
    package func row(before row: TextRange) -> TextRange? {
        let stretch = text.stretch(around: row.lowerBound)
        if stretch.lowerBound < row.lowerBound { return self.row(around: row.lowerBound - 1) }
        return text.stretch(before: stretch).flatMap { text.rows(of: $0, columns: columns).last }
    }

    /// As many rows as asked for and as there are, from the one that holds `place` downwards.
    package func rows(from place: TextOffset, count: Int) -> [TextRange] {
        var result: [TextRange] = []
        var next: TextRange? = text.stretch(around: place)
        while let stretch = next, result.count < count {
            let rows = text.rows(of: stretch, columns: columns)
            let first = result.isEmpty ? rows.lastIndex { $0.lowerBound <= place } ?? 0 : 0
            result += rows[first...].prefix(count - result.count)
            next = text.stretch(after: stretch)
        }
        return result
    }

    /// The place in a row that is nearest to a column.
    package func place(in row: TextRange, nearest column: Int) -> TextOffset {
        let glyphs = text.glyphs(in: row)
        let hit = glyphs.last { $0.column <= column } ?? glyphs.first
        return hit?.range.lowerBound ?? row.lowerBound
    }

    /// The column of a place in its row.
    package func column(of place: TextOffset, in row: TextRange) -> Int {
        let glyphs = text.glyphs(in: row)
        if let glyph = glyphs.first(where: { $0.range.upperBound > place }) { return glyph.column }
        return glyphs.last.map { $0.column + $0.glyph.columns } ?? 0
    }

    /// The row some rows further down, or up when `count` is negative; the last one there is when there are fewer.
    package func row(_ count: Int, from row: TextRange) -> TextRange {
        var row = row
        for _ in 0..<abs(count) {
            guard let next = count < 0 ? self.row(before: row) : self.row(after: row) else { break }
            row = next
        }
        return row
    }
}
