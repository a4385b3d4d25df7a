/// How a line of an article is broken into rows of the screen.
extension ArticleText {
    /// The rows of one line (between two LF), each at most `columns` wide, in order; never empty, and together they
    /// are the whole line. Blanks at the end of a row stay in it and may stand past its edge.
    package func rows(of line: TextRange, columns: Int) -> [TextRange] {
        var rows: [TextRange] = []
        var start = line.lowerBound
        while line.upperBound - start > columns {
            rows.append(start..<start + columns)
            start = start + columns
        }
        return rows + [start..<line.upperBound]
    }
}
