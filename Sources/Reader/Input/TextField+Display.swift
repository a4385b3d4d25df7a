package import Prose

extension TextField {
    /// The part of the line that is shown.
    package struct Slice: Hashable, Sendable {
        package let glyphs: [Glyph]
        /// The column of the cursor in the slice: always one of its columns.
        package let cursorColumn: Int
        /// Whether something is left out at the left and at the right.
        package let isCutAtStart: Bool
        package let isCutAtEnd: Bool
    }

    /// What fits into so many columns, with the cursor in it.
    ///
    /// A line that is too long moves by half the columns at a time, so that it stands still while the cursor moves
    /// within a half. The slice follows from the text, the cursor and the columns alone.
    package func slice(columns: Int) -> Slice {
        guard columns > 0 else {
            return Slice(glyphs: [], cursorColumn: 0, isCutAtStart: cursor > 0, isCutAtEnd: cursor < scalars.count)
        }
        let cells = clusters.map { Glyph.glyphs(of: scalars[$0.lowerBound] == "\n" ? "⏎" : scalars[$0].text) }
        let before = cells.prefix(clusters.count { $0.lowerBound < cursor }).reduce(0) { $0 + $1.columns }
        let start = startColumn(cursorColumn: before, columns: columns)
        return slice(of: cells.flatMap { $0 }, from: start, cursorColumn: before, columns: columns)
    }

    /// The first column that is shown: a multiple of half the columns.
    private func startColumn(cursorColumn: Int, columns: Int) -> Int {
        guard cursorColumn >= columns else { return 0 }
        let half = max(1, columns / 2)
        return (cursorColumn - columns) / half * half + half
    }

    private func slice(of glyphs: [Glyph], from start: Int, cursorColumn: Int, columns: Int) -> Slice {
        var shown: [Glyph] = []
        var column = 0, isCutAtEnd = false
        for glyph in glyphs {
            let next = column + glyph.columns
            if next > start + columns {
                isCutAtEnd = true
                break
            }
            if column >= start {
                shown.append(glyph)
            } else if next > start {
                // A wide glyph across the left edge leaves its blank half.
                shown.append(.blank)
            }
            column = next
        }
        return Slice(
            glyphs: shown, cursorColumn: cursorColumn - start, isCutAtStart: start > 0, isCutAtEnd: isCutAtEnd)
    }
}

extension [Glyph] {
    fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}
