package import Screen

/// Which part of the screen each pane has: a function of its size and of what has the focus.
package struct Layout: Equatable, Sendable {
    /// Below this many columns, one pane at a time.
    package static let narrow = 90
    /// Columns left of the text for the letters of statements.
    package static let gutter = 4

    package let size: Size
    package var list: Area?
    package var text: Area?
    package var inspector: Area?
    /// The review, which takes the place of the three panes.
    package var review: Area?
    /// The results of a search of the folder, which do so too.
    package var results: Area?
    /// The list of the register or the codebook, and the entry under its cursor: they do so too.
    package var entries: Area?
    package var entry: Area?
    /// The answer of a question, which does so too.
    package var answer: Area?
    package let status: Area
    package let hint: Area
    /// Columns left of the gutter for the numbers of lines; 0 where there are none.
    let numberWidth: Int
    let isCentered: Bool
    private let widestText: Int

    package var isTooSmall: Bool { size.columns < 20 || size.rows < 4 }

    /// The panes of a screen; `zoomed` gives all of it to the pane with the focus. `isInEntry` says which of two that is.
    package init(
        size: Size, focus: Focus, isZoomed: Bool, appearance: Appearance = Appearance(), numberWidth: Int = 0,
        isInEntry: Bool = false
    ) {
        self.size = size
        isCentered = appearance.isCentered
        widestText = appearance.textWidth ?? .max
        self.numberWidth = numberWidth
        let rows = size.rows - 2
        status = Area(column: 0, row: rows, columns: size.columns, rows: 1)
        hint = Area(column: 0, row: rows + 1, columns: size.columns, rows: 1)
        let whole = Area(column: 0, row: 0, columns: size.columns, rows: rows)
        if focus == .review {
            review = whole
        } else if focus == .results {
            results = whole
        } else if focus == .answer {
            answer = whole
        } else if focus.isOfEntries {
            let isAlone = isZoomed || size.columns < Self.narrow
            let columns = isAlone ? size.columns : min(72, size.columns / 2 - 2)
            let left = Area(column: 0, row: 0, columns: columns, rows: rows)
            let right = Area(column: columns, row: 0, columns: size.columns - columns, rows: rows)
            if !isAlone || !isInEntry { entries = left }
            if !isAlone || isInEntry { entry = isAlone ? whole : right }
        } else if isZoomed || size.columns < Self.narrow {
            switch focus {
            case .list: list = whole
            case .text: text = whole
            case .inspector: inspector = whole
            case .review, .results, .answer, .actors, .codebook: break
            }
        } else {
            let side = Self.side(size.columns)
            list = Area(column: 0, row: 0, columns: side.list, rows: rows)
            inspector = Area(column: size.columns - side.inspector, row: 0, columns: side.inspector, rows: rows)
            text = Area(
                column: side.list, row: 0, columns: size.columns - side.list - side.inspector, rows: rows)
        }
    }

    /// The widths of the panes beside the text, which gets what is left.
    private static func side(_ columns: Int) -> (list: Int, inspector: Int) {
        let each = min(40, max(24, columns / 4))
        return (each - 2, each + 2)
    }

    /// The columns in which the article's words are set.
    package var textColumns: Int {
        guard let text else { return 1 }
        return max(1, min(widestText, text.size.columns - Self.gutter - numberWidth - 1))
    }

    /// The rows in which the article's words are set: the pane without its title.
    package var textRows: Int { max(1, (text?.size.rows ?? 2) - 1) }
}

/// What the keys go to.
package enum Focus: String, Hashable, Sendable, CaseIterable {
    case list, text, inspector, review, results, answer, actors, codebook
}
