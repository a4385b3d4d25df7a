import Annotations
import Prose
import Screen

extension Pane {
    /// The text of the open article, with what is marked in it.
    static let article = Pane({ $0.layout.text }) { state, canvas in
        guard let reading = state.reading, let rows = state.rows else {
            return state.drawWelcome(on: &canvas)
        }
        canvas.writeTitle(
            reading.article.title ?? reading.path.name.display,
            detail: [reading.article.outlet, reading.article.published].compactMap(\.self).joined(separator: " · "),
            isFocused: state.focus == .text)
        let visible = rows.rows(from: reading.top, count: canvas.rows - 1)
        let marks = ArticleMarks(state, reading, visible: visible)
        let margin = state.layout.textMargin
        for (index, row) in visible.enumerated() {
            marks.drawGutter(row, on: &canvas, column: margin - Layout.gutter, screenRow: index + 1)
            for placed in reading.text.glyphs(in: row).withoutBlankEnd {
                canvas.put(placed.glyph, marks.style(of: placed), column: margin + placed.column, row: index + 1)
            }
        }
        state.placeCursor(in: visible, on: &canvas)
    }
}

extension [PlacedGlyph] {
    /// The glyphs up to the last that is no blank: the blank at which a row was broken is not underlined.
    fileprivate var withoutBlankEnd: ArraySlice<PlacedGlyph> {
        let end = lastIndex { $0.glyph != .blank }.map { $0 + 1 } ?? 0
        return self[..<end]
    }
}

extension Layout {
    /// The column of the text pane in which the article's words begin: the text is centered in a wide pane.
    var textMargin: Int {
        let free = (text?.size.columns ?? 0) - textColumns - Self.gutter
        return Self.gutter + max(0, min(free / 2, free - 1))
    }
}

extension ReaderState {
    fileprivate func placeCursor(in visible: [TextRange], on canvas: inout Canvas) {
        guard focus == .text, overlay == nil, let reading, let rows else { return }
        let row = rows.row(around: reading.cursor)
        guard let index = visible.firstIndex(of: row) else { return }
        let column = layout.textMargin + rows.column(of: reading.cursor, in: row)
        canvas.placeCursor(column: min(column, canvas.columns - 1), row: index + 1)
    }

    fileprivate func drawWelcome(on canvas: inout Canvas) {
        canvas.writeTitle("Dictum", isFocused: focus == .text)
        let lines =
            articles.isComplete && articles.entries.isEmpty
            ? [
                "No articles here.", "", "Put text files (.txt, .md) into this folder,",
                "or start Dictum with another one: dictum FOLDER",
            ] : ["Choose an article in the list and press Enter."]
        for (index, line) in lines.enumerated() { canvas.write(line, Style(.text), column: 2, row: index + 2) }
    }
}

/// How the visible part of an article is drawn: which words have which style, and what stands in the gutter.
private struct ArticleMarks {
    /// A stretch and what it does to the style of its glyphs.
    private struct Layer {
        let range: TextRange
        let role: Role
        let emphasis: Emphasis
    }

    /// A statement that is visible, its letter, and its track in the gutter.
    private struct Letter {
        let statement: Placed<Statement>
        let letter: String
        let track: Int
        let isFocused: Bool
    }

    private var layers: [Layer] = []
    private var letters: [Letter] = []

    /// Tracks in the gutter; a statement beyond them shows `+`.
    private static let tracks = 2

    init(_ state: ReaderState, _ reading: Reading, visible: [TextRange]) {
        guard let first = visible.first, let last = visible.last else { return }
        let window = first.lowerBound..<max(last.upperBound, first.lowerBound + 1)
        if let frontMatter = reading.frontMatter { add([frontMatter], .boilerplate, [], window) }
        for quotation in reading.candidates where quotation.extent.overlaps(window) {
            add(quotation.segments, quotation.kind == .scare ? .scare : .candidate, [], window)
        }
        addAnnotations(of: state, window)
        if let pattern = reading.search {
            for match in reading.text.matches(of: pattern, in: window) {
                add([match], match.lowerBound == reading.cursor ? .currentMatch : .match, [.reverse], window)
            }
        }
        add(reading.selectedRanges, .selection, [.reverse], window)
    }

    private mutating func addAnnotations(of state: ReaderState, _ window: TextRange) {
        for mention in state.standingMentions.overlapping(window) { add(mention.ranges, .actor, [.bold], window) }
        let focused = state.statementUnderCursor?.id
        var trackEnds: [TextOffset] = []
        for statement in state.standingStatements.overlapping(window) {
            let ranges = statement.ranges
            guard let start = ranges.first?.lowerBound, let end = ranges.last?.upperBound else { continue }
            let track = trackEnds.firstIndex { $0 <= start } ?? trackEnds.count
            if track == trackEnds.count { trackEnds.append(end) } else { trackEnds[track] = end }
            let isFocused = statement.thing.id == focused
            add(ranges, .quotation, isFocused ? [.underline, .bold] : [.underline], window)
            self.letters.append(
                Letter(
                    statement: statement, letter: Statement.letter(statement.number), track: track,
                    isFocused: isFocused))
        }
    }

    private mutating func add(_ ranges: [TextRange], _ role: Role, _ emphasis: Emphasis, _ window: TextRange) {
        for range in ranges where range.overlaps(window) {
            layers.append(Layer(range: range, role: role, emphasis: emphasis))
        }
    }

    func style(of placed: PlacedGlyph) -> Style {
        var style = Style(.text)
        for layer in layers where layer.range.contains(placed.range.lowerBound) {
            style.role = layer.role
            style.emphasis.formUnion(layer.emphasis)
        }
        if placed.glyph.isForeign { style.role = .foreign }
        return style
    }

    func drawGutter(_ row: TextRange, on canvas: inout Canvas, column: Int, screenRow: Int) {
        for letter in letters {
            guard let extent = letter.statement.extent, extent.lowerBound < max(row.upperBound, row.lowerBound + 1),
                extent.upperBound > row.lowerBound
            else { continue }
            let isStart = extent.lowerBound >= row.lowerBound
            let style = Style(
                letter.statement.thing.stance?.role ?? .quotation, letter.isFocused ? [.bold, .reverse] : [.bold])
            guard letter.track < Self.tracks else {
                canvas.write("+", style, column: column + Self.tracks, row: screenRow)
                continue
            }
            canvas.write(isStart ? letter.letter : "┃", style, column: column + letter.track, row: screenRow)
            if isStart, let sign = letter.statement.thing.stance?.sign, letters.count == 1 || letter.track == 0 {
                canvas.write(sign, style, column: column + Self.tracks, row: screenRow)
            }
        }
    }
}

extension Statement {
    /// The letter of the statement that is number `index` in its article.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(97 + index % 26)))
    }
}

extension Stance {
    /// How it is shown in a column.
    var sign: String {
        switch self {
        case .support: "+"
        case .oppose: "−"
        case .neutral: "="
        case .mixed: "~"
        case .unclear: "?"
        }
    }

    var role: Role {
        switch self {
        case .support: .support
        case .oppose: .oppose
        case .neutral, .unclear: .neutral
        case .mixed: .mixed
        }
    }
}
