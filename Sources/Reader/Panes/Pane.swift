package import Screen

/// A part of the screen: where it stands in the layout, and how it is drawn from the state.
///
/// A new pane is a file with one of these, a line in ``all`` and, where it has a place of its own, one in ``Layout``.
struct Pane: Sendable {
    /// Its part of the screen; nil where it is not shown.
    let area: @Sendable (ReaderState) -> Area?
    let draw: @Sendable (ReaderState, inout Canvas) -> Void

    init(
        _ area: @escaping @Sendable (ReaderState) -> Area?,
        draw: @escaping @Sendable (ReaderState, inout Canvas) -> Void
    ) {
        self.area = area
        self.draw = draw
    }

    /// Every pane, the lower before those that lie over it.
    static let all: [Pane] = [
        list, article, inspector, review, results, answer, actors, codebook, entry, status, hint, greeting,
        continuations, question, mentions, help,
        messages, proposalStrip, longMessage,
    ]
}

extension ReaderState {
    /// What the screen shows: a function of the state.
    package func frame() -> Frame {
        var canvas = Canvas(Frame(size: size))
        if layout.isTooSmall {
            canvas.write("too small", Style(.warning), column: 0, row: 0)
            return canvas.drawn
        }
        for pane in Pane.all {
            guard let area = pane.area(self) else { continue }
            canvas.inside(area) { pane.draw(self, &$0) }
        }
        return canvas.drawn
    }
}

extension Canvas {
    /// Writes the title row of a pane, lit when the pane has the focus.
    mutating func writeTitle(_ title: String, detail: String = "", isFocused: Bool) {
        fill(row: 0, Style(isFocused ? .focusedTitle : .title))
        let style = Style(isFocused ? .focusedTitle : .title, isFocused ? [.bold, .reverse] : [])
        let end = write(" " + title + " ", style, column: 0, row: 0)
        write(detail, Style(.muted), column: end + 1, row: 0)
    }

    /// Draws a thin line down a column.
    mutating func drawLine(column: Int) {
        for row in 0..<rows { write("│", Style(.border), column: column, row: row) }
    }
}
